#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QWidget>

#include <vector>

class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace docks {

/// A way to look at one type that the user gave a name: filter, columns and order.
struct SavedView
{
    QString type; ///< plural
    QString name;
    QString filter;
    QJsonObject columns; ///< EntityColumns::describe()
};

/// The saved views of the shown type below the type tree: "All …" first, then those with names. They are named and
/// renamed in place. GUI thread.
class SavedViewsPanel final : public QWidget
{
    Q_OBJECT
public:
    static constexpr std::size_t mostViews = 200;
    static constexpr qsizetype longestName = 60;

    explicit SavedViewsPanel(QWidget* parent);
    ~SavedViewsPanel() override;
    Q_DISABLE_COPY_MOVE(SavedViewsPanel)

    void showType(const QString& plural, const QString& word); ///< its plural for people
    /// Adds a view of the shown type and lets the user name it. False when there are too many.
    bool add(const QString& filter, const QJsonObject& columns);
    void restore(const SavedView& view); ///< one that was removed

    [[nodiscard]] QJsonArray save() const;
    void load(const QJsonArray& views); ///< what is damaged is passed over

signals:
    void saveWanted(); ///< the plus was clicked
    void chosen(const docks::SavedView& view); ///< empty name: all, with the usual columns
    void removed(const docks::SavedView& view);
    void changed();

private:
    void rebuild();
    void remove(std::size_t view);
    void rename(QStandardItem& item);
    void showMenu(const QPoint& at);
    void choose(const QModelIndex& index);
    [[nodiscard]] QModelIndex indexOf(std::size_t view) const;

    std::vector<SavedView> m_views; ///< of all types
    QString m_type;
    QString m_word; ///< the plural of it for people
    QTreeView* m_list;
    QStandardItemModel* m_items;
    bool m_isFilling = false;
};

} // namespace docks
