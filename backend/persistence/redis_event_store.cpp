#include "base/limits.h"
#include "persistence/event_call.h"
#include "persistence/store_server.h"
#include "persistence/stored_text.h"
#include "persistence/waiting_writes.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <utility>

namespace persistence {

namespace {

using Code = base::Error::Code;

constexpr std::size_t mostEventsAPage = 1'000; ///< of one LRANGE
constexpr int mostTries = 4; ///< each follows another writer's step; more is a fight

class RedisEventStore final : public EventStore
{
public:
    RedisEventStore(const RedisStoreOptions& options, std::shared_ptr<WaitingWrites> waiting)
        : m_server(options.events, options)
        , m_waiting(std::move(waiting))
    {
    }
    [[nodiscard]] base::Result<void> connect() { return m_server.connect(); }

    base::Result<void> append(std::span<const Group> groups) override
    {
        std::map<std::string_view, std::vector<Group>> byDomain;
        for (const auto& group : groups) {
            if (!group.empty())
                byDomain[group.front().domain].push_back(group);
        }
        for (const auto& [domain, own] : byDomain) {
            auto done = m_waiting->isOpen ? wait(domain, own) : write(domain, own);
            if (!done)
                return done;
        }
        return {};
    }

    base::Result<Mark> mark(std::string_view domain) override
    {
        if (const auto* const ahead = waitingMark(domain))
            return *ahead;
        auto mark = m_server.readMark(domain);
        if (mark)
            m_marks.insert_or_assign(mark->domain, *mark);
        return mark;
    }

    base::Result<std::vector<eventlog::EventRecord>> history(std::string_view type, std::string_view entity,
                                                             base::Version from, std::size_t limit) override
    {
        std::vector<eventlog::EventRecord> events;
        const auto domain = domainOf(m_server.options(), type);
        if (domain.empty() || limit == 0)
            return events;
        const auto keys = m_server.keysOf(domain);
        if (!keys)
            return base::Failure(keys.error());
        const auto first = std::max<std::uint64_t>(from.value, 1) - 1;
        auto indexes = m_server.call({"LRANGE", keys->of("e", type, entity), std::to_string(first),
                                      std::to_string(first + std::min<std::uint64_t>(limit, INT32_MAX) - 1)});
        if (!indexes)
            return base::Failure(std::move(indexes.error()));
        const auto log = keys->of("log");
        std::vector<StoreServer::Words> commands;
        for (std::size_t i = 0; i < indexes->size(); ++i)
            commands.push_back({"LINDEX", log, indexes->at(i).text()});
        const auto replies = m_server.pipeline(commands);
        if (!replies)
            return base::Failure(replies.error());
        for (const auto& reply : *replies) {
            auto event = eventIn(reply.text(), domain);
            if (!event)
                return base::Failure(std::move(event.error()));
            events.push_back(std::move(*event));
        }
        return events;
    }

    base::Result<std::vector<eventlog::EventRecord>> eventsAfter(std::string_view domain, base::PartitionSequence after,
                                                                 std::size_t limit) override
    {
        std::vector<eventlog::EventRecord> events;
        const auto keys = m_server.keysOf(domain);
        if (!keys)
            return base::Failure(keys.error());
        const auto log = keys->of("log");
        while (events.size() < limit) {
            const auto first = after.value + events.size();
            const auto count = std::min(limit - events.size(), mostEventsAPage);
            auto page = m_server.call({"LRANGE", log, std::to_string(first), std::to_string(first + count - 1)});
            if (!page)
                return base::Failure(std::move(page.error()));
            for (std::size_t i = 0; i < page->size(); ++i) {
                auto event = eventIn(page->at(i).text(), domain);
                if (!event)
                    return base::Failure(std::move(event.error()));
                events.push_back(std::move(*event));
            }
            if (page->size() < count)
                break;
        }
        return events;
    }

    base::Result<void> scan(std::string_view domain, base::PartitionSequence after,
                            const std::function<bool(const eventlog::EventView&)>& visitor) override
    {
        const auto keys = m_server.keysOf(domain);
        if (!keys)
            return base::Failure(keys.error());
        std::uint64_t asked = after.value;
        const auto next = [&] {
            const auto first = std::exchange(asked, asked + mostEventsAPage);
            return std::vector {std::string("LRANGE"), keys->of("log"), std::to_string(first),
                                std::to_string(asked - 1)};
        };
        EventRoom room;
        return m_server.stream(next, [&](const Reply& page) -> base::Result<bool> {
            for (std::size_t i = 0; i < page.size(); ++i) {
                const auto event = eventViewIn(page.at(i).text(), domain, room);
                if (!event)
                    return base::Failure(event.error());
                if (!visitor(*event))
                    return false;
            }
            return page.size() == mostEventsAPage;
        });
    }

