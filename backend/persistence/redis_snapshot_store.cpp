#include "persistence/snapshot_pages.h"
#include "persistence/snapshot_writes.h"
#include "persistence/stored_text.h"
#include "persistence/waiting_writes.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

namespace persistence {

namespace {

using Code = base::Error::Code;

constexpr std::size_t mostStatesACall = 500;
constexpr std::size_t mostBytesACall = 1024 * 1024;
constexpr std::size_t callsAtOnce = 16;

class RedisSnapshotStore final : public SnapshotStore
{
public:
    RedisSnapshotStore(const RedisStoreOptions& options, std::shared_ptr<WaitingWrites> waiting)
        : m_server(options.snapshots, options)
        , m_waiting(std::move(waiting))
    {
    }
    [[nodiscard]] base::Result<void> connect() { return m_server.connect(); }

    base::Result<void> apply(std::span<const SnapshotChange> changes, std::span<const Mark> marks) override
    {
        if (!m_waiting->isOpen)
            return applyNow(changes, marks);
        return now([this, changes = std::vector(changes.begin(), changes.end()),
                    marks = std::vector(marks.begin(), marks.end())] { return applyNow(changes, marks); });
    }

    base::Result<void> insert(std::span<const SnapshotText> states, std::span<const Mark> marks) override
    {
        if (!m_waiting->isOpen)
            return insertNow(states, marks); // a million states are not copied
        return now([this, states = std::vector(states.begin(), states.end()),
                    marks = std::vector(marks.begin(), marks.end())] { return insertNow(states, marks); });
    }

    base::Result<void> setPark(const Park& park) override
    {
        return now([this, park]() -> base::Result<void> {
            auto writes = writesFor(park.type);
            if (!writes)
                return base::Failure(std::move(writes.error()));
            writes->setPark(park);
            const auto mark = believed(domainOf(m_server.options(), park.type));
            return mark ? move(*writes, *mark) : base::Result<void>(base::Failure(mark.error()));
        });
    }

    base::Result<void> clear() override
    {
        return now([this] { return clearNow(); });
    }

    base::Result<Mark> mark(std::string_view domain) override
    {
        auto mark = m_server.readMark(domain);
        if (mark)
            m_marks.insert_or_assign(mark->domain, *mark);
        return mark;
    }

    base::Result<domain::StatePointer> find(std::string_view type, std::string_view entity) override
    {
        auto text = stored(type, entity);
        if (!text)
            return ofServer(std::move(text.error()));
        if (text->empty())
            return domain::StatePointer();
        auto state = stateIn(*text);
        if (!state)
            return ofEntity(std::move(state.error()));
        return state;
    }

    base::Result<std::vector<domain::StatePointer>> findMany(std::span<const Reference> entities) override
    {
        std::vector<domain::StatePointer> states(entities.size());
        std::vector<std::string> keys;
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < entities.size(); ++i) {
            const auto own = keysOfType(entities[i].type);
            if (!own)
                continue;
            keys.push_back(own->of("s", entities[i].type, entities[i].entity));
            places.push_back(i);
        }
        auto read = m_pages.texts(keys);
        if (!read)
            return ofServer(std::move(read.error()));
        for (std::size_t i = 0; i < places.size() && i < read->size(); ++i) {
            if (read->at(i).kind() != ReplyView::Kind::Text)
                continue;
            auto state = stateIn(read->at(i).text());
            if (!state)
                return ofEntity(std::move(state.error()));
            states[places[i]] = std::move(*state);
        }
        return states;
    }

    base::Result<std::string> stored(std::string_view type, std::string_view entity) override
    {
        const auto keys = keysOfType(type);
        if (!keys)
            return std::string();
        const auto reply = m_server.call({"GET", keys->of("s", type, entity)});
        if (!reply)
            return base::Failure(reply.error());
        return std::string(reply->text());
    }

