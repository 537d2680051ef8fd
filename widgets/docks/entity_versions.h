#pragma once

#include "models/entity_history.h"

#include <QSplitter>

#include <vector>

class QMenu;
class QStandardItemModel;
class QTableView;

namespace docks {

class EntityDirectory;

/// The versions of one entity, and beside them what the chosen one changed, field by field. GUI thread.
class EntityVersions final : public QSplitter
{
    Q_OBJECT
public:
    /// `directory` outlives it.
    EntityVersions(EntityDirectory& directory, QWidget* parent);
    ~EntityVersions() override;
    Q_DISABLE_COPY_MOVE(EntityVersions)

    void clear();
    /// Oldest first. The version that was chosen stays so, unless that was the newest.
    void showHistory(const QString& type, std::vector<models::HistoryEntry> history);
    [[nodiscard]] bool isEmpty() const { return m_history.empty(); }
    [[nodiscard]] int versionCount() const { return static_cast<int>(m_history.size()); }

    void fitInto(int width); ///< pixels: where both tables have no room, columns go
    void fillMenu(QMenu& menu); ///< with what the chosen version offers; nothing while none is chosen

signals:
    void eventWanted(quint64 position);

private:
    void fitColumns();
    void fillDiff();
    void showMenu(const QPoint& at);
    void fillVersionMenu(QMenu& menu, quint64 position);
    [[nodiscard]] QString diffText() const;

    EntityDirectory& m_directory;
    QString m_type;
    std::vector<models::HistoryEntry> m_history; ///< oldest first
    QStandardItemModel* m_versions;
    QTableView* m_versionView;
    QStandardItemModel* m_diff;
    QTableView* m_diffView;
    bool m_isNarrow = false; ///< no room for every column
};

} // namespace docks
