#include "base/files.h"
#include "pipeline/verify.h"
#include "support/engine_fixture.h"
#include "support/fake_clock.h"
#include "support/test_registry.h"

#include <QTest>

#include <atomic>
#include <csignal>
#include <fstream>
#include <future>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace std::chrono_literals;
using base::Error;

namespace {

/// A small file system of its own where the system lets us mount one; else the limit on the size of files.
class SmallDisk final
{
public:
    static constexpr rlim_t bytes = 1'500'000;

    explicit SmallDisk(std::filesystem::path folder)
        : m_folder(std::move(folder))
    {
        std::filesystem::create_directories(m_folder);
        m_isMounted = ::mount("tmpfs", m_folder.c_str(), "tmpfs", 0, "size=1500k") == 0;
        if (m_isMounted)
            return;
        std::signal(SIGXFSZ, SIG_IGN); // a write beyond the limit then fails with EFBIG
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small {bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk()
    {
        if (m_isMounted)
            ::umount2(m_folder.c_str(), MNT_DETACH);
        else
            ::setrlimit(RLIMIT_FSIZE, &m_before);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    void grow()
    {
        if (m_isMounted)
            ::mount("tmpfs", m_folder.c_str(), "tmpfs", MS_REMOUNT, "size=200m");
        else
            ::setrlimit(RLIMIT_FSIZE, &m_before);
    }

private:
    std::filesystem::path m_folder;
    bool m_isMounted = false;
    rlimit m_before {};
};

} // namespace

/// The E rows of the failure matrix (engineering facts 4.9), by name; E1 to E3 and E7 at random moments are in
/// KillTest.
class FaultTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<test::TemporaryFolder>(); }
    void cleanup()
    {
        m_engine.reset();
        m_folder.reset();
    }

    void e2RetryAfterALostAnswerMeetsTheSamePosition();
    void e4SubscriberThatCameLateReadsTheDurableLog();
    void e6DiskFullRefusesCleanlyAndRecovers();
    void e6FolderThatCannotBeWrittenIsRefusedWithAMessage();
    void e8DamagedDatabaseIsNamedAndKept();
    void e8FileThatIsNoDatabaseIsNamedAndKept();
    void e9SecondInstanceIsRefused();
    void e10ClockJumpsChangeNoOrder();
    void overloadIsRefusedAndNothingIsLost();
    void shutdownAnswersEveryCommand();

private:
    base::Result<void> open(pipeline::EngineOptions options)
    {
        auto engine = pipeline::openEmbeddedEngine(options);
        if (!engine)
            return base::Failure(engine.error());
        m_engine = std::move(*engine);
        return {};
    }
    std::filesystem::path data() const { return m_folder->path() / "data"; }
    void verifyData()
    {
        pipeline::VerifyOptions options;
        options.folder = data();
        options.catalog = test::shippedCatalog().get();
        options.decideAgain = true;
        const auto report = pipeline::verify(options);
        QVERIFY2(report, report ? "" : report.error().message.c_str());
        QVERIFY2(!report->violation, report->violation.value_or("").c_str());
    }
    static pipeline::Submission tea(std::string key = {})
    {
        return test::create("products", {{"name", std::string(150, 't')}, {"price", 1}}, std::move(key));
    }

