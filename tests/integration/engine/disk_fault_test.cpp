#include "support/disk_engine.h"
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

/// While it lives this process has the rights of a user who owns nothing; a usual user stays who he is.
class NobodyInParticular final
{
public:
    NobodyInParticular()
        : m_wasRoot(::geteuid() == 0)
    {
        constexpr uid_t nobody = 65'534;
        m_isLess = !m_wasRoot || ::seteuid(nobody) == 0;
    }
    ~NobodyInParticular()
    {
        if (m_wasRoot && m_isLess && ::seteuid(0) != 0)
            qFatal("cannot become root again");
    }
    NobodyInParticular(const NobodyInParticular&) = delete;
    NobodyInParticular& operator=(const NobodyInParticular&) = delete;
    [[nodiscard]] bool isLessThanRoot() const { return m_isLess; }

private:
    const bool m_wasRoot;
    bool m_isLess = false;
};

} // namespace

/// Row E6 of the failure matrix: disk full, I/O errors, a failed sync, and folders that cannot be written. Nothing is
/// acknowledged without COMMIT, reading goes on, and writing comes back by itself.
class DiskFaultTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { faults::install(); }
    void init() { m_disk = std::make_unique<test::DiskEngine>(); }
    void cleanup()
    {
        m_disk->close();
        faults::repair();
        m_disk.reset();
    }

    void e6DiskFullRefusesCleanlyAndRecovers();
    void e6EveryFailedOperationIsRefusedAndRecovers_data();
    void e6EveryFailedOperationIsRefusedAndRecovers();
    void e6FailedOperationAtTheStartIsNamed();
    void e6FolderThatCannotBeWrittenIsRefusedWithAMessage();
    void e6FileThatCannotBeWrittenIsRefusedWithAMessage();

private:
    void expectSound()
    {
        m_disk->close();
        const auto violation = m_disk->violation();
        QVERIFY2(violation.empty(), violation.c_str());
    }
    static pipeline::Submission tea(std::string key = {}) { return test::DiskEngine::tea(std::move(key)); }

    std::unique_ptr<test::DiskEngine> m_disk;
};

void DiskFaultTest::e6DiskFullRefusesCleanlyAndRecovers()
{
    SmallDisk disk(m_disk->data());
    auto options = test::engineOptions(m_disk->data());
    options.storageRetry = 20ms;
    const auto opened = m_disk->open(options);
    QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
    std::vector<pipeline::Outcome> acknowledged;
    std::optional<Error> refusal;
    for (int i = 0; i < 20'000 && !refusal; ++i) {
        const auto outcome = m_disk->submit(tea());
        if (outcome)
            acknowledged.push_back(*outcome);
        else
            refusal = outcome.error();
    }
    QVERIFY(refusal);
    QCOMPARE(refusal->code, Error::Code::Storage);
    QVERIFY2(refusal->retriable && !refusal->message.empty(), refusal->message.c_str());
    QVERIFY(m_disk->engine().health().readOnly);
    QVERIFY(!m_disk->engine().health().ready);
    QVERIFY(!m_disk->engine().health().reason.empty());
    QVERIFY(m_disk->engine().metricsText().find("eventscope_read_only 1") != std::string::npos);
    // Reading goes on.
    QVERIFY(m_disk->engine().entity("products", acknowledged.front().entity));
    const auto refused = m_disk->submit(tea());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Storage);

    disk.grow();
    QTRY_VERIFY_WITH_TIMEOUT(m_disk->engine().health().ready, 10'000);
    QVERIFY(!m_disk->engine().health().readOnly);
    const auto after = m_disk->submit(tea());
    QVERIFY2(after, after ? "" : after.error().message.c_str());
    acknowledged.push_back(*after);
    for (const auto& outcome : acknowledged)
        QVERIFY(m_disk->engine().entity("products", outcome.entity));
    expectSound();
}

