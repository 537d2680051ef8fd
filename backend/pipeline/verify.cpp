#include "pipeline/verify.h"

#include "base/wal_check.h"
#include "domain/decide.h"
#include "eventlog/database.h"
#include "pipeline/command_value.h"
#include "pipeline/drift_sentinel.h"
#include "pipeline/open_store.h"
#include "pipeline/references.h"
#include "pipeline/sound_store.h"
#include "pipeline/state_cache.h"

#include <deque>
#include <fstream>
#include <map>
#include <sstream>
#include <unordered_map>
#include <utility>

namespace pipeline {

namespace {

constexpr std::size_t chunk = 2'000;

std::int64_t integerOrZero(const base::json::object& fields, std::string_view name)
{
    const auto* const found = fields.if_contains(name);
    return found != nullptr && found->is_int64() ? found->get_int64() : 0;
}

/// The log from its begin, folded; every step checks what it can.
class Verifier final : public domain::StateView
{
public:
    Verifier(const VerifyOptions& options, OpenStore& store)
        : m_options(options)
        , m_store(store)
    {
    }

    [[nodiscard]] base::Result<VerifyReport> run()
    {
        for (base::CommandPosition last;;) {
            const auto commands = m_store.log->commandsAfter(last, chunk);
            if (!commands)
                return base::Failure(commands.error());
            for (const auto& command : *commands) {
                if (command.position.value != last.value + 1)
                    return violated("I1",
                                    "after command " + std::to_string(last.value) + " follows "
                                        + std::to_string(command.position.value));
                last = command.position;
                if (auto done = checkCommand(command); !done)
                    return base::Failure(std::move(done.error()));
                if (m_report.violation)
                    return m_report;
            }
            if (commands->size() < chunk)
                break;
        }
        for (const auto check : {&Verifier::checkNothingLeft, &Verifier::checkMarks, &Verifier::checkSnapshots,
                                 &Verifier::checkParks, &Verifier::checkAcknowledged}) {
            if (auto done = (this->*check)(); !done)
                return base::Failure(std::move(done.error()));
            if (m_report.violation)
                return m_report;
        }
        return m_report;
    }

    [[nodiscard]] domain::StatePointer find(std::string_view type, std::string_view entity) const override
    {
        const auto found = m_states.find(entityKey(type, entity));
        return found == m_states.end() ? nullptr : found->second;
    }

    [[nodiscard]] bool isReferredTo(std::string_view type, std::string_view entity) const override
    {
        const auto found = m_referrers.find(entityKey(type, entity));
        return found != m_referrers.end() && found->second > 0;
    }

private:
    VerifyReport& violated(const char* invariant, const std::string& what)
    {
        if (!m_report.violation)
            m_report.violation = std::string(invariant) + ": " + what + ".";
        return m_report;
    }

    /// Null: the log ends. Reads in chunks.
    [[nodiscard]] base::Result<const eventlog::EventRecord*> nextEvent()
    {
        if (m_ahead.empty()) {
            auto events = m_store.log->eventsAfter(m_position, chunk);
            if (!events)
                return base::Failure(std::move(events.error()));
            for (auto& event : *events)
                m_ahead.push_back(std::move(event));
        }
        return m_ahead.empty() ? nullptr : &m_ahead.front();
    }

    [[nodiscard]] base::Result<void> checkCommand(const eventlog::CommandRecord& record)
    {
        ++m_report.commands;
        const auto command = readCommand(record);
        if (!command)
            return base::Failure(command.error());
        std::optional<domain::Decision> decision;
        if (m_options.decideAgain)
            decision = domain::decide(*m_options.catalog, *this, *command);
        std::vector<eventlog::EventRecord> group;
        const auto name = "command " + std::to_string(record.position.value);
        for (std::uint32_t count = 1; group.size() < count;) {
            const auto next = nextEvent();
            if (!next)
                return base::Failure(next.error());
            if (*next == nullptr || (*next)->commandPosition != record.position) {
                violated("I1",
                         name + " has " + std::to_string(group.size()) + " of " + std::to_string(count) + " events");
                return {};
            }
            auto event = std::move(m_ahead.front());
            m_ahead.pop_front();
            count = event.count;
            if (event.index != group.size() + 1 || count == 0 || (!group.empty() && group.front().count != count)) {
                violated("I1", name + " has a group whose parts do not fit");
                return {};
            }
            checkOrder(event, record);
            if (m_report.violation)
                return {};
            group.push_back(std::move(event));
        }
        return checkGroup(record, group, decision);
    }