    base::Result<std::vector<Reference>> storedEntities(std::string_view domain, std::uint64_t& cursor,
                                                        std::size_t limit) override
    {
        const auto keys = m_server.keysOf(domain);
        if (!keys)
            return base::Failure(keys.error());
        const auto page =
            m_server.call({"SCAN", std::to_string(cursor), "MATCH", keys->of("s:*"), "COUNT", std::to_string(limit)});
        if (!page)
            return base::Failure(page.error());
        if (page->size() != 2)
            return base::fail(Code::Internal, "Redis answers SCAN with something else.");
        const auto next = page->at(0).text();
        cursor = 0;
        std::from_chars(next.data(), next.data() + next.size(), cursor);
        std::vector<Reference> entities;
        const auto found = page->at(1);
        for (std::size_t i = 0; i < found.size(); ++i)
            if (auto entity = keys->entityIn(found.at(i).text()))
                entities.push_back({std::move(entity->first), std::move(entity->second)});
        return entities;
    }

    base::Result<bool> repair(const SnapshotChange& change, std::string_view seen) override
    {
        const auto keys = keysOfType(change.after->type);
        if (!keys)
            return noSuchType(change.after->type);
        SnapshotWrites writes(*keys, {keys->of("state"), keys->of("s", change.after->type, change.after->entity)});
        if (auto added = writes.add(change); !added)
            return base::Failure(std::move(added.error()));
        const auto replies = m_server.run(StoreServer::Script::Repair,
                                          {writes.run({m_server.options().log.toString(), std::string(seen)})});
        if (!replies)
            return base::Failure(replies.error());
        const auto& reply = replies->front();
        if (reply.kind() == ReplyView::Kind::Text)
            return true;
        if (reply.size() == 1 && reply.at(0).text() == "CHANGED")
            return false;
        return base::Failure(m_server.refusal(reply));
    }

    base::Result<std::vector<ListedState>> list(std::string_view type, std::size_t limit, std::uint64_t after,
                                                bool newestFirst, std::string_view contains) override
    {
        const auto keys = keysOfType(type);
        if (!keys)
            return std::vector<ListedState>();
        return m_pages.page(*keys, keys->of("list", type), type, limit, after, newestFirst, contains);
    }

    base::Result<std::vector<ListedState>> referrers(std::string_view type, std::string_view entity, std::size_t limit,
                                                     std::uint64_t before) override
    {
        const auto keys = keysOfType(type);
        if (!keys)
            return std::vector<ListedState>();
        return m_pages.page(*keys, keys->of("refs", type, entity), {}, limit, before, true, {});
    }

    base::Result<std::vector<ListedState>> listSorted(const SortedQuery& query) override
    {
        const auto keys = keysOfType(query.type);
        if (!keys)
            return std::vector<ListedState>();
        return m_pages.sorted(*keys, query);
    }

    base::Result<std::vector<std::pair<std::string, std::uint64_t>>> counts() override
    {
        std::vector<std::pair<std::string, std::uint64_t>> all;
        for (const auto& domain : m_server.options().domains) {
            const StoreKeys keys(domain.name, domain.partition);
            const auto types = m_server.call({"SMEMBERS", keys.of("types")});
            if (!types)
                return base::Failure(types.error());
            std::vector<std::string> lists;
            for (std::size_t i = 0; i < types->size(); ++i)
                lists.push_back(keys.of("list", types->at(i).text()));
            std::vector<StoreServer::Words> commands;
            for (const auto& list : lists)
                commands.push_back({"ZCARD", list});
            const auto replies = m_server.pipeline(commands);
            if (!replies)
                return base::Failure(replies.error());
            for (std::size_t i = 0; i < replies->size(); ++i)
                all.emplace_back(types->at(i).text(), static_cast<std::uint64_t>((*replies)[i].integer()));
        }
        std::sort(all.begin(), all.end());
        return all;
    }

    base::Result<std::vector<Park>> parks() override
    {
        std::vector<Park> all;
        for (const auto& domain : m_server.options().domains) {
            const auto reply = m_server.call({"HGETALL", StoreKeys(domain.name, domain.partition).of("parks")});
            if (!reply)
                return base::Failure(reply.error());
            for (std::size_t i = 0; i + 1 < reply->size(); i += 2) {
                auto parts = partsOf(reply->at(i).text());
                const auto number = reply->at(i + 1).text();
                Park park {std::move(parts.type), std::string(parts.entity), 0};
                std::from_chars(number.data(), number.data() + number.size(), park.failures);
                all.push_back(std::move(park));
            }
        }
        return all;
    }

private:
    [[nodiscard]] base::Result<void> now(WaitingWrites::Write write)
    {
        if (!m_waiting->isOpen)
            return write();
        m_waiting->snapshots.push_back(std::move(write));
        return {};
    }

