#include "docks/entity_history_panel.h"

#include "docks/entity_directory.h"
#include "docks/entity_relations.h"
#include "hub/hub_client.h"
#include "models/entity_table_model.h"
#include "models/field_text.h"
#include "models/money_text.h"
#include "style/controls.h"
#include "views/dock_tabs.h"
#include "views/menu_button.h"
#include "views/state_page.h"
#include "views/table_delegate.h"
#include "views/tables.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;
using models::fromUtf8;
using models::memberOf;
using models::toUtf8;
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

constexpr std::size_t mostVersions = 5'000; // beyond it the newest stay
constexpr int narrowPanel = 480; // pixels: both tables have no room for all of their columns
constexpr int narrowVersions = 150;
constexpr int slidePauseMs = 120;
constexpr int slowVersionMs = 2'500; // an answer that takes longer is explained

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

EntityHistoryPanel::EntityHistoryPanel(hub::HubClient& hub, EntityDirectory& directory, QWidget* parent)
    : QWidget(parent)
    , m_hub(hub)
    , m_directory(directory)
    , m_name(style::label({}, style::Role::Fact, this))
    , m_stack(new QStackedWidget(this))
    , m_pause(new QTimer(this))
    , m_slow(new QTimer(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head =
        new views::DockTabs({u"historyTabs"_s, tr("History or relations")}, {tr("History"), tr("Relations")}, this);
    m_tabs = head->tabs();
    m_tabs->setElideMode(Qt::ElideRight);
    m_tabs->setUsesScrollButtons(false);
    m_name->setContentsMargins(0, 0, 6, 0);
    head->addWidget(m_name);
    m_menu = views::menuButton({u"historyMenu"_s, tr("More for this history")}, head,
                               [this](QMenu& menu) { fillMenu(menu); });
    head->addWidget(m_menu);
    column->addWidget(head);
    buildHistory();
    m_relations = new EntityRelations(directory, m_stack);
    m_state = new views::StatePage(m_stack);
    m_stack->addWidget(m_historyPage);
    m_stack->addWidget(m_relations->view());
    m_stack->addWidget(m_state);
    column->addWidget(m_stack, 1);
    m_pause->setSingleShot(true);
    m_pause->setInterval(slidePauseMs);
    connect(m_pause, &QTimer::timeout, this, &EntityHistoryPanel::load);
    m_slow->setSingleShot(true);
    m_slow->setInterval(slowVersionMs);
    connect(m_slow, &QTimer::timeout, this, [this] {
        m_isSlow = true;
        updateTabs();
    });
    connect(m_tabs, &QTabBar::currentChanged, this, &EntityHistoryPanel::updateTabs);
    connect(m_relations, &EntityRelations::openWanted, this, &EntityHistoryPanel::openWanted);
    updateTabs();
}

EntityHistoryPanel::~EntityHistoryPanel() = default;

void EntityHistoryPanel::buildHistory()
{
    auto* split = new QSplitter(Qt::Horizontal, m_stack);
    split->setHandleWidth(1);
    m_historyPage = split;
    m_versions = new QStandardItemModel(this);
    m_versionView = views::makeTable(u"entityHistory"_s, tr("Versions of the chosen entity"), split);
    m_versionView->setModel(m_versions);
    m_versionView->setItemDelegate(new views::TableDelegate(roles(), m_versionView));
    m_versionView->setContextMenuPolicy(Qt::CustomContextMenu);
    m_diff = new QStandardItemModel(this);
    m_diffView = views::makeTable(u"entityDiff"_s, tr("Fields of two versions"), split);
    m_diffView->setModel(m_diff);
    m_diffView->setItemDelegate(new views::TableDelegate(roles(), m_diffView));
    m_diffView->setSelectionMode(QAbstractItemView::NoSelection);
    split->addWidget(m_versionView);
    split->addWidget(m_diffView);
    split->setSizes({324, 332});
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    m_versionView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_diffView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_versionView->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &EntityHistoryPanel::fillDiff);
    connect(m_versionView, &QTableView::customContextMenuRequested, this, &EntityHistoryPanel::showMenu);
}

