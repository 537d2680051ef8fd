#include "docks/saved_views_panel.h"

#include "models/field_text.h"
#include "style/icons.h"
#include "style/tokens.h"
#include "views/count_delegate.h"
#include "views/dock_title.h"
#include "views/tables.h"

#include <QMenu>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QStandardItemModel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

constexpr int ViewRole = views::CountDelegate::FirstFreeRole; ///< number in m_views; -1: all
constexpr int viewsInSight = 6; ///< in sight; more scroll

} // namespace

SavedViewsPanel::SavedViewsPanel(QWidget* parent)
    : QWidget(parent)
    , m_list(views::makeTree(u"savedViews"_s, tr("Saved views of this type"), this))
    , m_items(new QStandardItemModel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* title = new views::DockTitle(tr("Saved views"), this);
    auto* add = title->addButton(u"plus"_s, u"saveView"_s, tr("Save filter, columns and order as a view"));
    column->addWidget(title);
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(0);
    m_list->setModel(m_items);
    m_list->setItemDelegate(new views::CountDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    column->addWidget(m_list);
    connect(add, &QToolButton::clicked, this, &SavedViewsPanel::saveWanted);
    connect(m_list, &QTreeView::clicked, this, &SavedViewsPanel::choose);
    connect(m_list, &QTreeView::activated, this, &SavedViewsPanel::choose);
    connect(m_list, &QTreeView::customContextMenuRequested, this, &SavedViewsPanel::showMenu);
    connect(m_items, &QStandardItemModel::itemChanged, this, [this](QStandardItem* item) {
        if (!m_isFilling)
            rename(*item);
    });
    auto* key = new QShortcut(QKeySequence::Delete, m_list);
    key->setContext(Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, [this] {
        if (const auto view = m_list->currentIndex().data(ViewRole); view.isValid() && view.toInt() >= 0)
            remove(static_cast<std::size_t>(view.toInt()));
    });
}

SavedViewsPanel::~SavedViewsPanel() = default;

void SavedViewsPanel::showType(const QString& plural, const QString& word)
{
    if (m_type == plural && m_word == word)
        return;
    m_type = plural;
    m_word = word;
    rebuild();
}

void SavedViewsPanel::rebuild()
{
    const QScopedValueRollback filling(m_isFilling, true);
    m_items->clear();
    if (m_type.isEmpty())
        return;
    auto* all = new QStandardItem(tr("All %1").arg(m_word));
    all->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    all->setData(u"star"_s, views::CountDelegate::IconRole);
    all->setData(-1, ViewRole);
    m_items->appendRow(all);
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        if (m_views[i].type != m_type)
            continue;
        auto* item = new QStandardItem(m_views[i].name);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable);
        item->setData(u"bookmark"_s, views::CountDelegate::IconRole);
        item->setData(static_cast<int>(i), ViewRole);
        m_items->appendRow(item);
    }
    m_list->setFixedHeight(std::min(m_items->rowCount(), viewsInSight) * style::measure::small + 4);
}

QModelIndex SavedViewsPanel::indexOf(std::size_t view) const
{
    for (int row = 0; row < m_items->rowCount(); ++row) {
        const auto index = m_items->index(row, 0);
        if (index.data(ViewRole).toInt() == static_cast<int>(view))
            return index;
    }
    return {};
}

bool SavedViewsPanel::add(const QString& filter, const QJsonObject& columns)
{
    if (m_type.isEmpty() || m_views.size() >= mostViews)
        return false;
    const auto name = filter.isEmpty() ? tr("View %1").arg(m_items->rowCount()) : models::oneLine(filter, longestName);
    m_views.push_back({m_type, name, filter, columns});
    rebuild();
    const auto index = indexOf(m_views.size() - 1);
    m_list->setCurrentIndex(index);
    m_list->edit(index);
    emit changed();
    return true;
}

void SavedViewsPanel::restore(const SavedView& view)
{
    if (m_views.size() >= mostViews)
        return;
    m_views.push_back(view);
    rebuild();
    emit changed();
}

void SavedViewsPanel::remove(std::size_t view)
{
    const auto gone = m_views.at(view);
    m_views.erase(m_views.begin() + static_cast<std::ptrdiff_t>(view));
    rebuild();
    emit changed();
    emit removed(gone);
}

void SavedViewsPanel::rename(QStandardItem& item)
{
    const auto number = item.data(ViewRole).toInt();
    if (number < 0 || number >= static_cast<int>(m_views.size()))
        return;
    auto& view = m_views[static_cast<std::size_t>(number)];
    const auto name = models::oneLine(item.text().trimmed(), longestName);
    const QScopedValueRollback filling(m_isFilling, true);
    if (!name.isEmpty())
        view.name = name;
    item.setText(view.name);
    emit changed();
}

void SavedViewsPanel::choose(const QModelIndex& index)
{
    const auto number = index.data(ViewRole).toInt();
    if (number < 0)
        emit chosen({m_type, {}, {}, {}});
    else if (number < static_cast<int>(m_views.size()))
        emit chosen(m_views[static_cast<std::size_t>(number)]);
}

void SavedViewsPanel::showMenu(const QPoint& at)
{
    const auto index = m_list->indexAt(at);
    if (!index.isValid() || index.data(ViewRole).toInt() < 0)
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(u"savedViewMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* rename = menu->addAction(style::icon(u"pencil"_s), tr("Rename"));
    connect(rename, &QAction::triggered, this, [this, kept = QPersistentModelIndex(index)] {
        if (kept.isValid())
            m_list->edit(kept);
    });
    auto* drop = menu->addAction(style::icon(u"trash"_s), tr("Delete"));
    connect(drop, &QAction::triggered, this, [this, kept = QPersistentModelIndex(index)] {
        if (kept.isValid())
            remove(static_cast<std::size_t>(kept.data(ViewRole).toInt()));
    });
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

QJsonArray SavedViewsPanel::save() const
{
    QJsonArray all;
    for (const auto& view : m_views)
        all.append(QJsonObject {
            {u"type"_s, view.type}, {u"name"_s, view.name}, {u"filter"_s, view.filter}, {u"columns"_s, view.columns}});
    return all;
}

void SavedViewsPanel::load(const QJsonArray& saved)
{
    m_views.clear();
    for (const auto& entry : saved) {
        const auto object = entry.toObject();
        SavedView view {object[u"type"_s].toString(), models::oneLine(object[u"name"_s].toString(), longestName),
                        object[u"filter"_s].toString(), object[u"columns"_s].toObject()};
        if (!view.type.isEmpty() && !view.name.isEmpty() && m_views.size() < mostViews)
            m_views.push_back(std::move(view));
    }
    rebuild();
}

} // namespace docks