    void checkOrder(const eventlog::EventRecord& event, const eventlog::CommandRecord& record)
    {
        const auto name = "event " + std::to_string(event.position.value);
        ++m_report.events;
        if (event.position.value != m_position.value + 1)
            violated("I2", name + " does not follow " + std::to_string(m_position.value));
        m_position = event.position;
        auto& mark = m_marks[event.domain];
        if (event.sequence.value != mark.sequence.value + 1)
            violated("I2",
                     name + " has sequence " + std::to_string(event.sequence.value) + " after "
                         + std::to_string(mark.sequence.value));
        mark = {event.domain, event.sequence, placeOf(event), event.commandPosition, event.command};
        if (event.domain != record.domain || event.command != record.id)
            violated("I1", name + " is not of the command that it names");
    }

    [[nodiscard]] base::Result<void> checkGroup(const eventlog::CommandRecord& record,
                                                const std::vector<eventlog::EventRecord>& group,
                                                const std::optional<domain::Decision>& decision)
    {
        std::int64_t moved = 0;
        const auto rejection = readRejection(group);
        m_report.rejections += static_cast<std::uint64_t>(rejection.has_value());
        const bool wasPoison = rejection
            && (rejection->rule == "UNREADABLE" || rejection->rule == "ENTITY_PARKED"
                || rejection->rule == "NOT_PARKED");
        if (rejection && rejection->rule == "UNREADABLE" && find(group.front().entityType, group.front().entity))
            ++m_parks[{group.front().entityType, group.front().entity}];
        if (decision && !wasPoison && decision->events.size() != group.size())
            violated("I4", "command " + std::to_string(record.position.value) + " decides differently");
        for (std::size_t i = 0; i < group.size() && !m_report.violation; ++i) {
            const auto& stored = group[i];
            const auto name = "event " + std::to_string(stored.position.value);
            auto event = domain::parseEventValue(stored.value);
            if (!event)
                return base::Failure(std::move(event.error()));
            if (decision && !wasPoison && domain::eventValue(decision->events[i]) != stored.value)
                violated("I4", name + " is not what the rules say");
            event->entityType = stored.entityType;
            event->entity = stored.entity;
            event->version = stored.version;
            if (const auto* const counter = event->data.if_contains("counter");
                counter != nullptr && counter->is_object())
                moved += integerOrZero(counter->get_object(), "changedBy");
            if (stored.version.value != 0)
                moved += fold(stored, *event);
        }
        m_report.money += moved;
        if (moved != 0)
            violated("I6",
                     "command " + std::to_string(record.position.value) + " changed the sum of all money by "
                         + std::to_string(moved));
        return {};
    }

    /// What states hold of it: in a shared log its place in its partition, the same for every process.
    [[nodiscard]] base::Position placeOf(const eventlog::EventRecord& event) const
    {
        return m_store.index ? base::Position {event.sequence.value} : event.position;
    }

    /// Returns by how much the balance changed.
    std::int64_t fold(const eventlog::EventRecord& stored, const domain::Event& event)
    {
        auto& state = m_states[entityKey(stored.entityType, stored.entity)];
        const auto before = state;
        const auto version = before ? before->version.value : 0;
        if (stored.version.value != version + 1)
            violated("I3",
                     "event " + std::to_string(stored.position.value) + " brings version "
                         + std::to_string(stored.version.value) + " after " + std::to_string(version));
        // A shared log does not say it: whoever reads it there has an index by entity.
        if (!m_store.index && stored.previous != (before ? before->head : base::Position {}))
            violated("I3", "event " + std::to_string(stored.position.value) + " names a wrong event before it");
        state = domain::evolve(before, event, placeOf(stored));
        if (event.type.ends_with("Unparked"))
            m_parks.erase({stored.entityType, stored.entity});
        const auto change = changeOf(*m_options.catalog, before, state);
        for (const auto& reference : change.added)
            ++m_referrers[entityKey(reference.type, reference.entity)];
        for (const auto& reference : change.removed)
            --m_referrers[entityKey(reference.type, reference.entity)];
        const auto* const type = m_options.catalog->find(stored.entityType);
        if (type == nullptr || type->rules != "bank")
            return 0;
        return integerOrZero(state->fields, "balance") - (before ? integerOrZero(before->fields, "balance") : 0);
    }

