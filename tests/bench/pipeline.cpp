// The full embedded pipeline, commands submitted concurrently and metrics on, against the same statements, rows and
// COMMITs without the engine. EVENTSCOPE_BENCH_EVENTS=N changes the number of commands (50,000).
#include "bare_sqlite.h"
#include "base/clock.h"
#include "base/json.h"
#include "bench.h"
#include "pipeline/engine.h"

#include <array>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <random>
#include <thread>

namespace {

constexpr int rounds = 5;
constexpr int clients = 4;
constexpr std::size_t inFlight = 200; // a client's commands without an answer

struct Run
{
    double time = 0;
    std::uint64_t batches = 0;
};

/// Half of the commands create products, half update them.
Run engine(const std::filesystem::path& folder, const std::shared_ptr<const domain::Catalog>& catalog,
           std::uint64_t commands)
{
    pipeline::EngineOptions options;
    options.folder = folder;
    options.catalog = catalog;
    options.clock = &base::systemClock();
    const auto engine = bench::must(pipeline::openEmbeddedEngine(options));
    const auto subscription = engine->subscribe([](const std::shared_ptr<const pipeline::CommittedBatch>&) {});
    Run run;
    run.time = bench::seconds([&] {
        std::vector<std::jthread> threads;
        for (int client = 0; client < clients; ++client) {
            threads.emplace_back([&engine, commands] {
                std::mutex mutex;
                std::condition_variable answered;
                std::vector<std::string> ids;
                std::size_t open = 0;
                std::mt19937_64 random(7);
                for (std::uint64_t i = 0; i < commands / clients; ++i) {
                    pipeline::Submission submission;
                    submission.type = "products";
                    submission.user = "operator";
                    {
                        std::unique_lock lock(mutex);
                        if (open == inFlight)
                            answered.wait(lock, [&] { return open <= inFlight / 2; });
                        ++open;
                        if (i % 2 == 1 && !ids.empty()) {
                            submission.kind = domain::CommandKind::Update;
                            submission.entity = ids[random() % ids.size()];
                        }
                    }
                    if (submission.entity.empty())
                        submission.fields.emplace("name", std::string(150, 'n'));
                    submission.fields.emplace("price", i);
                    const auto done = [&](const base::Result<pipeline::Outcome>& outcome) {
                        const std::scoped_lock lock(mutex);
                        if (outcome && outcome->after && outcome->after->version.value == 1)
                            ids.push_back(outcome->entity);
                        --open;
                        if (open == 0 || open == inFlight / 2) // one wake-up for many answers
                            answered.notify_one();
                    };
                    while (!engine->submit(submission, done)) // the gateway said "later"
                        std::this_thread::yield();
                }
                std::unique_lock lock(mutex);
                answered.wait(lock, [&] { return open == 0; });
            });
        }
    });
    run.batches = engine->totals().batches;
    if (engine->totals().rejected > 0)
        std::exit(1);
    return run;
}

/// The engine's own rows, read back from its file and written again by hand, in as many transactions.
double bare(const std::filesystem::path& source, const std::filesystem::path& file, std::uint64_t batches)
{
    struct Row
    {
        std::array<std::uint8_t, 16> id {};
        std::string command;
        std::string entity;
        std::uint64_t version = 0;
        std::uint64_t previous = 0;
        std::string value;
        std::string fields;
    };
    std::vector<Row> rows;
    {
        bench::BareDatabase db(source);
        auto* const select =
            db.prepare("SELECT c.id, c.value, e.entity, e.version, e.previous, e.value, s.fields FROM events e JOIN "
                       "commands c ON c.pos = e.cmd JOIN snapshots s ON s.type = e.etype AND s.id = e.entity "
                       "ORDER BY e.pos");
        const auto text = [select](int column) {
            return std::string(reinterpret_cast<const char*>(sqlite3_column_text(select, column)));
        };
        while (sqlite3_step(select) == SQLITE_ROW) {
            auto& row = rows.emplace_back();
            std::copy_n(static_cast<const std::uint8_t*>(sqlite3_column_blob(select, 0)), 16, row.id.begin());
            row.command = text(1);
            row.entity = text(2);
            row.version = static_cast<std::uint64_t>(sqlite3_column_int64(select, 3));
            row.previous = static_cast<std::uint64_t>(sqlite3_column_int64(select, 4));
            row.value = text(5);
            row.fields = text(6);
        }
        sqlite3_finalize(select);
    }
    bench::BareDatabase db(file);
    db.execute(
        "CREATE TABLE commands(pos INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, domain INTEGER NOT NULL, user INTEGER "
        "NOT NULL,"
        " time INTEGER NOT NULL, hash BLOB NOT NULL, first INTEGER NOT NULL, value TEXT NOT NULL);"
        "CREATE TABLE events(pos INTEGER PRIMARY KEY, domain INTEGER NOT NULL, seq INTEGER NOT NULL, cmd INTEGER NOT "
        "NULL,"
        " i INTEGER NOT NULL, n INTEGER NOT NULL, type INTEGER NOT NULL, etype INTEGER NOT NULL, entity TEXT NOT NULL,"
        " version INTEGER NOT NULL, previous INTEGER NOT NULL, value TEXT NOT NULL);"
        "CREATE TABLE snapshots(row INTEGER PRIMARY KEY, type INTEGER NOT NULL, id TEXT NOT NULL, version INTEGER NOT "
        "NULL,"
        " head INTEGER NOT NULL, created INTEGER NOT NULL, deleted INTEGER NOT NULL, fields TEXT NOT NULL, "
        "UNIQUE(type, id));"
        "CREATE INDEX living ON snapshots(type) WHERE deleted = 0;"
        "CREATE TABLE counts(type INTEGER PRIMARY KEY, living INTEGER NOT NULL);"
        "CREATE TABLE marks(store INTEGER, domain INTEGER, seq INTEGER NOT NULL, pos INTEGER NOT NULL, cmd INTEGER NOT "
        "NULL,"
        " cmd_id BLOB NOT NULL, PRIMARY KEY(store, domain)) WITHOUT ROWID");
    auto* const command = db.prepare("INSERT INTO commands VALUES(?1, ?2, 1, 2, 0, ?2, ?1, ?3)");
    auto* const event = db.prepare("INSERT INTO events VALUES(?1, 1, ?1, ?1, 1, 1, 3, 4, ?2, ?3, ?4, ?5)");
    auto* const find = db.prepare("SELECT row FROM snapshots WHERE type = 4 AND id = ?1");
    auto* const insert = db.prepare(
        "INSERT INTO snapshots(type, id, version, head, created, deleted, fields) VALUES(4, ?1, ?2, ?3, ?3, 0, ?4)");
    auto* const update =
        db.prepare("UPDATE snapshots SET version = ?2, head = ?3, deleted = 0, fields = ?4 WHERE row = ?1");
    auto* const count =
        db.prepare("INSERT INTO counts VALUES(4, 1) ON CONFLICT(type) DO UPDATE SET living = living + 1");
    auto* const mark = db.prepare("INSERT OR REPLACE INTO marks VALUES(?1, 1, ?2, ?2, ?2, ?3)");
    const auto size = rows.size() / std::max<std::uint64_t>(batches, 1) + 1;
    const auto time = bench::seconds([&] {
        std::size_t sinceCheckpoint = 0;
        for (std::size_t at = 0; at < rows.size();) {
            const auto end = std::min(rows.size(), at + size);
            db.execute("BEGIN IMMEDIATE");
            for (; at < end; ++at) {
                const auto& row = rows[at];
                bench::bind(command, 1, at + 1);
                bench::bindBlob(command, 2, row.id.data(), row.id.size());
                bench::bind(command, 3, std::string_view(row.command));
                db.run(command);
                bench::bind(event, 1, at + 1);
                bench::bind(event, 2, std::string_view(row.entity));
                bench::bind(event, 3, row.version);
                bench::bind(event, 4, row.previous);
                bench::bind(event, 5, std::string_view(row.value));
                db.run(event);
                // The engine looks for the entity too: decide() has to know that a new id is free.
                bench::bind(find, 1, std::string_view(row.entity));
                const bool exists = sqlite3_step(find) == SQLITE_ROW;
                const auto number = exists ? sqlite3_column_int64(find, 0) : 0;
                sqlite3_reset(find);
                auto* const snapshot = exists ? update : insert;
                if (exists)
                    bench::bind(snapshot, 1, static_cast<std::uint64_t>(number));
                else
                    bench::bind(snapshot, 1, std::string_view(row.entity));
                bench::bind(snapshot, 2, row.version);
                bench::bind(snapshot, 3, at + 1);
                bench::bind(snapshot, 4, std::string_view(row.fields));
                db.run(snapshot);
            }
            db.run(count);
            for (const std::uint64_t store : {1U, 2U}) {
                bench::bind(mark, 1, store);
                bench::bind(mark, 2, at);
                bench::bindBlob(mark, 3, rows[at - 1].id.data(), 16);
                db.run(mark);
            }
            db.execute("COMMIT");
            sinceCheckpoint += 10 + size * 6;
            if (sinceCheckpoint > 16'000) {
                db.checkpoint();
                sinceCheckpoint = 0;
            }
        }
    });
    for (auto* const statement : {command, event, find, insert, update, count, mark})
        sqlite3_finalize(statement);
    return time;
}

} // namespace

int main()
{
    const char* const wanted = std::getenv("EVENTSCOPE_BENCH_EVENTS");
    const std::uint64_t commands = wanted != nullptr ? std::strtoull(wanted, nullptr, 10) : 50'000;
    const auto catalog = std::make_shared<const domain::Catalog>(domain::Catalog::loadFolders({EVENTSCOPE_PACKS}));
    std::vector<double> ratios;
    std::vector<double> rates;
    for (int round = 0; round < rounds; ++round) {
        const bench::Folder folder;
        const auto run = engine(folder.path() / "data", catalog, commands);
        const auto reference = bare(folder.path() / "data" / "eventscope.db", folder.path() / "bare.db", run.batches);
        ratios.push_back(reference / run.time);
        rates.push_back(static_cast<double>(commands) / run.time);
        std::printf("engine %.0f commands/s in %llu transactions, bare SQLite %.0f/s\n", rates.back(),
                    static_cast<unsigned long long>(run.batches), static_cast<double>(commands) / reference);
    }
    bench::report("full pipeline against the same statements and COMMITs", ratios, 0.5);
}
