#include "persistence/snapshot_writes.h"

#include "base/limits.h"
#include "persistence/stored_text.h"

#include <fmt/format.h>

#include <iterator>

namespace persistence {

namespace {

constexpr std::size_t mostWords = 4'000; ///< of one command inside a script: Lua's stack holds 8,000

base::Result<void> checkId(const std::string& type, const std::string& entity)
{
    if (entity.size() <= base::limits::maxIdBytes && type.size() <= base::limits::maxIdBytes)
        return {};
    return base::fail(base::Error::Code::TooLarge,
                      fmt::format("An id of {} bytes in '{}' is too long for a key: at most {}.", entity.size(), type,
                                  base::limits::maxIdBytes));
}

} // namespace

SnapshotWrites::SnapshotWrites(StoreKeys keys, std::vector<std::string> first)
    : m_keys(std::move(keys))
    , m_first(std::move(first))
{
}

base::Result<void> SnapshotWrites::add(const SnapshotChange& change)
{
    const auto& after = *change.after;
    if (auto good = checkId(after.type, after.entity); !good)
        return good;
    const auto created = change.before ? change.before->created : after.created;
    put(after.type, after.entity, created, !after.deleted, textOf(after, created));
    for (const auto& reference : change.removed)
        refer(reference, after.type, after.entity, std::nullopt);
    for (const auto& reference : change.added)
        refer(reference, after.type, after.entity, created);
    return {};
}

base::Result<void> SnapshotWrites::add(const SnapshotText& state)
{
    if (auto good = checkId(state.type, state.entity); !good)
        return good;
    put(state.type, state.entity, state.created, !state.deleted,
        textOf(StateText {state.type, state.entity, state.version, state.head, state.created, state.deleted,
                          state.fields}));
    for (const auto& reference : state.references)
        refer(reference, state.type, state.entity, state.created);
    return {};
}

void SnapshotWrites::setPark(const Park& park)
{
    m_parks.push_back(park);
}

void SnapshotWrites::put(const std::string& type, const std::string& entity, base::Position created, bool isLiving,
                         std::string text)
{
    m_bytes += text.size();
    m_states.emplace_back(m_keys.of("s", type, entity), std::move(text));
    m_sets[m_keys.of("list", type)].insert_or_assign(entity, isLiving ? std::optional(created) : std::nullopt);
    if (isLiving)
        m_types.insert(type);
}

void SnapshotWrites::refer(const Reference& to, const std::string& type, const std::string& entity,
                           std::optional<base::Position> created)
{
    m_sets[m_keys.of("refs", to.type, to.entity)].insert_or_assign(entityName(type, entity), created);
}

void SnapshotWrites::operation(std::vector<std::string>& words, const char* command, const std::string& key,
                               std::vector<std::string> arguments)
{
    if (arguments.empty())
        return;
    words.emplace_back(command);
    words.push_back(std::to_string(place(key)));
    words.push_back(std::to_string(arguments.size()));
    std::move(arguments.begin(), arguments.end(), std::back_inserter(words));
}

void SnapshotWrites::manyKeys(std::vector<std::string>& words, const char* command, std::vector<std::string> pairs)
{
    if (pairs.empty())
        return;
    words.emplace_back(command);
    words.emplace_back("0"); // no key of its own
    words.push_back(std::to_string(pairs.size()));
    std::move(pairs.begin(), pairs.end(), std::back_inserter(words));
}

std::size_t SnapshotWrites::place(const std::string& key)
{
    const auto [place, isNew] = m_places.try_emplace(key, m_first.size() + 1);
    if (isNew)
        m_first.push_back(key);
    return place->second;
}

StoreServer::Run SnapshotWrites::run(std::vector<std::string> words)
{
    std::vector<std::string> states;
    for (auto& [key, text] : m_states) {
        states.push_back(std::to_string(place(key)));
        states.push_back(std::move(text));
        if (states.size() >= mostWords)
            manyKeys(words, "MSET", std::exchange(states, {}));
    }
    manyKeys(words, "MSET", std::move(states));
    for (const auto& [key, members] : m_sets) {
        std::vector<std::string> added;
        std::vector<std::string> removed;
        for (const auto& [member, created] : members) {
            if (created) {
                added.push_back(std::to_string(created->value));
                added.push_back(member);
            } else {
                removed.push_back(member);
            }
            if (added.size() >= mostWords)
                operation(words, "ZADD", key, std::exchange(added, {}));
            if (removed.size() >= mostWords)
                operation(words, "ZREM", key, std::exchange(removed, {}));
        }
        operation(words, "ZADD", key, std::move(added));
        operation(words, "ZREM", key, std::move(removed));
    }
    operation(words, "SADD", m_keys.of("types"), {m_types.begin(), m_types.end()});
    for (const auto& park : m_parks) {
        const auto name = entityName(park.type, park.entity);
        if (park.failures == 0)
            operation(words, "HDEL", m_keys.of("parks"), {name});
        else
            operation(words, "HSET", m_keys.of("parks"), {name, std::to_string(park.failures)});
    }
    m_states.clear();
    return {std::move(m_first), std::move(words)};
}

} // namespace persistence
