// The columns of a live table, and what else its title offers.
#include "docks/stream_bar.h"
#include "docks/stream_chips.h"
#include "models/stream_model.h"
#include "style/icons.h"
#include "views/filter_line.h"
#include "views/live_table.h"
#include "views/menu_button.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace docks {

void StreamBar::showColumns()
{
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumns(*menu);
    menu->popup(m_columns->mapToGlobal(QPoint(0, m_columns->height())));
}

void StreamBar::fillColumns(QMenu& menu)
{
    for (int column = 0; column < m_table.columnCount(); ++column) {
        auto* const action = menu.addAction(style::withoutMnemonic(m_table.columnTitle(column)));
        action->setCheckable(true);
        action->setChecked(!m_table.isColumnHidden(column));
        action->setEnabled(column != 0); // one column always stays
        connect(action, &QAction::toggled, this, [this, column](bool on) { m_table.setColumnHidden(column, !on); });
    }
    menu.addSeparator();
    menu.addAction(tr("Reset columns"), this, [this] { m_table.resetColumns(); });
}

void StreamBar::fillMenu(QMenu& menu)
{
    const auto add = [&](const QString& icon, const QString& text, const char* name, auto run) {
        auto* const action = views::addEntry(menu, icon, text, m_name + QLatin1String(name));
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    add(u"arrow-up"_s, tr("Go to the newest row"), "GoNewest", [this] { m_table.scrollToNewest(); });
    const bool isNarrowed = !m_filter->text().isEmpty() || !m_chips->isFirstChosen();
    add(u"x"_s, tr("Clear filter and chips"), "ClearAll", [this] { showAll(); })->setEnabled(isNarrowed);
    const auto filter = m_filter->text().trimmed();
    add(u"copy"_s, tr("Copy the filter"), "CopyFilter", [filter] {
        QApplication::clipboard()->setText(filter);
    })->setEnabled(!filter.isEmpty());
    menu.addSeparator();
    auto* const columns = menu.addMenu(style::icon(u"columns-3"_s), tr("Columns"));
    fillColumns(*columns);
    if (m_fillMore) {
        menu.addSeparator();
        m_fillMore(menu);
    }
}

} // namespace docks
