// What the table offers for one row, and as a whole.
#include "docks/entity_columns.h"
#include "docks/entity_table_panel.h"
#include "models/field_text.h"
#include "style/controls.h"
#include "views/menu_button.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;
using models::EntityTableModel;
using models::fromUtf8;
using views::addEntry;

namespace docks {

void EntityTablePanel::showMenu(const QPoint& at)
{
    const auto index = m_view->indexAt(at);
    if (!index.isValid() || type() == nullptr)
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(u"entityMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillRowMenu(*menu, index);
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

void EntityTablePanel::fillRowMenu(QMenu& menu, const QModelIndex& index)
{
    const auto plural = fromUtf8(type()->plural);
    const auto id = index.data(EntityTableModel::IdRole).toString();
    const auto raw = index.data(EntityTableModel::RawRole).toString();
    const auto target = index.data(EntityTableModel::TargetTypeRole).toString();
    connect(addEntry(menu, u"external-link"_s, tr("Open"), u"menuOpen"_s), &QAction::triggered, this,
            [this, plural, id] { emit opened(plural, id); });
    if (!target.isEmpty() && !raw.isEmpty())
        connect(addEntry(menu, u"link"_s, tr("Open what it refers to"), u"menuOpenTarget"_s), &QAction::triggered, this,
                [this, target, raw] { emit opened(target, raw); });
    connect(addEntry(menu, u"bolt"_s, tr("Show its events"), u"menuEvents"_s), &QAction::triggered, this,
            [this, plural, id] { emit eventsWanted(plural, id); });
    menu.addSeparator();
    connect(addEntry(menu, u"copy"_s, tr("Copy"), u"menuCopy"_s), &QAction::triggered, this,
            [text = index.data().toString()] { QApplication::clipboard()->setText(text); });
    connect(addEntry(menu, u"copy"_s, tr("Copy id"), u"menuCopyId"_s), &QAction::triggered, this,
            [id] { QApplication::clipboard()->setText(id); });
    connect(addEntry(menu, u"braces"_s, tr("Copy as JSON"), u"menuCopyJson"_s), &QAction::triggered, this, [this, id] {
        if (const auto* found = m_model->find(id); found != nullptr)
            QApplication::clipboard()->setText(fromUtf8(base::json::serialize(found->fields)));
    });
    auto* filter = addEntry(menu, u"filter"_s, tr("Filter by this"), u"menuFilter"_s);
    filter->setEnabled(!raw.isEmpty());
    connect(filter, &QAction::triggered, this, [this, raw] { setFilter(raw); });
    if (type()->canDelete) {
        menu.addSeparator();
        auto* remove = addEntry(menu, u"trash"_s, tr("Delete"), u"menuDelete"_s);
        remove->setEnabled(m_refusal.isEmpty());
        if (!m_refusal.isEmpty()) {
            menu.setToolTipsVisible(true);
            remove->setToolTip(style::plainToolTip(m_refusal));
        }
        connect(remove, &QAction::triggered, this, [this, plural, id] { emit deleteWanted(plural, id); });
    }
}

/// Of the table as a whole.
void EntityTablePanel::fillMenu(QMenu& menu)
{
    if (type() == nullptr)
        return;
    connect(addEntry(menu, u"refresh"_s, tr("Read again"), u"tableReadAgain"_s), &QAction::triggered, this,
            &EntityTablePanel::reload);
    connect(addEntry(menu, u"arrow-up"_s, tr("Go to the first row"), u"tableFirstRow"_s), &QAction::triggered, m_view,
            &QTableView::scrollToTop);
    connect(addEntry(menu, u"bookmark"_s, tr("Save filter, columns and order as a view"), u"tableSaveView"_s),
            &QAction::triggered, this, &EntityTablePanel::saveViewWanted);
    connect(addEntry(menu, u"columns-3"_s, tr("Reset columns"), u"tableResetColumns"_s), &QAction::triggered, this,
            [this] { m_columns->reset(); });
    menu.addSeparator();
    auto* events = addEntry(menu, u"bolt"_s, tr("Show events of this type"), u"tableEvents"_s);
    connect(events, &QAction::triggered, this, [this] { emit eventsWanted(fromUtf8(type()->plural), {}); });
    connect(addEntry(menu, u"copy"_s, tr("Copy the rows that are loaded"), u"tableCopyRows"_s), &QAction::triggered,
            this, [this] { QApplication::clipboard()->setText(rowsText()); });
}

/// Header and rows as tab separated text, the columns as they stand.
QString EntityTablePanel::rowsText() const
{
    constexpr int mostRows = 1'000; // more is what the export is for
    const auto* header = m_view->horizontalHeader();
    const auto lineOf = [&](const auto& cell) {
        QStringList cells;
        for (int visual = 0; visual < header->count(); ++visual) {
            if (const int column = header->logicalIndex(visual); !header->isSectionHidden(column))
                cells += cell(column);
        }
        return cells.join(u'\t');
    };
    QStringList lines {
        lineOf([this](int column) { return m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); })};
    for (int row = 0; row < std::min(m_model->rowCount(), mostRows); ++row)
        lines += lineOf([this, row](int column) { return m_model->index(row, column).data().toString(); });
    return lines.join(u'\n');
}

} // namespace docks
