#include "docks/entity_table_panel.h"

#include "docks/connection_fault.h"
#include "docks/entity_columns.h"
#include "docks/entity_directory.h"
#include "docks/entity_export.h"
#include "docks/export_bar.h"
#include "docks/read_only.h"
#include "hub/hub_client.h"
#include "models/field_text.h"
#include "models/money_text.h"
#include "style/controls.h"
#include "style/icons.h"
#include "views/dock_title.h"
#include "views/header_view.h"
#include "views/icon_label.h"
#include "views/menu_button.h"
#include "views/state_page.h"
#include "views/table_delegate.h"
#include "views/tables.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using models::EntityTableModel;
using models::fromUtf8;
using models::memberOf;
using models::toUtf8;

namespace docks {

namespace {

constexpr int filterPauseMs = 200;
constexpr int resolvePauseMs = 60;
constexpr int slowPageMs = 2'500; // an answer that takes longer is explained
constexpr int sortPauseMs = 500; // in another order than newest first, rows may jump twice a second, not at every frame

} // namespace

EntityTablePanel::EntityTablePanel(hub::HubClient& hub, EntityDirectory& directory, QWidget* parent)
    : QWidget(parent)
    , m_hub(hub)
    , m_directory(directory)
    , m_model(new EntityTableModel(this))
    , m_title(new views::DockTitle(tr("Entities"), this))
    , m_stack(new QStackedWidget(this))
    , m_view(views::makeTable(u"entityTable"_s, tr("Entities of the chosen type"), m_stack))
    , m_state(new views::StatePage(m_stack))
    , m_filterPause(new QTimer(this))
    , m_resolvePause(new QTimer(this))
    , m_sortPause(new QTimer(this))
    , m_slow(new QTimer(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_title->setActive(true);
    column->addWidget(m_title);
    buildToolLine();
    m_view->setModel(m_model);
    m_columns = new EntityColumns(*m_view, *m_model, this);
    views::TableDelegate::Roles roles;
    roles.mono = EntityTableModel::MonoRole;
    roles.secondary = EntityTableModel::SecondaryRole;
    m_view->setItemDelegate(new views::TableDelegate(roles, m_view));
    m_view->setSortingEnabled(false);
    m_view->horizontalHeader()->setSectionsClickable(true);
    if (auto* header = qobject_cast<views::HeaderView*>(m_view->horizontalHeader()))
        header->setSortable([this](int section) { return m_model->canSort(section); });
    m_view->horizontalHeader()->setSortIndicatorShown(true);
    m_view->horizontalHeader()->setSortIndicatorClearable(true); // the third click: newest first
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_state);
    column->addWidget(m_stack, 1);

    for (auto* timer : {m_filterPause, m_resolvePause, m_sortPause, m_slow})
        timer->setSingleShot(true);
    m_filterPause->setInterval(filterPauseMs);
    m_resolvePause->setInterval(resolvePauseMs);
    m_sortPause->setInterval(sortPauseMs);
    m_slow->setInterval(slowPageMs);
    connect(m_slow, &QTimer::timeout, this, [this] {
        m_isSlow = m_isLoading;
        updateState();
    });
    connect(m_filterPause, &QTimer::timeout, this, &EntityTablePanel::reload);
    connect(m_resolvePause, &QTimer::timeout, this, &EntityTablePanel::resolveVisible);
    connect(m_sortPause, &QTimer::timeout, this, &EntityTablePanel::applyPending);
    connect(m_filter, &QLineEdit::textEdited, this, [this] { m_filterPause->start(); });
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        m_resolvePause->start();
        if (value > m_view->verticalScrollBar()->maximum() - m_view->viewport()->height())
            loadOlder();
    });
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this] { m_resolvePause->start(); });
    connect(m_view->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &EntityTablePanel::sortBy);
    connect(m_columns, &EntityColumns::reordered, this, [this] {
        const auto* header = m_view->horizontalHeader();
        sortBy(header->sortIndicatorSection(), header->sortIndicatorOrder());
    });
    connect(m_view, &QTableView::customContextMenuRequested, this, &EntityTablePanel::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now, const QModelIndex&) {
                if (now.isValid() && !m_isSelecting)
                    emit chosen(fromUtf8(m_model->type()->plural), now.data(EntityTableModel::IdRole).toString());
            });
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex& row) {
        emit opened(fromUtf8(m_model->type()->plural), row.data(EntityTableModel::IdRole).toString());
    });
    connect(&directory, &EntityDirectory::titleKnown, m_model, &EntityTableModel::setTitle);
    auto* remove = new QShortcut(QKeySequence::Delete, m_view);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, [this] {
        const auto id = m_view->currentIndex().data(EntityTableModel::IdRole).toString();
        if (!id.isEmpty() && type() != nullptr && type()->canDelete && m_refusal.isEmpty())
            emit deleteWanted(fromUtf8(type()->plural), id);
    });
    updateState();
}

