#include "domain/decide.h"
#include "support/child_process.h"
#include "support/engine_fixture.h"
#include "support/sanitized.h"
#include "support/test_registry.h"

#include <QTest>

#include <csignal>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

namespace {

constexpr int runs = test::isSanitized ? 3 : 8;

std::uint64_t lines(const std::filesystem::path& file)
{
    std::ifstream stream(file);
    std::uint64_t count = 0;
    for (std::string line; std::getline(stream, line);)
        ++count;
    return count;
}

} // namespace

/// Rows E1 to E4 and E7 of the failure matrix: kill -9 at each named point under load; the next run begins with what
/// the one before left, without any clean-up, and repeats its keys. At random moments: KillTest.
class CrashPointTest : public QObject
{
    Q_OBJECT

private slots:
    void e1KilledBeforeCommit() { killAt("before-commit", 5); }
    void e2KilledAfterCommitBeforeTheAnswer();
    void e3KilledInsideTheTransaction() { killAt("in-transaction", 5); }
    void e4KilledAfterCommitBeforeTheNotifier();
    void e7KilledInACheckpoint() { killAt("checkpoint", 40); }

private:
    void killAt(const std::string& point, int step);

    std::unique_ptr<test::TemporaryFolder> m_folder;
    std::filesystem::path m_data;
    std::vector<std::string> m_said; ///< by each run: a line for each acknowledged write
};

void CrashPointTest::killAt(const std::string& point, int step)
{
    m_folder = std::make_unique<test::TemporaryFolder>();
    m_data = m_folder->path() / "data";
    const auto acked = m_folder->path() / "acked";
    const std::string program = std::string(EVENTSCOPE_BIN_DIR) + "/engine_under_load";
    const std::string packs = std::string(EVENTSCOPE_SOURCE_DIR) + "/resources/domains";
    m_said.clear();
    for (int run = 0; run < runs; ++run) {
        test::ChildProcess child(
            {program, m_data.string(), packs, std::to_string(run), point, std::to_string(1 + run * step)});
        QCOMPARE(child.firstLine(), std::string("ready\n"));
        QCOMPARE(child.waitForSignal(), SIGKILL);
        std::ofstream(acked, std::ios::app) << m_said.emplace_back(child.rest());
        const auto violation = test::violationIn(m_data, acked);
        QVERIFY2(violation.empty(), violation.c_str());
    }
    QVERIFY(lines(acked) > 0);
    // What is left is a data folder like any other: it opens, takes a command, and closes.
    auto engine = pipeline::openEmbeddedEngine(test::engineOptions(m_data));
    QVERIFY2(engine, engine ? "" : engine.error().message.c_str());
    QVERIFY(test::submitAndWait(**engine, test::create("products", {{"name", "Tea"}, {"price", 1}})));
    engine->reset();
    const auto violation = test::violationIn(m_data, acked);
    QVERIFY2(violation.empty(), violation.c_str());
}

void CrashPointTest::e2KilledAfterCommitBeforeTheAnswer()
{
    killAt("after-commit", 5);
    // The first run was killed after its first COMMIT: nobody was answered, and the commands are there. Its clients
    // repeated their keys in the second run: they got their answers, and no product is there twice.
    QCOMPARE(m_said.front(), std::string());
    auto engine = pipeline::openEmbeddedEngine(test::engineOptions(m_data));
    QVERIFY(engine);
    std::map<std::string, int> outcomes;
    std::map<std::string, std::string> products; // by the key that made them
    std::uint64_t committedByTheFirst = 0;
    for (base::Position after; after.value < (*engine)->health().position.value;) {
        const auto events = (*engine)->events(after, 1'000);
        QVERIFY(events && !events->empty());
        for (const auto& event : *events) {
            after = event.position;
            outcomes[event.command.toString()] += event.index == 1 ? 1 : 0;
            if (event.type != "ProductCreated")
                continue;
            const auto value = domain::parseEventValue(event.value);
            QVERIFY(value);
            const std::string key(base::json::textAt(value->fields, "name"));
            QVERIFY2(products.emplace(key, event.entity).second, ("twice: " + key).c_str());
            if (key.find("-0-") != std::string::npos && m_said[1].find(event.entity + " 1\n") != std::string::npos)
                ++committedByTheFirst;
        }
    }
    QVERIFY2(committedByTheFirst > 0, "no key was repeated");
    for (const auto& [command, count] : outcomes)
        QVERIFY2(count == 1, command.c_str());
}

void CrashPointTest::e4KilledAfterCommitBeforeTheNotifier()
{
    killAt("before-notify", 5);
    // A subscriber that comes back with the last position it has seen misses nothing: the log has every position.
    auto engine = pipeline::openEmbeddedEngine(test::engineOptions(m_data));
    QVERIFY(engine);
    const auto end = (*engine)->health().position.value;
    std::uint64_t seen = 0;
    while (seen < end) {
        const auto page = (*engine)->events({seen}, 100);
        QVERIFY(page && !page->empty());
        for (const auto& event : *page)
            QCOMPARE(event.position.value, ++seen);
    }
    QCOMPARE(seen, end);
}

EVENTSCOPE_TEST(CrashPointTest)
#include "crash_point_test.moc"
