#include "support/engine_fixture.h"
#include "support/fault_vfs.h"
#include "support/test_registry.h"

#include <QTest>

#include <sqlite3.h>

#include <csignal>
#include <fstream>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace std::chrono_literals;
using base::Error;
namespace faults = test::faults;

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

/// Row E6 of the failure matrix: disk full, I/O errors, a failed sync, and folders that cannot be written. Nothing is
/// acknowledged without COMMIT, reading goes on, and writing comes back by itself.
class DiskFaultTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { faults::install(); }
    void init() { m_folder = std::make_unique<test::TemporaryFolder>(); }
    void cleanup()
    {
        m_engine.reset();
        faults::repair();
        m_folder.reset();
    }

    void e6DiskFullRefusesCleanlyAndRecovers();
    void e6EveryFailedOperationIsRefusedAndRecovers_data();
    void e6EveryFailedOperationIsRefusedAndRecovers();
    void e6FailedOperationAtTheStartIsNamed();
    void e6FolderThatCannotBeWrittenIsRefusedWithAMessage();
    void e6FileThatCannotBeWrittenIsRefusedWithAMessage();

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
        const auto violation = test::violationIn(data());
        QVERIFY2(violation.empty(), violation.c_str());
    }
    static pipeline::Submission tea(std::string key = {})
    {
        return test::create("products", {{"name", std::string(150, 't')}, {"price", 1}}, std::move(key));
    }

    std::unique_ptr<test::TemporaryFolder> m_folder;
    std::unique_ptr<pipeline::Engine> m_engine;
};

void DiskFaultTest::e6DiskFullRefusesCleanlyAndRecovers()
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

void DiskFaultTest::e6FolderThatCannotBeWrittenIsRefusedWithAMessage()
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

void DiskFaultTest::e6FileThatCannotBeWrittenIsRefusedWithAMessage()
{
    QVERIFY(open(test::engineOptions(data())));
    m_engine.reset();
    // A folder in the place of a file: not even root can write there.
    std::filesystem::rename(data() / "lock", data() / "lock.before");
    std::filesystem::create_directory(data() / "lock");
    const auto refused = open(test::engineOptions(data()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Storage);
    QVERIFY2(refused.error().message.find((data() / "lock").string()) != std::string::npos,
             refused.error().message.c_str());
    std::filesystem::remove(data() / "lock");
    QVERIFY(open(test::engineOptions(data())));
}

void DiskFaultTest::e6EveryFailedOperationIsRefusedAndRecovers_data()
{
    QTest::addColumn<int>("operation");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* name, faults::Operation operation, const char* file, int code, const char* says) {
        QTest::newRow(name) << static_cast<int>(operation) << QByteArray(file) << code << QByteArray(says);
    };
    row("disk full while the log is written", faults::Operation::Write, "-wal", SQLITE_FULL, "Free some space");
    row("I/O error while the log is written", faults::Operation::Write, "-wal", SQLITE_IOERR_WRITE, "Check the disk");
    row("failed sync of the log", faults::Operation::Sync, "-wal", SQLITE_IOERR_FSYNC, "Check the disk");
    row("disk full in a checkpoint", faults::Operation::Write, "eventscope.db", SQLITE_FULL, "");
    row("I/O error in a checkpoint", faults::Operation::Write, "eventscope.db", SQLITE_IOERR_WRITE, "");
    row("failed sync in a checkpoint", faults::Operation::Sync, "eventscope.db", SQLITE_IOERR_FSYNC, "");
}

void DiskFaultTest::e6EveryFailedOperationIsRefusedAndRecovers()
{
    QFETCH(const int, operation);
    QFETCH(const QByteArray, file);
    QFETCH(const int, code);
    QFETCH(const QByteArray, says);
    auto options = test::engineOptions(data());
    options.storageRetry = 5ms;
    options.checkpointPages = 100;
    QVERIFY(open(options));
    std::vector<std::string> acknowledged;
    int refusals = 0;
    for (std::uint64_t n = 0; n < 12; ++n) {
        faults::failAt(static_cast<faults::Operation>(operation), n, file.toStdString(), code);
        for (int i = 0; i < 200 && !faults::hasHappened(); ++i) {
            const auto key = std::to_string(n) + "-" + std::to_string(i);
            auto outcome = test::submitAndWait(*m_engine, tea(key));
            if (!outcome) {
                ++refusals;
                QCOMPARE(outcome.error().code, Error::Code::Storage);
                QVERIFY(outcome.error().retriable);
                QVERIFY2(outcome.error().message.find(says.toStdString()) != std::string::npos,
                         outcome.error().message.c_str());
                QTRY_VERIFY_WITH_TIMEOUT(m_engine->health().ready, 10'000);
                outcome = test::submitAndWait(*m_engine, tea(key)); // as a client does that was told to try again
                QVERIFY2(outcome, outcome ? "" : outcome.error().message.c_str());
            }
            acknowledged.push_back(outcome->entity);
        }
        QVERIFY2(faults::hasHappened(), "the fault was never met");
    }
    // A checkpoint may fail without anybody's harm: the log holds everything, and the next one does its work.
    QVERIFY(refusals > 0 || says.isEmpty());
    for (const auto& entity : acknowledged)
        QVERIFY(m_engine->entity("products", entity));
    QCOMPARE(m_engine->counts().front().living, static_cast<std::uint64_t>(acknowledged.size()));
    m_engine.reset();
    verifyData();
}

void DiskFaultTest::e6FailedOperationAtTheStartIsNamed()
{
    QVERIFY(open(test::engineOptions(data())));
    QVERIFY(test::submitAndWait(*m_engine, tea("key")));
    m_engine.reset();
    int refusals = 0;
    for (std::uint64_t n = 0;; ++n) {
        faults::failAt(faults::Operation::Write, n, "", SQLITE_FULL);
        const auto opened = open(test::engineOptions(data()));
        const bool wasMet = faults::hasHappened();
        m_engine.reset(); // may meet it as well: a close that fails leaves what a crash leaves
        if (!opened) {
            ++refusals;
            QCOMPARE(opened.error().code, Error::Code::Storage);
            QVERIFY2(opened.error().message.find("Free some space") != std::string::npos,
                     opened.error().message.c_str());
        }
        if (!wasMet)
            break;
    }
    QVERIFY(refusals > 0);
    faults::repair();
    QVERIFY(open(test::engineOptions(data())));
    const auto again = test::submitAndWait(*m_engine, tea("key"));
    QVERIFY(again && again->replayed);
    m_engine.reset();
    verifyData();
}

EVENTSCOPE_TEST(DiskFaultTest)
#include "disk_fault_test.moc"