EntityTablePanel::~EntityTablePanel() = default;

void EntityTablePanel::buildToolLine()
{
    auto* line = new QFrame(this);
    line->setObjectName(u"toolLine"_s);
    line->setFixedHeight(style::measure::toolLine);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    m_new = style::button(tr("New"), style::ButtonKind::Primary,
                          {u"newEntity"_s, tr("New entity of this type"), tr("New (Ctrl+N)")}, line);
    m_new->setIcon(style::icon(u"plus"_s, style::Token::OnFill, style::Token::OnFill));
    style::makeSmall(*m_new);
    row->addWidget(m_new);
    m_filter = style::lineEdit(tr("Filter, for example butter"),
                               {u"entityFilter"_s, tr("Show only entities that contain this text")}, line);
    style::makeSmall(*m_filter);
    m_filter->ensurePolished(); // the words are measured in the font they are shown in
    // Wide enough for its own words in every language, and narrower where the table is.
    m_filter->setMaximumWidth(
        std::max(210, m_filter->fontMetrics().horizontalAdvance(m_filter->placeholderText()) + 76)); // icon and button
    m_filter->setMinimumWidth(120);
    m_filter->setClearButtonEnabled(true);
    if (auto* clear = m_filter->findChild<QAction*>(u"_q_qlineeditclearaction"_s); clear != nullptr)
        clear->setText(tr("Clear this filter")); // the name of Qt's own button
    views::leadIcon(*m_filter, u"filter"_s);
    row->addWidget(m_filter, 1000);
    row->addStretch(1);
    auto* columns =
        style::iconButton(u"columns-3"_s, {u"entityColumns"_s, tr("Choose the columns of this table")}, line);
    row->addWidget(columns);
    connect(columns, &QToolButton::clicked, this, [this, columns] {
        if (type() == nullptr)
            return;
        auto* menu = m_columns->makeMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(columns->mapToGlobal(QPoint(0, columns->height())));
    });
    auto* save = style::iconButton(u"download"_s, {u"entityExport"_s, tr("Export the entities that are shown")}, line);
    row->addWidget(save);
    row->addWidget(views::menuButton({u"entityTableMenu"_s, tr("More for this table")}, line,
                                     [this](QMenu& menu) { fillMenu(menu); }));
    qobject_cast<QVBoxLayout*>(layout())->addWidget(line);
    m_export = new ExportBar(u"entities"_s, *save, this);
    qobject_cast<QVBoxLayout*>(layout())->addWidget(m_export);
    m_export->setSource([this] {
        delete m_reader;
        m_reader = new EntityExport(m_hub, *type(), m_model->contains(), m_columns->shown(), this);
        return m_reader->table();
    });
    connect(m_export, &ExportBar::told, this, &EntityTablePanel::told);
    connect(m_export, &ExportBar::ended, this, [this] {
        delete m_reader;
        m_reader = nullptr;
    });
    connect(m_new, &QPushButton::clicked, this, [this] {
        if (type() != nullptr)
            emit newWanted(fromUtf8(type()->plural));
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty())
            m_filterPause->start(0);
    });
}

void EntityTablePanel::show(const domain::EntityType* type)
{
    ++m_generation;
    m_subscription.reset();
    m_pending.clear();
    m_count = -1;
    m_next = nullptr;
    m_sortColumn = -1;
    m_filter->clear();
    m_filterPause->stop();
    m_model->setContains({});
    m_model->reset(type);
    if (type != nullptr) {
        m_export->setFileName(fromUtf8(type->plural));
        style::setText(*m_new, tr("New %1").arg(models::typeWord(*type)));
        m_new->setVisible(type->canCreate);
        m_columns->show();
    }
    if (m_isAwake)
        wake();
    updateTitle();
}

void EntityTablePanel::setWriteRefusal(const QString& reason)
{
    if (reason != m_refusal || m_new->isEnabled() != reason.isEmpty()) {
        m_refusal = reason;
        allowWriting(*m_new, reason.isEmpty(), reason);
    }
}

void EntityTablePanel::setCount(qint64 count)
{
    m_count = count;
    updateTitle();
}

void EntityTablePanel::setConnection(hub::HubClient::State state, const hub::Trouble& trouble)
{
    using State = hub::HubClient::State;
    if (state == State::Connecting && m_connection == State::Offline)
        return;
    m_connection = state;
    m_trouble = trouble;
    updateState();
    updateTitle();
}

void EntityTablePanel::setProblem(const QString& why)
{
    m_problem = why;
    updateState();
}

