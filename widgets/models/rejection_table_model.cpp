#include "models/rejection_table_model.h"

#include "domain/pack.h"
#include "models/command_text.h"
#include "models/entity_table_model.h"
#include "models/field_text.h"
#include "models/format.h"

#include <algorithm>

namespace models {

RejectionTableModel::RejectionTableModel(int rejectedTint, QObject* parent)
    : QAbstractTableModel(parent)
    , m_rejectedTint(rejectedTint)
{
}

RejectionTableModel::~RejectionTableModel() = default;

void RejectionTableModel::add(std::vector<RejectedCommand> rejected)
{
    const quint64 newest = m_rows.empty() ? 0 : m_rows.front().position;
    std::erase_if(rejected, [newest](const RejectedCommand& row) { return row.position <= newest; });
    if (rejected.empty())
        return;
    if (rejected.size() > capacity)
        rejected.erase(rejected.begin(), rejected.end() - static_cast<std::ptrdiff_t>(capacity));
    std::reverse(rejected.begin(), rejected.end());
    beginInsertRows({}, 0, static_cast<int>(rejected.size()) - 1);
    m_rows.insert(m_rows.begin(), std::make_move_iterator(rejected.begin()), std::make_move_iterator(rejected.end()));
    endInsertRows();
    if (m_rows.size() > capacity) {
        beginRemoveRows({}, static_cast<int>(capacity), static_cast<int>(m_rows.size()) - 1);
        m_rows.erase(m_rows.begin() + static_cast<std::ptrdiff_t>(capacity), m_rows.end());
        endRemoveRows();
    }
}

void RejectionTableModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void RejectionTableModel::setCatalog(const domain::Catalog& catalog)
{
    m_catalog = &catalog;
    if (!m_rows.empty())
        emit dataChanged(index(0, Command), index(rowCount() - 1, Command), {Qt::DisplayRole});
}

int RejectionTableModel::inLastMinute(qint64 nowMicros) const
{
    const auto older = std::find_if(m_rows.begin(), m_rows.end(), [nowMicros](const RejectedCommand& row) {
        return row.micros < nowMicros - 60'000'000;
    });
    return static_cast<int>(older - m_rows.begin());
}

int RejectionTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RejectionTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant RejectionTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        switch (column) {
        case Time:
            return clockText(row.micros);
        case CommandId:
            return row.id.right(8);
        case Command:
            return commandText(row.kind, row.type, m_catalog == nullptr ? nullptr : m_catalog->find(toUtf8(row.type)));
        case Entity:
            return format::safe(row.type + u'/' + (row.entity.isEmpty() ? QStringLiteral("–") : row.entity.right(8)));
        case Rule:
            return row.rule;
        case Field:
            return row.field;
        case Reason:
            return row.reason;
        case ColumnCount:
            break;
        }
        return {};
    case IconRole:
        return column == Rule ? QStringLiteral("ban") : QString();
    case IconTintRole:
        return m_rejectedTint;
    case MonoRole:
        return column == Rule || column == Field || column == CommandId || column == Entity;
    case SecondaryRole:
        return column == Time || column == Field || column == Reason || column == CommandId;
    case IdRole:
        return row.id;
    case TypeRole:
        return row.type;
    case EntityRole:
        return row.entity;
    default:
        return {};
    }
}

QVariant RejectionTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Time:
        return tr("Time");
    case CommandId:
        return tr("Command id");
    case Command:
        return tr("Command");
    case Entity:
        return tr("Entity");
    case Rule:
        return tr("Rule");
    case Field:
        return tr("Field");
    case Reason:
        return tr("Reason");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace models