    base::Result<std::vector<std::optional<Decided>>> decided(std::string_view domain,
                                                              std::span<const base::Uuid> commands) override
    {
        std::vector<std::optional<Decided>> all(commands.size());
        const auto keys = m_server.keysOf(domain);
        if (!keys)
            return base::Failure(keys.error());
        if (commands.empty())
            return all;
        const auto key = keys->of("dedup");
        std::vector<std::string> ids;
        ids.reserve(commands.size());
        StoreServer::Words words {"HMGET", key};
        for (const auto& command : commands)
            words.push_back(ids.emplace_back(command.toString()));
        auto reply = m_server.call(words);
        if (!reply)
            return base::Failure(std::move(reply.error()));
        for (std::size_t i = 0; i < all.size() && i < reply->size(); ++i)
            all[i] = decidedIn(reply->at(i).text());
        return all;
    }

private:
    using Marks = std::map<std::string, Mark, std::less<>>;

    /// "p:offset:last sequence".
    [[nodiscard]] static std::optional<Decided> decidedIn(std::string_view text)
    {
        const auto first = text.find(':');
        const auto second = text.find(':', first + 1);
        if (first == std::string_view::npos || second == std::string_view::npos)
            return std::nullopt;
        std::int64_t offset = -1;
        Decided found;
        std::from_chars(text.data() + first + 1, text.data() + second, offset);
        std::from_chars(text.data() + second + 1, text.data() + text.size(), found.last.value);
        found.command = {static_cast<std::uint64_t>(offset + 1)};
        return found;
    }

    [[nodiscard]] const Mark* waitingMark(std::string_view domain) const
    {
        if (!m_waiting->isOpen || m_aheadUnit != m_waiting->unit)
            return nullptr;
        const auto found = m_ahead.find(domain);
        return found != m_ahead.end() ? &found->second : nullptr;
    }

    [[nodiscard]] base::Result<Mark> believed(std::string_view domain)
    {
        if (const auto found = m_marks.find(domain); found != m_marks.end())
            return found->second;
        auto mark = m_server.readMark(domain);
        if (mark)
            m_marks.insert_or_assign(mark->domain, *mark);
        return mark;
    }

    /// The groups above the mark, which has to reach to them. Error Internal: a gap, or a group that is no group.
    [[nodiscard]] static base::Result<std::vector<Group>> above(const Mark& mark, const std::vector<Group>& groups)
    {
        std::vector<Group> fresh;
        auto next = mark.sequence.value;
        for (const auto& group : groups) {
            const auto& last = group.back();
            if (last.sequence == mark.sequence
                && (last.offset != mark.reading.offset || last.epoch != mark.reading.epoch))
                return base::fail(
                    Code::Fenced,
                    fmt::format("The event store of '{}' holds another record at sequence {} than the log. "
                                "Read the mark again and compare it with the log.",
                                last.domain, last.sequence.value));
            if (last.sequence <= mark.sequence)
                continue; // a repeat: its effect is already there
            for (const auto& event : group) {
                if (event.sequence.value != ++next)
                    return base::fail(Code::Internal,
                                      fmt::format("The event store of '{}' is at sequence {} and was given {}: a gap.",
                                                  event.domain, next - 1, event.sequence.value));
                if (event.entity.size() > base::limits::maxIdBytes)
                    return base::fail(Code::TooLarge,
                                      fmt::format("An id of {} bytes in '{}' is too long for a key: at most {}.",
                                                  event.entity.size(), event.domain, base::limits::maxIdBytes));
            }
            fresh.push_back(group);
        }
        return fresh;
    }

    [[nodiscard]] base::Result<void> wait(std::string_view domain, const std::vector<Group>& groups)
    {
        if (m_aheadUnit != m_waiting->unit) {
            m_ahead.clear();
            m_aheadUnit = m_waiting->unit;
        }
        const auto* const ahead = waitingMark(domain);
        auto mark = ahead != nullptr ? base::Result<Mark>(*ahead) : believed(domain);
        if (!mark)
            return base::Failure(std::move(mark.error()));
        const auto fresh = above(*mark, groups);
        if (!fresh)
            return base::Failure(fresh.error());
        std::vector<std::vector<eventlog::EventRecord>> copies;
        for (const auto& group : *fresh) {
            moveOver(*mark, group);
            copies.emplace_back(group.begin(), group.end());
        }
        m_ahead.insert_or_assign(std::string(domain), std::move(*mark));
        if (!copies.empty())
            m_waiting->events.emplace_back([this, name = std::string(domain), copies = std::move(copies)] {
                return write(name, std::vector<Group>(copies.begin(), copies.end()));
            });
        return {};
    }