void EntityHistoryPanel::show(const QString& type, const QString& id)
{
    if (type == m_type && id == m_id)
        return;
    m_type = type;
    m_id = id;
    ++m_generation;
    m_history.clear();
    m_hasRelations = false;
    m_problem.clear();
    m_relationProblem.clear();
    m_versions->clear();
    m_diff->clear();
    m_relations->clear();
    const auto* described = m_directory.type(type);
    m_name->setText(id.isEmpty() || described == nullptr
                        ? QString()
                        : tr("%1 %2").arg(models::typeWord(*described), models::shortId(id)));
    updateTabs();
    if (!id.isEmpty())
        m_pause->start();
}

/// The name of the entity stands in the form, too: it goes before the tabs are cut.
void EntityHistoryPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitName();
    const bool isNarrow = width() < narrowPanel;
    if (std::exchange(m_isNarrow, isNarrow) != isNarrow) {
        fitColumns();
        m_historyPage->setSizes(isNarrow ? QList {narrowVersions, width() - narrowVersions} : QList {324, 332});
    }
}

/// Who and which fields stand in the event and in the difference, too: they go before the rest is cut.
void EntityHistoryPanel::fitColumns()
{
    for (const int column : {2, 3})
        m_versionView->setColumnHidden(column, m_isNarrow);
}

void EntityHistoryPanel::fitName()
{
    constexpr int buttons = 80;
    m_name->setVisible(width() >= m_tabs->sizeHint().width() + m_name->sizeHint().width() + buttons);
}

void EntityHistoryPanel::refreshIf(const QString& type, const QString& id)
{
    if (type == m_type && id == m_id && !m_id.isEmpty() && !m_pause->isActive())
        m_pause->start();
}

void EntityHistoryPanel::readAgain()
{
    if (!m_id.isEmpty())
        load();
}

void EntityHistoryPanel::load()
{
    if (m_id.isEmpty())
        return;
    m_problem.clear();
    m_relationProblem.clear();
    m_isSlow = false;
    m_slow->start();
    updateTabs();
    const auto generation = ++m_generation;
    m_incoming.clear();
    loadHistory(1, generation);
    loadRelations(generation);
}

void EntityHistoryPanel::loadHistory(quint64 from, int generation)
{
    m_hub.request(u"entities.history"_s, {{"type", toUtf8(m_type)}, {"id", toUtf8(m_id)}, {"from", from}}, this,
                  [this, generation](const hub::Reply& reply) {
                      if (generation != m_generation)
                          return;
                      const auto* body = reply.body.if_object();
                      if (!reply.ok || body == nullptr) {
                          m_problem = reply.problemText();
                          updateTabs();
                          return;
                      }
                      if (const auto* items = memberOf(*body, "items").if_array())
                          models::appendHistory(m_incoming, *items);
                      const auto& next = memberOf(*body, "next");
                      if (next.is_number() && m_incoming.size() < mostVersions) {
                          loadHistory(next.to_number<quint64>(), generation);
                          return;
                      }
                      m_history = std::move(m_incoming);
                      m_incoming.clear();
                      fillHistory();
                  });
}

void EntityHistoryPanel::fillHistory()
{
    const auto* const type = m_directory.type(m_type);
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
            m_versions->appendRow({version, cell(models::clockText(micros), true),
                                   cell(models::oneLine(entry->user, 40)),
                                   cell(type == nullptr ? QString() : models::changedFields(*type, *entry), true)});
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
    updateTabs();
}

/// The selected version against the one before it.
void EntityHistoryPanel::fillDiff()
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

void EntityHistoryPanel::loadRelations(int generation)
{
    m_hub.request(u"entities.relations"_s, {{"type", toUtf8(m_type)}, {"id", toUtf8(m_id)}}, this,
                  [this, generation](const hub::Reply& reply) {
                      const auto* body = reply.body.if_object();
                      if (generation != m_generation)
                          return;
                      if (reply.ok && body != nullptr) {
                          m_hasRelations = true;
                          m_relations->show(m_type, *body);
                      } else {
                          m_relationProblem = reply.problemText();
                      }
                      updateTabs();
                  });
}

