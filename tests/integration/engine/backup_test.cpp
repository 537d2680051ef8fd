#include "base/files.h"
#include "pipeline/backups.h"
#include "pipeline/salvage.h"
#include "pipeline/sound_store.h"
#include "support/engine_fixture.h"
#include "support/test_registry.h"

#include <QTest>

#include <atomic>
#include <fstream>
#include <map>
#include <set>
#include <thread>

using namespace std::chrono_literals;

namespace {

constexpr std::size_t pageBytes = 4'096;

pipeline::Submission tea(int price = 1)
{
    return test::create("products", {{"name", std::string(200, 't')}, {"price", price}});
}

std::map<std::string, int> kindsIn(const std::filesystem::path& lines)
{
    std::map<std::string, int> kinds;
    std::ifstream in(lines);
    for (std::string line; std::getline(in, line);) {
        const auto parsed = base::json::parse(line);
        ++kinds[parsed ? std::string(base::json::textAt(parsed->as_object(), "kind")) : "broken"];
    }
    return kinds;
}

void overwrite(const std::filesystem::path& file, std::size_t from, std::size_t count)
{
    std::fstream out(file, std::ios::binary | std::ios::in | std::ios::out);
    out.seekp(static_cast<std::streamoff>(from));
    out << std::string(count, 'Z');
}

} // namespace

/// Row E8 of the failure matrix: online backups, what is restored from them, and what a damaged file still gives.
class BackupTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<test::TemporaryFolder>(); }
    void e8BackupBesideABusyEngineIsOneCommittedState();
    void e8BackupsAreMadeByThemselvesAndOnlyWhenTheStoreGrew();
    void e8NewestOfEachHourAndDayStays();
    void e8BackupsKeepToTheirSpace();
    void aStopDoesNotWaitForTheCheckOfACopy();
    void e8DamagedStoreIsRestoredAndNothingOfItIsLost();
    void e8InterruptedRestoreIsRefusedAndCanBeRepeated();
    void e8DamagedBackupIsNotPutInPlace();
    void e8FolderInUseIsNotRestored();
    void e8DamagedStoreGivesNoBackup();
    void e8EveryReadableRowOfADamagedFileIsExported();

private:
    [[nodiscard]] std::unique_ptr<pipeline::Engine> open(std::chrono::milliseconds backups = 0ms)
    {
        auto options = test::engineOptions(m_folder->path());
        options.backupInterval = backups;
        auto engine = pipeline::openEmbeddedEngine(options);
        if (!engine)
            qFatal("%s", engine.error().message.c_str());
        return std::move(*engine);
    }
    void makeDamaged();

    std::unique_ptr<test::TemporaryFolder> m_folder;
    const base::UtcTime m_now = base::systemClock().utc();
};

