#include "pipeline/rebuild.h"

#include "base/json.h"
#include "base/limits.h"
#include "eventlog/database.h"
#include "pipeline/field_text.h"
#include "pipeline/references.h"
#include "pipeline/state_cache.h"

#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

namespace pipeline {

namespace {

using persistence::SnapshotText;

class Rebuild final
{
public:
    Rebuild(OpenStore& store, const domain::Catalog& catalog)
        : m_store(store)
        , m_catalog(catalog)
    {
    }

    [[nodiscard]] base::Result<std::uint64_t> run()
    {
        auto& snapshots = *m_store.stores.snapshots;
        if (auto done = snapshots.clear(); !done)
            return base::Failure(std::move(done.error()));
        base::Result<void> trouble;
        auto read = m_store.log->scan({0}, [this, &trouble](const eventlog::EventView& event) {
            trouble = fold(event);
            return trouble.has_value();
        });
        if (read && !trouble)
            read = std::move(trouble);
        if (read)
            read = write();
        if (!read)
            return base::Failure(std::move(read.error()));
        return m_events;
    }

private:
    /// Which types may hold references: the others need no tree.
    [[nodiscard]] bool mayRefer(const std::string& type)
    {
        const auto known = m_mayRefer.find(type);
        if (known != m_mayRefer.end())
            return known->second;
        bool refers = false;
        if (const auto* const found = m_catalog.find(type)) {
            for (const auto& field : found->fields)
                refers = refers || field.type == domain::FieldType::Reference || field.type == domain::FieldType::Array;
        }
        return m_mayRefer[type] = refers;
    }

    [[nodiscard]] base::Result<void> fold(const eventlog::EventView& event)
    {
        ++m_events;
        auto& mark = m_marks[std::string(event.domain)];
        mark.sequence = event.sequence;
        mark.position = event.position;
        mark.command = event.commandPosition;
        m_key.assign(event.entityType).append(1, '/').append(event.entity);
        if (event.version.value == 0) {
            if (event.value.find(R"("rule":"UNREADABLE")") != std::string_view::npos && m_places.contains(m_key))
                ++m_failures[{std::string(event.entityType), std::string(event.entity)}];
            return {};
        }
        const auto [place, isNew] = m_places.try_emplace(m_key, m_states.size());
        if (isNew) {
            auto& state = m_states.emplace_back();
            state.type = event.entityType;
            state.entity = event.entity;
            state.created = event.position;
        }
        auto& state = m_states[place->second];
        const auto fields = memberText(event.value, "fields");
        if (state.version.value + 1 != event.version.value || (fields && !mergeFields(state.fields, *fields)))
            return base::fail(base::Error::Code::Storage,
                              "The event at position " + std::to_string(event.position.value)
                                  + " does not continue its entity; the log is damaged. Check it with 'verify'.");
        if (!fields && state.fields.empty())
            state.fields = "{}";
        state.version = event.version;
        state.head = event.position;
        if (event.type.ends_with("Unparked"))
            m_failures.erase({std::string(event.entityType), std::string(event.entity)});
        // As in domain::evolve.
        if (event.type.ends_with("Deleted"))
            state.deleted = true;
        else if (event.type.ends_with("Restored"))
            state.deleted = false;
        return {};
    }

    [[nodiscard]] base::Result<void> write()
    {
        m_places.clear();
        for (auto& state : m_states) {
            if (state.deleted || !mayRefer(state.type))
                continue;
            auto fields = base::json::parse(state.fields, base::limits::maxJsonDepth);
            if (!fields || !fields->is_object())
                return base::fail(base::Error::Code::Storage,
                                  "The fields of " + state.type + "/" + state.entity + " are unreadable.");
            auto tree = std::make_shared<domain::EntityState>();
            tree->type = state.type;
            tree->fields = std::move(fields->get_object());
            state.references = referencesOf(m_catalog, tree);
        }
        std::vector<persistence::Mark> marks;
        for (auto& [domain, mark] : m_marks) {
            const auto last = m_store.log->event(mark.position);
            if (!last)
                return base::Failure(last.error());
            mark.domain = domain;
            mark.commandId = last->command;
            marks.push_back(mark);
        }
        auto& snapshots = *m_store.stores.snapshots;
        for (const auto& [entity, failures] : m_failures) {
            if (auto done = snapshots.setPark({entity.first, entity.second, failures}); !done)
                return done;
        }
        return snapshots.insert(m_states, marks);
    }

    OpenStore& m_store;
    const domain::Catalog& m_catalog;
    std::uint64_t m_events = 0;
    std::string m_key; ///< reused
    std::unordered_map<std::string, std::size_t> m_places; ///< entity key → place in m_states
    std::vector<SnapshotText> m_states; ///< in the order of creation
    std::map<std::string, persistence::Mark> m_marks;
    std::map<std::pair<std::string, std::string>, std::uint32_t> m_failures;
    std::unordered_map<std::string, bool> m_mayRefer;
};

} // namespace

base::Result<std::uint64_t> rebuildReadModel(OpenStore& store, const domain::Catalog& catalog)
{
    auto& work = *store.stores.work;
    if (auto begun = work.begin(); !begun)
        return base::Failure(std::move(begun.error()));
    auto events = Rebuild(store, catalog).run();
    if (events) {
        if (auto done = work.commit(); !done)
            events = base::Failure(std::move(done.error()));
    }
    if (!events)
        work.rollback();
    return events;
}

} // namespace pipeline
