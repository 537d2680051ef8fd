#include "docks/entity_table_panel.h"

#include "docks/entity_directory.h"
#include "hub/hub_client.h"
#include "models/field_text.h"
#include "models/money_text.h"
#include "serving/wire_frame.h"
#include "style/controls.h"
#include "style/icons.h"
#include "views/dock_title.h"
#include "views/state_page.h"
#include "views/table_delegate.h"
#include "views/tables.h"

#include <QApplication>
#include <QClipboard>
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
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using models::EntityTableModel;
using models::fromUtf8;
using models::memberOf;
using models::toUtf8;

namespace docks {

namespace {

constexpr int pageSize = 200;
constexpr int filterPauseMs = 200;
constexpr int resolvePauseMs = 60;
constexpr int sortPauseMs = 500; // in another order than newest first, rows may jump twice a second, not at every frame

models::EntityRow rowOf(const serving::wire::EntityItem& item)
{
    models::EntityRow row;
    row.id = fromUtf8(item.entity);
    row.version = item.version;
    row.created = item.created;
    row.position = item.position;
    row.changedMicros = item.timeMicros;
    row.deleted = item.deleted;
    if (auto fields = base::json::parse(item.fields); fields && fields->is_object())
        row.fields = std::move(fields->get_object());
    return row;
}

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
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_title->setActive(true);
    column->addWidget(m_title);
    buildToolLine();
    m_view->setModel(m_model);
    views::TableDelegate::Roles roles;
    roles.mono = EntityTableModel::MonoRole;
    roles.secondary = EntityTableModel::SecondaryRole;
    m_view->setItemDelegate(new views::TableDelegate(roles, m_view));
    m_view->setSortingEnabled(false);
    m_view->horizontalHeader()->setSectionsClickable(true);
    m_view->horizontalHeader()->setSortIndicatorShown(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_state);
    column->addWidget(m_stack, 1);

