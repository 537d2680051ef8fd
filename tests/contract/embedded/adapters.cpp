#include "adapters.h"

#include "persistence/cluster_stores.h"
#include "support/redis_server.h"

#include <fmt/format.h>

#include <stdexcept>

namespace contract {

namespace {

template <typename T>
T take(base::Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().message);
    return std::move(*result);
}

class SqliteWorld final : public World
{
public:
    explicit SqliteWorld(bool isOnDisk)
        : m_isOnDisk(isOnDisk)
    {
    }
    Adapters open() override
    {
        const auto file = m_isOnDisk ? m_folder.path() / "log.db" : std::filesystem::path(":memory:");
        const auto database = take(eventlog::Database::open(file, base::sqlite::Mode::Writer));
        Adapters adapters;
        adapters.log = take(eventlog::openSqliteEventLog(database));
        adapters.admin = take(eventlog::openSqliteEventLogAdmin(database));
        adapters.stores = take(persistence::openSqliteStores(database));
        return adapters;
    }

private:
    const test::TemporaryFolder m_folder;
    const bool m_isOnDisk;
};

/// Two real servers; the log is a file, so that what the stores say can be compared with it.
class RedisWorld final : public World
{
public:
    Adapters open() override
    {
        const auto database = take(eventlog::Database::open(m_folder.path() / "log.db", base::sqlite::Mode::Writer));
        Adapters adapters;
        adapters.log = take(eventlog::openSqliteEventLog(database));
        adapters.admin = take(eventlog::openSqliteEventLogAdmin(database));
        persistence::RedisStoreOptions options;
        options.events = m_events.address();
        options.snapshots = m_snapshots.address();
        options.log = take(adapters.admin->logId());
        options.domains = {{"shop", {"products", "purchases", "customers"}}, {"bank", {"accounts"}}};
        adapters.stores = take(persistence::openRedisStores(options));
        adapters.stores.work = std::make_unique<BothUnits>(take(persistence::openSqliteStores(database)).work,
                                                           std::move(adapters.stores.work));
        return adapters;
    }

private:
    /// The log's transaction around the stores' one.
    class BothUnits final : public persistence::UnitOfWork
    {
    public:
        BothUnits(std::unique_ptr<UnitOfWork> log, std::unique_ptr<UnitOfWork> stores)
            : m_log(std::move(log))
            , m_stores(std::move(stores))
        {
        }
        base::Result<void> begin() override
        {
            auto begun = m_log->begin();
            return begun ? m_stores->begin() : begun;
        }
        base::Result<void> commit() override
        {
            auto done = m_log->commit();
            return done ? m_stores->commit() : done;
        }
        void rollback() override
        {
            m_stores->rollback();
            m_log->rollback();
        }

    private:
        const std::unique_ptr<UnitOfWork> m_log;
        const std::unique_ptr<UnitOfWork> m_stores;
    };

    const test::TemporaryFolder m_folder;
    const test::RedisServer m_events;
    const test::RedisServer m_snapshots;
};

} // namespace

const std::vector<Profile>& profiles()
{
    static const std::vector<Profile> all {
        {"SQLite on disk", [] { return std::make_unique<SqliteWorld>(true); }, true},
        {"SQLite in memory", [] { return std::make_unique<SqliteWorld>(false); }, false},
        {"Redis", [] { return std::make_unique<RedisWorld>(); }, true},
    };
    return all;
}

eventlog::CommandRecord command(unsigned number, const std::string& domain)
{
    eventlog::CommandRecord record;
    record.id = base::Uuid::derive({}, std::to_string(number));
    record.domain = domain;
    record.user = number % 2 == 0 ? "operator" : "demo";
    record.time = base::UtcTime(std::chrono::microseconds(1'700'000'000'000'000 + number));
    record.bodyHash.fill(static_cast<std::uint8_t>(number));
    record.value = fmt::format(R"({{"kind":"create","number":{},"text":"grüße \u0000 \"x\""}})", number);
    return record;
}

eventlog::EventRecord makeEvent(const eventlog::CommandRecord& command, std::uint64_t sequence,
                                const std::string& entity, std::uint64_t version, base::Position previous)
{
    eventlog::EventRecord record;
    record.domain = command.domain;
    record.sequence = {sequence};
    record.command = command.id;
    record.commandPosition = command.position;
    record.type = "ProductUpdated";
    record.entityType = "products";
    record.entity = entity;
    record.version = {version};
    record.previous = previous;
    record.user = command.user;
    record.time = command.time;
    record.value = fmt::format(R"({{"type":"ProductUpdated","fields":{{"price":{}}}}})", version);
    return record;
}

domain::StatePointer state(const std::string& entity, const eventlog::EventRecord& last, base::json::object fields,
                           bool deleted, const std::string& type)
{
    auto made = std::make_shared<domain::EntityState>();
    made->type = type;
    made->entity = entity;
    made->version = last.version;
    made->head = last.position;
    made->created = last.position;
    made->deleted = deleted;
    made->fields = std::move(fields);
    return made;
}

std::string text(const eventlog::EventRecord& e)
{
    return fmt::format("{} {}/{} {} {} {}/{} {} {}/{} v{} <-{} {} {} {}", e.position.value, e.domain, e.sequence.value,
                       e.command.toString(), e.commandPosition.value, e.index, e.count, e.type, e.entityType, e.entity,
                       e.version.value, e.previous.value, e.user, e.time.time_since_epoch().count(), e.value);
}

std::string text(const eventlog::CommandRecord& c)
{
    return fmt::format("{} {} {} {} {} {} {}", c.position.value, c.id.toString(), c.domain, c.user,
                       c.time.time_since_epoch().count(), c.bodyHash.front(), c.value);
}

std::string text(const domain::EntityState& s)
{
    return fmt::format("{}/{} v{} {} head {} created {} {}", s.type, s.entity, s.version.value,
                       s.deleted ? "deleted" : "living", s.head.value, s.created.value,
                       base::json::serialize(s.fields));
}

bool inTransaction(Adapters& adapters, const std::function<bool()>& work)
{
    if (!adapters.stores.work->begin())
        return false;
    if (work())
        return adapters.stores.work->commit().has_value();
    adapters.stores.work->rollback();
    return false;
}

} // namespace contract
