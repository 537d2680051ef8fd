#pragma once

#include "base/json.h"

#include <QTreeView>

namespace models {
class JsonTreeModel;
}

namespace views {

/// A payload as a tree: mono, keys and values in the colours of their kinds, counts beside containers. Ctrl+C copies
/// the value of the current row, whole. GUI thread.
class JsonTree final : public QTreeView
{
    Q_OBJECT
public:
    JsonTree(const QString& objectName, const QString& accessibleName, QWidget* parent);
    Q_DISABLE_COPY_MOVE(JsonTree)

    /// Opens the first levels while they are small.
    void setValue(base::json::value value);
    void clear();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    models::JsonTreeModel* m_model;
};

} // namespace views
