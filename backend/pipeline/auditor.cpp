#include "pipeline/auditor.h"

#include "domain/decide.h"
#include "pipeline/state_cache.h"

#include <fmt/format.h>

#include <utility>

namespace pipeline {

namespace {

std::optional<std::int64_t> integerAt(const base::json::object& fields, std::string_view name)
{
    const auto* const found = fields.if_contains(name);
    return found != nullptr && found->is_int64() ? std::optional(found->get_int64()) : std::nullopt;
}

} // namespace

Auditor::Auditor(const domain::Catalog& catalog, AuditStatus& status, std::size_t capacity)
    : m_catalog(catalog)
    , m_status(status)
    , m_probe("audit cache", capacity)
{
}

void Auditor::begin(const std::string& domain, const eventlog::ReadingMark& mark)
{
    m_domains[domain] = {mark.last, mark.command, {}, {}};
}

void Auditor::check(const std::string& domain, std::span<const AcceptedGroup> groups)
{
    auto& known = m_domains[domain];
    std::uint64_t checked = 0;
    std::uint64_t events = 0;
    m_unknown = 0;
    for (const auto& group : groups) {
        if (group.pending.events.back().sequence.value <= known.sequence)
            continue; // read again for a store that lost its tail
        checkGroup(domain, known, group);
        ++checked;
        events += group.pending.events.size();
    }
    std::size_t kept = 0;
    for (const auto& [name, each] : m_domains)
        kept += each.young.size() + each.old.size();
    m_probe.setDepth(kept);
    if (checked > 0)
        m_status.addChecked(checked, events, m_unknown);
}

void Auditor::checkGroup(const std::string& name, Domain& domain, const AcceptedGroup& group)
{
    const auto& events = group.pending.events;
    const auto place = events.front().sequence.value;
    const auto offset = static_cast<std::int64_t>(group.pending.record.position.value) - 1;
    if (offset != domain.command + 1)
        report("I1", name, place, fmt::format("the outcome of command {}", domain.command + 1),
               fmt::format("that of command {}", offset));
    domain.command = offset;
    checkParts(name, group);

    bool isMoneyKnown = true;
    std::int64_t moved = 0;
    for (const auto& event : events) {
        if (event.sequence.value != domain.sequence + 1)
            report("I2", name, event.sequence.value, fmt::format("sequence {}", domain.sequence + 1),
                   fmt::format("sequence {}", event.sequence.value));
        domain.sequence = event.sequence.value;
        Known nothing;
        auto& entity = event.version.value > 0 ? known(domain, entityKey(event.entityType, event.entity)) : nothing;
        if (event.version.value > 1 && entity.version == 0)
            ++m_unknown;
        else if (event.version.value > 0 && event.version.value != entity.version + 1)
            report("I3", name, event.sequence.value,
                   fmt::format("version {} of {}/{}", entity.version + 1, event.entityType, event.entity),
                   fmt::format("version {}", event.version.value));
        if (event.version.value > 0)
            entity.version = event.version.value;
        const auto change = moves(event, entity);
        isMoneyKnown = isMoneyKnown && change;
        moved += change.value_or(0);
    }
    if (isMoneyKnown && moved != 0)
        report("I6", name, place, "money that only changes hands", fmt::format("a sum that changed by {}", moved));
}

/// That the events are one whole group, of the command that they name.
void Auditor::checkParts(const std::string& name, const AcceptedGroup& group)
{
    const auto& events = group.pending.events;
    const auto& command = group.pending.record;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const auto& event = events[i];
        if (event.index != i + 1 || event.count != events.size())
            report("I1", name, event.sequence.value, fmt::format("event {} of {}", i + 1, events.size()),
                   fmt::format("event {} of {}", event.index, event.count));
        if (event.command != command.id || event.commandPosition != command.position)
            report("I1", name, event.sequence.value, "command " + command.id.toString(),
                   "command " + event.command.toString());
        checkId(name, event, command);
    }
}

/// Readers outside of this program know an event by its id. The outcome of a repeat has ids of its own.
void Auditor::checkId(const std::string& name, const eventlog::EventRecord& event,
                      const eventlog::CommandRecord& command)
{
    const auto expected = domain::deriveEventId(command.id, event.index);
    if (event.writtenId == expected)
        return;
    const auto repeat = base::Uuid::derive(command.id, std::to_string(command.position.value));
    if (event.version.value == 0 && event.writtenId == domain::deriveEventId(repeat, event.index))
        return;
    report("I3", name, event.sequence.value, "event id " + expected.toString(),
           event.writtenId.isNil() ? std::string("none") : "event id " + event.writtenId.toString());
}

/// Its entry, younger than all others.
Auditor::Known& Auditor::known(Domain& domain, const std::string& key)
{
    if (const auto found = domain.young.find(key); found != domain.young.end())
        return found->second;
    if (domain.young.size() >= m_probe.capacity() / 2)
        domain.old = std::exchange(domain.young, {});
    Known kept;
    if (const auto found = domain.old.find(key); found != domain.old.end()) {
        kept = found->second;
        domain.old.erase(found);
    }
    return domain.young.emplace(key, kept).first->second;
}

std::optional<std::int64_t> Auditor::moves(const eventlog::EventRecord& event, Known& known) const
{
    const auto* const type = m_catalog.find(event.entityType);
    if (type == nullptr || type->rules != "bank")
        return 0;
    const auto parsed = domain::parseEventValue(event.value);
    if (!parsed)
        return std::nullopt;
    std::int64_t moved = 0;
    if (const auto* const counter = parsed->data.if_contains("counter"); counter != nullptr && counter->is_object())
        moved += integerAt(counter->get_object(), "changedBy").value_or(0);
    const auto balance = integerAt(parsed->fields, "balance");
    if (event.version.value == 0 || !balance)
        return moved;
    const bool isKnown = event.version.value == 1 || known.balance;
    moved += *balance - known.balance.value_or(0);
    known.balance = balance;
    return isKnown ? std::optional(moved) : std::nullopt;
}

void Auditor::report(const char* invariant, const std::string& domain, std::uint64_t place, std::string expected,
                     std::string seen)
{
    m_status.add({invariant, domain, place, std::move(expected), std::move(seen)});
}

} // namespace pipeline
