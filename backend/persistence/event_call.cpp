#include "persistence/event_call.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

namespace persistence {

namespace {

constexpr std::size_t mostEvents = 500; ///< of one call; a larger group goes alone
constexpr std::size_t mostBytes = 1024 * 1024;

} // namespace

void moveOver(Mark& mark, Group group)
{
    const auto& first = group.front();
    const auto& last = group.back();
    if (last.epoch != mark.reading.epoch) {
        mark.reading.epoch = last.epoch;
        mark.reading.base = first.sequence.value;
    }
    mark.sequence = last.sequence;
    mark.position = last.position;
    mark.command = last.commandPosition;
    mark.commandId = last.command;
    mark.reading.offset = last.offset;
    mark.reading.last = last.sequence.value;
    mark.reading.command = static_cast<std::int64_t>(last.commandPosition.value) - 1;
}

EventCall::EventCall(const StoreKeys& keys, const RedisStoreOptions& options, std::uint32_t partition, Mark believed)
    : m_keys(keys)
    , m_options(options)
    , m_partition(partition)
    , m_believed(std::move(believed))
    , m_mark(m_believed)
{
}

bool EventCall::hasRoomFor(std::size_t events, std::size_t bytes) const
{
    return isEmpty() || (m_records.size() + events <= mostEvents && m_bytes + bytes <= mostBytes);
}

base::Result<void> EventCall::add(Group group, std::vector<std::string> records)
{
    for (std::size_t i = 0; i < group.size(); ++i) {
        m_bytes += records[i].size();
        m_records.push_back(std::move(records[i]));
        if (group[i].version.value == 0)
            continue; // of no entity's stream
        if (auto done = addToEntity(group[i]); !done)
            return done;
    }
    moveOver(m_mark, group);
    const auto& last = group.back();
    auto id = last.command.toString();
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(last.time.time_since_epoch()).count();
    m_newest = std::max<std::int64_t>(m_newest, seconds);
    auto value = fmt::format("{}:{}:{}", m_partition, static_cast<std::int64_t>(last.commandPosition.value) - 1,
                             last.sequence.value);
    auto order = fmt::format("{} {}", seconds, id);
    m_commands.push_back(std::move(id));
    m_commands.push_back(std::move(value));
    m_commands.push_back(std::move(order));
    return {};
}

base::Result<void> EventCall::addToEntity(const eventlog::EventRecord& event)
{
    const auto index = event.sequence.value - 1;
    auto key = m_keys.of("e", event.entityType, event.entity);
    const auto [found, isNew] = m_places.try_emplace(key, m_entities.size());
    if (isNew) {
        m_entities.push_back({std::move(key), event.version.value - 1, {index}});
        return {};
    }
    auto& entity = m_entities[found->second];
    const auto version = entity.before + entity.indexes.size();
    if (event.version.value != version + 1)
        return base::fail(base::Error::Code::Internal,
                          fmt::format("{}/{} goes from version {} to {} at sequence {} of '{}': a gap.",
                                      event.entityType, event.entity, version, event.version.value,
                                      event.sequence.value, event.domain));
    entity.indexes.push_back(index);
    return {};
}

StoreServer::Run EventCall::run()
{
    StoreServer::Run run;
    run.keys = {m_keys.of("state"), m_keys.of("log"), m_keys.of("dedup"), m_keys.of("dedup:order")};
    auto& words = run.words;
    words.push_back(m_options.log.toString());
    appendMarks(words, m_believed, m_mark);
    const auto remembered = std::chrono::duration_cast<std::chrono::seconds>(m_options.longestRemembered).count();
    for (const auto number : {m_records.size(), m_entities.size(), m_commands.size() / 3})
        words.push_back(std::to_string(number));
    words.push_back(std::to_string(m_options.mostRemembered));
    words.push_back(std::to_string(m_newest - remembered));
    std::move(m_records.begin(), m_records.end(), std::back_inserter(words));
    for (auto& entity : m_entities) {
        run.keys.push_back(std::move(entity.key));
        words.push_back(std::to_string(entity.before));
        words.push_back(std::to_string(entity.indexes.size()));
        for (const auto index : entity.indexes)
            words.push_back(std::to_string(index));
    }
    std::move(m_commands.begin(), m_commands.end(), std::back_inserter(words));
    return run;
}

} // namespace persistence
