#pragma once

#include "docks/page.h"
#include "models/command_stream.h"

#include <optional>

class QLabel;
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

class CommandRepeat;
class EntityDirectory;
class ParkedBanner;

/// One command in full: who asked for what, the rule that refused it, the events it produced, and its repetition as a
/// new command. GUI thread.
class CommandPanel final : public QWidget
{
    Q_OBJECT
public:
    CommandPanel(const PageContext& context, EntityDirectory& directory, QWidget* parent);
    ~CommandPanel() override;
    Q_DISABLE_COPY_MOVE(CommandPanel)

    void show(const models::CommandStream::Command& command);
    void clear();

private:
    void build();
    void showFacts();
    void showRejection();
    void showDetails(const base::json::object& details);
    void showEvents(const base::json::array& events);

    PageContext m_context;
    EntityDirectory& m_directory;
    std::optional<models::CommandStream::Command> m_command;
    base::json::object m_fields; ///< of the command, secrets left out
    bool m_hasFields = false;

    QStackedWidget* m_stack = nullptr;
    views::ElidedLabel* m_name = nullptr;
    views::Badge* m_badge = nullptr;
    views::KeyValue* m_facts = nullptr;
    QWidget* m_rejection = nullptr;
    QLabel* m_reason = nullptr;
    views::KeyValue* m_rule = nullptr;
    QWidget* m_payload = nullptr;
    views::KeyValue* m_payloadFields = nullptr;
    QLabel* m_payloadNote = nullptr;
    QWidget* m_produced = nullptr;
    QVBoxLayout* m_producedLayout = nullptr;
    std::vector<QWidget*> m_producedLines;
    QLabel* m_producedTitle = nullptr;
    CommandRepeat* m_editor = nullptr;
    ParkedBanner* m_parked = nullptr;
    QPushButton* m_repeat = nullptr;
    QPushButton* m_open = nullptr;
};

} // namespace docks
