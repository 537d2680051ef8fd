#include "models/json_rows_model.h"

#include <QLocale>

namespace models {

namespace {

QString cell(const base::json::object& row, const std::string& key)
{
    const auto* value = row.if_contains(key);
    if (value == nullptr || value->is_null())
        return QStringLiteral("–");
    if (const auto* text = value->if_string(); text != nullptr)
        return QString::fromUtf8(text->data(), static_cast<qsizetype>(text->size()));
    if (value->is_double())
        return QLocale().toString(value->get_double(), 'f', 1);
    if (value->is_number())
        return QLocale().toString(value->to_number<qint64>());
    return QString::fromStdString(base::json::serialize(*value));
}

} // namespace

JsonRowsModel::JsonRowsModel(std::vector<Column> columns, QObject* parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
{
}

void JsonRowsModel::setRows(const base::json::value* array)
{
    std::vector<std::vector<QString>> rows;
    if (array != nullptr && array->is_array()) {
        for (const auto& entry : array->get_array()) {
            const auto* object = entry.if_object();
            if (object == nullptr)
                continue;
            std::vector<QString> row;
            for (const auto& column : m_columns)
                row.push_back(column.words ? column.words(*object) : cell(*object, column.key));
            rows.push_back(std::move(row));
        }
    }
    if (rows.size() == m_rows.size()) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int JsonRowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int JsonRowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant JsonRowsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto column = static_cast<std::size_t>(index.column());
    if (role == Qt::DisplayRole)
        return m_rows[static_cast<std::size_t>(index.row())][column];
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((m_columns[column].isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

QVariant JsonRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const auto& column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return {};
}

} // namespace models
