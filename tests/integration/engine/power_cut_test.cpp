#include "support/engine_fixture.h"
#include "support/fault_vfs.h"
#include "support/sanitized.h"
#include "support/test_registry.h"

#include <QTest>

#include <atomic>
#include <chrono>
#include <fstream>
#include <mutex>
#include <random>
#include <thread>

using namespace std::chrono_literals;
namespace faults = test::faults;

namespace {

constexpr int cutsByDefault = test::isSanitized ? 20 : 200;
constexpr int cutsPerFolder = 5; // a young folder is verified quickly

/// Clients that note what was acknowledged, until the power goes.
void work(pipeline::Engine& engine, std::minstd_rand& random, const std::filesystem::path& acked)
{
    std::mutex mutex; // protects the file and the ids
    std::ofstream file(acked, std::ios::app);
    std::vector<std::string> products;
    std::atomic<int> waiting {0};
    const auto note = [&](const base::Result<pipeline::Outcome>& outcome) {
        if (outcome && outcome->after) {
            const std::scoped_lock lock(mutex);
            file << outcome->type << ' ' << outcome->entity << ' ' << outcome->after->version.value << '\n';
            if (outcome->type == "products")
                products.push_back(outcome->entity);
        }
        --waiting;
    };
    const auto deadline = std::chrono::steady_clock::now() + 30s;
    while (!faults::isPowerCut() && std::chrono::steady_clock::now() < deadline) {
        pipeline::Submission submission;
        {
            const std::scoped_lock lock(mutex);
            switch (random() % 4) {
            case 0:
                submission = test::create("accounts", {{"username", "u" + std::to_string(random() % 1'000)}});
                break;
            case 1:
                if (!products.empty()) {
                    submission = test::create("products", {{"price", random() % 1'000}});
                    submission.kind = domain::CommandKind::Update;
                    submission.entity = products[random() % products.size()];
                    break;
                }
                [[fallthrough]];
            default:
                submission = test::create("products", {{"name", std::string(random() % 3'000 + 1, 'x')}, {"price", 1}});
            }
        }
        ++waiting;
        if (!engine.submit(std::move(submission), note))
            --waiting;
        while (waiting > static_cast<int>(random() % 20) && !faults::isPowerCut())
            std::this_thread::yield();
    }
    while (waiting > 0 && std::chrono::steady_clock::now() < deadline)
        std::this_thread::yield();
}

} // namespace

/// Row E5 of the failure matrix: the power goes at a random operation of the disk; what was not synced is lost in part
/// or whole, torn at sectors and in any order. Everything that was acknowledged is there afterwards.
class PowerCutTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { faults::install(); }
    void cleanup() { faults::repair(); }
    void e5AcknowledgedCommandsSurviveEveryPowerCut();
};

void PowerCutTest::e5AcknowledgedCommandsSurviveEveryPowerCut()
{
    const auto wanted = qEnvironmentVariableIntValue("EVENTSCOPE_POWER_CUTS");
    const int cuts = wanted > 0 ? wanted : cutsByDefault;
    const auto start = std::random_device()();
    qInfo("random start value %u", start);
    std::minstd_rand random(start);
    std::unique_ptr<test::TemporaryFolder> folder;
    std::filesystem::path data;
    std::uint64_t events = 0;
    for (int cut = 0; cut < cuts; ++cut) {
        if (cut % cutsPerFolder == 0) {
            folder = std::make_unique<test::TemporaryFolder>();
            data = folder->path() / "data";
        }
        const auto acked = folder->path() / "acked";
        faults::watch(data, random() % 2 == 0);
        faults::cutPowerAfter(random() % (cut % cutsPerFolder == 0 ? 600 : 300));
        auto options = test::engineOptions(data);
        options.storageRetry = 1h;
        options.checkpointPages = 20 + random() % 300;
        if (auto engine = pipeline::openEmbeddedEngine(options)) // else: the power went while it was opened
            work(**engine, random, acked);
        QVERIFY(faults::isPowerCut());
        const auto left = folder->path() / ("after-" + std::to_string(cut));
        if (!std::filesystem::exists(data))
            continue;
        faults::writeWhatIsLeft(left, random);
        faults::repair();
        data = left;
        auto engine = pipeline::openEmbeddedEngine(test::engineOptions(data));
        QVERIFY2(engine, engine ? "" : engine.error().message.c_str());
        QVERIFY((*engine)->health().ready);
        events += (*engine)->health().position.value;
        engine->reset();
        if (std::filesystem::exists(acked)) {
            const auto violation = test::violationIn(data, acked);
            QVERIFY2(violation.empty(), violation.c_str());
        }
    }
    qInfo("%d power cuts, %llu events seen after them", cuts, static_cast<unsigned long long>(events));
    QVERIFY(events > static_cast<std::uint64_t>(cuts));
}

EVENTSCOPE_TEST(PowerCutTest)
#include "power_cut_test.moc"
