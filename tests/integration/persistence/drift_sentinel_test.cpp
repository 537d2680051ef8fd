#include "pipeline/command_value.h"
#include "pipeline/drift_sentinel.h"
#include "pipeline/entity_audit.h"
#include "pipeline/shared_stages.h"
#include "redis_fixture.h"
#include "support/fake_clock.h"
#include "support/memory_log.h"
#include "support/test_registry.h"

#include <QDeadlineTimer>
#include <QTest>

#include <atomic>
#include <memory>
#include <thread>

using State = pipeline::AuditReport::State;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 60'000; // its thread has the lowest priority

} // namespace

/// The sentinel on real Redis servers that an owner writes and somebody else changes by hand.
class DriftSentinelTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void soundStoresAreAudited();
    void whatWasChangedIsNamed_data();
    void whatWasChangedIsNamed();
    void aSnapshotThatNoEventMadeIsFound();
    void aChangeShowsBeforeTheRoundComesBy();
    void aRepairRestoresEveryByte();
    void aRepairWritesNothingOverAnotherWriter();
    void secretsStayWhereTheyAre();
    void aWriterAtWorkIsNoDrift();
    void aRoundEndsWhileSomebodyWritesFaster();
    void aChangedCopyOfAnEventIsNamed();
    void aServerThatIsAwayIsSaidAndOutlasted();
    void itStopsAtOnce();

