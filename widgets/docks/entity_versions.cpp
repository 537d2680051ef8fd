#include "docks/entity_versions.h"

#include "docks/entity_directory.h"
#include "models/entity_table_model.h"
#include "models/field_text.h"
#include "models/money_text.h"
#include "style/tokens.h"
#include "views/menu_button.h"
#include "views/table_delegate.h"
#include "views/tables.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QTableView>

#include <utility>

using namespace Qt::StringLiterals;
using models::fromUtf8;
using style::Token;

namespace docks {

namespace {

enum HistoryRole
{
    IconRole = Qt::UserRole + 1,
    IconTintRole,
    TintRole,
    StrongRole,
    SecondaryRole,
    BackgroundRole,
    VersionRole,
    PositionRole
};

constexpr int narrowWidth = 480; // pixels: both tables have no room for all of their columns
constexpr int narrowVersions = 150;

QStandardItem* cell(const QString& text, bool secondary = false, bool right = false)
{
    auto* item = new QStandardItem(text);
    item->setEditable(false);
    item->setData(secondary, SecondaryRole);
    item->setTextAlignment(Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft));
    return item;
}

views::TableDelegate::Roles roles()
{
    views::TableDelegate::Roles made;
    made.icon = IconRole;
    made.iconTint = IconTintRole;
    made.tint = TintRole;
    made.strong = StrongRole;
    made.secondary = SecondaryRole;
    made.background = BackgroundRole;
    return made;
}

/// A side of a changed field: minus on red, plus on green; state is never colour alone.
void markSide(QStandardItem& item, bool isAfter)
{
    item.setData(isAfter ? u"plus"_s : u"minus"_s, IconRole);
    item.setData(static_cast<int>(isAfter ? Token::Ok : Token::Error), IconTintRole);
    item.setData(static_cast<int>(isAfter ? Token::OkBg : Token::ErrorBg), BackgroundRole);
    item.setData(false, SecondaryRole);
}

} // namespace

EntityVersions::EntityVersions(EntityDirectory& directory, QWidget* parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_directory(directory)
    , m_versions(new QStandardItemModel(this))
    , m_versionView(views::makeTable(u"entityHistory"_s, tr("Versions of the chosen entity"), this))
    , m_diff(new QStandardItemModel(this))
    , m_diffView(views::makeTable(u"entityDiff"_s, tr("Fields of two versions"), this))
{
    setHandleWidth(1);
    m_versionView->setModel(m_versions);
    m_versionView->setItemDelegate(new views::TableDelegate(roles(), m_versionView));
    m_versionView->setContextMenuPolicy(Qt::CustomContextMenu);
    m_diffView->setModel(m_diff);
    m_diffView->setItemDelegate(new views::TableDelegate(roles(), m_diffView));
    m_diffView->setSelectionMode(QAbstractItemView::NoSelection);
    addWidget(m_versionView);
    addWidget(m_diffView);
    setSizes({324, 332});
    setStretchFactor(0, 1);
    setStretchFactor(1, 1);
    m_versionView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_diffView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_versionView->selectionModel(), &QItemSelectionModel::selectionChanged, this, &EntityVersions::fillDiff);
    connect(m_versionView, &QTableView::customContextMenuRequested, this, &EntityVersions::showMenu);
}

EntityVersions::~EntityVersions() = default;

void EntityVersions::clear()
{
    m_history.clear();
    m_versions->clear();
    m_diff->clear();
}

void EntityVersions::fitInto(int width)
{
    const bool isNarrow = width < narrowWidth;
    if (std::exchange(m_isNarrow, isNarrow) != isNarrow) {
        fitColumns();
        setSizes(isNarrow ? QList {narrowVersions, width - narrowVersions} : QList {324, 332});
    }
}

/// Who and which fields stand in the event and in the difference, too: they go before the rest is cut.
void EntityVersions::fitColumns()
{
    for (const int column : {2, 3})
        m_versionView->setColumnHidden(column, m_isNarrow);
}

