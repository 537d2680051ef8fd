#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace docks {

/// The rules that a command passed, in the engine's order, and the one that refused it. GUI thread.
class CommandChecks final : public QWidget
{
    Q_OBJECT
public:
    explicit CommandChecks(QWidget* parent);
    ~CommandChecks() override;
    Q_DISABLE_COPY_MOVE(CommandChecks)

    /// `refusal` is empty for an accepted command; hides itself when nothing was checked.
    void show(const QStringList& passed, const QString& refusal);

private:
    void addLine(const QString& text, const QString& objectName, bool refused);

    QLabel* m_title;
    QVBoxLayout* m_layout;
    std::vector<QWidget*> m_lines;
};

} // namespace docks
