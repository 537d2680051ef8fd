// How the table reads: the live subscription, pages of the list, titles and times of what is on screen.
#include "docks/entity_columns.h"
#include "docks/entity_directory.h"
#include "docks/entity_table_panel.h"
#include "hub/hub_client.h"
#include "models/field_text.h"
#include "serving/wire_frame.h"
#include "style/tokens.h"
#include "views/dock_title.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>

using namespace Qt::StringLiterals;
using models::EntityTableModel;
using models::fromUtf8;
using models::memberOf;
using models::toUtf8;

namespace docks {

namespace {

constexpr int tablePage = 200;

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
    m_isSlow = false;
    m_slow->start();
    updateState();
    const auto* header = m_view->horizontalHeader();
    const int column = header->sortIndicatorSection();
    const auto order = header->sortIndicatorOrder();
    m_sortColumn = column;
    m_sortOrder = order;
    m_meanwhile.clear();
    m_isSorting = !m_model->isCreation(column, order);
    auto arguments = pageArguments(column, order);
    if (!contains.isEmpty())
        arguments["contains"] = toUtf8(contains);
    updateTitle();
    m_hub.request(
        u"entities.list"_s, std::move(arguments), this,
        [this, shown, contains, current, column, order, generation = ++m_generation](const hub::Reply& reply) {
            if (generation != m_generation)
                return;
            m_isLoading = m_isSorting = m_isSlow = false;
            const auto* body = reply.body.if_object();
            if (reply.ok && body != nullptr) {
                m_isSelecting = true;
                m_model->setContains(contains);
                m_model->reset(shown);
                m_pending.clear();
                m_columns->show();
                {
                    const QSignalBlocker quiet(m_view->horizontalHeader());
                    m_view->horizontalHeader()->setSortIndicator(column, order); // perhaps not remembered yet
                }
                m_model->sort(column, order);
                takePage(*body);
                takeMeanwhile();
                m_problem.clear();
                if (!current.isEmpty())
                    selectEntity(current);
                m_isSelecting = false;
            } else {
                m_problem = reply.problemText();
            }
            updateState();
            updateTitle();
            m_resolvePause->start();
        });
}

base::json::object EntityTablePanel::pageArguments(int column, Qt::SortOrder order) const
{
    base::json::object arguments {{"type", type()->plural}, {"limit", tablePage}, {"rows", "full"}};
    if (m_model->isCreation(column, order)) {
        arguments["order"] = "desc";
    } else {
        arguments["sort"] = m_model->sortName(column);
        arguments["descending"] = order == Qt::DescendingOrder;
    }
    return arguments;
}

void EntityTablePanel::takePage(const base::json::object& body)
{
    m_next = memberOf(body, "next");
    if (const auto* items = memberOf(body, "items").if_array())
        m_model->appendOlder(*items, !m_next.is_null());
}

/// A page is as old as its question: what changed while it was on its way comes on top of it.
void EntityTablePanel::takeMeanwhile()
{
    const bool tooMany = m_meanwhile.size() >= EntityTableModel::capacity;
    m_model->applyChanges(std::exchange(m_meanwhile, {}));
    if (tooMany)
        m_filterPause->start(); // reads again: not all of them were kept
}

/// What is loaded is put in order here; else the engine finds what comes first of all.
void EntityTablePanel::sortBy(int column, Qt::SortOrder order)
{
    if (type() == nullptr)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    if (m_next.is_null() && m_model->rowCount() > 0 && !m_isLoading) {
        m_model->sort(column, order);
        updateTitle();
    } else {
        reload();
    }
}

void EntityTablePanel::loadOlder()
{
    if (m_isLoading || m_next.is_null() || type() == nullptr
        || m_model->rowCount() >= static_cast<int>(EntityTableModel::capacity))
        return;
    m_isLoading = true;
    auto arguments = pageArguments(m_sortColumn, m_sortOrder);
    arguments["after"] = m_next;
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
                      takePage(*body);
                      takeMeanwhile();
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
            if (m_isLoading && m_meanwhile.size() < EntityTableModel::capacity)
                m_meanwhile.push_back(row);
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
    }
}

} // namespace docks