    std::unique_ptr<test::TemporaryFolder> m_folder;
    std::unique_ptr<pipeline::Engine> m_engine;
};

void FaultTest::e2RetryAfterALostAnswerMeetsTheSamePosition()
{
    QVERIFY(open(test::engineOptions(data())));
    const auto first = test::submitAndWait(*m_engine, tea("key"));
    QVERIFY(first);
    m_engine.reset();
    QVERIFY(open(test::engineOptions(data())));
    const auto again = test::submitAndWait(*m_engine, tea("key"));
    QVERIFY(again && again->replayed);
    QCOMPARE(again->position.value, first->position.value);
    QCOMPARE(again->lastEvent.value, first->lastEvent.value);
    QCOMPARE(m_engine->health().position.value, 1U);
}

void FaultTest::e4SubscriberThatCameLateReadsTheDurableLog()
{
    QVERIFY(open(test::engineOptions(data())));
    QVERIFY(test::submitAndWait(*m_engine, tea()));
    QVERIFY(test::submitAndWait(*m_engine, tea()));
    std::atomic<std::uint64_t> first {0};
    const auto handle = m_engine->subscribe([&first](const std::shared_ptr<const pipeline::CommittedBatch>& batch) {
        std::uint64_t none = 0;
        first.compare_exchange_strong(none, batch->front().events.front().position.value);
    });
    QVERIFY(test::submitAndWait(*m_engine, tea()));
    QTRY_VERIFY_WITH_TIMEOUT(first != 0, 10'000);
    // Between its cursor (0) and the first live event nothing is missing in the log.
    const auto missed = m_engine->events({0}, first - 1);
    QVERIFY(missed);
    QCOMPARE(missed->size(), static_cast<std::size_t>(first - 1));
}

void FaultTest::e6DiskFullRefusesCleanlyAndRecovers()
{
    SmallDisk disk(data());
    auto options = test::engineOptions(data());
    options.storageRetry = 20ms;
    const auto opened = open(options);
    QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
    std::vector<pipeline::Outcome> acknowledged;
    std::optional<Error> refusal;
    for (int i = 0; i < 20'000 && !refusal; ++i) {
        const auto outcome = test::submitAndWait(*m_engine, tea());
        if (outcome)
            acknowledged.push_back(*outcome);
        else
            refusal = outcome.error();
    }
    QVERIFY(refusal);
    QCOMPARE(refusal->code, Error::Code::Storage);
    QVERIFY2(refusal->retriable && !refusal->message.empty(), refusal->message.c_str());
    QVERIFY(m_engine->health().readOnly);
    QVERIFY(!m_engine->health().ready);
    QVERIFY(!m_engine->health().reason.empty());
    QVERIFY(m_engine->metricsText().find("eventscope_read_only 1") != std::string::npos);
    // Reading goes on.
    QVERIFY(m_engine->entity("products", acknowledged.front().entity));
    const auto refused = test::submitAndWait(*m_engine, tea());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Storage);

    disk.grow();
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->health().ready, 10'000);
    QVERIFY(!m_engine->health().readOnly);
    const auto after = test::submitAndWait(*m_engine, tea());
    QVERIFY2(after, after ? "" : after.error().message.c_str());
    acknowledged.push_back(*after);
    for (const auto& outcome : acknowledged)
        QVERIFY(m_engine->entity("products", outcome.entity));
    m_engine.reset();
    verifyData();
}

void FaultTest::e6FolderThatCannotBeWrittenIsRefusedWithAMessage()
{
    std::ofstream(m_folder->path() / "file") << "no folder";
    const auto inAFile = open(test::engineOptions(m_folder->path() / "file" / "data"));
    QVERIFY(!inAFile);
    QVERIFY2(inAFile.error().message.find("file") != std::string::npos, inAFile.error().message.c_str());

    // Root may write everywhere but on a file system that is mounted read-only.
    const auto folder = data();
    std::filesystem::create_directories(folder);
    if (::mount("tmpfs", folder.c_str(), "tmpfs", MS_RDONLY, "size=100k") != 0) {
        if (::geteuid() == 0)
            QSKIP("mount is not permitted here, and a root user has no other folder that is read-only");
        std::filesystem::permissions(folder, std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
    }
    const auto refused = open(test::engineOptions(folder));
    ::umount2(folder.c_str(), MNT_DETACH);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Storage);
    QVERIFY2(refused.error().message.find(folder.string()) != std::string::npos, refused.error().message.c_str());
}

void FaultTest::e8DamagedDatabaseIsNamedAndKept()
{
    QVERIFY(open(test::engineOptions(data())));
    for (int i = 0; i < 200; ++i)
        QVERIFY(test::submitAndWait(*m_engine, tea()));
    m_engine.reset();
    // What a crash leaves is what a copy beside a running engine holds; then the disk goes bad.
    QVERIFY(open(test::engineOptions(data())));
    const auto folder = m_folder->path() / "copy";
    std::filesystem::copy(data(), folder);
    m_engine.reset();
    const auto file = folder / "eventscope.db";
    auto bytes = base::files::read(file, 100'000'000);
    QVERIFY(bytes);
    for (std::size_t at = bytes->size() / 3; at < bytes->size() / 3 + 20'000 && at < bytes->size(); ++at)
        (*bytes)[at] = static_cast<char>((*bytes)[at] ^ 0x5a);
    std::ofstream(file, std::ios::binary) << *bytes;
    const auto refused = open(test::engineOptions(folder));
    pipeline::VerifyOptions options;
    options.folder = folder;
    options.catalog = test::shippedCatalog().get();
    QVERIFY2(!pipeline::verify(options), "a damaged file cannot be checked");
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Storage);
    QVERIFY2(refused.error().message.find("damaged") != std::string::npos, refused.error().message.c_str());
    QCOMPARE(*base::files::read(file, 100'000'000), *bytes);
}

void FaultTest::e8FileThatIsNoDatabaseIsNamedAndKept()
{
    std::filesystem::create_directories(data());
    const std::string text(10'000, 'x');
    std::ofstream(data() / "eventscope.db") << text;
    const auto refused = open(test::engineOptions(data()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Storage);
    QVERIFY2(refused.error().message.find("damaged") != std::string::npos, refused.error().message.c_str());
    QCOMPARE(*base::files::read(data() / "eventscope.db", 100'000), text);
}

void FaultTest::e9SecondInstanceIsRefused()
{
    QVERIFY(open(test::engineOptions(data())));
    const auto second = pipeline::openEmbeddedEngine(test::engineOptions(data()));
    QVERIFY(!second);
    QCOMPARE(second.error().code, Error::Code::Busy);
    QVERIFY2(second.error().message.find("another Eventscope") != std::string::npos, second.error().message.c_str());
    QVERIFY(test::submitAndWait(*m_engine, tea()));
    m_engine.reset();
    QVERIFY(open(test::engineOptions(data())));
}

void FaultTest::e10ClockJumpsChangeNoOrder()
{
    test::FakeClock clock;
    QVERIFY(open(test::engineOptions(data(), clock)));
    constexpr auto tenYears = std::chrono::microseconds(24h * 3'652);
    std::vector<std::string> ids;
    for (const auto jump : {0us, tenYears, -2 * tenYears, -1'000'000us, 3 * tenYears}) {
        clock.jump(jump);
        const auto outcome = test::submitAndWait(*m_engine, tea("key" + std::to_string(ids.size())));
        QVERIFY(outcome && !outcome->replayed);
        ids.push_back(outcome->entity);
        QVERIFY(test::submitAndWait(*m_engine, test::update("products", outcome->entity, 1, {{"price", 2}})));
    }
    m_engine.reset();
    QVERIFY(open(test::engineOptions(data(), clock)));
    pipeline::ListQuery query;
    query.type = "products";
    const auto page = m_engine->list(query);
    QVERIFY(page);
    std::vector<std::string> listed;
    for (const auto& item : page->items)
        listed.push_back(item->entity);
    QCOMPARE(listed, ids);
    const auto events = m_engine->events({0}, 100);
    QVERIFY(events);
    for (std::size_t i = 0; i < events->size(); ++i)
        QCOMPARE((*events)[i].position.value, i + 1);
    const auto again = test::submitAndWait(*m_engine, tea("key0"));
    QVERIFY(again && again->replayed);
    m_engine.reset();
    verifyData();
}

void FaultTest::overloadIsRefusedAndNothingIsLost()
{
    auto options = test::engineOptions(data());
    options.gatewayQueue = 20;
    QVERIFY(open(options));
    std::atomic<int> answered {0};
    int taken = 0;
    int refused = 0;
    for (int i = 0; i < 3'000; ++i) {
        const auto ticket = m_engine->submit(tea(), [&answered](const base::Result<pipeline::Outcome>& outcome) {
            if (outcome && !outcome->rejection)
                ++answered;
        });
        if (ticket) {
            ++taken;
        } else {
            ++refused;
            QCOMPARE(ticket.error().code, Error::Code::Busy);
            QVERIFY(ticket.error().retriable);
        }
    }
    QVERIFY(refused > 0 && taken > 0);
    QTRY_COMPARE_WITH_TIMEOUT(answered.load(), taken, 30'000);
    QCOMPARE(m_engine->totals().refused, static_cast<std::uint64_t>(refused));
    QCOMPARE(m_engine->counts().front().living, static_cast<std::uint64_t>(taken));
}

void FaultTest::shutdownAnswersEveryCommand()
{
    QVERIFY(open(test::engineOptions(data())));
    std::atomic<int> answered {0};
    int taken = 0;
    for (int i = 0; i < 500; ++i)
        taken += m_engine->submit(tea(), [&answered](const base::Result<pipeline::Outcome>&) { ++answered; }) ? 1 : 0;
    m_engine.reset();
    QCOMPARE(answered.load(), taken);
    verifyData();
}

EVENTSCOPE_TEST(FaultTest)
#include "fault_test.moc"
