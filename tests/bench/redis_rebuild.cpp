// The read model on Redis made anew from 1,000,000 events in the event store, against a bare LRANGE of the same list on
// the same server. Two servers of its own, append-only. EVENTSCOPE_BENCH_EVENTS=N for less.
#include "bench.h"
#include "persistence/cluster_stores.h"
#include "pipeline/text_fold.h"
#include "support/redis_server.h"

#include <hiredis/hiredis.h>

#include <numeric>
#include <random>

namespace {

constexpr int rounds = 5;
constexpr std::uint64_t eventsPerEntity = 10;
constexpr std::uint64_t page = 1'000;

/// Ten events an entity, in random order of the entities; a value of some 200 bytes.
void fill(persistence::EventStore& store, std::uint64_t events)
{
    const auto entities = std::max<std::uint64_t>(events / eventsPerEntity, 1);
    std::vector<std::uint64_t> versions(entities);
    std::vector<base::Position> heads(entities);
    std::mt19937_64 random(3);
    std::vector<eventlog::EventRecord> batch;
    double spent = 0;
    for (std::uint64_t i = 0; i < events; ++i) {
        const auto entity = i < entities ? i : random() % entities;
        const auto version = ++versions[entity];
        eventlog::EventRecord event;
        event.domain = "shop";
        event.sequence = {i + 1};
        event.position = {i + 1};
        std::copy_n(reinterpret_cast<const std::uint8_t*>(&i), sizeof i, event.command.bytes.begin() + 8);
        event.commandPosition = {i + 1};
        event.type = version == 1 ? "ProductCreated" : "ProductUpdated";
        event.entityType = "products";
        event.entity = "product-00000000-" + std::to_string(entity);
        event.version = {version};
        event.previous = heads[entity];
        event.user = "operator";
        event.offset = static_cast<std::int64_t>(i) + 1;
        event.epoch = {0, 7};
        const std::string name(140, static_cast<char>('a' + i % 26));
        event.value = version == 1 ? R"({"type":"ProductCreated","fields":{"name":")" + name + R"(","price":100}})"
                                   : R"({"type":"ProductUpdated","fields":{"name":")" + name + R"("}})";
        heads[entity] = event.position;
        batch.push_back(std::move(event));
        if (batch.size() < 4'000 && i + 1 < events)
            continue;
        std::vector<persistence::Group> groups;
        for (const auto& one : batch)
            groups.emplace_back(&one, 1);
        spent += bench::seconds([&] { bench::mustDo(store.append(groups)); });
        batch.clear();
    }
    std::printf("append: %.0f events/s, command ids remembered, versions checked\n",
                static_cast<double>(events) / spent);
}

double bareRead(const std::string& socket, std::uint64_t events, std::uint64_t& touched)
{
    auto* const context = redisConnectUnix(socket.c_str());
    const auto spent = bench::seconds([&] {
        for (std::uint64_t first = 0; first < events; first += page) {
            auto* const reply = static_cast<redisReply*>(
                redisCommand(context, "LRANGE es:{shop.0}:log %llu %llu", static_cast<unsigned long long>(first),
                             static_cast<unsigned long long>(first + page - 1)));
            for (std::size_t i = 0; i < reply->elements; ++i)
                touched =
                    std::accumulate(reply->element[i]->str, reply->element[i]->str + reply->element[i]->len, touched);
            freeReplyObject(reply);
        }
    });
    redisFree(context);
    return spent;
}

} // namespace

int main()
{
    const std::uint64_t events = bench::wanted("EVENTSCOPE_BENCH_EVENTS", 1'000'000);
    const test::RedisServer eventServer;
    const test::RedisServer snapshotServer;
    persistence::RedisStoreOptions options;
    options.events = eventServer.address();
    options.snapshots = snapshotServer.address();
    options.log = base::Uuid::derive({}, "bench");
    options.domains = {{"shop", {"products"}}};
    const auto stores = bench::must(persistence::openRedisStores(options));
    bench::reportLoad();
    fill(*stores.events, events);
    std::size_t found = 0;
    const auto spent = bench::seconds([&] {
        for (const char* entity : {"product-00000000-7", "product-00000000-77", "product-00000000-777"})
            found += bench::must(stores.events->history("products", entity, {1}, 100)).size();
    });
    std::printf("history of 3 entities, %zu events: %.1f ms\n", found, spent * 1e3);
    std::vector<double> ratios;
    for (int round = 0; round < rounds; ++round) {
        std::uint64_t touched = 0;
        const auto reference = bareRead(options.events.host, events, touched);
        bench::mustDo(stores.snapshots->clear());
        double folded = 0;
        std::size_t entities = 0;
        const auto rebuilt = bench::seconds([&] {
            pipeline::TextFold fold;
            folded = bench::seconds([&] {
                bench::mustDo(stores.events->scan("shop", {}, [&fold](const eventlog::EventView& event) {
                    bench::mustDo(fold.add(event));
                    return true;
                }));
            });
            if (fold.events() != events)
                std::exit(1);
            entities = fold.states().size();
            const auto mark = bench::must(stores.events->mark("shop"));
            bench::mustDo(stores.snapshots->insert(fold.states(), std::vector {mark}));
        });
        ratios.push_back(reference / rebuilt);
        std::printf("LRANGE %.2f s (%llu), rebuild %.2f s (%.0f events/s; read and fold %.2f s, %zu snapshots)\n",
                    reference, static_cast<unsigned long long>(touched), rebuilt, static_cast<double>(events) / rebuilt,
                    folded, entities);
    }
    bench::report("rebuild with snapshots on Redis against a bare LRANGE of the same events", ratios, 0.22);
}