void DiskFaultTest::e6FolderThatCannotBeWrittenIsRefusedWithAMessage()
{
    std::ofstream(m_disk->folder() / "file") << "no folder";
    const auto inAFile = m_disk->open(test::engineOptions(m_disk->folder() / "file" / "data"));
    QVERIFY(!inAFile);
    QVERIFY2(inAFile.error().message.find("file") != std::string::npos, inAFile.error().message.c_str());

    const auto expectRefusal = [this](const std::filesystem::path& named) {
        const NobodyInParticular nobody;
        QVERIFY2(nobody.isLessThanRoot(),
                 "Root may write everywhere, and this process may not become another user: "
                 "give it CAP_SETUID, or run the tests as a usual user.");
        const auto refused = m_disk->open();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Storage);
        QVERIFY2(refused.error().message.find(named.string()) != std::string::npos, refused.error().message.c_str());
        QVERIFY2(refused.error().message.find("Give this user write access") != std::string::npos,
                 refused.error().message.c_str());
    };
    // An empty folder, and one with data of somebody else; others may look into both.
    constexpr auto readable = std::filesystem::perms(0555);
    std::filesystem::permissions(m_disk->folder(), readable);
    std::filesystem::permissions(m_disk->folder(), std::filesystem::perms::owner_write,
                                 std::filesystem::perm_options::add);
    std::filesystem::create_directories(m_disk->data());
    std::filesystem::permissions(m_disk->data(), readable);
    expectRefusal(m_disk->data());
    std::filesystem::permissions(m_disk->data(), std::filesystem::perms::owner_all);
    QVERIFY(m_disk->open());
    QVERIFY(m_disk->submit(tea("key")));
    m_disk->close();
    std::filesystem::permissions(m_disk->data() / "lock", std::filesystem::perms(0444));
    std::filesystem::permissions(m_disk->data(), readable);
    expectRefusal(m_disk->data() / "lock");
    std::filesystem::permissions(m_disk->data() / "lock", std::filesystem::perms(0600));
    std::filesystem::permissions(m_disk->data(), std::filesystem::perms::owner_all);
    QVERIFY(m_disk->open());
    const auto again = m_disk->submit(tea("key"));
    QVERIFY(again && again->replayed);
    expectSound();
}

void DiskFaultTest::e6FileThatCannotBeWrittenIsRefusedWithAMessage()
{
    QVERIFY(m_disk->open());
    m_disk->close();
    // A folder in the place of a file: not even root can write there.
    std::filesystem::rename(m_disk->data() / "lock", m_disk->data() / "lock.before");
    std::filesystem::create_directory(m_disk->data() / "lock");
    const auto refused = m_disk->open();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Storage);
    QVERIFY2(refused.error().message.find((m_disk->data() / "lock").string()) != std::string::npos,
             refused.error().message.c_str());
    std::filesystem::remove(m_disk->data() / "lock");
    QVERIFY(m_disk->open());
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
    auto options = test::engineOptions(m_disk->data());
    options.storageRetry = 5ms;
    options.checkpointPages = 100;
    QVERIFY(m_disk->open(options));
    std::vector<std::string> acknowledged;
    int refusals = 0;
    for (std::uint64_t n = 0; n < 12; ++n) {
        faults::failAt(static_cast<faults::Operation>(operation), n, file.toStdString(), code);
        for (int i = 0; i < 200 && !faults::hasHappened(); ++i) {
            const auto key = std::to_string(n) + "-" + std::to_string(i);
            auto outcome = m_disk->submit(tea(key));
            if (!outcome) {
                ++refusals;
                QCOMPARE(outcome.error().code, Error::Code::Storage);
                QVERIFY(outcome.error().retriable);
                QVERIFY2(outcome.error().message.find(says.toStdString()) != std::string::npos,
                         outcome.error().message.c_str());
                QTRY_VERIFY_WITH_TIMEOUT(m_disk->engine().health().ready, 10'000);
                outcome = m_disk->submit(tea(key)); // as a client does that was told to try again
                QVERIFY2(outcome, outcome ? "" : outcome.error().message.c_str());
            }
            acknowledged.push_back(outcome->entity);
        }
        QVERIFY2(faults::hasHappened(), "the fault was never met");
    }
    // A checkpoint may fail without anybody's harm: the log holds everything, and the next one does its work.
    QVERIFY(refusals > 0 || says.isEmpty());
    for (const auto& entity : acknowledged)
        QVERIFY(m_disk->engine().entity("products", entity));
    QCOMPARE(m_disk->engine().counts().front().living, static_cast<std::uint64_t>(acknowledged.size()));
    expectSound();
}

void DiskFaultTest::e6FailedOperationAtTheStartIsNamed()
{
    QVERIFY(m_disk->open());
    QVERIFY(m_disk->submit(tea("key")));
    m_disk->close();
    int refusals = 0;
    for (std::uint64_t n = 0;; ++n) {
        faults::failAt(faults::Operation::Write, n, "", SQLITE_FULL);
        const auto opened = m_disk->open();
        const bool wasMet = faults::hasHappened();
        m_disk->close(); // may meet it as well: a close that fails leaves what a crash leaves
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
    QVERIFY(m_disk->open());
    const auto again = m_disk->submit(tea("key"));
    QVERIFY(again && again->replayed);
    expectSound();
}

EVENTSCOPE_TEST(DiskFaultTest)
#include "disk_fault_test.moc"
