#include "pipeline/verify.h"
#include "support/child_process.h"
#include "support/engine_fixture.h"
#include "support/sanitized.h"
#include "support/test_registry.h"

#include <QTest>

#include <fstream>
#include <random>
#include <thread>

namespace {

constexpr int killsByDefault = test::isSanitized ? 20 : 1'000;
constexpr int killsPerFolder = 8; // a young folder is verified quickly

} // namespace

/// R1 of the engineering facts: kill -9 at random moments under load, then every invariant.
class KillTest : public QObject
{
    Q_OBJECT

private slots:
    void acknowledgedCommandsSurviveEveryKill();
};

void KillTest::acknowledgedCommandsSurviveEveryKill()
{
    const auto wanted = qEnvironmentVariableIntValue("EVENTSCOPE_KILLS");
    const int kills = wanted > 0 ? wanted : killsByDefault;
    const std::string program = std::string(EVENTSCOPE_BIN_DIR) + "/engine_under_load";
    const std::string packs = std::string(EVENTSCOPE_SOURCE_DIR) + "/resources/domains";
    const auto start = std::random_device()();
    qInfo("random start value %u", start);
    std::minstd_rand random(start);
    std::uint64_t acknowledged = 0;
    std::uint64_t commands = 0;
    std::uint64_t rejections = 0;

    std::unique_ptr<test::TemporaryFolder> folder;
    pipeline::VerifyReport report;
    for (int run = 0; run < kills; ++run) {
        if (run % killsPerFolder == 0) {
            folder = std::make_unique<test::TemporaryFolder>();
            acknowledged += report.acknowledged;
            commands += report.commands;
            rejections += report.rejections;
        }
        const auto data = folder->path() / "data";
        const auto acked = folder->path() / "acked";
        {
            test::ChildProcess child({program, data.string(), packs, std::to_string(run)});
            QCOMPARE(child.firstLine(), std::string("ready\n"));
            // The random moment is the fault itself, not a wait for something.
            std::this_thread::sleep_for(std::chrono::microseconds(1'000 + random() % 59'000));
            child.kill();
            std::ofstream(acked, std::ios::app) << child.rest();
        }
        pipeline::VerifyOptions options;
        options.folder = data;
        options.catalog = test::shippedCatalog().get();
        options.acknowledged = acked;
        options.decideAgain = true;
        const auto checked = pipeline::verify(options);
        QVERIFY2(checked, checked ? "" : checked.error().message.c_str());
        QVERIFY2(!checked->violation, checked->violation.value_or("").c_str());
        QCOMPARE(checked->money, 0);
        report = *checked;
    }
    acknowledged += report.acknowledged;
    commands += report.commands;
    rejections += report.rejections;
    qInfo("%d kills, %llu commands, %llu rejected by rules, %llu acknowledged and all present", kills,
          static_cast<unsigned long long>(commands), static_cast<unsigned long long>(rejections),
          static_cast<unsigned long long>(acknowledged));
    QVERIFY(acknowledged > static_cast<std::uint64_t>(kills));
}

EVENTSCOPE_TEST(KillTest)
#include "kill_test.moc"