    for (auto* timer : {m_filterPause, m_resolvePause, m_sortPause})
        timer->setSingleShot(true);
    m_filterPause->setInterval(filterPauseMs);
    m_resolvePause->setInterval(resolvePauseMs);
    m_sortPause->setInterval(sortPauseMs);
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
    connect(m_view->horizontalHeader(), &QHeaderView::sortIndicatorChanged, m_model, &EntityTableModel::sort);
    connect(m_view, &QTableView::customContextMenuRequested, this, &EntityTablePanel::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now, const QModelIndex&) {
                if (now.isValid() && !m_isSelecting)
                    emit opened(fromUtf8(m_model->type()->plural), now.data(EntityTableModel::IdRole).toString());
            });
    connect(&directory, &EntityDirectory::titleKnown, m_model, &EntityTableModel::setTitle);
    auto* remove = new QShortcut(QKeySequence::Delete, m_view);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, [this] {
        const auto id = m_view->currentIndex().data(EntityTableModel::IdRole).toString();
        if (!id.isEmpty() && type() != nullptr && type()->canDelete)
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
    m_new->setFixedHeight(style::measure::small);
    row->addWidget(m_new);
    m_filter = style::lineEdit(tr("Filter, for example butter"),
                               {u"entityFilter"_s, tr("Show only entities that contain this text")}, line);
    m_filter->setFixedHeight(style::measure::small);
    m_filter->setFixedWidth(210);
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(style::icon(u"filter"_s), QLineEdit::LeadingPosition);
    row->addWidget(m_filter);
    row->addStretch();
    qobject_cast<QVBoxLayout*>(layout())->addWidget(line);
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
    m_askedTimes.clear();
    m_count = -1;
    m_next = 0;
    m_filter->clear();
    m_filterPause->stop();
    m_model->setContains({});
    m_model->reset(type);
    if (type != nullptr) {
        style::setText(*m_new, tr("New %1").arg(models::typeWord(*type)));
        m_new->setVisible(type->canCreate);
        setColumns();
    }
    if (m_isAwake)
        wake();
    updateTitle();
}

void EntityTablePanel::setColumns()
{
    auto* header = m_view->horizontalHeader();
    const QSignalBlocker quiet(header);
    header->setSortIndicator(m_model->columnOf("changed"), Qt::DescendingOrder);
    header->setStretchLastSection(false);
    for (int column = 0; column < m_model->columnCount(); ++column)
        header->setSectionResizeMode(column, QHeaderView::Interactive);
    m_view->setColumnWidth(0, 84);
    m_view->setColumnWidth(m_model->columnOf("changed"), 112);
    m_view->setColumnWidth(m_model->columnOf("v"), 44);
    bool stretched = false;
    for (const auto& field : type()->fields) {
        const int column = m_model->columnOf(field.name);
        if (column < 0)
            continue;
        const bool isText = field.type == domain::FieldType::String || field.type == domain::FieldType::Reference
            || field.type == domain::FieldType::Array;
        m_view->setColumnWidth(column, isText ? 170 : 100);
        if (isText && !stretched) {
            header->setSectionResizeMode(column, QHeaderView::Stretch);
            stretched = true;
        }
    }
}

void EntityTablePanel::wake()
{
    m_isAwake = true;
    if (type() == nullptr)
        return;
    // Subscribed before the list is asked for: nothing falls between the two.
    m_subscription =
        m_hub.subscribe({{"stream", "entities"}, {"filter", {{"entityType", base::json::array {type()->plural}}}}},
                        [this](const std::vector<hub::Batch>& batches) { take(batches); });
    reload();
}

void EntityTablePanel::rest()
{
    m_isAwake = false;
    m_subscription.reset();
}

void EntityTablePanel::reload()
{
    if (type() == nullptr)
        return;
    const auto* shown = type();
    const auto current = m_view->currentIndex().data(EntityTableModel::IdRole).toString();
    const auto contains = m_filter->text().trimmed();
    m_isLoading = true;
    updateState();
    base::json::object arguments {{"type", shown->plural}, {"limit", pageSize}, {"order", "desc"}};
    if (!contains.isEmpty())
        arguments["contains"] = toUtf8(contains);
    m_hub.request(u"entities.list"_s, std::move(arguments), this,
                  [this, shown, contains, current, generation = ++m_generation](const hub::Reply& reply) {
                      if (generation != m_generation)
                          return;
                      m_isLoading = false;
                      const auto* body = reply.body.if_object();
                      if (reply.ok && body != nullptr) {
                          m_isSelecting = true;
                          m_model->setContains(contains);
                          m_model->reset(shown);
                          m_pending.clear();
                          setColumns();
                          if (const auto* items = memberOf(*body, "items").if_array())
                              m_model->appendOlder(*items);
                          const auto& next = memberOf(*body, "next");
                          m_next = next.is_number() ? next.to_number<quint64>() : 0;
                          m_why.clear();
                          if (!current.isEmpty())
                              selectEntity(current);
                          m_isSelecting = false;
                      } else {
                          m_why = reply.problemText();
                      }
                      updateState();
                      updateTitle();
                      m_resolvePause->start();
                  });
}

void EntityTablePanel::loadOlder()
{
    if (m_isLoading || m_next == 0 || type() == nullptr
        || m_model->rowCount() >= static_cast<int>(EntityTableModel::capacity))
        return;
    m_isLoading = true;
    base::json::object arguments {{"type", type()->plural}, {"limit", pageSize}, {"order", "desc"}, {"after", m_next}};
    if (!m_model->contains().isEmpty())
        arguments["contains"] = toUtf8(m_model->contains());
    m_hub.request(u"entities.list"_s, std::move(arguments), this,
                  [this, generation = m_generation](const hub::Reply& reply) {
                      if (generation != m_generation)
                          return;
                      m_isLoading = false;
                      const auto* body = reply.body.if_object();
                      if (!reply.ok || body == nullptr)
                          return;
                      if (const auto* items = memberOf(*body, "items").if_array())
                          m_model->appendOlder(*items);
                      const auto& next = memberOf(*body, "next");
                      m_next = next.is_number() ? next.to_number<quint64>() : 0;
                      updateTitle();
                  });
}

void EntityTablePanel::take(const std::vector<hub::Batch>& batches)
{
    bool mustReload = false;
    for (const auto& batch : batches) {
        const auto frame = serving::wire::readFrame(batch.bytes);
        if (!frame)
            continue;
        mustReload = mustReload || frame->kind == serving::wire::Kind::Resync;
        for (const auto bytes : frame->items) {
            const auto item = serving::wire::readEntityItem(bytes);
            if (!item || type() == nullptr || item->type != type()->plural)
                continue;
            auto row = rowOf(*item);
            if (!row.deleted)
                m_directory.learnTitle(fromUtf8(item->type), row.id, row.fields);
            m_pending.push_back(std::move(row));
        }
    }
    if (mustReload) {
        reload();
    } else if (m_model->isNewestFirst()) {
        applyPending();
    } else if (!m_sortPause->isActive()) {
        m_sortPause->start();
    }
}

void EntityTablePanel::applyPending()
{
    if (m_pending.empty())
        return;
    // New rows push the others down: a reader who has scrolled away from the top keeps the rows under the eyes.
    auto* bar = m_view->verticalScrollBar();
    const bool atTop = bar->value() == 0;
    const auto anchor = m_view->indexAt({4, 4});
    const QPersistentModelIndex kept(anchor);
    const auto offset = bar->value() - (anchor.isValid() ? anchor.row() * style::measure::small : 0);
    m_model->applyChanges(std::exchange(m_pending, {}));
    if (!atTop && kept.isValid())
        bar->setValue(kept.row() * style::measure::small + offset);
    updateState();
    updateTitle();
}

void EntityTablePanel::resolveVisible()
{
    if (type() == nullptr || m_model->rowCount() == 0)
        return;
    const auto height = m_view->viewport()->height();
    const int first = std::max(0, m_view->rowAt(0));
    int last = m_view->rowAt(height - 1);
    if (last < 0)
        last = m_model->rowCount() - 1;
    for (int row = first; row <= last; ++row) {
        const auto& entity = m_model->at(row);
        for (const auto& field : type()->fields) {
            const auto& value = memberOf(entity.fields, field.name);
            if (field.type != domain::FieldType::Reference || !value.is_string())
                continue;
            const auto target = fromUtf8(field.to);
            const auto id = models::inputText(field, value);
            if (const auto title = m_directory.title(target, id); title.isEmpty())
                m_directory.wantTitle(target, id);
            else if (!m_model->hasTitle(target, id))
                m_model->setTitle(target, id, title);
        }
        // A list says at which event an entity changed; the event knows when.
        if (entity.changedMicros != 0 || m_askedTimes.contains(entity.id))
            continue;
        m_askedTimes.insert(entity.id);
        m_hub.request(u"events.get"_s, {{"position", entity.position}}, this,
                      [this, id = entity.id, position = entity.position](const hub::Reply& reply) {
                          const auto* body = reply.body.if_object();
                          const auto* event = body != nullptr ? memberOf(*body, "event").if_object() : nullptr;
                          if (reply.ok && event != nullptr)
                              m_model->setChangedTime(
                                  id, position, models::microsOfIso(fromUtf8(base::json::textAt(*event, "time"))));
                          else
                              m_askedTimes.remove(id);
                      });
    }
}

void EntityTablePanel::setCount(qint64 count)
{
    m_count = count;
    updateTitle();
}

void EntityTablePanel::setOffline(bool offline, const QString& why)
{
    m_isOffline = offline;
    m_why = why;
    updateState();
    updateTitle();
}

void EntityTablePanel::updateTitle()
{
    if (type() == nullptr) {
        m_title->setName(tr("Entities"));
        m_title->setFacts({});
        return;
    }
    m_title->setName(models::capitalised(models::oneLine(fromUtf8(type()->plural), 40)));
    const auto loaded = models::countText(m_model->rowCount());
    QString facts;
    if (!m_model->contains().isEmpty())
        facts = m_next == 0 ? tr("%1 found, live").arg(loaded) : tr("%1 found so far, live").arg(loaded);
    else if (m_isOffline)
        facts = tr("as they were when the connection was lost");
    else if (!m_model->isNewestFirst() && m_next != 0)
        facts = tr("the newest %1 in order, live").arg(loaded);
    else
        facts =
            tr("%1, live")
                .arg(m_count >= 0 ? models::countText(std::max<qint64>(m_count, m_next == 0 ? m_model->rowCount() : 0))
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
    if (m_isOffline) {
        m_state->showError(tr("No connection to the engine"), m_why,
                           {tr("Eventscope tries again by itself."), tr("What is saved stays saved.")});
        auto* again = m_state->addButton(tr("Try now"), style::ButtonKind::Normal,
                                         {u"entitiesConnect"_s, tr("Connect to the engine now")});
        connect(again, &QPushButton::clicked, this, &EntityTablePanel::connectWanted);
    } else if (m_isLoading || type() == nullptr) {
        m_state->showBusy(tr("Reading entities"), {});
    } else if (!m_why.isEmpty()) {
        m_state->showError(tr("The entities could not be read"), m_why,
                           {tr("Nothing was changed."), tr("Read them again.")});
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
        m_state->showEmpty(u"inbox"_s, tr("No %1 yet").arg(fromUtf8(type()->plural)),
                           tr("Create the first one here, or start demo traffic on the page Overview. New ones appear "
                              "by themselves."));
        if (type()->canCreate) {
            auto* make = m_state->addButton(tr("Create a %1").arg(models::typeWord(*type())), style::ButtonKind::Normal,
                                            {u"createFirstEntity"_s, tr("Create the first entity of this type")});
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

void EntityTablePanel::showMenu(const QPoint& at)
{
    const auto index = m_view->indexAt(at);
    if (!index.isValid() || type() == nullptr)
        return;
    const auto plural = fromUtf8(type()->plural);
    const auto id = index.data(EntityTableModel::IdRole).toString();
    const auto raw = index.data(EntityTableModel::RawRole).toString();
    const auto target = index.data(EntityTableModel::TargetTypeRole).toString();
    auto* menu = new QMenu(this);
    menu->setObjectName(u"entityMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](const QString& icon, const QString& text, const QString& name) {
        auto* action = menu->addAction(style::icon(icon), text);
        action->setObjectName(name);
        return action;
    };
    connect(add(u"external-link"_s, tr("Open"), u"menuOpen"_s), &QAction::triggered, this,
            [this, plural, id] { emit opened(plural, id); });
    if (!target.isEmpty() && !raw.isEmpty())
        connect(add(u"link"_s, tr("Open what it refers to"), u"menuOpenTarget"_s), &QAction::triggered, this,
                [this, target, raw] { emit opened(target, raw); });
    connect(add(u"bolt"_s, tr("Show its events"), u"menuEvents"_s), &QAction::triggered, this,
            [this, plural, id] { emit eventsWanted(plural, id); });
    menu->addSeparator();
    connect(add(u"copy"_s, tr("Copy"), u"menuCopy"_s), &QAction::triggered, this,
            [text = index.data().toString()] { QApplication::clipboard()->setText(text); });
    connect(add(u"copy"_s, tr("Copy id"), u"menuCopyId"_s), &QAction::triggered, this,
            [id] { QApplication::clipboard()->setText(id); });
    auto* filter = add(u"filter"_s, tr("Filter by this"), u"menuFilter"_s);
    filter->setEnabled(!raw.isEmpty());
    connect(filter, &QAction::triggered, this, [this, raw] { setFilter(raw); });
    if (type()->canDelete) {
        menu->addSeparator();
        connect(add(u"trash"_s, tr("Delete"), u"menuDelete"_s), &QAction::triggered, this,
                [this, plural, id] { emit deleteWanted(plural, id); });
    }
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

} // namespace docks