    [[nodiscard]] base::Result<StoreKeys> keysOfType(std::string_view type) const
    {
        const auto domain = domainOf(m_server.options(), type);
        return domain.empty() ? base::Result<StoreKeys>(noSuchType(type)) : m_server.keysOf(domain);
    }
    /// Invalid is said of one entity alone: a server that is not ours any more is no trouble of the one that was asked
    /// for.
    [[nodiscard]] static base::Failure ofEntity(base::Error error)
    {
        error.code = Code::Invalid;
        return base::Failure(std::move(error));
    }
    [[nodiscard]] static base::Failure ofServer(base::Error error)
    {
        if (error.code == Code::Invalid)
            error.code = Code::Network;
        return base::Failure(std::move(error));
    }
    [[nodiscard]] static base::Failure noSuchType(std::string_view type)
    {
        return base::fail(Code::Invalid,
                          fmt::format("The stores on Redis know no type '{}': add its pack to this engine.", type));
    }
    [[nodiscard]] base::Result<SnapshotWrites> writesFor(std::string_view type) const
    {
        auto keys = keysOfType(type);
        if (!keys)
            return base::Failure(std::move(keys.error()));
        return SnapshotWrites(*keys, {keys->of("state")});
    }

    [[nodiscard]] base::Result<Mark> believed(std::string_view domain)
    {
        if (const auto found = m_marks.find(domain); found != m_marks.end())
            return found->second;
        return mark(domain);
    }

    [[nodiscard]] base::Result<void> applyNow(std::span<const SnapshotChange> changes, std::span<const Mark> marks)
    {
        std::map<std::string, SnapshotWrites, std::less<>> byDomain;
        const auto of = [&](std::string_view domain) -> base::Result<SnapshotWrites*> {
            const auto keys = m_server.keysOf(domain);
            if (!keys)
                return base::Failure(keys.error());
            return &byDomain.try_emplace(std::string(domain), *keys, std::vector {keys->of("state")}).first->second;
        };
        for (const auto& change : changes) {
            const auto domain = domainOf(m_server.options(), change.after->type);
            if (domain.empty())
                return noSuchType(change.after->type);
            auto writes = of(domain);
            if (!writes)
                return base::Failure(std::move(writes.error()));
            if (auto added = (*writes)->add(change); !added)
                return added;
        }
        for (const auto& mark : marks) {
            if (auto writes = of(mark.domain); !writes)
                return base::Failure(std::move(writes.error()));
        }
        for (auto& [domain, writes] : byDomain) {
            const auto mark =
                std::find_if(marks.begin(), marks.end(), [&name = domain](const Mark& m) { return m.domain == name; });
            auto done = mark != marks.end() ? move(writes, *mark) : plain({writes});
            if (!done)
                return done;
        }
        return {};
    }

    [[nodiscard]] base::Result<void> insertNow(std::span<const SnapshotText> states, std::span<const Mark> marks)
    {
        std::map<std::string, std::vector<SnapshotWrites>, std::less<>> byDomain;
        for (const auto& state : states) {
            auto& calls = byDomain[std::string(domainOf(m_server.options(), state.type))];
            if (calls.empty() || calls.back().entities() >= mostStatesACall || calls.back().bytes() >= mostBytesACall) {
                if (calls.size() >= callsAtOnce) {
                    if (auto done = plain(std::exchange(calls, {})); !done)
                        return done;
                }
                auto writes = writesFor(state.type);
                if (!writes)
                    return base::Failure(std::move(writes.error()));
                calls.push_back(std::move(*writes));
            }
            if (auto added = calls.back().add(state); !added)
                return added;
        }
        for (auto& [domain, calls] : byDomain) {
            if (auto done = plain(std::move(calls)); !done)
                return done;
        }
        return applyNow({}, marks);
    }

