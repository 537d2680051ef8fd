// The order of the rows: newest first, or by a column as the engine sorts.
#include "models/entity_table_model.h"
#include "models/field_text.h"

#include <algorithm>

namespace models {

domain::SortPlace EntityTableModel::placeOf(const EntityRow& row) const
{
    domain::SortPlace place;
    place.created = row.created;
    if (m_sortName == domain::sortById)
        place.key = domain::sortKeyOf(base::json::value(toUtf8(row.id)));
    else if (m_sortName == domain::sortByVersion)
        place.key = domain::sortKeyOf(base::json::value(row.version));
    else if (m_sortName == domain::sortByChange)
        place.key = domain::sortKeyOf(base::json::value(row.position));
    else if (!m_sortName.empty())
        place.key = domain::sortKeyOf(memberOf(row.fields, m_sortName));
    return place;
}

bool EntityTableModel::isBefore(const domain::SortPlace& a, const domain::SortPlace& b) const
{
    return domain::isBefore(a, b, m_sortOrder == Qt::DescendingOrder);
}

bool EntityTableModel::isBeyond(const EntityRow& row) const
{
    return m_edge && isBefore(*m_edge, placeOf(row));
}

/// A change may have moved a row to where the table has not been read yet.
void EntityTableModel::dropBeyond()
{
    auto first = m_rows.size();
    while (first > 0 && isBeyond(m_rows[first - 1]))
        --first;
    if (first == m_rows.size())
        return;
    beginRemoveRows({}, static_cast<int>(first), static_cast<int>(m_rows.size()) - 1);
    m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(first), m_rows.end());
    rebuildIndex();
    endRemoveRows();
}

/// Rows that are new to the table: the newest go to the top in one insertion. A restored entity is older than that: it
/// goes to its place among those that were created around the same time.
void EntityTableModel::insertOrdered(std::vector<EntityRow> rows)
{
    if (rows.empty())
        return;
    std::sort(rows.begin(), rows.end(), [](const EntityRow& a, const EntityRow& b) { return a.created > b.created; });
    const quint64 newest = m_rows.empty() || !isNewestFirst() ? 0 : m_rows.front().created;
    const auto firstOld =
        std::find_if(rows.begin(), rows.end(), [newest](const EntityRow& row) { return row.created <= newest; });
    std::vector<EntityRow> old(std::make_move_iterator(firstOld), std::make_move_iterator(rows.end()));
    rows.erase(firstOld, rows.end());

    if (!rows.empty()) {
        beginInsertRows({}, 0, static_cast<int>(rows.size()) - 1);
        m_rows.insert(m_rows.begin(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
        rebuildIndex();
        endInsertRows();
    }
    for (auto& row : old) {
        const auto place =
            std::lower_bound(m_rows.begin(), m_rows.end(), row,
                             [](const EntityRow& a, const EntityRow& b) { return a.created > b.created; });
        const auto at = static_cast<int>(place - m_rows.begin());
        beginInsertRows({}, at, at);
        m_rows.insert(place, std::move(row));
        rebuildIndex();
        endInsertRows();
    }
    if (m_rows.size() > capacity) {
        // In another order the last row need not be the oldest, but it is the one farthest from sight.
        beginRemoveRows({}, static_cast<int>(capacity), static_cast<int>(m_rows.size()) - 1);
        m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(capacity), m_rows.end());
        rebuildIndex();
        endRemoveRows();
    }
}

bool EntityTableModel::canSort(int column) const
{
    if (column <= 0 || column >= columnCount() - 2)
        return column >= 0 && column < columnCount();
    return m_fields[static_cast<std::size_t>(column - 1)]->type != domain::FieldType::Reference;
}

std::string EntityTableModel::sortName(int column) const
{
    if (column < 0 || column >= columnCount())
        return {};
    if (column == 0)
        return std::string(domain::sortById);
    if (column == columnCount() - 1)
        return std::string(domain::sortByVersion);
    if (column == columnCount() - 2)
        return std::string(domain::sortByChange);
    return m_fields[static_cast<std::size_t>(column - 1)]->name;
}

bool EntityTableModel::isCreation(int column, Qt::SortOrder order) const
{
    return column < 0
        || (column == columnCount() - 2 && order == Qt::DescendingOrder && m_type != nullptr && !m_type->canUpdate
            && !m_type->canDelete);
}

void EntityTableModel::sort(int column, Qt::SortOrder order)
{
    if (m_type == nullptr || (column >= 0 && !canSort(column)))
        return;
    const bool byCreation = isCreation(column, order);
    m_sortColumn = byCreation ? -1 : column;
    m_sortOrder = byCreation ? Qt::DescendingOrder : order;
    m_sortName = sortName(m_sortColumn);
    m_edge.reset();
    resort();
}

void EntityTableModel::resort()
{
    if (m_rows.size() < 2)
        return;
    emit layoutAboutToBeChanged({}, VerticalSortHint);
    const auto persistent = persistentIndexList();
    QStringList ids;
    for (const auto& index : persistent)
        ids += at(index.row()).id;
    std::vector<std::pair<domain::SortPlace, std::size_t>> places;
    places.reserve(m_rows.size());
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        places.emplace_back(placeOf(m_rows[row]), row);
    std::sort(places.begin(), places.end(),
              [this](const auto& a, const auto& b) { return isBefore(a.first, b.first); });
    std::vector<EntityRow> sorted;
    sorted.reserve(m_rows.size());
    for (const auto& place : places)
        sorted.push_back(std::move(m_rows[place.second]));
    m_rows = std::move(sorted);
    rebuildIndex();
    QModelIndexList moved;
    for (qsizetype i = 0; i < persistent.size(); ++i)
        moved += index(m_index.value(ids[i]), persistent[i].column());
    changePersistentIndexList(persistent, moved);
    emit layoutChanged({}, VerticalSortHint);
}

} // namespace models
