#pragma once

#include "docks/page.h"
#include "models/command_stream.h"

#include <optional>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace docks {

/// A command as a new one: its fields can be edited, are judged as they are typed and then submitted. Hidden while it
/// does nothing. GUI thread.
class CommandRepeat final : public QWidget
{
    Q_OBJECT
public:
    CommandRepeat(const PageContext& context, QWidget* parent);
    ~CommandRepeat() override;
    Q_DISABLE_COPY_MOVE(CommandRepeat)

    void begin(const models::CommandStream::Command& command, const base::json::object& fields);
    void end();

signals:
    void ended();

private:
    void judge();
    void submit();
    void send(std::uint64_t version);
    void sent(bool ok, const QString& text);
    [[nodiscard]] std::optional<base::json::object> editedFields();

    PageContext m_context;
    std::optional<models::CommandStream::Command> m_command;
    std::uint64_t m_judgement = 0; ///< only the newest answer counts
    QPlainTextEdit* m_text;
    QLabel* m_verdict;
    QPushButton* m_submit;
};

} // namespace docks
