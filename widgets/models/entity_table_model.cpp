#include "models/entity_table_model.h"

#include "models/field_text.h"
#include "models/money_text.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace models {

namespace {

constexpr int fixedColumns = 3; // id, changed, version

EntityRow rowOfItem(const base::json::object& item)
{
    EntityRow row;
    row.id = fromUtf8(base::json::textAt(item, "id"));
    row.version = unsignedAt(item, "version");
    row.created = unsignedAt(item, "created");
    row.position = unsignedAt(item, "position");
    row.changedMicros = microsOfIso(fromUtf8(base::json::textAt(item, "time")));
    if (const auto* fields = memberOf(item, "fields").if_object())
        row.fields = *fields;
    return row;
}

QString titleKey(const QString& type, const QString& id)
{
    return type + QLatin1Char('/') + id;
}

bool isNumber(domain::FieldType type)
{
    return type == domain::FieldType::Money || type == domain::FieldType::Integer || type == domain::FieldType::Number;
}

} // namespace

EntityTableModel::EntityTableModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

EntityTableModel::~EntityTableModel() = default;

void EntityTableModel::reset(const domain::EntityType* type)
{
    beginResetModel();
    m_type = type;
    m_fields.clear();
    m_rows.clear();
    m_index.clear();
    m_sortColumn = -1;
    m_sortOrder = Qt::DescendingOrder;
    m_sortName.clear();
    m_edge.reset();
    if (type != nullptr) {
        for (const auto& field : type->fields) {
            if (!field.secret)
                m_fields.push_back(&field);
        }
    }
    endResetModel();
}

void EntityTableModel::appendOlder(const base::json::array& items, bool more)
{
    std::vector<EntityRow> rows;
    m_edge.reset();
    for (const auto& value : items) {
        const auto* item = value.if_object();
        if (item == nullptr || m_rows.size() + rows.size() >= capacity)
            continue;
        auto row = rowOfItem(*item);
        if (more)
            m_edge = placeOf(row);
        if (!row.id.isEmpty() && !m_index.contains(row.id))
            rows.push_back(std::move(row));
    }
    if (rows.empty())
        return;
    const auto first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    for (auto& row : rows) {
        m_index.insert(row.id, static_cast<int>(m_rows.size()));
        m_rows.push_back(std::move(row));
    }
    endInsertRows();
    if (!isNewestFirst())
        resort();
}

void EntityTableModel::applyChanges(std::vector<EntityRow> changes)
{
    std::vector<EntityRow> fresh;
    int firstChanged = -1;
    int lastChanged = -1;
    for (auto& change : changes) {
        const auto known = m_index.constFind(change.id);
        const auto again =
            std::find_if(fresh.begin(), fresh.end(), [&change](const EntityRow& row) { return row.id == change.id; });
        const bool keep = !change.deleted && passes(change) && !(known == m_index.cend() && isBeyond(change));
        if (again != fresh.end()) {
            if (keep)
                *again = std::move(change);
            else
                fresh.erase(again);
        } else if (known == m_index.cend()) {
            if (keep)
                fresh.push_back(std::move(change));
        } else if (!keep) {
            const QString id = change.id;
            removeRowOf(id);
            firstChanged = lastChanged = -1; // rows moved: everything below is painted anew by the removal
        } else if (auto& row = m_rows[static_cast<std::size_t>(*known)]; row.position < change.position) {
            if (change.fields.empty() && change.version > 0 && !row.fields.empty())
                change.fields = row.fields; // too large for the frame; the form fetches it
            const int at = *known;
            row = std::move(change);
            firstChanged = firstChanged < 0 ? at : std::min(firstChanged, at);
            lastChanged = std::max(lastChanged, at);
        }
    }
    if (firstChanged >= 0)
        emit dataChanged(index(firstChanged, 0), index(lastChanged, columnCount() - 1));
    insertOrdered(std::move(fresh));
    if (!isNewestFirst() && (firstChanged >= 0 || !changes.empty())) {
        resort();
        dropBeyond();
    }
}

void EntityTableModel::removeRowOf(const QString& id)
{
    const int row = m_index.value(id, -1);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    rebuildIndex();
    endRemoveRows();
}

void EntityTableModel::rebuildIndex()
{
    m_index.clear();
    m_index.reserve(static_cast<qsizetype>(m_rows.size()));
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        m_index.insert(m_rows[row].id, static_cast<int>(row));
}

void EntityTableModel::setContains(const QString& text)
{
    m_contains = text.trimmed();
}

bool EntityTableModel::passes(const EntityRow& row) const
{
    if (m_contains.isEmpty() || row.id.contains(m_contains, Qt::CaseInsensitive))
        return true;
    return std::any_of(m_fields.begin(), m_fields.end(), [&](const domain::Field* field) {
        return inputText(*field, memberOf(row.fields, field->name)).contains(m_contains, Qt::CaseInsensitive);
    });
}