void BackupTest::e8BackupBesideABusyEngineIsOneCommittedState()
{
    auto engine = open();
    QVERIFY(test::submitAndWait(*engine, tea()));
    for (int i = 0; i < 2'000; ++i)
        QVERIFY(engine->submit(tea(i), [](const auto&) {}));
    std::atomic<bool> isDone = false;
    std::thread writer([&] {
        for (int i = 0; !isDone; ++i)
            static_cast<void>(test::submitAndWait(*engine, tea(i)));
    });
    std::vector<pipeline::Backup> made;
    for (int i = 0; i < 3; ++i) {
        const auto backup = pipeline::makeBackup(m_folder->path(), m_now + std::chrono::seconds(i), {});
        if (!backup)
            break;
        made.push_back(*backup);
        while (engine->health().position <= backup->position)
            std::this_thread::yield();
    }
    isDone = true;
    writer.join();
    QCOMPARE(made.size(), std::size_t {3});
    for (const auto& backup : made) {
        test::TemporaryFolder copy;
        std::filesystem::copy_file(backup.file, copy.path() / "eventscope.db");
        std::filesystem::copy_file(m_folder->path() / "key", copy.path() / "key");
        const auto violation = test::violationIn(copy.path());
        QVERIFY2(violation.empty(), violation.c_str());
        const auto again = pipeline::openEmbeddedEngine(test::engineOptions(copy.path()));
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        QCOMPARE((*again)->health().position, backup.position);
        QVERIFY(backup.position.value > 0);
        QVERIFY(!std::filesystem::exists(backup.file.string() + "-wal"));
    }
    QVERIFY(made.back().position > made.front().position);
}

void BackupTest::e8BackupsAreMadeByThemselvesAndOnlyWhenTheStoreGrew()
{
    auto engine = open(20ms);
    QTest::qWait(100);
    QVERIFY2(pipeline::backupsOf(m_folder->path()).empty(), "an empty store needs no backup");
    QVERIFY(test::submitAndWait(*engine, tea()));
    QTRY_COMPARE_WITH_TIMEOUT(pipeline::backupsOf(m_folder->path()).size(), std::size_t {1}, 10'000);
    const auto first = pipeline::backupsOf(m_folder->path());
    QTest::qWait(1'200); // the names hold whole seconds
    QCOMPARE(pipeline::backupsOf(m_folder->path()).size(), std::size_t {1});
    QCOMPARE(pipeline::backupsOf(m_folder->path()).front().file, first.front().file);
    QVERIFY(test::submitAndWait(*engine, tea()));
    QTRY_COMPARE_WITH_TIMEOUT(pipeline::backupsOf(m_folder->path()).front().position.value, std::uint64_t {2}, 10'000);
    QVERIFY(engine->metricsText().find("eventscope_backups_total{result=\"made\"} 2") != std::string::npos);
}

void BackupTest::e8NewestOfEachHourAndDayStays()
{
    std::vector<pipeline::Backup> backups; // one every 20 minutes for ten days, newest first
    const auto newest = std::chrono::sys_days(std::chrono::year(2026) / 11 / 28) + 19h + 50min;
    for (std::uint64_t i = 0; i < 10 * 24 * 3; ++i)
        backups.push_back({std::to_string(i), newest - 20min * i, {10'000 - i}, 1'000});
    const auto gone = pipeline::superfluousBackups(backups, UINT64_MAX);
    std::set<std::string> goneNames;
    for (const auto& each : gone)
        goneNames.insert(each.file.string());
    std::vector<base::UtcTime> kept;
    for (const auto& each : backups)
        if (goneNames.count(each.file.string()) == 0)
            kept.push_back(each.time);
    // 24 hours reach into yesterday, so two of the seven days are among them; the second newest stays in any case.
    QCOMPARE(kept.size(), std::size_t {24 + 5 + 1});
    QCOMPARE(kept[0], base::UtcTime(newest));
    QCOMPARE(kept[1], base::UtcTime(newest - 20min));
    QCOMPARE(kept[2], base::UtcTime(newest - 60min));
    QCOMPARE(kept[24], base::UtcTime(newest - 23h));
    QCOMPARE(kept.back(), base::UtcTime(std::chrono::sys_days(std::chrono::year(2026) / 11 / 22) + 23h + 50min));
}

void BackupTest::aStopDoesNotWaitForTheCheckOfACopy()
{
    auto engine = open();
    for (int i = 0; i < 300; ++i)
        QVERIFY(test::submitAndWait(*engine, tea(i)));
    const auto file = pipeline::makeBackup(m_folder->path(), m_now, {});
    QVERIFY(file);
    QVERIFY(pipeline::checkStore(file->file));
    std::stop_source stopped;
    stopped.request_stop();
    QVERIFY2(!pipeline::checkStore(file->file, stopped.get_token()), "it read the whole file");
}

void BackupTest::e8BackupsKeepToTheirSpace()
{
    std::vector<pipeline::Backup> backups;
    const auto newest = std::chrono::sys_days(std::chrono::year(2026) / 11 / 28) + 19h;
    for (std::uint64_t i = 0; i < 10; ++i)
        backups.push_back({std::to_string(i), newest - 1h * i, {100 - i}, 1'000});
    QCOMPARE(pipeline::superfluousBackups(backups, 4'500).size(), std::size_t {6});
    QCOMPARE(pipeline::superfluousBackups(backups, 10).size(), std::size_t {8}); // two stay whatever they take
    QVERIFY(pipeline::superfluousBackups(backups, 10'000).empty());
}

/// 400 events, a backup after the first 300, then damage in the middle of the file.
void BackupTest::makeDamaged()
{
    auto engine = open();
    for (int i = 0; i < 300; ++i)
        QVERIFY(test::submitAndWait(*engine, tea(i)));
    QVERIFY(pipeline::makeBackup(m_folder->path(), m_now, {}));
    for (int i = 0; i < 100; ++i)
        QVERIFY(test::submitAndWait(*engine, tea(i)));
    engine.reset();
    overwrite(m_folder->path() / "eventscope.db", 30 * pageBytes, 4 * pageBytes);
    const auto refused = pipeline::openEmbeddedEngine(test::engineOptions(m_folder->path()));
    QVERIFY(!refused);
    QVERIFY(refused.error().message.find("restore a backup") != std::string::npos);
}

void BackupTest::e8DamagedStoreIsRestoredAndNothingOfItIsLost()
{
    makeDamaged();
    const auto damaged = base::files::read(m_folder->path() / "eventscope.db", 100'000'000);
    QVERIFY(damaged);
    const auto backups = pipeline::backupsOf(m_folder->path());
    QCOMPARE(backups.size(), std::size_t {1});
    const auto done = pipeline::restoreBackup(m_folder->path(), backups.front().file, m_now);
    QVERIFY2(done, done ? "" : done.error().message.c_str());
    QCOMPARE(done->backup.position.value, std::uint64_t {300});
    QCOMPARE(base::files::read(done->kept / "eventscope.db", 100'000'000).value_or(""), *damaged);
    QCOMPARE(done->eventsAfterBackup, std::uint64_t {100});
    const auto kinds = kindsIn(done->salvaged);
    QVERIFY(kinds.count("broken") == 0);
    QVERIFY(kinds.at("gap") >= 1);
    QVERIFY(kinds.at("event") < 400);
    const auto violation = test::violationIn(m_folder->path());
    QVERIFY2(violation.empty(), violation.c_str());
    auto engine = open();
    QCOMPARE(engine->health().position.value, std::uint64_t {300});
    QVERIFY(test::submitAndWait(*engine, tea()));
    QVERIFY2(std::filesystem::exists(backups.front().file), "the backup itself stays");
}

void BackupTest::e8InterruptedRestoreIsRefusedAndCanBeRepeated()
{
    makeDamaged();
    const auto& folder = m_folder->path();
    const auto backup = pipeline::backupsOf(folder).front().file;
    // What a crash leaves after the database was moved away, and after its log was too.
    std::filesystem::copy_file(backup, folder / "eventscope.db.restored");
    std::ofstream(folder / "eventscope.db-wal") << "log";
    std::filesystem::remove(folder / "eventscope.db");
    for (const auto* missing : {"eventscope.db", "eventscope.db-wal"}) {
        std::filesystem::remove(folder / missing);
        const auto refused = pipeline::openEmbeddedEngine(test::engineOptions(folder));
        QVERIFY2(!refused, missing);
        QVERIFY2(refused.error().message.find("restore was interrupted") != std::string::npos,
                 refused.error().message.c_str());
        QVERIFY2(!std::filesystem::exists(folder / "eventscope.db"), "a new store took the place of the old one");
    }
    QVERIFY(pipeline::restoreBackup(folder, backup, m_now + 1s));
    QCOMPARE(open()->health().position.value, std::uint64_t {300});
}

void BackupTest::e8DamagedBackupIsNotPutInPlace()
{
    makeDamaged();
    const auto backup = pipeline::backupsOf(m_folder->path()).front().file;
    overwrite(backup, 20 * pageBytes, pageBytes);
    const auto before = base::files::read(m_folder->path() / "eventscope.db", 100'000'000);
    const auto refused = pipeline::restoreBackup(m_folder->path(), backup, m_now);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.find(backup.filename().string()) != std::string::npos,
             refused.error().message.c_str());
    QVERIFY(base::files::read(m_folder->path() / "eventscope.db", 100'000'000).value_or("") == before.value_or("-"));
    const auto other = pipeline::restoreBackup(m_folder->path(), m_folder->path() / "key", m_now);
    QCOMPARE(other.error().code, base::Error::Code::NotFound);
}

void BackupTest::e8FolderInUseIsNotRestored()
{
    auto engine = open();
    QVERIFY(test::submitAndWait(*engine, tea()));
    const auto backup = pipeline::makeBackup(m_folder->path(), m_now, {});
    QVERIFY(backup);
    const auto refused = pipeline::restoreBackup(m_folder->path(), backup->file, m_now);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, base::Error::Code::Busy);
    QVERIFY(test::submitAndWait(*engine, tea()));
}

void BackupTest::e8DamagedStoreGivesNoBackup()
{
    makeDamaged();
    const auto refused = pipeline::makeBackup(m_folder->path(), m_now + 1h, {});
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.find("damaged") != std::string::npos, refused.error().message.c_str());
    std::size_t files = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(m_folder->path() / "backups"))
        ++files;
    QCOMPARE(files, std::size_t {1});
}

void BackupTest::e8EveryReadableRowOfADamagedFileIsExported()
{
    const auto& folder = m_folder->path();
    {
        auto engine = open();
        for (int i = 0; i < 500; ++i)
            QVERIFY(test::submitAndWait(*engine, tea(i)));
    }
    const auto whole = pipeline::salvage(folder / "eventscope.db", folder / "whole.jsonl");
    QVERIFY2(whole, whole ? "" : whole.error().message.c_str());
    QCOMPARE(whole->events, std::uint64_t {500});
    QCOMPARE(whole->commands, std::uint64_t {500});
    QCOMPARE(whole->gaps, std::uint64_t {0});
    QCOMPARE(kindsIn(folder / "whole.jsonl").at("event"), 500);
    QCOMPARE(pipeline::salvage(folder / "eventscope.db", folder / "whole.jsonl").error().code,
             base::Error::Code::Invalid);
    // One leaf after the other: a page holds thirteen such rows at most, so no damaged page may cost more of any table.
    const auto sound = base::files::read(folder / "eventscope.db", 100'000'000);
    QVERIFY(sound);
    int gapped = 0;
    for (std::size_t page = 12; page < sound->size() / pageBytes; page += 7) {
        std::ofstream(folder / "eventscope.db", std::ios::binary) << *sound;
        overwrite(folder / "eventscope.db", page * pageBytes, pageBytes);
        std::filesystem::remove(folder / "rest.jsonl");
        const auto rest = pipeline::salvage(folder / "eventscope.db", folder / "rest.jsonl");
        QVERIFY2(rest, rest ? "" : rest.error().message.c_str());
        QVERIFY2(
            rest->events >= 487 && rest->commands >= 487,
            qPrintable(
                QStringLiteral("page %1: %2 events, %3 commands").arg(page).arg(rest->events).arg(rest->commands)));
        gapped += rest->gaps > 0 ? 1 : 0;
    }
    QVERIFY(gapped > 5);
    std::ofstream(folder / "eventscope.db", std::ios::binary) << std::string(10'000, 'x');
    QCOMPARE(pipeline::salvage(folder / "eventscope.db", folder / "none.jsonl").error().code,
             base::Error::Code::Storage);
    QVERIFY(!std::filesystem::exists(folder / "none.jsonl"));
}

EVENTSCOPE_TEST(BackupTest)
#include "backup_test.moc"
