#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace views {
class LinkLabel;
}

namespace docks {

/// The rules that a command passed, in the engine's order, and the one that refused it. Of many only the last are
/// shown, those that are about this command most; the others stand behind a line that opens them. GUI thread.
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
    void fold();

    QLabel* m_title;
    views::LinkLabel* m_more;
    QVBoxLayout* m_layout;
    std::vector<QWidget*> m_lines;
    std::size_t m_folded = 0; ///< of the lines, the first that are hidden while it is not open
    bool m_isOpen = false; ///< as the user left it
};

} // namespace docks