private:
    [[nodiscard]] base::Result<persistence::Stores> openStores() const
    {
        auto options = redis::options(m_events->address(), m_server->address());
        options.domains = {{"shop", {"products", "customers", "purchases"}}, {"bank", {"accounts", "transfers"}}};
        options.log = m_log.clusterId();
        return persistence::openRedisStores(options);
    }
    [[nodiscard]] pipeline::StoreOpener opener() const
    {
        return [this]() -> base::Result<std::unique_ptr<pipeline::OpenStore>> {
            auto store = std::make_unique<pipeline::OpenStore>();
            auto index = eventlog::LogIndex::open(m_folder->path() / "index", base::sqlite::Mode::Reader);
            if (!index)
                return base::Failure(index.error());
            store->index = std::move(*index);
            store->log = &store->index->log();
            auto stores = openStores();
            if (!stores)
                return base::Failure(stores.error());
            store->stores = std::move(*stores);
            return store;
        };
    }
    void submit(domain::CommandKind kind, const std::string& entity, base::json::object fields,
                const std::string& type = "products")
    {
        domain::Command command;
        command.id = base::Uuid::derive({}, std::to_string(++m_number));
        command.kind = kind;
        command.type = type;
        command.entity = entity;
        command.fields = std::move(fields);
        eventlog::CommandRecord record;
        record.id = command.id;
        record.user = "operator";
        record.time = base::UtcTime(std::chrono::seconds(1'700'000'000));
        record.value = pipeline::commandValue(command);
        static_cast<void>(m_log.submit(0, record));
    }
    /// Reads, applies and decides until nothing is left.
    void settle()
    {
        for (int calm = 0; calm < 3; ++calm) {
            static_cast<void>(m_log.read(0, 0, 0));
            for (auto& record : m_log.poll({}, 100'000))
                m_partition->consume(std::move(record));
            auto groups = m_partition->takeAccepted(1'000);
            if (!groups.empty()) {
                calm = 0;
                for (auto& group : groups) {
                    QVERIFY(pipeline::SharedFold::read(group.pending));
                    static_cast<void>(pipeline::prepareRepeat(group.pending));
                }
                const auto mark = groups.back().mark;
                pipeline::Batch batch;
                QVERIFY(m_stages->store(groups, *m_store, m_log.domain, m_log.clusterId(), batch));
                QVERIFY(m_stages->index(batch, mark, *m_store, m_log.domain, m_log.id(0)));
            }
            QVERIFY(m_partition->decide(m_store->stores, 1'000));
        }
    }
    void own(const std::string& domain)
    {
        m_log.domain = domain;
        m_partition = std::make_unique<pipeline::SharedPartition>(0, domain, *test::shippedCatalog(), m_clock, m_log,
                                                                  m_store->index->log(), 1'000);
        QVERIFY(m_partition->readFrom({}));
        m_partition->want();
        QVERIFY(m_partition->claim("test", "es." + domain + ".engine"));
        settle();
    }
    [[nodiscard]] std::unique_ptr<pipeline::DriftSentinel> watch(pipeline::SentinelOptions options = {200, 1.0, 20ms,
                                                                                                      100ms})
    {
        return std::make_unique<pipeline::DriftSentinel>(*test::shippedCatalog(), std::vector {m_log.domain}, opener(),
                                                         *m_status, base::systemClock(), options);
    }
    [[nodiscard]] static std::string key(const std::string& entity) { return "es:{shop.0}:s:products:" + entity; }
    [[nodiscard]] std::string stored(const std::string& entity) const { return m_server->cli({"GET", key(entity)}); }
    void rewrite(const std::string& entity, const std::string& from, const std::string& to)
    {
        auto text = stored(entity);
        const auto at = text.find(from);
        QVERIFY2(at != std::string::npos, text.c_str());
        m_server->cli({"SET", key(entity), text.replace(at, from.size(), to)});
    }
    [[nodiscard]] static QString text(const pipeline::Drift& drift)
    {
        QString all =
            QString::fromStdString(drift.type + "/" + drift.entity + " v") + QString::number(drift.version.value);
        for (const auto& field : drift.fields)
            all += QStringLiteral("; %1: %2 | %3 at %4")
                       .arg(QString::fromStdString(field.field), QString::fromStdString(field.expected.value_or("-")),
                            QString::fromStdString(field.seen.value_or("-")))
                       .arg(field.version.value);
        return all;
    }

    std::unique_ptr<test::RedisServer> m_events;
    std::unique_ptr<test::RedisServer> m_server; ///< snapshots
    std::unique_ptr<test::TemporaryFolder> m_folder;
    const test::FakeClock m_clock;
    test::MemoryLog m_log;
    std::unique_ptr<pipeline::OpenStore> m_store;
    std::unique_ptr<pipeline::SharedPartition> m_partition;
    std::unique_ptr<pipeline::SharedStages> m_stages;
    std::unique_ptr<pipeline::AuditStatus> m_status;
    unsigned m_number = 0;
};

void DriftSentinelTest::initTestCase()
{
    m_events = std::make_unique<test::RedisServer>();
    m_server = std::make_unique<test::RedisServer>();
}

/// Butter at version 2, Bread deleted at version 2, Milk at version 1.
void DriftSentinelTest::init()
{
    m_events->wipe();
    m_server->wipe();
    m_folder = std::make_unique<test::TemporaryFolder>();
    m_log = test::MemoryLog();
    m_number = 0;
    m_store = std::make_unique<pipeline::OpenStore>();
    m_store->index = std::move(*eventlog::LogIndex::open(m_folder->path() / "index", base::sqlite::Mode::Writer));
    m_store->log = &m_store->index->log();
    auto stores = openStores();
    QVERIFY2(stores, qPrintable(redis::outcome(stores)));
    m_store->stores = std::move(*stores);
    m_stages = std::make_unique<pipeline::SharedStages>(*test::shippedCatalog(), m_clock, 1'000);
    m_status = std::make_unique<pipeline::AuditStatus>();
    own("shop");
    using Kind = domain::CommandKind;
    submit(Kind::Create, "butter", {{"name", "Butter"}, {"price", 249}});
    submit(Kind::Create, "bread", {{"name", "Bread"}, {"price", 310}});
    submit(Kind::Create, "milk", {{"name", "Milk"}, {"price", 179}});
    submit(Kind::Update, "butter", {{"price", 259}});
    settle();
    submit(Kind::Delete, "bread", {});
    settle();
    QVERIFY(stored("butter").find("259") != std::string::npos);
}

void DriftSentinelTest::cleanup()
{
    m_partition.reset();
    m_store.reset();
}

void DriftSentinelTest::soundStoresAreAudited()
{
    const auto sentinel = watch();
    QTRY_VERIFY_WITH_TIMEOUT(m_status->report().rounds >= 2, patience);
    const auto report = m_status->report();
    QCOMPARE(static_cast<int>(report.state), static_cast<int>(State::Audited));
    QVERIFY(report.violations.empty());
    QVERIFY(report.entities >= 3 * report.rounds); // the round that runs has counted some
    QVERIFY(report.lastRound && report.trouble.empty());
}

void DriftSentinelTest::whatWasChangedIsNamed_data()
{
    QTest::addColumn<QByteArray>("entity");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("said");
    QTest::newRow("a value") << QByteArray("butter") << QByteArray("259") << QByteArray("260")
                             << QStringLiteral("products/butter v2; price: 259 | 260 at 2");
    QTest::newRow("a value of the first event")
        << QByteArray("butter") << QByteArray("Butter") << QByteArray("Batter")
        << QStringLiteral("products/butter v2; name: \"Butter\" | \"Batter\" at 1");
    QTest::newRow("a field that no event brings")
        << QByteArray("milk") << QByteArray(R"("price":179)") << QByteArray(R"("price":179,"colour":"white")")
        << QStringLiteral("products/milk v1; colour: - | \"white\" at 0");
    QTest::newRow("a field that is gone") << QByteArray("milk") << QByteArray(R"(,"price":179)") << QByteArray()
                                          << QStringLiteral("products/milk v1; price: 179 | - at 1");
    QTest::newRow("a deleted one that lives") << QByteArray("bread") << QByteArray(R"(,"deleted":true)") << QByteArray()
                                              << QStringLiteral("products/bread v2; $deleted: true | false at 2");
    QTest::newRow("another version") << QByteArray("butter") << QByteArray(R"("version":2)")
                                     << QByteArray(R"("version":7)")
                                     << QStringLiteral("products/butter v2; $version: 2 | 7 at 2");
    QTest::newRow("a later head") << QByteArray("butter") << QByteArray(R"("head":4)") << QByteArray(R"("head":400000)")
                                  << QStringLiteral("products/butter v2; $head: 4 | 400000 at 2");
    QTest::newRow("no state any more") << QByteArray("butter") << QByteArray("\"fields\"") << QByteArray("fields")
                                       << QStringLiteral("products/butter v2; $snapshot: true | false at 2");
}

void DriftSentinelTest::whatWasChangedIsNamed()
{
    QFETCH(const QByteArray, entity);
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QFETCH(const QString, said);
    rewrite(entity.toStdString(), from.toStdString(), to.toStdString());
    const auto sentinel = watch();
    QTRY_VERIFY_WITH_TIMEOUT(m_status->report().rounds >= 1, patience);
    auto report = m_status->report();
    QCOMPARE(static_cast<int>(report.state), static_cast<int>(State::Drift));
    QCOMPARE(report.drifts.size(), std::size_t {1});
    QCOMPARE(text(report.drifts.front()), said);

    // Repaired, the light is green again by itself.
    const auto done =
        pipeline::repairEntity(*test::shippedCatalog(), m_store->stores, "products", entity.toStdString());
    QVERIFY2(done && done->repaired, qPrintable(redis::outcome(done)));
    QTRY_COMPARE_WITH_TIMEOUT(static_cast<int>(m_status->report().state), static_cast<int>(State::Audited), patience);
}

/// It stands in no list and in no history.
void DriftSentinelTest::aSnapshotThatNoEventMadeIsFound()
{
    auto text = stored("milk");
    text.replace(text.find("milk"), 4, "cocoa");
    m_server->cli({"SET", key("cocoa"), text});
    const auto sentinel = watch();
    QTRY_VERIFY_WITH_TIMEOUT(m_status->report().rounds >= 1, patience);
    const auto report = m_status->report();
    QCOMPARE(report.drifts.size(), std::size_t {1});
    QCOMPARE(this->text(report.drifts.front()), QStringLiteral("products/cocoa v0; $snapshot: - | true at 0"));
    m_server->cli({"DEL", key("cocoa")});
    QTRY_COMPARE_WITH_TIMEOUT(static_cast<int>(m_status->report().state), static_cast<int>(State::Audited), patience);
}

/// A round through a big store takes its time; what it found right before is looked at all the while.
void DriftSentinelTest::aChangeShowsBeforeTheRoundComesBy()
{
    for (int i = 0; i < 60; ++i)
        submit(domain::CommandKind::Create, "p" + std::to_string(i), {{"name", "Product"}, {"price", 100}});
    settle();
    const auto sentinel = watch({4, 0.5, 20ms, 100ms});
    QTRY_VERIFY_WITH_TIMEOUT(m_status->report().rounds >= 1, patience);
    const auto before = m_status->report().rounds;
    rewrite("p55", "100", "101"); // near the end of a round
    QTRY_VERIFY_WITH_TIMEOUT(!m_status->report().drifts.empty(), patience);
    QVERIFY2(m_status->report().rounds <= before + 1, "only the round has found it");
    QCOMPARE(text(m_status->report().drifts.front()), QStringLiteral("products/p55 v1; price: 100 | 101 at 1"));
}

void DriftSentinelTest::aRepairRestoresEveryByte()
{
    const auto everything = [this] {
        std::string all;
        for (const auto* const each : {"butter", "bread", "milk"})
            all += stored(each) + "\n";
        return all + m_server->cli({"ZRANGE", "es:{shop.0}:list:products", "0", "-1", "WITHSCORES"});
    };
    const auto before = everything();
    m_server->cli({"DEL", key("butter")});
    m_server->cli({"ZREM", "es:{shop.0}:list:products", "butter"});
    const auto& catalog = *test::shippedCatalog();
    auto done = pipeline::repairEntity(catalog, m_store->stores, "products", "butter");
    QVERIFY2(done && done->repaired, qPrintable(redis::outcome(done)));
    QCOMPARE(text(*done->repaired), QStringLiteral("products/butter v2; $snapshot: true | - at 2"));
    QCOMPARE(QString::fromStdString(everything()), QString::fromStdString(before));

    done = pipeline::repairEntity(catalog, m_store->stores, "products", "butter");
    QVERIFY(done && !done->repaired);
    QVERIFY(redis::outcome(pipeline::repairEntity(catalog, m_store->stores, "products", "nobody"))
                .startsWith(QLatin1String("NotF")));
    QVERIFY(redis::outcome(pipeline::repairEntity(catalog, m_store->stores, "unicorns", "x"))
                .startsWith(QLatin1String("NotFound")));
}

void DriftSentinelTest::aRepairWritesNothingOverAnotherWriter()
{
    rewrite("butter", "259", "260");
    auto found = pipeline::compareEntity(*test::shippedCatalog(), m_store->stores, "products", "butter");
    QVERIFY(found && found->drift);
    rewrite("butter", "260", "261");
    const auto done = m_store->stores.snapshots->repair(found->change, found->seen);
    QVERIFY(done && !*done);
    QVERIFY(stored("butter").find("261") != std::string::npos);
}

void DriftSentinelTest::secretsStayWhereTheyAre()
{
    m_log = test::MemoryLog();
    own("bank");
    const base::json::object sealed {{"mac", "c2VjcmV0LW1hYw"}, {"box", "c2VjcmV0LWJveA"}};
    submit(domain::CommandKind::Create, "x", {{"username", "greta.lindqvist"}, {"token", sealed}}, "accounts");
    settle();
    const auto account = m_server->cli({"KEYS", "es:{bank.0}:s:accounts:*"}); // its id is drawn by the rules
    const auto id = account.substr(account.rfind(':') + 1);
    auto text = m_server->cli({"GET", account});
    const auto at = text.find("c2VjcmV0LW1hYw");
    QVERIFY2(at != std::string::npos, (text + m_events->cli({"LRANGE", "es:{bank.0}:log", "0", "-1"})).c_str());
    m_server->cli({"SET", account, text.replace(at, 6, "QUFBQU")});
    const auto found = pipeline::compareEntity(*test::shippedCatalog(), m_store->stores, "accounts", id);
    QVERIFY2(found && found->drift, qPrintable(redis::outcome(found)));
    QCOMPARE(this->text(*found->drift), QString::fromStdString("accounts/" + id + " v1; token: - | - at 1"));
}

/// A batch that is being materialized, and one that is not yet, look like drift to whoever looks once.
void DriftSentinelTest::aWriterAtWorkIsNoDrift()
{
    const auto sentinel = watch({200, 1.0, 0ms, 100ms});
    for (int i = 0; i < 100 || (m_status->report().rounds < 3 && i < 2'000); ++i) {
        submit(domain::CommandKind::Update, "butter", {{"price", i + 1}});
        submit(domain::CommandKind::Update, "milk", {{"price", i + 1}});
        settle();
        const auto report = m_status->report();
        QVERIFY2(report.drifts.empty(), qPrintable(report.drifts.empty() ? QString() : text(report.drifts.front())));
        QVERIFY(report.violations.empty());
    }
    QVERIFY(m_status->report().rounds > 1);
}

/// It looks at one event between two pauses of 5 ms, and each step of the writer brings 40.
void DriftSentinelTest::aRoundEndsWhileSomebodyWritesFaster()
{
    const auto write = [this] {
        for (int price = 1; price <= 40; ++price)
            submit(domain::CommandKind::Update, "butter", {{"price", price}});
        settle();
    };
    write();
    write();
    const auto sentinel = watch({1, 1.0, 20ms, 100ms});
    const QDeadlineTimer end(20s);
    while (m_status->report().rounds == 0 && !end.hasExpired())
        write();
    QVERIFY(m_status->report().rounds >= 1);
    QVERIFY(m_status->report().violations.empty());
}

void DriftSentinelTest::aChangedCopyOfAnEventIsNamed()
{
    const auto log = "es:{shop.0}:log";
    auto copy = m_events->cli({"LINDEX", log, "2"});
    copy.replace(copy.find("179"), 3, "178");
    m_events->cli({"LSET", log, "2", copy});
    m_events->cli({"LSET", log, "3", "nothing"});
    const auto sentinel = watch();
    QTRY_VERIFY_WITH_TIMEOUT(m_status->report().rounds >= 1, patience);
    const auto report = m_status->report();
    QVERIFY(report.violations.size() >= 2);
    for (const auto& each : report.violations)
        QCOMPARE(QString::fromStdString(each.invariant), QStringLiteral("I4"));
    QVERIFY(std::ranges::any_of(report.violations, [](const auto& each) { return each.place == 3; }));
    QVERIFY(std::ranges::any_of(report.violations, [](const auto& each) { return each.place == 4; }));
    QCOMPARE(report.drifts.size(), std::size_t {1}); // of the one whose history can be read
    QCOMPARE(text(report.drifts.front()), QStringLiteral("products/milk v1; price: 178 | 179 at 1"));
}

void DriftSentinelTest::aServerThatIsAwayIsSaidAndOutlasted()
{
    const auto sentinel = watch();
    QTRY_VERIFY_WITH_TIMEOUT(m_status->report().rounds >= 1, patience);
    m_server->kill();
    QTRY_VERIFY_WITH_TIMEOUT(!m_status->report().trouble.empty(), patience);
    m_server->start();
    const auto before = m_status->report().rounds;
    QTRY_VERIFY_WITH_TIMEOUT(m_status->report().rounds > before && m_status->report().trouble.empty(), patience);
    QVERIFY(m_status->report().drifts.empty());
}

void DriftSentinelTest::itStopsAtOnce()
{
    for (int i = 0; i < 2'000; ++i)
        submit(domain::CommandKind::Create, "p" + std::to_string(i), {{"name", "Tea"}, {"price", 5}});
    settle();
    auto sentinel = watch({100, 0.001, 1h, 1h}); // mostly asleep
    QTRY_VERIFY_WITH_TIMEOUT(m_status->report().entities > 0, patience);
    const auto begin = base::systemClock().steady();
    sentinel.reset();
    QVERIFY(base::systemClock().steady() - begin < 2s);
    QVERIFY(m_status->report().entities < 2'000);
}

EVENTSCOPE_TEST(DriftSentinelTest)
#include "drift_sentinel_test.moc"
