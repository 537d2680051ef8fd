#pragma once

#include <QHash>
#include <QWidget>

class QLabel;
class QLineEdit;
class QStandardItem;
class QStandardItemModel;
class QToolButton;
class QTreeView;

namespace views {
class DockTitle;
}

namespace docks {

class EntityDirectory;
class SavedViewsPanel;

/// The tree of domains and types with their counts and a search over it, below it the saved views and what was opened
/// lately. GUI thread.
class EntityTypePanel final : public QWidget
{
    Q_OBJECT
public:
    EntityTypePanel(EntityDirectory& directory, QWidget* parent);
    ~EntityTypePanel() override;
    Q_DISABLE_COPY_MOVE(EntityTypePanel)

    void select(const QString& plural);
    /// Counts by plural, as the stats tell them.
    void setCounts(const QHash<QString, qint64>& counts);
    void addRecent(const QString& type, const QString& id, const QString& title);
    void removeRecent(const QString& type, const QString& id);

    [[nodiscard]] SavedViewsPanel& savedViews() { return *m_saved; }

signals:
    void typeChosen(const QString& plural);
    void recentChosen(const QString& type, const QString& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();
    void addSearch();
    void showSearch(bool on);
    void keepWhole();
    void search(); ///< hides what does not fit
    [[nodiscard]] QModelIndex firstShown() const;

    EntityDirectory& m_directory;
    views::DockTitle* m_title;
    QToolButton* m_searchButton = nullptr;
    QLineEdit* m_search = nullptr;
    QWidget* m_searchRow = nullptr;
    QLabel* m_nothing = nullptr; ///< no type fits
    QTreeView* m_tree;
    SavedViewsPanel* m_saved;
    QStandardItemModel* m_types;
    QStandardItemModel* m_recent;
    QTreeView* m_recentView;
    QHash<QString, qint64> m_counts;
    QHash<QString, QStandardItem*> m_items; ///< by plural
    QString m_selected;
};

} // namespace docks