    [[nodiscard]] base::Result<void> checkParks()
    {
        const auto parks = m_store.stores.snapshots->parks();
        if (!parks)
            return base::Failure(parks.error());
        auto expected = m_parks;
        for (const auto& park : *parks) {
            const auto found = expected.find({park.type, park.entity});
            if (found == expected.end() || found->second != park.failures) {
                violated("I4", park.type + "/" + park.entity + " is parked otherwise than the log says");
                return {};
            }
            expected.erase(found);
        }
        if (!expected.empty())
            violated("I4", expected.begin()->first.first + "/" + expected.begin()->first.second + " should be parked");
        return {};
    }

    [[nodiscard]] base::Result<void> checkNothingLeft()
    {
        const auto next = nextEvent();
        if (!next)
            return base::Failure(next.error());
        if (*next != nullptr)
            violated("I1", "event " + std::to_string((*next)->position.value) + " has no command");
        return {};
    }

    [[nodiscard]] base::Result<void> checkMarks()
    {
        for (auto& [domain, expected] : m_marks) {
            if (m_store.index) {
                const auto read = m_store.index->mark(domain);
                if (!read)
                    return base::Failure(read.error());
                expected.reading = read->reading;
                expected.command.value = static_cast<std::uint64_t>(read->reading.command) + 1;
                if (auto done = checkCopy(domain); !done)
                    return done;
            }
            const auto events = m_store.stores.events->mark(domain);
            if (!events)
                return base::Failure(events.error());
            const auto snapshots = m_store.stores.snapshots->mark(domain);
            if (!snapshots)
                return base::Failure(snapshots.error());
            if (m_store.index)
                expected.log = events->log; // of the cluster, which the stores compare themselves
            if (*events != expected)
                violated("I4", "the event store's mark of " + domain + " is not the end of its events");
            if (*snapshots != expected)
                violated("I5", "the read model's mark of " + domain + " is not the end of its events");
        }
        return {};
    }

    /// The event store of a shared log is a copy: event for event the same.
    [[nodiscard]] base::Result<void> checkCopy(const std::string& domain)
    {
        for (base::PartitionSequence last;;) {
            const auto copied = m_store.stores.events->eventsAfter(domain, last, chunk);
            if (!copied)
                return base::Failure(copied.error());
            for (const auto& copy : *copied) {
                last = copy.sequence;
                const auto position = m_store.index->positionOf(domain, copy.sequence);
                if (!position) {
                    violated("I4",
                             "the event store holds event " + std::to_string(last.value) + " of " + domain
                                 + ", the log does not");
                    return {};
                }
                const auto event = m_store.log->event(*position);
                if (!event)
                    return base::Failure(event.error());
                if (!isCopyOf(copy, *event)) {
                    violated("I4",
                             "event " + std::to_string(last.value) + " of " + domain
                                 + " differs between log and event store");
                    return {};
                }
            }
            if (copied->size() < chunk)
                return {};
        }
    }

    [[nodiscard]] base::Result<void> checkSnapshots()
    {
        std::map<std::string, std::uint64_t> living;
        for (const auto& [key, expected] : m_states) {
            ++m_report.entities;
            auto& count = living[expected->type];
            count += static_cast<std::uint64_t>(!expected->deleted);
            const auto stored = m_store.stores.snapshots->find(expected->type, expected->entity);
            if (!stored)
                return base::Failure(stored.error());
            const auto& state = *stored;
            const bool isSame = state && state->version == expected->version && state->head == expected->head
                && state->created == expected->created && state->deleted == expected->deleted
                && base::json::serialize(state->fields) == base::json::serialize(expected->fields);
            if (!isSame)
                violated("I5", "the snapshot of " + key + " is not the fold of its events");
        }
        for (const auto& [key, count] : m_referrers) {
            const auto slash = key.find('/');
            const auto stored =
                m_store.stores.snapshots->referrers(key.substr(0, slash), key.substr(slash + 1), count + 1, 0);
            if (!stored)
                return base::Failure(stored.error());
            if (stored->size() != count)
                violated("I5", "the references to " + key + " are not those of the entities");
        }
        return checkCounts(living);
    }

