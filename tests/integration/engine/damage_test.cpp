#include "base/files.h"
#include "pipeline/backups.h"
#include "pipeline/verify.h"
#include "support/engine_fixture.h"
#include "support/test_registry.h"

#include <QTest>

#include <fstream>
#include <map>
#include <random>

using base::Error;

namespace {

constexpr std::size_t pageBytes = 4'096;
constexpr std::size_t frameBytes = pageBytes + 24; // of the write-ahead log

std::string contentOf(const std::filesystem::path& file)
{
    return base::files::read(file, 100'000'000).value_or(std::string());
}

void flip(std::string& bytes, std::size_t from, std::size_t count)
{
    for (auto at = from; at < from + count && at < bytes.size(); ++at)
        bytes[at] = static_cast<char>(bytes[at] ^ 0x5a);
}

using Files = std::map<std::string, std::string>;

/// The database files; the index of the write-ahead log is memory that SQLite makes anew.
Files databaseFiles(const std::filesystem::path& folder)
{
    Files files;
    for (const auto* name : {"eventscope.db", "eventscope.db-wal"})
        files[name] = contentOf(folder / name);
    return files;
}

} // namespace

/// Row E8 of the failure matrix: a damaged file is named, nothing is written to it, and what is not damaged is not
/// suspected.
class DamageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_folder = std::make_unique<test::TemporaryFolder>(); }
    void e8DamageIsNamedAndTheFilesAreKept_data();
    void e8DamageIsNamedAndTheFilesAreKept();
    void e8EveryDamagedFrameBeforeTheLastTransactionIsFound();
    void e8CutLogIsNoDamage();
    void e8FileThatIsNoDatabaseIsNamedAndKept();
    void e8EmptiedFileBesideItsLogIsNamedAndKept();
    void e8LostFileBesideItsBackupsIsNamed();
    void e8DamageThatIsMetLaterStopsTheWritersAndStaysNamed();

private:
    std::filesystem::path clean() const { return m_samples.path() / "clean"; }
    std::filesystem::path crashed() const { return m_samples.path() / "crashed"; }
    static pipeline::Submission tea()
    {
        return test::create("products", {{"name", std::string(500, 't')}, {"price", 1}});
    }
    void expectRefusal(const std::filesystem::path& folder);

    test::TemporaryFolder m_samples;
    std::unique_ptr<test::TemporaryFolder> m_folder;
};

/// A folder after a clean stop, and one as kill -9 leaves it: part of it in the file, part in the write-ahead log.
void DamageTest::initTestCase()
{
    auto engine = pipeline::openEmbeddedEngine(test::engineOptions(clean()));
    QVERIFY(engine);
    for (int i = 0; i < 200; ++i)
        QVERIFY(test::submitAndWait(**engine, tea()));
    engine->reset();
    engine = pipeline::openEmbeddedEngine(test::engineOptions(clean()));
    QVERIFY(engine);
    for (int i = 0; i < 40; ++i)
        QVERIFY(test::submitAndWait(**engine, tea()));
    std::filesystem::copy(clean(), crashed()); // what a crash leaves is what a copy beside a running engine holds
    QVERIFY(std::filesystem::file_size(crashed() / "eventscope.db-wal") > 40 * frameBytes);
}

void DamageTest::expectRefusal(const std::filesystem::path& folder)
{
    const auto before = databaseFiles(folder);
    const auto refused = pipeline::openEmbeddedEngine(test::engineOptions(folder));
    QVERIFY2(!refused, "it was opened");
    QCOMPARE(refused.error().code, Error::Code::Storage);
    const auto& message = refused.error().message;
    QVERIFY2(message.find("damaged") != std::string::npos, message.c_str());
    QVERIFY2(message.find("restore a backup") != std::string::npos, message.c_str());
    QVERIFY2(message.find("eventscope.db") != std::string::npos, message.c_str());
    QVERIFY2(databaseFiles(folder) == before, "the files were changed");
}

