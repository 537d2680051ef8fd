#include "pipeline/command_validator.h"

#include "base/log.h"
#include "pipeline/references.h"

#include <algorithm>
#include <exception>
#include <utility>

namespace pipeline {

namespace {

constexpr std::size_t referrersAtOnce = 100;

domain::Decision reject(const domain::Command& command, domain::Rejection rejection)
{
    domain::Event event {"CommandRejected", command.type, command.entity, {0}, {}, {}};
    event.data.emplace("rule", rejection.rule);
    event.data.emplace("field", rejection.field);
    event.data.emplace("reason", rejection.reason);
    domain::Decision decision;
    decision.events.push_back(std::move(event));
    decision.rejection = std::move(rejection);
    decision.entity = command.entity;
    return decision;
}

} // namespace

/// The true state in the middle of a batch: what the batch changed, then the cache, then the store.
class CommandValidator::View final : public domain::StateView
{
public:
    View(const CommandValidator& validator, const Batch& batch)
        : m_validator(validator)
        , m_batch(batch)
    {
    }

    [[nodiscard]] domain::StatePointer find(std::string_view type, std::string_view entity) const override
    {
        if (m_validator.m_catalog.find(type) == nullptr)
            return nullptr;
        auto key = entityKey(type, entity);
        if (const auto touched = m_validator.m_touched.find(key); touched != m_validator.m_touched.end())
            return m_batch.touched[touched->second].after;
        if (m_validator.m_absent.contains(key))
            return nullptr;
        if (auto known = m_validator.known(key))
            return known;
        auto stored = m_validator.m_stores->snapshots->find(type, entity);
        if (!stored) {
            note(std::move(stored.error()));
            return nullptr;
        }
        if (*stored)
            m_validator.m_cache.put(std::move(key), *stored);
        else
            m_validator.m_absent.insert(std::move(key));
        return *stored;
    }

    [[nodiscard]] bool isReferredTo(std::string_view type, std::string_view entity) const override
    {
        const persistence::Reference target {std::string(type), std::string(entity)};
        for (const auto& touched : m_batch.touched) {
            const auto references = referencesOf(m_validator.m_catalog, touched.after);
            if (std::binary_search(references.begin(), references.end(), target))
                return true;
        }
        // What the store says is older than the batch, so an entity that the batch touched was judged above.
        for (std::uint64_t before = 0;;) {
            const auto stored = m_validator.m_stores->snapshots->referrers(type, entity, referrersAtOnce, before);
            if (!stored) {
                note(stored.error());
                return false;
            }
            for (const auto& [cursor, state] : *stored) {
                if (!m_validator.m_touched.contains(entityKey(state->type, state->entity)))
                    return true;
                before = cursor;
            }
            if (stored->size() < referrersAtOnce)
                return false;
        }
    }

    [[nodiscard]] const std::optional<base::Error>& error() const { return m_error; }

private:
    void note(base::Error error) const
    {
        if (!m_error)
            m_error = std::move(error);
    }

    const CommandValidator& m_validator;
    const Batch& m_batch;
    mutable std::optional<base::Error> m_error; ///< the first trouble with the store
};

CommandValidator::CommandValidator(const domain::Catalog& catalog, const base::Clock& clock, std::size_t cacheCapacity,
                                   Decide decide, Repeats repeats)
    : m_catalog(catalog)
    , m_clock(clock)
    , m_decide(std::move(decide))
    , m_repeats(repeats)
    , m_cache(cacheCapacity)
{
}

base::Result<void> CommandValidator::reset(eventlog::EventLog& log, persistence::Stores& stores)
{
    m_log = &log;
    m_stores = &stores;
    m_cache.clear();
    m_touched.clear();
    m_absent.clear();
    m_ahead.clear();
    m_aheadOrder.clear();
    m_sequences.clear();
    m_failures.clear();
    const auto parks = stores.snapshots->parks();
    if (!parks)
        return base::Failure(parks.error());
    for (const auto& park : *parks)
        m_failures.emplace(entityKey(park.type, park.entity), park.failures);
    return {};
}

/// What the commands are about, in one question for all of them: a question each costs more than the decisions.
base::Result<void> CommandValidator::prefetch(const Batch& batch)
{
    std::vector<persistence::Reference> wanted;
    std::vector<std::string> keys;
    for (const auto& pending : batch.commands) {
        const auto& command = pending.command;
        if (pending.poison || command.entity.empty() || m_catalog.find(command.type) == nullptr)
            continue;
        auto key = entityKey(command.type, command.entity);
        if (m_absent.contains(key) || known(key))
            continue;
        m_absent.insert(key);
        wanted.push_back({command.type, command.entity});
        keys.push_back(std::move(key));
    }
    if (wanted.empty())
        return {};
    const auto states = m_stores->snapshots->findMany(wanted);
    if (!states) {
        m_absent.clear();
        // One entity that cannot be read is the trouble of its own commands.
        return states.error().code == base::Error::Code::Invalid ? base::Result<void>()
                                                                 : base::Result<void>(base::Failure(states.error()));
    }
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (!(*states)[i])
            continue;
        m_absent.erase(keys[i]);
        m_cache.put(std::move(keys[i]), (*states)[i]);
    }
    return {};
}

