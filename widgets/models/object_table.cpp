#include "models/object_table.h"

#include <algorithm>

namespace models {

ObjectTable::ObjectTable(std::vector<Column> columns, QObject* parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
{
}

ObjectTable::~ObjectTable() = default;

void ObjectTable::setWindow(int total, int from, const base::json::array& rows)
{
    const auto before = static_cast<int>(m_rows.size());
    if (total < before) {
        beginRemoveRows({}, total, before - 1);
        m_rows.resize(static_cast<std::size_t>(total));
        endRemoveRows();
    } else if (total > before) {
        beginInsertRows({}, before, total - 1);
        m_rows.resize(static_cast<std::size_t>(total));
        endInsertRows();
    }
    int first = total;
    int last = -1;
    for (int i = 0; i < static_cast<int>(rows.size()) && from + i < total; ++i) {
        const auto& value = rows[static_cast<std::size_t>(i)];
        auto& row = m_rows[static_cast<std::size_t>(from + i)];
        if (!value.is_object() || (row.known && *row.known == value.get_object()))
            continue;
        row = {value.get_object()};
        first = std::min(first, from + i);
        last = from + i;
    }
    if (last >= 0)
        emit dataChanged(index(first, 0), index(last, columnCount() - 1));
}

int ObjectTable::beginAppend(int count, int most)
{
    const auto before = static_cast<int>(m_rows.size());
    const auto gone = std::min(before, std::max(0, before + count - most));
    if (gone > 0) {
        beginRemoveRows({}, 0, gone - 1);
        m_rows.erase(m_rows.begin(), m_rows.begin() + gone);
        endRemoveRows();
    }
    const auto at = static_cast<int>(m_rows.size());
    beginInsertRows({}, at, at + count - 1);
    m_arrived += static_cast<std::uint64_t>(count);
    return gone;
}

int ObjectTable::append(const base::json::array& rows, int most)
{
    if (rows.empty())
        return 0;
    const auto gone = beginAppend(static_cast<int>(rows.size()), most);
    for (const auto& each : rows)
        m_rows.push_back({each.is_object() ? std::optional(each.get_object()) : std::nullopt});
    endInsertRows();
    return gone;
}

int ObjectTable::append(const Packed& rows, int most)
{
    if (rows.items.empty())
        return 0;
    const auto gone = beginAppend(static_cast<int>(rows.items.size()), most);
    for (const auto item : rows.items)
        m_rows.push_back({std::nullopt, rows.bytes, item, rows.read});
    endInsertRows();
    return gone;
}

void ObjectTable::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

const base::json::object* ObjectTable::row(int number) const
{
    if (number < 0 || number >= static_cast<int>(m_rows.size()))
        return nullptr;
    auto& row = m_rows[static_cast<std::size_t>(number)];
    if (!row.known && row.read != nullptr)
        row.known = row.read(row.item);
    return row.known ? &*row.known : nullptr;
}

int ObjectTable::find(std::string_view key, std::string_view text) const
{
    for (int i = 0; i < rowCount(); ++i)
        if (const auto* const each = row(i); each != nullptr && base::json::textAt(*each, key) == text)
            return i;
    return -1;
}

int ObjectTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ObjectTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant ObjectTable::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& column = m_columns[static_cast<std::size_t>(index.column())];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const auto* const row = this->row(index.row());
    if (row == nullptr || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role < IconRole))
        return {};
    const auto cell = column.cell(*row);
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return cell.toolTip.isEmpty() ? QVariant() : cell.toolTip;
    case IconRole:
        return cell.icon;
    case IconTintRole:
        return cell.iconTint;
    case TintRole:
        return cell.tint < 0 ? QVariant() : cell.tint;
    case MonoRole:
        return cell.isMono;
    case SecondaryRole:
        return cell.isSecondary;
    case FaintRole:
        return cell.isFaint;
    case StrongRole:
        return cell.isStrong;
    case ShareRole:
        return cell.share;
    default:
        return {};
    }
}

QVariant ObjectTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const auto& column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(column.title) : QVariant();
}

} // namespace models
