#include "cluster_world.h"

#include "persistence/cluster_stores.h"
#include "pipeline/verify.h"
#include "support/child_process.h"

#include <QTest>

#include <fstream>
#include <stdexcept>
#include <utility>

namespace cluster {

using namespace std::chrono_literals;

void World::findBroker()
{
    try {
        m_broker = &test::KafkaBroker::shared();
    } catch (const std::runtime_error& reason) {
        QFAIL(reason.what());
    }
}

void World::begin()
{
    m_events = std::make_unique<test::RedisServer>();
    m_snapshots = std::make_unique<test::RedisServer>();
    m_domain = m_name + std::to_string(++m_number);
    m_packs = std::make_unique<test::TemporaryFolder>();
    std::ofstream(m_packs->path() / "pack.json")
        << R"({ "domain": ")" << m_domain
        << R"(", "partitions": 1, "version": 1, "types": [ { "name": "Item", "plural": "items", "id": "base64url22",
            "title": "name", "fields": { "name": { "type": "string", "required": true } } } ] })";
    m_catalog = std::make_shared<const domain::Catalog>(domain::Catalog::loadFolders({m_packs->path()}));
    QCOMPARE(m_catalog->packs().size(), std::size_t {1});
}

void World::putProxyRight()
{
    auto& proxy = m_broker->proxy();
    proxy.refuse(false);
    proxy.freeze(false);
    proxy.holdWrites({});
}

pipeline::SharedOptions World::optionsFor(const eventlog::ClusterAddress& address,
                                          const std::filesystem::path& folder) const
{
    pipeline::SharedOptions options;
    options.engine = test::engineOptions(folder);
    options.engine.catalog = m_catalog;
    options.log.address = address;
    options.log.duties = true;
    options.log.submits = true;
    options.log.domains = {m_domain};
    options.log.flushEach = true; // as a profile of one broker says
    options.keyFolder = m_keys.path();
    options.owner = "test";
    const auto stores = [events = m_events->address(), snapshots = m_snapshots->address(),
                         name = m_domain](const base::Uuid& cluster) {
        persistence::RedisStoreOptions wanted;
        wanted.events = events;
        wanted.snapshots = snapshots;
        wanted.log = cluster;
        wanted.domains = {{name, {"items"}}};
        return wanted;
    };
    options.openStores = [stores](const base::Uuid& cluster) { return persistence::openRedisStores(stores(cluster)); };
    return options;
}

void World::start(Console& console, const eventlog::ClusterAddress& address, bool waits)
{
    auto options = optionsFor(address, console.folder.path());
    if (!waits)
        options.patience = 0ms;
    auto engine = pipeline::openSharedEngine(options);
    if (!engine)
        throw std::runtime_error(engine.error().message);
    console.engine = std::move(*engine);
    if (waits && !console.engine->health().ready)
        throw std::runtime_error("never ready: " + console.engine->health().reason);
}

std::unique_ptr<World::Console> World::open(const eventlog::ClusterAddress& address, bool waits)
{
    auto console = std::make_unique<Console>();
    start(*console, address, waits);
    return console;
}

std::uint64_t World::make(Console& console, const std::string& name, std::string key)
{
    const auto outcome = test::submitAndWait(*console.engine, item(name, std::move(key)));
    if (!outcome) {
        qWarning("%s", outcome.error().message.c_str());
        return 0;
    }
    return outcome->after ? outcome->after->version.value : 0;
}

std::string World::makeSome(Console& console, int count)
{
    std::string last;
    for (int i = 0; i < count; ++i) {
        const auto outcome = test::submitAndWait(*console.engine, item("item " + std::to_string(i)));
        if (!outcome)
            throw std::runtime_error(outcome.error().message);
        last = outcome->entity;
    }
    return last;
}

std::int64_t World::insist(Console& console, const std::string& name, const std::string& key)
{
    QElapsedTimer timer;
    timer.start();
    while (!timer.hasExpired(20'000)) {
        const auto outcome = test::submitAndWait(*console.engine, item(name, key));
        if (outcome && outcome->after)
            return timer.elapsed();
        QTest::qWait(20);
    }
    return -1;
}

std::size_t World::countOf(Console& console)
{
    pipeline::ListQuery query;
    query.type = "items";
    query.limit = 1'000;
    const auto page = console.engine->list(query);
    return page ? page->items.size() : 0;
}

eventlog::Bounds World::boundsOf(eventlog::Stream stream) const
{
    eventlog::ClusterLogOptions options;
    options.address = m_broker->address();
    options.domains = {m_domain};
    const auto log = eventlog::openKafkaLog(options);
    if (!log)
        throw std::runtime_error(log.error().message);
    return *(*log)->bounds(0, stream);
}

void World::verifyAll()
{
    pipeline::VerifyOptions options;
    options.catalog = m_catalog.get();
    const test::TemporaryFolder folder;
    auto shared = optionsFor(m_broker->address(), folder.path());
    shared.log.duties = false;
    shared.log.submits = false;
    const auto report = pipeline::verifyShared(options, shared);
    QVERIFY2(report.has_value(), report ? "" : report.error().message.c_str());
    QVERIFY2(!report->violation, report->violation.value_or("").c_str());
}

void World::peer(const std::string& verb, const std::string& topic, const std::string& third,
                 const std::string& fourth) const
{
    test::ChildProcess child(
        {std::string(EVENTSCOPE_BIN_DIR) + "/kafka_peer", m_broker->address().bootstrap, verb, topic, third, fourth});
    QCOMPARE(child.waitForSignal(), 0);
    QCOMPARE(child.rest(), std::string("ready\n"));
}

} // namespace cluster