base::Result<void> CommandValidator::process(Batch& batch)
{
    m_touched.clear();
    m_absent.clear();
    if (auto done = prefetch(batch); !done)
        return done;
    for (auto& pending : batch.commands) {
        if (auto done = processOne(pending, batch); !done)
            return done;
    }
    return {};
}

domain::StatePointer CommandValidator::known(const std::string& key) const
{
    if (const auto ahead = m_ahead.find(key); ahead != m_ahead.end())
        return ahead->second.state;
    return m_cache.find(key);
}

void CommandValidator::decided(const Batch& batch)
{
    base::PartitionSequence last;
    for (const auto& pending : batch.commands) {
        if (!pending.events.empty())
            last = pending.events.back().sequence;
    }
    for (const auto& touched : batch.touched) {
        auto key = entityKey(touched.after->type, touched.after->entity);
        m_ahead.insert_or_assign(key, Ahead {touched.after, last});
        m_aheadOrder.emplace_back(last, std::move(key));
    }
    m_touched.clear();
}

void CommandValidator::stored(base::PartitionSequence last)
{
    while (!m_aheadOrder.empty() && m_aheadOrder.front().first <= last) {
        auto [sequence, key] = std::move(m_aheadOrder.front());
        m_aheadOrder.pop_front();
        const auto found = m_ahead.find(key);
        if (found == m_ahead.end() || found->second.last != sequence)
            continue; // a later batch changed it again
        m_cache.put(std::move(key), std::move(found->second.state));
        m_ahead.erase(found);
    }
}

void CommandValidator::committed(const Batch& batch)
{
    for (const auto& touched : batch.touched)
        m_cache.put(entityKey(touched.after->type, touched.after->entity), touched.after);
    m_touched.clear();
}

base::Result<void> CommandValidator::processOne(PendingCommand& pending, Batch& batch)
{
    if (pending.mayRepeat) {
        auto known = m_log->findCommand(pending.record.id);
        if (!known)
            return base::Failure(std::move(known.error()));
        if (*known && m_repeats == Repeats::Reject) {
            if (const auto position = m_log->append(pending.record); !position)
                return base::Failure(position.error());
            return appendGroup(pending,
                               reject(pending.command, {duplicateRule, "", "the same command was decided before", {}}),
                               batch);
        }
        if (*known) {
            if ((*known)->bodyHash != pending.record.bodyHash)
                pending.error = base::Error {
                    base::Error::Code::Invalid,
                    "key-reused: this idempotency key was used before with another body; use a new key.", false};
            pending.replayOf = std::move(*known);
            return {};
        }
    }
    auto position = m_log->append(pending.record);
    if (!position)
        return base::Failure(std::move(position.error()));
    pending.record.position = *position;

    const View view(*this, batch);
    auto decision = decideSafely(view, pending, batch);
    if (view.error() && view.error()->code != base::Error::Code::Invalid)
        return base::Failure(*view.error());
    pending.times.decided = microsecondsSince(pending.submitted, m_clock.steady());
    return appendGroup(pending, std::move(decision), batch);
}

