#include "docks/entity_relations.h"

#include "docks/entity_directory.h"
#include "models/field_text.h"
#include "views/table_delegate.h"
#include "views/tables.h"

#include <QStandardItemModel>
#include <QTreeView>

using namespace Qt::StringLiterals;
using models::fromUtf8;
using models::memberOf;

namespace docks {

namespace {

enum RelationRole
{
    RelationIconRole = Qt::UserRole + 1,
    RelationGroupRole,
    RelatedTypeRole,
    RelatedIdRole
};

QStandardItem* relationItem(const QString& text)
{
    auto* item = new QStandardItem(text);
    item->setEditable(false);
    return item;
}

} // namespace

EntityRelations::EntityRelations(EntityDirectory& directory, QWidget* parent)
    : QObject(parent)
    , m_directory(directory)
    , m_rows(new QStandardItemModel(this))
    , m_view(views::makeTree(u"entityRelations"_s, tr("Relations of the chosen entity"), parent))
{
    views::TableDelegate::Roles roles;
    roles.icon = RelationIconRole;
    roles.strong = RelationGroupRole;
    m_view->setModel(m_rows);
    m_view->setItemDelegate(new views::TableDelegate(roles, m_view));
    const auto open = [this](const QModelIndex& index) {
        if (const auto id = index.data(RelatedIdRole).toString(); !id.isEmpty())
            emit openWanted(index.data(RelatedTypeRole).toString(), id);
    };
    connect(m_view, &QTreeView::clicked, this, open);
    connect(m_view, &QTreeView::activated, this, open);
}

EntityRelations::~EntityRelations() = default;

void EntityRelations::clear()
{
    m_rows->clear();
    m_count = 0;
}

void EntityRelations::show(const QString& type, const base::json::object& body)
{
    clear();
    const auto addEntity = [this](QStandardItem& group, const QString& plural, const QString& id,
                                  const base::json::object* entity, const QString& prefix) {
        const auto* described = m_directory.type(plural);
        const auto* fields = entity != nullptr ? memberOf(*entity, "fields").if_object() : nullptr;
        auto title = described != nullptr && fields != nullptr ? models::entityTitle(*described, id, *fields)
                                                               : tr("%1 (deleted)").arg(models::shortId(id));
        auto* item = relationItem(prefix.isEmpty() ? title : tr("%1: %2").arg(prefix, title));
        item->setData(plural, RelatedTypeRole);
        item->setData(id, RelatedIdRole);
        item->setData(entityIcon(plural), RelationIconRole);
        group.appendRow(item);
        ++m_count;
    };
    const auto* const about = m_directory.type(type);
    const auto labelOf = [about](std::string_view name) {
        const auto* field = about != nullptr ? about->field(name) : nullptr;
        return field != nullptr ? models::fieldLabel(*field) : fromUtf8(name);
    };
    if (const auto* refersTo = memberOf(body, "refersTo").if_array(); refersTo != nullptr && !refersTo->empty()) {
        auto* group = relationItem(tr("Refers to"));
        group->setData(true, RelationGroupRole);
        for (const auto& value : *refersTo) {
            if (const auto* one = value.if_object())
                addEntity(*group, fromUtf8(base::json::textAt(*one, "type")), fromUtf8(base::json::textAt(*one, "id")),
                          memberOf(*one, "entity").if_object(), labelOf(base::json::textAt(*one, "field")));
        }
        m_rows->appendRow(group);
    }
    if (const auto* referredBy = memberOf(body, "referredBy").if_array()) {
        for (const auto& value : *referredBy) {
            const auto* one = value.if_object();
            const auto* items = one != nullptr ? memberOf(*one, "items").if_array() : nullptr;
            if (items == nullptr || items->empty())
                continue;
            const auto plural = fromUtf8(base::json::textAt(*one, "type"));
            const auto* described = m_directory.type(plural);
            auto* group = relationItem(
                tr("Referred to by %1").arg(described != nullptr ? models::typePlural(*described) : plural));
            group->setData(true, RelationGroupRole);
            for (const auto& item : *items) {
                if (const auto* entity = item.if_object())
                    addEntity(*group, plural, fromUtf8(base::json::textAt(*entity, "id")), entity, {});
            }
            m_rows->appendRow(group);
        }
    }
    m_view->expandAll();
}

} // namespace docks