void DamageTest::e8DamageIsNamedAndTheFilesAreKept_data()
{
    using Harm = std::function<void(Files&)>;
    QTest::addColumn<bool>("afterCrash");
    QTest::addColumn<Harm>("harm");
    const auto inDatabase = [](std::size_t from, std::size_t count) {
        return [from, count](Files& files) { flip(files["eventscope.db"], from, count); };
    };
    for (const bool afterCrash : {false, true}) {
        const auto row = [afterCrash](const char* name, Harm harm) {
            QTest::addRow("%s, %s", name, afterCrash ? "after a crash" : "after a clean stop") << afterCrash << harm;
        };
        row("magic", inDatabase(0, 16));
        row("whole header", inDatabase(0, 100));
        row("page size", inDatabase(16, 2));
        row("schema page", inDatabase(100, 200));
        row("one table page", inDatabase(20 * pageBytes, pageBytes));
        row("head of a page", inDatabase(30 * pageBytes, 12));
        row("many pages", inDatabase(10 * pageBytes, 20 * pageBytes));
        row("zeroed page",
            [](Files& files) { files["eventscope.db"].replace(25 * pageBytes, pageBytes, pageBytes, '\0'); });
        row("cut in the middle",
            [](Files& files) { files["eventscope.db"].resize(files["eventscope.db"].size() / 2); });
        row("last page missing",
            [](Files& files) { files["eventscope.db"].resize(files["eventscope.db"].size() - pageBytes); });
    }
    const auto row = [](const char* name, Harm harm) { QTest::newRow(name) << true << harm; };
    row("header of the write-ahead log", [](Files& files) { flip(files["eventscope.db-wal"], 0, 32); });
    row("salt of the write-ahead log", [](Files& files) { flip(files["eventscope.db-wal"], 16, 1); });
    row("first frame", [](Files& files) { flip(files["eventscope.db-wal"], 32 + 24, 1); });
    row("frame in the middle", [](Files& files) { flip(files["eventscope.db-wal"], 32 + 20 * frameBytes + 99, 1); });
    row("many frames", [](Files& files) { flip(files["eventscope.db-wal"], 32 + 10 * frameBytes, 10 * frameBytes); });
}

void DamageTest::e8DamageIsNamedAndTheFilesAreKept()
{
    QFETCH(const bool, afterCrash);
    QFETCH(const std::function<void(Files&)>, harm);
    const auto folder = m_folder->path() / "damaged";
    std::filesystem::copy(afterCrash ? crashed() : clean(), folder);
    auto files = databaseFiles(folder);
    harm(files);
    for (const auto& [name, bytes] : files)
        if (!bytes.empty())
            std::ofstream(folder / name, std::ios::binary) << bytes;
    if (afterCrash && files["eventscope.db-wal"] == contentOf(crashed() / "eventscope.db-wal")) {
        // The write-ahead log may hold the damaged page in a newer version: then nothing is lost.
        if (const auto opened = pipeline::openEmbeddedEngine(test::engineOptions(folder))) {
            QCOMPARE((*opened)->health().position.value, 240U);
            const auto violation = test::violationIn(folder);
            QVERIFY2(violation.empty(), violation.c_str());
            return;
        }
    }
    expectRefusal(folder);
    pipeline::VerifyOptions options;
    options.folder = folder;
    options.catalog = test::shippedCatalog().get();
    const auto checked = pipeline::verify(options);
    QVERIFY2(!checked, "a damaged file cannot be checked");
    QVERIFY2(checked.error().message.find("damaged") != std::string::npos, checked.error().message.c_str());
}

void DamageTest::e8EveryDamagedFrameBeforeTheLastTransactionIsFound()
{
    const auto folder = m_folder->path() / "damaged";
    std::filesystem::copy(crashed(), folder);
    const auto sound = contentOf(folder / "eventscope.db-wal");
    const auto frames = (sound.size() - 32) / frameBytes;
    std::size_t last = 0; // frame that ends the transaction before the last one
    std::size_t ends = 0;
    for (std::size_t frame = frames; frame-- > 0 && ends < 2;) {
        const auto sizeAfterCommit = sound.substr(32 + frame * frameBytes + 4, 4);
        if (sizeAfterCommit != std::string(4, '\0') && ++ends == 2)
            last = frame;
    }
    std::minstd_rand random(7);
    for (std::size_t frame = 0; frame <= last; frame += 5) {
        auto bytes = sound;
        bytes[32 + frame * frameBytes + random() % frameBytes] ^= static_cast<char>(1U << random() % 8);
        std::ofstream(folder / "eventscope.db-wal", std::ios::binary) << bytes;
        expectRefusal(folder);
        if (QTest::currentTestFailed())
            qWarning("frame %zu of %zu", frame, frames);
    }
    std::ofstream(folder / "eventscope.db-wal", std::ios::binary) << sound;
    const auto opened = pipeline::openEmbeddedEngine(test::engineOptions(folder));
    QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
    QCOMPARE((*opened)->health().position.value, 240U);
}

