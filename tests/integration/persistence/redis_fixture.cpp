#include "redis_fixture.h"

#include <fmt/format.h>

#include <stdexcept>

namespace redis {

base::Uuid logId()
{
    return base::Uuid::derive({}, "the log of this test");
}

persistence::RedisStoreOptions options(const persistence::RedisAddress& events,
                                       const persistence::RedisAddress& snapshots)
{
    persistence::RedisStoreOptions options;
    options.events = events;
    options.snapshots = snapshots;
    options.log = logId();
    options.domains = {{"shop", {"products", "customers"}}};
    return options;
}

Events Log::more(std::size_t count)
{
    Events made;
    for (std::size_t g = 0; g < count; ++g) {
        const auto size = static_cast<std::uint32_t>(m_command % 3 + 1);
        const auto command = base::Uuid::derive({}, std::to_string(m_command));
        std::vector<eventlog::EventRecord> group;
        for (std::uint32_t i = 1; i <= size; ++i) {
            const auto entity = (m_sequence + i) % m_versions.size();
            eventlog::EventRecord event;
            event.domain = "shop";
            event.sequence = {m_sequence + i};
            event.position = {m_sequence + i};
            event.command = command;
            event.commandPosition = {m_command + 1};
            event.index = i;
            event.count = size;
            event.type = "ProductUpdated";
            event.entityType = "products";
            event.entity = "e" + std::to_string(entity);
            event.version = {++m_versions[entity]};
            event.previous = m_heads[entity];
            event.user = "operator";
            event.time = base::UtcTime(std::chrono::microseconds(1'700'000'000'000'000 + m_command));
            event.value = fmt::format(R"({{"type":"ProductUpdated","fields":{{"price":{}}}}})", event.sequence.value);
            event.offset = ++m_offset;
            event.epoch = m_epoch;
            m_heads[entity] = event.position;
            group.push_back(std::move(event));
        }
        m_sequence += size;
        ++m_command;
        made.push_back(group);
        m_groups.push_back(std::move(group));
    }
    return made;
}

void Log::claim(std::uint64_t nonce)
{
    m_epoch = {++m_offset, nonce};
}

base::Result<void> append(persistence::EventStore& store, const Events& groups)
{
    return store.append(std::vector<persistence::Group>(groups.begin(), groups.end()));
}

QString text(const Events& groups)
{
    std::string all;
    for (const auto& group : groups) {
        for (const auto& e : group)
            all +=
                fmt::format("{} {} {}:{:x} {} {} {} {}/{} {} {}/{} v{} <-{} {} {} {} {}\n", e.sequence.value, e.offset,
                            e.epoch.offset, e.epoch.nonce, e.domain, e.command.toString(), e.commandPosition.value,
                            e.index, e.count, e.type, e.entityType, e.entity, e.version.value, e.previous.value, e.user,
                            e.time.time_since_epoch().count(), e.position.value, e.value);
    }
    return QString::fromStdString(all);
}

QString stored(persistence::EventStore& store)
{
    const auto events = store.eventsAfter("shop", {}, 1'000'000);
    return events ? text({*events}) : outcome(events);
}

std::unique_ptr<persistence::EventStore> openEvents(const persistence::RedisStoreOptions& options)
{
    auto store = persistence::openRedisEvents(options);
    if (!store)
        throw std::runtime_error(store.error().message);
    return std::move(*store);
}

std::unique_ptr<persistence::SnapshotStore> openSnapshots(const persistence::RedisStoreOptions& options)
{
    auto store = persistence::openRedisSnapshots(options);
    if (!store)
        throw std::runtime_error(store.error().message);
    return std::move(*store);
}

domain::StatePointer state(const std::string& entity, std::uint64_t version, std::uint64_t head, std::uint64_t created,
                           base::json::object fields, bool deleted)
{
    auto made = std::make_shared<domain::EntityState>();
    made->type = "products";
    made->entity = entity;
    made->version = {version};
    made->head = {head};
    made->created = {created};
    made->deleted = deleted;
    made->fields = std::move(fields);
    return made;
}

persistence::Mark mark(std::uint64_t sequence, std::int64_t offset, eventlog::Epoch epoch)
{
    persistence::Mark mark;
    mark.domain = "shop";
    mark.sequence = {sequence};
    mark.position = {sequence};
    mark.command = {sequence};
    mark.commandId = base::Uuid::derive({}, std::to_string(sequence));
    mark.reading = {offset, epoch, 1, sequence, static_cast<std::int64_t>(sequence) - 1};
    return mark;
}

} // namespace redis