    [[nodiscard]] base::Result<void> checkCounts(const std::map<std::string, std::uint64_t>& living)
    {
        const auto counts = m_store.stores.snapshots->counts();
        if (!counts)
            return base::Failure(counts.error());
        if (std::map<std::string, std::uint64_t>(counts->begin(), counts->end()) != living)
            violated("I5", "the counts of entities are wrong");
        for (const auto& [type, count] : living) {
            base::Position created;
            std::uint64_t seen = 0;
            for (std::uint64_t cursor = 0;;) {
                const auto rows = m_store.stores.snapshots->list(type, chunk, cursor, false, {});
                if (!rows)
                    return base::Failure(rows.error());
                for (const auto& row : *rows) {
                    if (row.state->created <= created)
                        violated("I5", "the list of " + type + " is not in the order of creation");
                    created = row.state->created;
                    cursor = row.cursor;
                }
                seen += rows->size();
                if (rows->size() < chunk)
                    break;
            }
            if (seen != count)
                violated("I5",
                         "the list of " + type + " holds " + std::to_string(seen) + " of " + std::to_string(count));
        }
        return {};
    }

    [[nodiscard]] base::Result<void> checkAcknowledged()
    {
        if (!m_options.acknowledged)
            return {};
        std::ifstream file(*m_options.acknowledged);
        if (!file)
            return base::fail(base::Error::Code::NotFound,
                              "'" + m_options.acknowledged->string() + "' cannot be read.");
        for (std::string line; std::getline(file, line);) {
            std::istringstream words(line);
            std::string type;
            std::string entity;
            std::uint64_t version = 0;
            if (line.empty())
                continue;
            if (!(words >> type >> entity >> version))
                return base::fail(base::Error::Code::Invalid,
                                  "'" + m_options.acknowledged->string()
                                      + "' holds a line that is not TYPE ID VERSION: " + line);
            ++m_report.acknowledged;
            const auto state = find(type, entity);
            if (!state || state->version.value < version) {
                violated("I7",
                         type + "/" + entity + " was acknowledged at version " + std::to_string(version) + " and is "
                             + (state ? "at " + std::to_string(state->version.value) : std::string("not there")));
                return {};
            }
        }
        return {};
    }

    const VerifyOptions& m_options;
    OpenStore& m_store;
    VerifyReport m_report;
    std::deque<eventlog::EventRecord> m_ahead;
    base::Position m_position; ///< last event taken
    std::map<std::string, persistence::Mark> m_marks;
    std::map<std::pair<std::string, std::string>, std::uint32_t> m_parks; ///< type and entity → failures
    std::unordered_map<std::string, domain::StatePointer> m_states;
    std::unordered_map<std::string, std::uint64_t> m_referrers;
};

} // namespace

base::Result<VerifyReport> verifyStore(const VerifyOptions& options, OpenStore& store)
{
    return Verifier(options, store).run();
}

base::Result<VerifyReport> verify(const VerifyOptions& options)
{
    if (auto filled = checkNotEmptied(options.folder / databaseName); !filled)
        return base::Failure(std::move(filled.error()));
    if (auto sound = base::sqlite::checkWal(options.folder / databaseName); !sound)
        return base::Failure(std::move(sound.error()));
    auto store = openStore(options.folder / databaseName, base::sqlite::Mode::Reader);
    if (!store)
        return base::Failure(std::move(store.error()));
    if (auto sound = (*store)->admin->check(); !sound)
        return base::Failure(std::move(sound.error()));
    // One transaction: a running engine goes on, and this sees one moment of it.
    if (auto begun = (*store)->database->begin(); !begun)
        return base::Failure(std::move(begun.error()));
    auto report = verifyStore(options, **store);
    (*store)->database->rollback();
    return report;
}

} // namespace pipeline
