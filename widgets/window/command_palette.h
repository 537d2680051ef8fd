#pragma once

#include <QFrame>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace window {

/// One row of the palette.
struct PaletteEntry
{
    QString group; ///< "Actions", "Entities", "Settings"
    QString icon;
    QString text; ///< may come from data
    QString fact; ///< beside it, text3
    QString keys; ///< "Ctrl+N", at the right end
    std::function<void()> run;
};

/// Ctrl+K: a field and a list, top centre of the window. Entries whose words match are shown in groups with the
/// matching letters bold; more of them (entities) may arrive while it is open. GUI thread.
class CommandPalette final : public QFrame
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget* window);
    Q_DISABLE_COPY_MOVE(CommandPalette)

    /// Opens with what can be done without asking anybody.
    void open(std::vector<PaletteEntry> entries);
    /// The answer to `textChanged`; ignored when the text has changed since.
    void setFound(const QString& text, std::vector<PaletteEntry> entries);

signals:
    void textChanged(const QString& text); ///< look for entities

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void run(int row);
    void move(int step);
    void place();

    QLineEdit* m_field;
    QLabel* m_count;
    QListView* m_list;
    QStandardItemModel* m_rows;
    std::vector<PaletteEntry> m_entries;
    std::vector<PaletteEntry> m_found;
    std::vector<const PaletteEntry*> m_shown; ///< by row; nullptr for the head of a group
};

/// Where the letters of `wanted` occur in `text`: every word of `wanted` must begin or stand somewhere in it. Empty
/// when it does not match; used for ordering (smaller first position first) and for the bold letters.
struct Match
{
    bool isMatch = false;
    std::vector<std::pair<qsizetype, qsizetype>> spans;
};
[[nodiscard]] Match matchWords(const QString& text, const QString& wanted);

} // namespace window