void DamageTest::e8CutLogIsNoDamage()
{
    // A log that ends in the middle of a transaction, or behind it in what an older log left, is what a power cut
    // makes.
    const auto sound = contentOf(crashed() / "eventscope.db-wal");
    std::minstd_rand random(7);
    for (int i = 0; i < 20; ++i) {
        const auto folder = m_folder->path() / ("cut-" + std::to_string(i));
        std::filesystem::copy(crashed(), folder);
        auto bytes = sound;
        bytes.resize(random() % bytes.size());
        if (i % 2 == 0) // and then something that was never a frame
            for (int at = 0; at < 20'000; ++at)
                bytes.push_back(static_cast<char>(random()));
        std::ofstream(folder / "eventscope.db-wal", std::ios::binary) << bytes;
        const auto opened = pipeline::openEmbeddedEngine(test::engineOptions(folder));
        QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
        QVERIFY((*opened)->health().position.value >= 200);
    }
}

void DamageTest::e8FileThatIsNoDatabaseIsNamedAndKept()
{
    const auto folder = m_folder->path() / "none";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "eventscope.db") << std::string(10'000, 'x');
    expectRefusal(folder);
}

void DamageTest::e8EmptiedFileBesideItsLogIsNamedAndKept()
{
    const auto folder = m_folder->path() / "emptied";
    std::filesystem::copy(crashed(), folder);
    std::filesystem::resize_file(folder / "eventscope.db", 0);
    expectRefusal(folder);
    pipeline::VerifyOptions options;
    options.folder = folder;
    options.catalog = test::shippedCatalog().get();
    const auto checked = pipeline::verify(options);
    QVERIFY2(!checked, "an emptied file cannot be checked");
    QVERIFY2(checked.error().message.find("damaged") != std::string::npos, checked.error().message.c_str());
}

void DamageTest::e8LostFileBesideItsBackupsIsNamed()
{
    const auto folder = m_folder->path() / "lost";
    std::filesystem::copy(clean(), folder);
    QVERIFY(pipeline::makeBackup(folder, base::systemClock().utc(), {}));
    for (const char* part : {"eventscope.db-wal", "eventscope.db-shm"})
        std::filesystem::remove(folder / part);
    std::filesystem::resize_file(folder / "eventscope.db", 0);
    expectRefusal(folder);
    std::filesystem::remove(folder / "eventscope.db");
    const auto missing = pipeline::openEmbeddedEngine(test::engineOptions(folder));
    QVERIFY2(!missing, "a new store was begun");
    QVERIFY2(missing.error().message.find("restore a backup") != std::string::npos, missing.error().message.c_str());
    QVERIFY(!std::filesystem::exists(folder / "eventscope.db"));
    QVERIFY(pipeline::restoreBackup(folder, pipeline::backupsOf(folder).front().file, base::systemClock().utc()));
    QVERIFY(pipeline::openEmbeddedEngine(test::engineOptions(folder)));
}

void DamageTest::e8DamageThatIsMetLaterStopsTheWritersAndStaysNamed()
{
    const auto folder = m_folder->path() / "running";
    std::filesystem::copy(crashed(), folder);
    auto options = test::engineOptions(folder);
    options.storageRetry = std::chrono::milliseconds(5);
    options.entityCache = 1;
    auto opened = pipeline::openEmbeddedEngine(options);
    QVERIFY(opened);
    auto& engine = **opened;
    const auto events = engine.events({0}, 1);
    QVERIFY(events);
    const auto entity = events->front().entity;
    // The disk goes bad under a running engine; the next look at an old page meets it.
    {
        std::fstream file(folder / "eventscope.db", std::ios::binary | std::ios::in | std::ios::out);
        constexpr auto kept = 20 * pageBytes; // roots of the tables: enough to open it
        const std::string rubbish(std::filesystem::file_size(folder / "eventscope.db") - kept, 'Z');
        file.seekp(kept);
        file << rubbish;
    }
    // Reopened by the retry, its pages are no longer in any cache.
    std::optional<Error> refusal;
    for (int i = 0; i < 300 && !refusal; ++i) {
        const auto outcome = test::submitAndWait(engine, test::update("products", entity, 1, {{"price", i}}));
        if (!outcome)
            refusal = outcome.error();
        else if (const auto made = test::submitAndWait(engine, tea()); !made)
            refusal = made.error();
    }
    QVERIFY2(refusal, "the damage was not met");
    QCOMPARE(refusal->code, Error::Code::Storage);
    QVERIFY2(refusal->message.find("damaged") != std::string::npos, refusal->message.c_str());
    QTest::qWait(100); // several retries: none may call the store healthy
    QVERIFY(!engine.health().ready);
    QVERIFY(engine.health().readOnly);
    QVERIFY2(engine.health().reason.find("damaged") != std::string::npos, engine.health().reason.c_str());
    const auto later = test::submitAndWait(engine, tea());
    QVERIFY(!later);
    QVERIFY2(later.error().message.find("damaged") != std::string::npos, later.error().message.c_str());
}

EVENTSCOPE_TEST(DamageTest)
#include "damage_test.moc"
