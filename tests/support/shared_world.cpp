#include "support/shared_world.h"

#include "domain/decide.h"
#include "eventlog/database.h"
#include "eventlog/reading_rule.h"
#include "persistence/cluster_stores.h"
#include "pipeline/command_value.h"

#include <QTest>

namespace test {

using Duty = pipeline::SharedPartition::Duty;

void SharedWorld::begin()
{
    m_log = MemoryLog();
    m_number = 0;
    m_first = makeConsole();
}

std::unique_ptr<SharedWorld::Console> SharedWorld::makeConsole()
{
    auto console = std::make_unique<Console>();
    console->store = std::move(*pipeline::openStore(":memory:", base::sqlite::Mode::Writer));
    console->store->index = std::move(
        *eventlog::LogIndex::open(m_folder.path() / std::to_string(++m_consoles), base::sqlite::Mode::Writer));
    console->store->log = &console->store->index->log();
    restart(*console);
    return console;
}

void SharedWorld::moveToRedis(Console& console)
{
    persistence::RedisStoreOptions options;
    for (auto* const address : {&options.events, &options.snapshots}) {
        m_servers.push_back(std::make_unique<RedisServer>());
        *address = m_servers.back()->address();
    }
    options.log = m_log.clusterId();
    options.domains = {{"shop", {"products", "purchases", "customers"}}};
    auto stores = persistence::openRedisStores(options);
    QVERIFY2(stores.has_value(), stores ? "" : stores.error().message.c_str());
    console.store->stores = std::move(*stores);
    restart(console);
}

void SharedWorld::restart(Console& console, std::size_t cachedStates)
{
    console.partition = std::make_unique<pipeline::SharedPartition>(0, "shop", *shippedCatalog(), m_clock, m_log,
                                                                    console.store->index->log(), cachedStates);
    console.stages = std::make_unique<pipeline::SharedStages>(*shippedCatalog(), m_clock, cachedStates);
    console.applied.clear();
    const auto mark = console.store->index->mark("shop");
    QVERIFY(mark.has_value());
    QVERIFY(console.partition->readFrom(mark->reading));
    console.auditor = std::make_unique<pipeline::Auditor>(*shippedCatalog(), console.audit);
    console.auditor->begin("shop", mark->reading);
}

eventlog::CommandRecord SharedWorld::submit(domain::CommandKind kind, const std::string& entity,
                                            base::json::object fields, std::optional<base::Version> expected)
{
    domain::Command command;
    command.id = base::Uuid::derive({}, std::to_string(++m_number));
    command.kind = kind;
    command.type = "products";
    command.entity = entity;
    command.expected = expected;
    command.fields = std::move(fields);
    eventlog::CommandRecord record;
    record.id = command.id;
    record.user = "operator";
    record.time = base::UtcTime(std::chrono::seconds(1'700'000'000));
    record.value = pipeline::commandValue(command);
    static_cast<void>(m_log.submit(0, record));
    return record;
}

void SharedWorld::read(Console& console)
{
    static_cast<void>(m_log.read(0, 0, 0)); // what it has seen already is skipped
    for (auto& record : m_log.poll({}, 10'000))
        console.partition->consume(std::move(record));
    apply(console);
}

void SharedWorld::readOnly(Console& console, eventlog::Stream stream)
{
    static_cast<void>(m_log.read(0, 0, 0));
    for (auto& record : m_log.poll({}, 10'000))
        if (record.stream == stream)
            console.partition->consume(std::move(record));
    apply(console);
}

void SharedWorld::apply(Console& console)
{
    auto groups = console.partition->takeAccepted(10'000);
    if (groups.empty())
        return;
    console.auditor->check("shop", groups);
    QCOMPARE(console.audit.report().allViolations, std::uint64_t {0});
    for (auto& group : groups) {
        QVERIFY(pipeline::SharedFold::read(group.pending));
        static_cast<void>(pipeline::prepareRepeat(group.pending));
    }
    const auto mark = groups.back().mark;
    pipeline::Batch batch;
    QVERIFY(console.stages->store(groups, *console.store, "shop", m_log.clusterId(), batch));
    QVERIFY(console.stages->index(batch, mark, *console.store, "shop", m_log.id(0)));
    for (auto& pending : batch.commands)
        console.applied.push_back(std::move(pending));
}

void SharedWorld::own(Console& console)
{
    console.partition->want();
    QVERIFY(console.partition->claim("test", "es.shop.engine"));
    read(console);
    QCOMPARE(static_cast<int>(console.partition->duty()), static_cast<int>(Duty::Owner));
}

void SharedWorld::decide(Console& console, std::size_t most)
{
    const auto done = console.partition->decide(console.store->stores, most);
    QVERIFY2(done.has_value(), done ? "" : done.error().message.c_str());
}

domain::StatePointer SharedWorld::state(Console& console, const std::string& entity)
{
    return *console.store->stores.snapshots->find("products", entity);
}

eventlog::ReadingMark SharedWorld::readerMark() const
{
    eventlog::ReadingRule rule;
    for (std::size_t i = 0; i < m_log.events.size(); ++i) {
        const auto& record = m_log.events[i];
        rule.judge(
            eventlog::readRecord(static_cast<std::int64_t>(i), 0, record.key, eventlog::viewsOf(record.headers)).head);
    }
    return rule.mark();
}

eventlog::Epoch SharedWorld::epochAt(std::size_t offset) const
{
    const auto& record = m_log.events[offset];
    const auto at = static_cast<std::int64_t>(offset);
    return {at, eventlog::readRecord(at, 0, record.key, eventlog::viewsOf(record.headers)).head.nonce};
}

void SharedWorld::append(const eventlog::Epoch& epoch, const std::string& entity, std::uint64_t sequence,
                         std::int64_t command, std::uint32_t index, std::uint32_t count)
{
    eventlog::EventRecord event;
    const auto decided = m_log.recordAt(0, eventlog::Stream::Commands, command);
    event.command = decided && *decided && (*decided)->command
        ? (*decided)->command->id
        : base::Uuid::derive({}, "by hand " + std::to_string(command));
    event.entityType = "products";
    event.entity = entity;
    event.version = base::Version {1};
    event.user = "operator";
    event.time = base::UtcTime(std::chrono::seconds(1'700'000'000));
    event.sequence.value = sequence;
    event.commandPosition.value = static_cast<std::uint64_t>(command) + 1;
    event.index = index;
    event.count = count;
    event.value = R"({"type":"ProductCreated","fields":{"name":"By hand","price":1}})";
    static_cast<void>(m_log.append(0, event, domain::deriveEventId(event.command, index), epoch, 1));
}

} // namespace test
