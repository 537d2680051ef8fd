#include "models/json_tree_model.h"

#include "models/format.h"

#include <vector>

namespace models {

using Json = base::json::value;

struct JsonTreeModel::Node
{
    const Json* v = nullptr;
    Node* parent = nullptr;
    int row = 0;
    QString key;
    std::vector<std::unique_ptr<Node>> children; ///< those that were fetched

    [[nodiscard]] int count() const
    {
        if (const auto* object = v->if_object(); object != nullptr)
            return static_cast<int>(object->size());
        if (const auto* array = v->if_array(); array != nullptr)
            return static_cast<int>(array->size());
        return 0;
    }

    void fetch(int upTo)
    {
        for (auto i = static_cast<int>(children.size()); i < upTo; ++i) {
            auto child = std::make_unique<Node>();
            child->parent = this;
            child->row = i;
            if (const auto* object = v->if_object(); object != nullptr) {
                const auto member = object->begin() + i;
                child->key = QString::fromUtf8(member->key().data(), static_cast<qsizetype>(member->key().size()));
                child->v = &member->value();
            } else {
                child->key = QString::number(i);
                child->v = &v->get_array()[static_cast<std::size_t>(i)];
            }
            children.push_back(std::move(child));
        }
    }
};

namespace {

QString text(const Json& v, int limit)
{
    if (const auto* string = v.if_string(); string != nullptr) {
        const auto whole = QString::fromUtf8(string->data(), static_cast<qsizetype>(string->size()));
        return limit > 0 && whole.size() > limit ? whole.left(limit) + u'…' : whole;
    }
    return QString::fromStdString(base::json::serialize(v));
}

JsonTreeModel::Kind kindOf(const Json& v)
{
    using Kind = JsonTreeModel::Kind;
    if (v.is_object())
        return Kind::Object;
    if (v.is_array())
        return Kind::Array;
    if (v.is_string())
        return Kind::Text;
    return v.is_number() ? Kind::Number : Kind::Literal;
}

} // namespace

JsonTreeModel::JsonTreeModel(QObject* parent)
    : QAbstractItemModel(parent)
{
    setValue(nullptr);
}

JsonTreeModel::~JsonTreeModel() = default;

void JsonTreeModel::setValue(base::json::value v)
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    if (v.is_structured() || v.is_null())
        m_value = std::move(v);
    else
        m_value = base::json::array {std::move(v)};
    m_root->v = &m_value;
    m_root->fetch(std::min(step, m_root->count()));
    endResetModel();
}

const base::json::value& JsonTreeModel::value() const
{
    return m_value;
}

JsonTreeModel::Node* JsonTreeModel::node(const QModelIndex& index) const
{
    return index.isValid() ? static_cast<Node*>(index.internalPointer()) : m_root.get();
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    const auto* above = node(parent);
    if (row < 0 || column != 0 || static_cast<std::size_t>(row) >= above->children.size())
        return {};
    return createIndex(row, 0, above->children[static_cast<std::size_t>(row)].get());
}

QModelIndex JsonTreeModel::parent(const QModelIndex& child) const
{
    if (!child.isValid())
        return {};
    auto* above = node(child)->parent;
    return above == nullptr || above == m_root.get() ? QModelIndex() : createIndex(above->row, 0, above);
}

int JsonTreeModel::rowCount(const QModelIndex& parent) const
{
    return static_cast<int>(node(parent)->children.size());
}

int JsonTreeModel::columnCount(const QModelIndex&) const
{
    return 1;
}

bool JsonTreeModel::hasChildren(const QModelIndex& parent) const
{
    return node(parent)->count() > 0;
}

bool JsonTreeModel::canFetchMore(const QModelIndex& parent) const
{
    const auto* above = node(parent);
    return static_cast<int>(above->children.size()) < above->count();
}

void JsonTreeModel::fetchMore(const QModelIndex& parent)
{
    auto* above = node(parent);
    const auto from = static_cast<int>(above->children.size());
    const auto to = std::min(above->count(), from + step);
    if (to <= from)
        return;
    beginInsertRows(parent, from, to - 1);
    above->fetch(to);
    endInsertRows();
}

QVariant JsonTreeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto* item = node(index);
    const auto kind = kindOf(*item->v);
    switch (role) {
    case Qt::DisplayRole:
        if (kind == Kind::Object || kind == Kind::Array)
            return QStringLiteral("%1: %2").arg(format::safe(item->key), QString::number(item->count()));
        return QStringLiteral("%1: %2").arg(format::safe(item->key), format::safe(text(*item->v, longestText)));
    case KeyRole:
        return format::safe(item->key);
    case KindRole:
        return static_cast<int>(kind);
    case ValueRole:
        return format::safe(text(*item->v, longestText));
    case FullTextRole:
        return text(*item->v, 0);
    case CountRole:
        return item->count();
    default:
        return {};
    }
}

} // namespace models
