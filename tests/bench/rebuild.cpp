// The read model made anew from 1,000,000 events, against a SELECT that touches each payload. EVENTSCOPE_BENCH_EVENTS=N
// for less.
#include "pipeline/rebuild.h"

#include "bare_sqlite.h"
#include "bench.h"
#include "eventlog/database.h"

#include <numeric>
#include <random>

namespace {

constexpr int rounds = 5;
constexpr std::uint64_t eventsPerEntity = 10;

/// Ten events an entity, in random order of the entities; three fields, each update changes one.
void fill(pipeline::OpenStore& store, std::uint64_t events)
{
    const auto entities = events / eventsPerEntity;
    std::vector<std::uint64_t> versions(entities);
    std::vector<base::Position> heads(entities);
    std::mt19937_64 random(3);
    bench::mustDo(store.stores.work->begin());
    for (std::uint64_t i = 0; i < events; ++i) {
        const auto entity = i < entities ? i : random() % entities;
        const auto version = ++versions[entity];
        eventlog::CommandRecord command;
        std::copy_n(reinterpret_cast<const std::uint8_t*>(&i), sizeof i, command.id.bytes.begin() + 8);
        command.domain = "shop";
        command.value = "{}";
        command.position = bench::must(store.log->append(command));
        eventlog::EventRecord event;
        event.domain = "shop";
        event.sequence = {i + 1};
        event.command = command.id;
        event.commandPosition = command.position;
        event.type = version == 1 ? "ProductCreated" : "ProductUpdated";
        event.entityType = "products";
        event.entity = "product-00000000-" + std::to_string(entity);
        event.version = {version};
        event.previous = heads[entity];
        const std::string name(140, static_cast<char>('a' + i % 26));
        event.value = version == 1 ? R"({"type":"ProductCreated","fields":{"name":")" + name + R"(","price":100}})"
                                   : R"({"type":"ProductUpdated","fields":{"name":")" + name + R"("}})";
        heads[entity] = bench::must(store.log->append(event));
    }
    bench::mustDo(store.stores.work->commit());
    bench::mustDo(store.database->connection().checkpoint());
}

} // namespace

int main()
{
    const char* const wanted = std::getenv("EVENTSCOPE_BENCH_EVENTS");
    const std::uint64_t events = wanted != nullptr ? std::strtoull(wanted, nullptr, 10) : 1'000'000;
    const bench::Folder folder;
    const auto file = folder.path() / "eventscope.db";
    const auto catalog = domain::Catalog::loadFolders({EVENTSCOPE_PACKS});
    const auto store = bench::must(pipeline::openStore(file, base::sqlite::Mode::Writer));
    fill(*store, events);
    std::vector<double> ratios;
    for (int round = 0; round < rounds; ++round) {
        std::uint64_t touched = 0;
        const auto reference = bench::seconds([&] {
            bench::BareDatabase db(file);
            auto* const select = db.prepare("SELECT pos, entity, version, value FROM events ORDER BY pos");
            while (sqlite3_step(select) == SQLITE_ROW) {
                const auto* const text = sqlite3_column_text(select, 3);
                const auto size = static_cast<std::size_t>(sqlite3_column_bytes(select, 3));
                touched = std::accumulate(text, text + size, touched);
            }
            sqlite3_finalize(select);
        });
        const auto rebuilt = bench::seconds([&] {
            if (bench::must(pipeline::rebuildReadModel(*store, catalog)) != events)
                std::exit(1);
        });
        bench::mustDo(store->database->connection().checkpoint());
        ratios.push_back(reference / rebuilt);
        std::printf("SELECT %.2f s (%llu), rebuild %.2f s (%.0f events/s)\n", reference,
                    static_cast<unsigned long long>(touched), rebuilt, static_cast<double>(events) / rebuilt);
    }
    bench::report("rebuild of the read model against a SELECT that touches each payload", ratios, 0.25);
}
