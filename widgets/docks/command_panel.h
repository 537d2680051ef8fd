#pragma once

#include "docks/page.h"
#include "models/command_stream.h"

#include <optional>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace views {
class Badge;
class ElidedLabel;
class KeyValue;
class StatePage;
} // namespace views

namespace docks {

/// One command in full: who asked for what, the rule that refused it, the events it produced, and its repetition as a
/// new command whose fields can be edited and are judged before they are sent. GUI thread.
class CommandPanel final : public QWidget
{
    Q_OBJECT
public:
    CommandPanel(const PageContext& context, QWidget* parent);
    ~CommandPanel() override;
    Q_DISABLE_COPY_MOVE(CommandPanel)

    void show(const models::CommandStream::Command& command);
    void clear();

private:
    void build();
    void buildEditor(QVBoxLayout& layout);
    void showFacts();
    void showRejection();
    void showDetails(const base::json::object& details);
    void showEvents(const base::json::array& events);
    void beginRepeat();
    void endRepeat();
    void judge();
    void submit();
    void send(std::uint64_t version);
    void sent(bool ok, const QString& text);
    [[nodiscard]] std::optional<base::json::object> editedFields();

    PageContext m_context;
    std::optional<models::CommandStream::Command> m_command;
    base::json::object m_fields; ///< of the command, secrets left out
    bool m_hasFields = false;
    std::uint64_t m_judgement = 0; ///< only the newest answer counts

    QStackedWidget* m_stack = nullptr;
    views::ElidedLabel* m_name = nullptr;
    views::Badge* m_badge = nullptr;
    views::KeyValue* m_facts = nullptr;
    QWidget* m_rejection = nullptr;
    QLabel* m_reason = nullptr;
    views::KeyValue* m_rule = nullptr;
    QWidget* m_payload = nullptr;
    views::KeyValue* m_payloadFields = nullptr;
    QWidget* m_produced = nullptr;
    QVBoxLayout* m_producedLayout = nullptr;
    std::vector<QWidget*> m_producedLines;
    QLabel* m_producedTitle = nullptr;
    QWidget* m_editor = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QLabel* m_verdict = nullptr;
    QPushButton* m_submit = nullptr;
    QPushButton* m_repeat = nullptr;
    QPushButton* m_open = nullptr;
};

} // namespace docks
