#include "docks/entity_export.h"

#include "base/bounded_queue.h"
#include "domain/pack.h"
#include "hub/hub_client.h"
#include "models/field_text.h"

using namespace Qt::StringLiterals;
using models::ExportCell;
using models::memberOf;

namespace docks {

namespace {

constexpr int exportPage = 1'000;

ExportCell cellOf(const base::json::value& value)
{
    if (value.is_null())
        return {{}, ExportCell::None};
    if (value.is_string())
        return {std::string(value.get_string()), ExportCell::Text};
    return {base::json::serialize(value), value.is_number() ? ExportCell::Number : ExportCell::Json};
}

ExportCell cellOf(const base::json::object& item, const std::string& column)
{
    if (column == "id")
        return cellOf(memberOf(item, "id"));
    if (column == "v")
        return cellOf(memberOf(item, "version"));
    if (column == "changed")
        return cellOf(memberOf(item, "time"));
    const auto* fields = memberOf(item, "fields").if_object();
    return fields == nullptr ? ExportCell {{}, ExportCell::None} : cellOf(memberOf(*fields, column));
}

} // namespace

/// What the job's thread reads; it outlives the job.
struct EntityExport::Pages
{
    struct Slice
    {
        base::json::array items;
        std::string problem; ///< why there are no more
        bool isLast = false;
    };
    base::BoundedQueue<Slice> queue {"entity export", 2, base::Overflow::Reject};
    Slice page; ///< of the job's thread
    std::size_t row = 0; ///< of the job's thread
};

EntityExport::EntityExport(hub::HubClient& hub, const domain::EntityType& type, QString contains, QStringList columns,
                           QObject* parent)
    : QObject(parent)
    , m_hub(hub)
    , m_type(type.plural)
    , m_contains(std::move(contains))
    , m_columns(std::move(columns))
    , m_pages(std::make_shared<Pages>())
{
    ask();
}

EntityExport::~EntityExport()
{
    m_pages->queue.close();
}

void EntityExport::ask()
{
    base::json::object arguments {{"type", m_type}, {"limit", exportPage}, {"order", "asc"}, {"rows", "full"}};
    if (!m_contains.isEmpty())
        arguments["contains"] = models::toUtf8(m_contains);
    if (m_next)
        arguments["after"] = *m_next;
    m_hub.request(u"entities.list"_s, std::move(arguments), this, [this](const hub::Reply& reply) {
        Pages::Slice page;
        m_next.reset();
        const auto* body = reply.body.if_object();
        if (!reply.ok || body == nullptr) {
            page.problem =
                models::toUtf8(reply.problemText().isEmpty() ? tr("The engine does not answer.") : reply.problemText());
        } else {
            if (const auto* items = memberOf(*body, "items").if_array())
                page.items = *items;
            if (const auto& value = memberOf(*body, "next"); value.is_number())
                m_next = value.to_number<quint64>();
        }
        page.isLast = !m_next;
        std::ignore = m_pages->queue.push(std::move(page));
    });
}

models::ExportTable EntityExport::table()
{
    models::ExportTable table;
    for (const auto& column : m_columns)
        table.columns.push_back(column == u"v"_s ? "version" : models::toUtf8(column));
    std::vector<std::string> names;
    for (const auto& column : m_columns)
        names.push_back(models::toUtf8(column));
    table.next = [this, pages = m_pages, names](std::vector<ExportCell>& cells, std::string& problem,
                                                const std::stop_token& stop) {
        while (pages->row >= pages->page.items.size()) {
            if (pages->page.isLast)
                return false;
            auto taken = pages->queue.takeAll(stop, 1);
            if (taken.empty()) {
                problem = stop.stop_requested() ? std::string() : std::string("closed");
                return false;
            }
            pages->page = std::move(taken.front());
            pages->row = 0;
            problem = pages->page.problem;
            if (!problem.empty())
                return false;
            // The next page is read while this one is written: two are the most that wait.
            if (!pages->page.isLast)
                QMetaObject::invokeMethod(this, &EntityExport::ask, Qt::QueuedConnection);
        }
        const auto* item = pages->page.items[pages->row++].if_object();
        cells.clear();
        for (const auto& name : names)
            cells.push_back(item == nullptr ? ExportCell {{}, ExportCell::None} : cellOf(*item, name));
        return true;
    };
    return table;
}

} // namespace docks
