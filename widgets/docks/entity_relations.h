#pragma once

#include "base/json.h"

#include <QObject>

class QStandardItemModel;
class QTreeView;

namespace docks {

class EntityDirectory;

/// What an entity refers to and what refers to it, as a tree that leads there. Owns no data beyond the rows. GUI
/// thread.
class EntityRelations final : public QObject
{
    Q_OBJECT
public:
    /// The tree becomes a child of `parent`.
    EntityRelations(EntityDirectory& directory, QWidget* parent);
    ~EntityRelations() override;
    Q_DISABLE_COPY_MOVE(EntityRelations)

    void clear();
    /// The answer of the operation `entities.relations` about an entity of this type.
    void show(const QString& type, const base::json::object& body);
    [[nodiscard]] int count() const { return m_count; } ///< entities in the tree
    [[nodiscard]] QTreeView* view() const { return m_view; }

signals:
    void openWanted(const QString& type, const QString& id);

private:
    EntityDirectory& m_directory;
    QStandardItemModel* m_rows;
    QTreeView* m_view;
    int m_count = 0;
};

} // namespace docks
