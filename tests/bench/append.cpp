// Durable append to the embedded log, batch 100, (entity, version) unique by the writer's map, against the same rows
// and COMMITs in a bare SQLite program; raw append + fdatasync of the same bytes is printed beside. At 100,000 and at
// 1,000,000 events (quick: EVENTSCOPE_BENCH_EVENTS=N).
#include "bare_sqlite.h"
#include "bench.h"
#include "eventlog/database.h"
#include "eventlog/event_log.h"
#include "persistence/stores.h"

#include <fcntl.h>
#include <random>
#include <unistd.h>
#include <unordered_map>

namespace {

constexpr std::size_t batch = 100;
constexpr std::uint64_t entities = 10'000;
constexpr int rounds = 5;

const std::string value =
    R"({"type":"ProductUpdated","fields":{"name":")" + std::string(150, 'n') + R"(","price":1234}})";

std::string idOf(std::uint64_t entity)
{
    auto text = std::to_string(entity);
    return std::string("entity-000000000000000").substr(0, 22 - text.size()) + text;
}

/// One command and one event a time, as the engine appends them.
double engine(const std::filesystem::path& file, std::uint64_t events)
{
    const auto database = bench::must(eventlog::Database::open(file, base::sqlite::Mode::Writer));
    const auto log = bench::must(eventlog::openSqliteEventLog(database));
    const auto stores = bench::must(persistence::openSqliteStores(database));
    std::mt19937_64 random(1);
    struct Head
    {
        base::Version version;
        base::Position position;
    };
    std::unordered_map<std::string, Head> heads; // (entity, version) is unique because this map is the only giver
    return bench::seconds([&] {
        for (std::uint64_t done = 0; done < events; done += batch) {
            bench::mustDo(stores.work->begin());
            for (std::size_t i = 0; i < batch; ++i) {
                eventlog::CommandRecord command;
                const auto number = done + i;
                std::copy_n(reinterpret_cast<const std::uint8_t*>(&number), sizeof number,
                            command.id.bytes.begin() + 8);
                command.domain = "shop";
                command.user = "operator";
                command.value = "{}";
                command.position = bench::must(log->append(command));
                eventlog::EventRecord event;
                event.domain = "shop";
                event.sequence = {number + 1};
                event.command = command.id;
                event.commandPosition = command.position;
                event.type = "ProductUpdated";
                event.entityType = "products";
                event.entity = idOf(random() % entities);
                auto& head = heads[event.entity];
                event.version = {++head.version.value};
                event.previous = head.position;
                event.value = value;
                head.position = bench::must(log->append(event));
            }
            bench::mustDo(stores.work->commit());
            if (done / batch % 100 == 99)
                bench::mustDo(database->connection().checkpoint());
        }
    });
}

double bare(const std::filesystem::path& file, std::uint64_t events)
{
    bench::BareDatabase db(file);
    db.execute(
        "CREATE TABLE commands(pos INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, domain INTEGER NOT NULL, user INTEGER "
        "NOT NULL,"
        " time INTEGER NOT NULL, hash BLOB NOT NULL, first INTEGER NOT NULL, value TEXT NOT NULL);"
        "CREATE TABLE events(pos INTEGER PRIMARY KEY, domain INTEGER NOT NULL, seq INTEGER NOT NULL, cmd INTEGER NOT "
        "NULL,"
        " i INTEGER NOT NULL, n INTEGER NOT NULL, type INTEGER NOT NULL, etype INTEGER NOT NULL, entity TEXT NOT NULL,"
        " version INTEGER NOT NULL, previous INTEGER NOT NULL, value TEXT NOT NULL)");
    auto* const command = db.prepare("INSERT INTO commands VALUES(?1, ?2, 1, 2, 0, ?3, ?4, '{}')");
    auto* const event = db.prepare("INSERT INTO events VALUES(?1, 1, ?1, ?1, 1, 1, 3, 4, ?2, ?3, ?4, ?5)");
    std::mt19937_64 random(1);
    const std::array<std::uint8_t, 16> hash {};
    const auto time = bench::seconds([&] {
        for (std::uint64_t done = 0; done < events; done += batch) {
            db.execute("BEGIN IMMEDIATE");
            for (std::size_t i = 0; i < batch; ++i) {
                std::array<std::uint8_t, 16> id {};
                const auto number = done + i;
                std::copy_n(reinterpret_cast<const std::uint8_t*>(&number), sizeof number, id.begin() + 8);
                bench::bind(command, 1, number + 1);
                bench::bindBlob(command, 2, id.data(), id.size());
                bench::bindBlob(command, 3, hash.data(), hash.size());
                bench::bind(command, 4, number + 1);
                db.run(command);
                const auto entity = idOf(random() % entities);
                bench::bind(event, 1, number + 1);
                bench::bind(event, 2, std::string_view(entity));
                bench::bind(event, 3, number);
                bench::bind(event, 4, number);
                bench::bind(event, 5, std::string_view(value));
                db.run(event);
            }
            db.execute("COMMIT");
            if (done / batch % 100 == 99)
                db.checkpoint();
        }
    });
    sqlite3_finalize(command);
    sqlite3_finalize(event);
    return time;
}

double raw(const std::filesystem::path& file, std::uint64_t events)
{
    const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
    std::string bytes;
    for (std::size_t i = 0; i < batch; ++i)
        bytes += value;
    const auto time = bench::seconds([&] {
        for (std::uint64_t done = 0; done < events; done += batch) {
            if (::write(descriptor, bytes.data(), bytes.size()) < 0 || ::fdatasync(descriptor) != 0)
                std::exit(1);
        }
    });
    ::close(descriptor);
    return time;
}

struct Measured
{
    std::vector<double> ratios;
    double engine = 0; ///< s per event, median
    double bare = 0;
    double raw = 0;
};

Measured measure(std::uint64_t events, int times)
{
    Measured all;
    std::vector<double> engines;
    std::vector<double> bares;
    std::vector<double> raws;
    for (int round = 0; round < times; ++round) {
        const bench::Folder folder;
        engines.push_back(engine(folder.path() / "engine.db", events));
        bares.push_back(bare(folder.path() / "bare.db", events));
        raws.push_back(raw(folder.path() / "raw", events));
        all.ratios.push_back(bares.back() / engines.back());
    }
    const auto perEvent = [events](const std::vector<double>& times_) {
        return bench::spreadOf(times_).median / static_cast<double>(events);
    };
    all.engine = perEvent(engines);
    all.bare = perEvent(bares);
    all.raw = perEvent(raws);
    std::printf("%llu events: engine %.0f/s, bare SQLite %.0f/s, raw append + fdatasync %.0f/s\n",
                static_cast<unsigned long long>(events), 1 / all.engine, 1 / all.bare, 1 / all.raw);
    return all;
}

} // namespace

int main()
{
    const char* const wanted = std::getenv("EVENTSCOPE_BENCH_EVENTS");
    const std::uint64_t few = wanted != nullptr ? std::strtoull(wanted, nullptr, 10) : 100'000;
    const auto small = measure(few, rounds);
    bench::report("durable append, batch 100, against bare SQLite", small.ratios, 0.8);
    const auto large = measure(few * 10, 3);
    const auto growth = (large.engine / small.engine) / (large.bare / small.bare);
    std::printf("cost per event at ten times the events: %.2f of the reference's own growth, at most 1.10: %s\n",
                growth, growth <= 1.1 ? "reached" : "MISSED");
}