void EntityHistoryPanel::updateTabs()
{
    const auto versions = static_cast<int>(m_history.size());
    m_menu->setVisible(!m_id.isEmpty());
    m_tabs->setTabText(0, versions == 0 ? tr("History") : tr("History  %n version(s)", nullptr, versions));
    m_tabs->setTabText(1, m_relations->count() == 0 ? tr("Relations") : tr("Relations  %1").arg(m_relations->count()));
    fitName();
    m_state->clearButtons();
    if (m_id.isEmpty()) {
        m_state->showEmpty(u"history"_s, tr("No entity chosen"),
                           tr("Choose a row above to see its versions, what changed in each, and its relations."));
        m_stack->setCurrentWidget(m_state);
        return;
    }
    const auto overdue = m_isSlow ? tr("The engine takes longer than usual.") : QString();
    if (m_tabs->currentIndex() == 0) {
        if (!m_history.empty()) {
            m_stack->setCurrentWidget(m_historyPage);
            return;
        }
        if (m_problem.isEmpty())
            m_state->showBusy(tr("Reading the history"), overdue);
        else
            showProblem(tr("The history could not be read"), m_problem);
    } else {
        if (m_relations->count() > 0) {
            m_stack->setCurrentWidget(m_relations->view());
            return;
        }
        if (!m_relationProblem.isEmpty())
            showProblem(tr("The relations could not be read"), m_relationProblem);
        else if (!m_hasRelations)
            m_state->showBusy(tr("Reading the relations"), overdue);
        else
            m_state->showEmpty(u"unlink"_s, tr("No relations"), tr("It refers to nothing, and nothing refers to it."));
    }
    m_stack->setCurrentWidget(m_state);
}

void EntityHistoryPanel::showProblem(const QString& heading, const QString& why)
{
    m_state->showError(heading, why, {tr("They are read again when the connection is back.")});
    auto* again = m_state->addButton(tr("Read again"), style::ButtonKind::Normal,
                                     {u"historyTryAgain"_s, tr("Read history and relations again")});
    connect(again, &QPushButton::clicked, this, &EntityHistoryPanel::load);
}

void EntityHistoryPanel::showMenu(const QPoint& at)
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

void EntityHistoryPanel::fillVersionMenu(QMenu& menu, quint64 position)
{
    connect(views::addEntry(menu, u"bolt"_s, tr("Show the event"), u"historyShowEvent"_s), &QAction::triggered, this,
            [this, position] { emit eventWanted(position); });
}

void EntityHistoryPanel::fillMenu(QMenu& menu)
{
    const auto selected = m_versionView->selectionModel()->selectedRows();
    if (m_tabs->currentIndex() == 0 && !selected.isEmpty()) {
        fillVersionMenu(menu, selected.front().data(PositionRole).toULongLong());
        const auto row = static_cast<std::size_t>(selected.front().row());
        if (row < m_history.size()) {
            const auto& entry = m_history[m_history.size() - 1 - row];
            connect(views::addEntry(menu, u"braces"_s, tr("Copy version %1 as JSON").arg(entry.version),
                                    u"historyCopyJson"_s),
                    &QAction::triggered, this, [text = base::json::serialize(entry.state)] {
                        QApplication::clipboard()->setText(fromUtf8(text));
                    });
        }
        connect(views::addEntry(menu, u"copy"_s, tr("Copy the difference"), u"historyCopyDiff"_s), &QAction::triggered,
                this, [this] { QApplication::clipboard()->setText(diffText()); });
        menu.addSeparator();
    }
    connect(views::addEntry(menu, u"refresh"_s, tr("Read again"), u"historyReadAgain"_s), &QAction::triggered, this,
            &EntityHistoryPanel::load);
}

/// The changed fields of the version that is shown, a line each: field, before, after.
QString EntityHistoryPanel::diffText() const
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
