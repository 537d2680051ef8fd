#include "views/tables.h"

#include "style/tokens.h"
#include "views/header_corner.h"
#include "views/header_view.h"

#include <QTableView>
#include <QTreeView>

namespace views {

QTableView* makeTable(const QString& objectName, const QString& accessibleName, QWidget* parent)
{
    auto* table = new QTableView(parent);
    table->setObjectName(objectName);
    table->setAccessibleName(accessibleName);
    table->setHorizontalHeader(new HeaderView(table));
    continueHeader(*table);
    table->verticalHeader()->hide();
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->verticalHeader()->setMinimumSectionSize(style::measure::small);
    table->verticalHeader()->setDefaultSectionSize(style::measure::small);
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setWordWrap(false);
    table->setCornerButtonEnabled(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false);
    table->setMouseTracking(true);
    table->viewport()->setAttribute(Qt::WA_Hover);
    return table;
}

QTreeView* makeTree(const QString& objectName, const QString& accessibleName, QWidget* parent)
{
    auto* tree = new QTreeView(parent);
    tree->setObjectName(objectName);
    tree->setAccessibleName(accessibleName);
    tree->setHeaderHidden(true);
    tree->setUniformRowHeights(true);
    tree->setIndentation(16);
    tree->setFrameShape(QFrame::NoFrame);
    tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    tree->setMouseTracking(true);
    tree->setAnimated(false);
    tree->setProperty("idleSelection", true); // Trees choose what the main table shows.
    return tree;
}

} // namespace views