void EntityVersions::showHistory(const QString& type, std::vector<models::HistoryEntry> history)
{
    m_type = type;
    m_history = std::move(history);
    const auto* const described = m_directory.type(m_type);
    const auto selected = m_versionView->selectionModel()->selectedRows();
    const auto kept =
        selected.isEmpty() || selected.front().row() == 0 ? 0ULL : selected.front().data(VersionRole).toULongLong();
    {
        const QSignalBlocker quiet(m_versionView->selectionModel());
        m_versions->clear();
        m_versions->setHorizontalHeaderLabels(
            {tr("v", "version of an entity, column header"), tr("When"), tr("By"), tr("Fields")});
        for (auto entry = m_history.rbegin(); entry != m_history.rend(); ++entry) {
            auto* version = cell(models::countText(static_cast<std::int64_t>(entry->version)));
            version->setData(true, StrongRole);
            version->setData(entry->version, VersionRole);
            version->setData(entry->position, PositionRole);
            const auto micros = models::microsOfIso(entry->time);
            m_versions->appendRow(
                {version, cell(models::clockText(micros), true), cell(models::oneLine(entry->user, 40)),
                 cell(described == nullptr ? QString() : models::changedFields(*described, *entry), true)});
        }
        m_versionView->setColumnWidth(0, 36);
        m_versionView->setColumnWidth(1, 110);
        m_versionView->setColumnWidth(2, 92);
        m_versionView->horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch);
        fitColumns();
    }
    int row = 0;
    for (int i = 0; kept != 0 && i < m_versions->rowCount(); ++i) {
        if (m_versions->item(i)->data(VersionRole).toULongLong() == kept)
            row = i;
    }
    if (m_versions->rowCount() > 0)
        m_versionView->selectRow(row);
    fillDiff();
}

/// The selected version against the one before it.
void EntityVersions::fillDiff()
{
    m_diff->clear();
    const auto selected = m_versionView->selectionModel()->selectedRows();
    const auto* type = m_directory.type(m_type);
    if (selected.isEmpty() || type == nullptr || m_history.empty())
        return;
    const auto newer = m_history.size() - 1 - static_cast<std::size_t>(selected.front().row());
    if (newer >= m_history.size())
        return;
    const auto version = m_history[newer].version;
    const bool isFirst = newer == 0;
    const base::json::object nothing;
    const auto& before = isFirst ? nothing : m_history[newer - 1].state;
    m_diff->setHorizontalHeaderLabels(
        {tr("Field"), isFirst ? tr("Before") : tr("Version %1").arg(version - 1), tr("Version %1").arg(version)});
    for (const auto& row : models::diffRows(*type, before, m_history[newer].state)) {
        auto* name = cell(row.field, !row.changed);
        auto* left = cell(row.before, true);
        auto* right = cell(row.after, true);
        if (row.changed) {
            name->setData(true, StrongRole);
            if (!row.before.isEmpty() || !isFirst)
                markSide(*left, false);
            markSide(*right, true);
        }
        m_diff->appendRow({name, left, right});
    }
    m_diffView->setColumnWidth(0, 92);
    for (const int column : {1, 2})
        m_diffView->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

void EntityVersions::showMenu(const QPoint& at)
{
    const auto index = m_versionView->indexAt(at);
    if (!index.isValid())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillVersionMenu(*menu, index.siblingAtColumn(0).data(PositionRole).toULongLong());
    connect(views::addEntry(*menu, u"copy"_s, tr("Copy"), u"historyCopyCell"_s), &QAction::triggered, this,
            [text = index.data().toString()] { QApplication::clipboard()->setText(text); });
    menu->popup(m_versionView->viewport()->mapToGlobal(at));
}

void EntityVersions::fillVersionMenu(QMenu& menu, quint64 position)
{
    connect(views::addEntry(menu, u"bolt"_s, tr("Show the event"), u"historyShowEvent"_s), &QAction::triggered, this,
            [this, position] { emit eventWanted(position); });
}

void EntityVersions::fillMenu(QMenu& menu)
{
    const auto selected = m_versionView->selectionModel()->selectedRows();
    if (selected.isEmpty())
        return;
    fillVersionMenu(menu, selected.front().data(PositionRole).toULongLong());
    const auto row = static_cast<std::size_t>(selected.front().row());
    if (row < m_history.size()) {
        const auto& entry = m_history[m_history.size() - 1 - row];
        connect(
            views::addEntry(menu, u"braces"_s, tr("Copy version %1 as JSON").arg(entry.version), u"historyCopyJson"_s),
            &QAction::triggered, this,
            [text = base::json::serialize(entry.state)] { QApplication::clipboard()->setText(fromUtf8(text)); });
    }
    connect(views::addEntry(menu, u"copy"_s, tr("Copy the difference"), u"historyCopyDiff"_s), &QAction::triggered,
            this, [this] { QApplication::clipboard()->setText(diffText()); });
}

/// The changed fields of the version that is shown, a line each: field, before, after.
QString EntityVersions::diffText() const
{
    QStringList lines;
    for (int row = 0; row < m_diff->rowCount(); ++row) {
        if (m_diff->item(row, 0)->data(StrongRole).toBool())
            lines += m_diff->item(row, 0)->text() + u'\t' + m_diff->item(row, 1)->text() + u'\t'
                + m_diff->item(row, 2)->text();
    }
    return lines.join(u'\n');
}

} // namespace docks