    /// Writes that move no mark.
    [[nodiscard]] base::Result<void> plain(std::vector<SnapshotWrites> calls)
    {
        std::vector<StoreServer::Run> runs;
        for (auto& writes : calls) {
            std::vector<std::string> words {m_server.options().log.toString()};
            appendMarks(words, {}, {});
            words.emplace_back("plain");
            runs.push_back(writes.run(std::move(words)));
        }
        const auto replies = m_server.run(StoreServer::Script::Write, runs);
        if (!replies)
            return base::Failure(replies.error());
        for (const auto& reply : *replies) {
            if (reply.kind() != ReplyView::Kind::Text)
                return base::Failure(m_server.refusal(reply));
        }
        return {};
    }

    /// By compare-and-set on the mark.
    [[nodiscard]] base::Result<void> move(SnapshotWrites& writes, const Mark& next)
    {
        const auto before = believed(next.domain);
        if (!before)
            return base::Failure(before.error());
        if (next.sequence < before->sequence)
            return {}; // a repeat: its effect is already there
        std::vector<std::string> words {m_server.options().log.toString()};
        appendMarks(words, *before, next);
        words.emplace_back("mark");
        const auto replies = m_server.run(StoreServer::Script::Write, {writes.run(std::move(words))});
        if (!replies)
            return base::Failure(replies.error());
        const auto& reply = replies->front();
        // A reply that was lost: the store stands where this very call would bring it.
        const bool isDone = reply.size() == 5 && reply.at(0).text() == "BEHIND"
            && standsAt(reply, next.sequence.value, next.reading.offset, next.reading.epoch);
        if (reply.kind() != ReplyView::Kind::Text && !isDone)
            return base::Failure(m_server.refusal(reply));
        auto moved = next;
        moved.reading.last = next.sequence.value;
        moved.log = m_server.options().log;
        m_marks.insert_or_assign(next.domain, std::move(moved));
        return {};
    }

    /// The mark goes first: without it nobody takes for whole what is left of an interrupted clear().
    [[nodiscard]] base::Result<void> clearNow()
    {
        std::vector<std::string> begins;
        for (const auto& domain : m_server.options().domains) {
            const StoreKeys keys(domain.name, domain.partition);
            begins.push_back(keys.of(""));
            if (auto done = m_server.call({"DEL", keys.of("state")}); !done)
                return base::Failure(std::move(done.error()));
        }
        m_marks.clear();
        std::string cursor = "0";
        do {
            const auto page = m_server.call({"SCAN", cursor, "MATCH", "es:{*", "COUNT", "1000"});
            if (!page)
                return base::Failure(page.error());
            if (page->size() != 2)
                return base::fail(Code::Internal, "Redis answers SCAN with something else.");
            cursor = page->at(0).text();
            const auto found = page->at(1);
            StoreServer::Words unlink {"UNLINK"};
            for (std::size_t i = 0; i < found.size(); ++i) {
                const auto key = found.at(i).text();
                if (std::any_of(begins.begin(), begins.end(),
                                [key](const auto& begin) { return key.starts_with(begin); }))
                    unlink.push_back(key);
            }
            if (unlink.size() == 1)
                continue;
            if (auto done = m_server.call(unlink); !done)
                return base::Failure(std::move(done.error()));
        } while (cursor != "0");
        return {};
    }

    StoreServer m_server;
    SnapshotPages m_pages {m_server};
    const std::shared_ptr<WaitingWrites> m_waiting;
    std::map<std::string, Mark, std::less<>> m_marks; ///< what the server is believed to hold
};

} // namespace

base::Result<std::unique_ptr<SnapshotStore>> openRedisSnapshots(const RedisStoreOptions& options,
                                                                std::shared_ptr<WaitingWrites> waiting)
{
    auto store = std::make_unique<RedisSnapshotStore>(options, std::move(waiting));
    if (auto done = store->connect(); !done)
        return base::Failure(std::move(done.error()));
    return store;
}

} // namespace persistence