domain::Decision CommandValidator::decideSafely(const View& view, PendingCommand& pending, Batch& batch)
{
    const auto& command = pending.command;
    const auto key = entityKey(command.type, command.entity);
    const auto failures = m_failures.find(key);
    const bool isParked = failures != m_failures.end() && failures->second >= failuresToPark;
    const bool wantsUnpark = command.kind == domain::CommandKind::Unpark;
    if (isParked && !wantsUnpark)
        return reject(command,
                      {parkedRule,
                       "",
                       "commands on this entity could not be decided several times, so it is parked: unpark it, then "
                       "repeat them",
                       {}});
    if (wantsUnpark && !isParked && view.find(command.type, command.entity))
        return reject(command, {"NOT_PARKED", "", "this entity is not parked", {}});
    std::string reason = pending.poison.value_or("");
    try {
        if (!pending.poison) {
            auto decision = m_decide(m_catalog, view, command);
            if (!view.error() && !decision.events.empty()) {
                if (wantsUnpark && !decision.rejection) {
                    m_failures.erase(key);
                    batch.parks.push_back({command.type, command.entity, 0});
                }
                return decision;
            }
            reason = view.error() ? view.error()->message : "the rules gave no answer";
        }
    } catch (const std::exception& exception) {
        reason = exception.what();
    } catch (...) {
        reason = "unknown fault";
    }
    base::log::error("pipeline", "A command on " + key + " could not be decided: " + reason);
    const bool exists = view.error() || view.find(command.type, command.entity);
    if (exists)
        batch.parks.push_back({command.type, command.entity, ++m_failures[key]});
    return reject(command, {"UNREADABLE", "", "the command could not be decided: " + reason, {}});
}

base::Result<base::PartitionSequence> CommandValidator::nextSequence(const std::string& domain)
{
    auto known = m_sequences.find(domain);
    if (known == m_sequences.end()) {
        const auto mark = m_stores->events->mark(domain);
        if (!mark)
            return base::Failure(mark.error());
        known = m_sequences.emplace(domain, mark->sequence).first;
    }
    return base::PartitionSequence {++known->second.value};
}

base::Result<void> CommandValidator::appendGroup(PendingCommand& pending, domain::Decision decision, Batch& batch)
{
    const auto count = static_cast<std::uint32_t>(decision.events.size());
    pending.events.reserve(count);
    pending.states.reserve(count);
    for (auto& event : decision.events) {
        const auto key = entityKey(event.entityType, event.entity);
        domain::StatePointer before;
        if (event.version.value != 0) {
            const View view(*this, batch);
            before = view.find(event.entityType, event.entity);
            if (view.error())
                return base::Failure(*view.error());
        }
        if (event.version.value != 0 && event.version.value != (before ? before->version.value : 0) + 1)
            return base::fail(base::Error::Code::Internal,
                              "The rules gave " + key + " version " + std::to_string(event.version.value) + ".");
        eventlog::EventRecord record;
        record.domain = pending.record.domain;
        const auto sequence = nextSequence(record.domain);
        if (!sequence)
            return base::Failure(sequence.error());
        record.sequence = *sequence;
        record.command = pending.record.id;
        record.commandPosition = pending.record.position;
        record.index = static_cast<std::uint32_t>(pending.events.size()) + 1;
        record.count = count;
        record.type = event.type;
        record.entityType = event.entityType;
        record.entity = event.entity;
        record.version = event.version;
        if (before)
            record.previous = before->head;
        record.user = pending.record.user;
        record.time = pending.record.time;
        record.value = domain::eventValue(event);
        const auto position = m_log->append(record);
        if (!position)
            return base::Failure(position.error());
        record.position = *position;
        pending.events.push_back(std::move(record));

        domain::StatePointer after;
        if (event.version.value != 0) {
            after = domain::evolve(before, event, *position);
            const auto [touched, isFirst] = m_touched.emplace(key, batch.touched.size());
            if (isFirst)
                batch.touched.push_back({before, after});
            else
                batch.touched[touched->second].after = after;
            if (event.entityType == pending.command.type && event.entity == decision.entity)
                pending.after = after;
        }
        pending.states.push_back(std::move(after));
    }
    pending.rejection = std::move(decision.rejection);
    pending.entity = std::move(decision.entity);
    pending.times.appended = microsecondsSince(pending.submitted, m_clock.steady());
    return {};
}

} // namespace pipeline