void EntityTablePanel::updateTitle()
{
    if (type() == nullptr) {
        m_title->setName(tr("Entities"));
        m_title->setFacts({});
        return;
    }
    m_title->setName(models::capitalised(models::typePlural(*type())));
    const auto loaded = models::countText(m_model->rowCount());
    QString facts;
    if (!m_model->contains().isEmpty())
        facts = m_next.is_null() ? tr("%1 found, live").arg(loaded) : tr("%1 found so far, live").arg(loaded);
    else if (m_connection != hub::HubClient::State::Connected)
        facts = m_model->rowCount() > 0 ? tr("as they were when the connection was lost") : QString();
    else if (m_isSorting && m_isLoading)
        facts = tr("putting all of them in order");
    else
        facts = tr("%1, live")
                    .arg(m_count >= 0
                             ? models::countText(std::max<qint64>(m_count, m_next.is_null() ? m_model->rowCount() : 0))
                             : loaded);
    m_title->setFacts(facts);
    m_title->setRightFacts(!type()->canUpdate && !type()->canDelete ? tr("append-only: no edit, no delete")
                               : !type()->canDelete                 ? tr("no delete")
                               : !type()->canUpdate                 ? tr("no edit")
                                                                    : QString());
}

void EntityTablePanel::updateState()
{
    if (m_model->rowCount() > 0) {
        m_stack->setCurrentWidget(m_view);
        return;
    }
    m_state->clearButtons();
    if (m_connection == hub::HubClient::State::Offline) {
        showConnectionFault(*m_state, m_trouble);
        auto* again = m_state->addButton(tr("Try now"), style::ButtonKind::Normal,
                                         {u"entitiesConnect"_s, tr("Connect to the engine now")});
        connect(again, &QPushButton::clicked, this, &EntityTablePanel::connectWanted);
    } else if (m_connection == hub::HubClient::State::Connecting) {
        m_state->showBusy(tr("Connecting"), tr("Rows appear when the engine answers."));
    } else if (m_isLoading || (type() == nullptr && m_problem.isEmpty())) {
        m_state->showBusy(tr("Reading entities"),
                          m_isSlow ? tr("The engine takes longer than usual. Rows appear when it answers.")
                                   : QString());
    } else if (!m_problem.isEmpty()) {
        m_state->showError(tr("The entities could not be read"), m_problem, {tr("Read them again.")});
        auto* again = m_state->addButton(tr("Read again"), style::ButtonKind::Normal,
                                         {u"entitiesReadAgain"_s, tr("Read the entities again")});
        connect(again, &QPushButton::clicked, this, &EntityTablePanel::reload);
    } else if (!m_model->contains().isEmpty()) {
        m_state->showEmpty(u"search"_s, tr("Nothing contains \"%1\"").arg(models::oneLine(m_model->contains(), 40)),
                           tr("The filter looks into ids and all values. New entities that fit appear by themselves."));
        auto* clear = m_state->addButton(tr("Clear filter"), style::ButtonKind::Normal,
                                         {u"clearEntityFilter"_s, tr("Show all entities")});
        connect(clear, &QPushButton::clicked, this, [this] { setFilter({}); });
    } else {
        m_state->showEmpty(u"inbox"_s, tr("No %1 yet").arg(models::typePlural(*type())),
                           tr("Create the first one here, or start demo traffic on the page Overview. New ones appear "
                              "by themselves."));
        if (type()->canCreate) {
            auto* make =
                m_state->addButton(tr("Create the first %1").arg(models::typeWord(*type())), style::ButtonKind::Normal,
                                   {u"createFirstEntity"_s, tr("Create the first entity of this type")});
            allowWriting(*make, m_refusal.isEmpty(), m_refusal);
            connect(make, &QPushButton::clicked, m_new, &QPushButton::click);
        }
    }
    m_stack->setCurrentWidget(m_state);
}

void EntityTablePanel::selectEntity(const QString& id)
{
    const int row = m_model->rowOf(id);
    const bool before = std::exchange(m_isSelecting, true);
    if (row >= 0 && m_view->currentIndex().row() != row)
        m_view->setCurrentIndex(m_model->index(row, 0));
    else if (row < 0)
        m_view->selectionModel()->clear();
    m_isSelecting = before;
}

void EntityTablePanel::setFilter(const QString& text)
{
    m_filter->setText(text);
    m_filterPause->stop();
    reload();
}

QString EntityTablePanel::filter() const
{
    return m_filter->text().trimmed();
}

void EntityTablePanel::applyView(const QString& filter, const QJsonObject& columns)
{
    if (columns.isEmpty())
        m_columns->reset();
    else
        m_columns->apply(columns);
    if (filter != this->filter())
        setFilter(filter);
    updateTitle();
}

} // namespace docks