void EntityTableModel::setTitle(const QString& type, const QString& id, const QString& title)
{
    m_titles.insert(titleKey(type, id), title);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {Qt::DisplayRole});
}

bool EntityTableModel::hasTitle(const QString& type, const QString& id) const
{
    return m_titles.contains(titleKey(type, id));
}

void EntityTableModel::forgetTitle(const QString& type, const QString& id)
{
    m_titles.remove(titleKey(type, id));
}

const EntityRow* EntityTableModel::find(const QString& id) const
{
    const int row = rowOf(id);
    return row < 0 ? nullptr : &at(row);
}

const EntityRow& EntityTableModel::at(int row) const
{
    return m_rows.at(static_cast<std::size_t>(row));
}

int EntityTableModel::rowOf(const QString& id) const
{
    return m_index.value(id, -1);
}

QString EntityTableModel::titleOf(const EntityRow& row) const
{
    return m_type == nullptr ? row.id : entityTitle(*m_type, row.id, row.fields);
}

int EntityTableModel::columnOf(std::string_view name) const
{
    if (name == "id")
        return 0;
    if (name == "changed")
        return columnCount() - 2;
    if (name == "v")
        return columnCount() - 1;
    const auto found =
        std::find_if(m_fields.begin(), m_fields.end(), [name](const auto* field) { return field->name == name; });
    return found == m_fields.end() ? -1 : static_cast<int>(found - m_fields.begin()) + 1;
}

int EntityTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EntityTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_type == nullptr ? 0 : static_cast<int>(m_fields.size()) + fixedColumns;
}

QString EntityTableModel::cellText(const EntityRow& row, int column) const
{
    if (column == 0)
        return oneLine(shortId(row.id));
    if (column == columnCount() - 1)
        return countText(static_cast<std::int64_t>(row.version));
    if (column == columnCount() - 2)
        return row.changedMicros == 0 ? QString() : clockText(row.changedMicros);
    const auto& field = *m_fields[static_cast<std::size_t>(column - 1)];
    const auto& value = memberOf(row.fields, field.name);
    if (field.type == domain::FieldType::Reference && value.is_string()) {
        const auto id = inputText(field, value);
        const auto title = m_titles.value(titleKey(fromUtf8(field.to), id));
        return oneLine(title.isEmpty() ? shortId(id) : title);
    }
    return oneLine(valueText(field, value));
}

QVariant EntityTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& row = at(index.row());
    const int column = index.column();
    const bool isField = column > 0 && column < columnCount() - 2;
    const auto* field = isField ? m_fields[static_cast<std::size_t>(column - 1)] : nullptr;
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row, column);
    case Qt::TextAlignmentRole: {
        const bool right = column >= columnCount() - 2 || (field != nullptr && isNumber(field->type));
        return static_cast<int>(Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft));
    }
    case IdRole:
        return row.id;
    case MonoRole:
        return column == 0;
    case SecondaryRole:
        return column == columnCount() - 1;
    case TargetTypeRole:
        return field != nullptr && field->type == domain::FieldType::Reference ? fromUtf8(field->to) : QString();
    case RawRole:
        if (column == 0)
            return row.id;
        return field != nullptr ? inputText(*field, memberOf(row.fields, field->name)) : cellText(row, column);
    default:
        return {};
    }
}

QVariant EntityTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const bool isField = section > 0 && section < columnCount() - 2;
    const auto* field = isField ? m_fields[static_cast<std::size_t>(section - 1)] : nullptr;
    if (role == Qt::TextAlignmentRole) {
        const bool right = section >= columnCount() - 2 || (field != nullptr && isNumber(field->type));
        return static_cast<int>(Qt::AlignVCenter | (right ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role == Qt::ToolTipRole && !canSort(section))
        return tr("No order by this column: its titles belong to other entities.");
    if (role != Qt::DisplayRole)
        return {};
    if (section == 0)
        return tr("Id");
    if (section == columnCount() - 1)
        return tr("v", "version of an entity, column header");
    if (section == columnCount() - 2)
        return m_type->canUpdate || m_type->canDelete ? tr("Changed") : tr("Created");
    return fieldLabel(*field);
}

QString clockText(qint64 micros)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(micros / 1'000);
    const auto clock = time.toString(QStringLiteral("HH:mm:ss.zzz"));
    if (time.date() == QDate::currentDate())
        return clock;
    return QLocale().toString(time.date(), QStringLiteral("MMM d")) + QStringLiteral(", ") + clock;
}

qint64 microsOfIso(const QString& iso)
{
    if (iso.isEmpty())
        return 0;
    const auto time = QDateTime::fromString(iso, Qt::ISODateWithMs);
    return time.isValid() ? time.toMSecsSinceEpoch() * 1'000 : 0;
}

} // namespace models