    /// By compare-and-set on the mark: what another writer of the same log did in between counts as done.
    [[nodiscard]] base::Result<void> write(std::string_view domain, const std::vector<Group>& groups)
    {
        auto mark = believed(domain);
        if (!mark)
            return base::Failure(std::move(mark.error()));
        for (int tries = 0; tries < mostTries; ++tries) {
            auto fresh = above(*mark, groups);
            if (!fresh)
                return base::Failure(std::move(fresh.error()));
            if (fresh->empty())
                return {};
            auto refused = send(*mark, *fresh);
            if (!refused)
                return base::Failure(std::move(refused.error()));
            if (!*refused)
                return {};
            const auto& refusal = **refused;
            if (refusal.size() != 5 || refusal.at(0).text() != "BEHIND")
                return base::Failure(m_server.refusal(refusal));
            mark = m_server.readMark(domain);
            if (!mark)
                return base::Failure(std::move(mark.error()));
            const auto isSame = holdsSame(*mark, groups);
            if (!isSame)
                return base::Failure(isSame.error());
            if (!*isSame)
                return base::Failure(m_server.refusal(refusal));
            m_marks.insert_or_assign(mark->domain, *mark);
        }
        return base::fail(Code::Fenced,
                          fmt::format("Somebody else writes '{}' to the event store all the time.", domain));
    }

    /// Does the store, which is further than we believed, stand on the records that we have read?
    [[nodiscard]] base::Result<bool> holdsSame(const Mark& there, const std::vector<Group>& groups)
    {
        for (const auto& group : groups) {
            if (group.back().sequence == there.sequence)
                return group.back().offset == there.reading.offset && group.back().epoch == there.reading.epoch
                    && group.back().command == there.commandId;
        }
        const auto& newest = groups.back().back();
        if (newest.sequence > there.sequence)
            return false; // in the middle of a group of ours
        const auto found = eventsAfter(newest.domain, {newest.sequence.value - 1}, 1);
        if (!found)
            return base::Failure(found.error());
        return !found->empty() && found->front().offset == newest.offset && found->front().epoch == newest.epoch
            && found->front().command == newest.command;
    }

    /// None: all is written and the mark moved. Else the first refusal that is not the consequence of another one.
    [[nodiscard]] base::Result<std::optional<Reply>> send(const Mark& mark, const std::vector<Group>& groups)
    {
        const auto keys = m_server.keysOf(mark.domain);
        if (!keys)
            return base::Failure(keys.error());
        const auto partition = partitionOf(m_server.options(), mark.domain);
        std::vector<StoreServer::Run> runs;
        std::vector<Mark> marks;
        std::optional<EventCall> call(std::in_place, *keys, m_server.options(), partition, mark);
        const auto finish = [&] {
            marks.push_back(call->mark());
            runs.push_back(call->run());
            call.emplace(*keys, m_server.options(), partition, marks.back());
        };
        for (const auto& group : groups) {
            std::vector<std::string> records;
            std::size_t bytes = 0;
            for (const auto& event : group)
                bytes += records.emplace_back(textOf(event)).size();
            if (!call->hasRoomFor(group.size(), bytes))
                finish();
            if (auto done = call->add(group, std::move(records)); !done)
                return base::Failure(std::move(done.error()));
        }
        if (!call->isEmpty())
            finish();
        auto replies = m_server.run(StoreServer::Script::Append, runs);
        if (!replies)
            return base::Failure(std::move(replies.error()));
        for (std::size_t i = 0; i < replies->size(); ++i) {
            if ((*replies)[i].text() != "OK" || (*replies)[i].kind() != ReplyView::Kind::Text)
                return std::optional<Reply>(std::move((*replies)[i]));
            marks[i].log = m_server.options().log;
            m_marks.insert_or_assign(marks[i].domain, marks[i]);
        }
        return std::optional<Reply>();
    }

    StoreServer m_server;
    const std::shared_ptr<WaitingWrites> m_waiting;
    Marks m_marks; ///< what the server is believed to hold
    Marks m_ahead; ///< with what waits
    unsigned m_aheadUnit = 0;
};

} // namespace

std::string_view domainOf(const RedisStoreOptions& options, std::string_view type)
{
    for (const auto& domain : options.domains) {
        if (std::find(domain.types.begin(), domain.types.end(), type) != domain.types.end())
            return domain.name;
    }
    return {};
}

std::uint32_t partitionOf(const RedisStoreOptions& options, std::string_view domain)
{
    for (const auto& known : options.domains) {
        if (known.name == domain)
            return known.partition;
    }
    return 0;
}

base::Result<std::unique_ptr<EventStore>> openRedisEvents(const RedisStoreOptions& options,
                                                          std::shared_ptr<WaitingWrites> waiting)
{
    auto store = std::make_unique<RedisEventStore>(options, std::move(waiting));
    if (auto done = store->connect(); !done)
        return base::Failure(std::move(done.error()));
    return store;
}

} // namespace persistence
