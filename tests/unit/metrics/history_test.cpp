#include "base/sqlite.h"
#include "metrics/history.h"
#include "support/engine_fixture.h"
#include "support/fake_clock.h"
#include "support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

using metrics::History;
using metrics::Tick;
using namespace std::chrono_literals;

namespace {

Tick sampleOf(double value, std::uint64_t position = 0)
{
    Tick sample;
    sample.readings.push_back({{"load", "panel", "values", "load", 1}, value});
    if (position > 0) {
        sample.heat.add(1, 500, 3);
        sample.heat.addPosition(position);
    }
    return sample;
}

/// A second after the other, `count` of them: the values are first, first + 1, …
void fill(History& history, test::FakeClock& clock, int count, double first = 0)
{
    for (int i = 0; i < count; ++i) {
        history.add(sampleOf(first + i, static_cast<std::uint64_t>(i) + 1));
        clock.pass(1s);
    }
}

metrics::TimeSeries::Answer all(const History& history, const test::FakeClock& clock, std::chrono::seconds back,
                                std::size_t points = 100'000)
{
    const auto answer = history.range("load", clock.utc() - back, clock.utc() + 1s, points);
    return answer.value_or(metrics::TimeSeries::Answer());
}

std::size_t known(const metrics::TimeSeries::Answer& answer)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(answer.points, [](const auto& point) { return point.values.count > 0; }));
}

} // namespace

/// What the history keeps on disk, and what it makes of it at the next start.
class HistoryTest : public QObject
{
    Q_OBJECT

private slots:
    void comesBackAfterAStop()
    {
        const test::TemporaryFolder folder;
        test::FakeClock clock;
        const auto file = folder.path() / "metrics.db";
        {
            History history(file, clock);
            history.load();
            fill(history, clock, 130);
            history.mark("operator", "stack.start");
            fill(history, clock, 2, 130);
        }
        clock.pass(60s);
        History history(file, clock);
        history.load();
        const auto answer = all(history, clock, 300s);
        QCOMPARE(answer.width, 1s);
        QCOMPARE(known(answer), std::size_t {131}); // the last second was still open
        QCOMPARE(answer.points.front().values.last, 0.0);
        QCOMPARE(history.series().front().info.group, std::string("panel"));
        QCOMPARE(history.marks(clock.utc() - 1h, clock.utc()).size(), std::size_t {1});
        const auto heat = history.heat(clock.utc() - 300s, clock.utc(), 1'000);
        QCOMPARE(heat.columns.size(), std::size_t {131});
        QCOMPARE(heat.columns.front().second.firstPosition, std::uint64_t {1});
    }

    /// Coarse buckets that were open at the end are made of the seconds again, and written when they are over.
    void coarseBucketsLoseNothingAtAStop()
    {
        const test::TemporaryFolder folder;
        test::FakeClock clock;
        const auto file = folder.path() / "metrics.db";
        for (int run = 0; run < 3; ++run) {
            History history(file, clock);
            history.load();
            fill(history, clock, 25, 25.0 * run);
        }
        History history(file, clock);
        history.load();
        history.add(sampleOf(75));
        const auto minutes = history.range("load", clock.utc() - 48h, clock.utc() + 1s, 100'000);
        QVERIFY(minutes);
        std::uint64_t count = 0;
        double most = 0;
        for (const auto& point : minutes->points) {
            count += point.values.count;
            most = std::max(most, point.values.count > 0 ? point.values.max : 0);
        }
        QCOMPARE(count, std::uint64_t {76 - 3}); // one second of each run was open
        QCOMPARE(most, 75.0);
    }

    void survivesKillMinusNine()
    {
        const test::TemporaryFolder folder;
        test::FakeClock clock;
        const auto file = folder.path() / "metrics.db";
        const auto child = ::fork();
        if (child == 0) {
            History history(file, clock);
            history.load();
            fill(history, clock, 90);
            ::kill(::getpid(), SIGKILL);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
        clock.pass(90s);
        History history(file, clock);
        history.load();
        QVERIFY(history.state().notice.empty());
        QCOMPARE(known(all(history, clock, 200s)), std::size_t {89});
    }

    void setsADamagedFileAsideAndSaysSo()
    {
        const test::TemporaryFolder folder;
        const test::FakeClock clock;
        const auto file = folder.path() / "metrics.db";
        std::ofstream(file) << "this is no database, and it is long enough to be looked at as one: "
                            << std::string(4'096, 'x');
        History history(file, clock);
        history.load();
        QVERIFY2(history.state().notice.find("metrics.db.damaged-") != std::string::npos,
                 history.state().notice.c_str());
        QVERIFY(history.state().trouble.empty());
        int aside = 0;
        for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
            aside += entry.path().filename().string().starts_with("metrics.db.damaged-") ? 1 : 0;
        QCOMPARE(aside, 1);
    }

    void anotherProgramsFileIsNotWrittenTo()
    {
        const test::TemporaryFolder folder;
        const test::FakeClock clock;
        const auto file = folder.path() / "metrics.db";
        {
            auto other = base::sqlite::Connection::open(file, base::sqlite::Mode::Writer);
            QVERIFY(other && other->execute("CREATE TABLE precious(a); INSERT INTO precious VALUES(1)"));
        }
        History history(file, clock);
        history.load();
        QVERIFY(!history.state().notice.empty());
    }

    void goesOnInMemoryWhereNothingCanBeWritten()
    {
        const test::TemporaryFolder folder;
        test::FakeClock clock;
        History history(folder.path() / "missing" / "metrics.db", clock);
        history.load();
        QVERIFY(!history.state().trouble.empty());
        fill(history, clock, 5);
        QCOMPARE(known(all(history, clock, 60s)), std::size_t {5});
    }

    /// The wall is set back: nothing is lost and nothing is overwritten, in this run and in the next one.
    void aClockThatRunsBackLosesNothing()
    {
        const test::TemporaryFolder folder;
        test::FakeClock clock;
        const auto file = folder.path() / "metrics.db";
        {
            History history(file, clock);
            history.load();
            fill(history, clock, 60);
            clock.jump(-30min);
            fill(history, clock, 60, 60);
            QCOMPARE(known(all(history, clock, 10min)), std::size_t {120});
        }
        clock.jump(-2h);
        History history(file, clock);
        history.load();
        fill(history, clock, 10, 120);
        const auto answer = all(history, clock, 10min);
        QCOMPARE(known(answer), std::size_t {129});
        QCOMPARE(answer.points.front().values.last, 0.0);
    }

    void theFileIsBounded()
    {
        const test::TemporaryFolder folder;
        test::FakeClock clock;
        const auto file = folder.path() / "metrics.db";
        {
            History history(file, clock);
            history.load();
            fill(history, clock, 4'000);
        }
        std::string notice;
        auto opened = metrics::HistoryFile::open(file, notice);
        QVERIFY(opened);
        int rows = 0;
        QVERIFY(opened->read(0, [&rows](const metrics::HistoryFile::Row&) { ++rows; }));
        QCOMPARE(rows, 3'600);
    }

    void seriesAreBoundedAndTheRestCounted()
    {
        const test::FakeClock clock;
        History history({}, clock);
        history.load();
        Tick sample;
        for (int i = 0; i < 300; ++i)
            sample.readings.push_back({{"s" + std::to_string(i), "g", "values", "s", 1}, 1});
        history.add(sample);
        QCOMPARE(history.series().size(), History::mostSeries);
        QCOMPARE(history.state().leftOut, std::uint64_t {100});
    }

    /// A week seen through a few hundred points still shows its one spike.
    void decimationKeepsExtremes()
    {
        test::FakeClock clock;
        History history({}, clock);
        history.load();
        for (int i = 0; i < 20'000; ++i) {
            history.add(sampleOf(i == 11'111 ? 1e6 : i == 15'000 ? -1e6 : 1));
            clock.pass(1s);
        }
        const auto answer = all(history, clock, std::chrono::hours(7 * 24), 100);
        QVERIFY(answer.points.size() <= 100);
        double most = 0;
        double least = 0;
        for (const auto& point : answer.points) {
            most = std::max(most, point.values.max);
            least = std::min(least, point.values.min);
        }
        QCOMPARE(most, 1e6);
        QCOMPARE(least, -1e6);
    }

    /// What is sampled each five seconds has no holes in a fine answer.
    void slowSeriesHaveNoHoles()
    {
        test::FakeClock clock;
        History history({}, clock);
        history.load();
        for (int i = 0; i < 20; ++i) {
            Tick sample;
            sample.readings.push_back({{"load", "panel", "values", "load", 5}, double(i)});
            history.add(sample);
            clock.pass(5s);
        }
        const auto answer = all(history, clock, 100s);
        QCOMPARE(answer.width, 5s);
        QVERIFY(answer.points.size() >= 19);
        QCOMPARE(known(answer), answer.points.size());
        // Long before the range is full a point still stands for five seconds: no chart takes that for gaps.
        QCOMPARE(all(history, clock, 3'600s).width, 5s);
    }

    void heatColumnsSurviveTheirBytes()
    {
        metrics::HeatColumn column;
        column.add(0, 3);
        column.add(4, 5'000'000, 70'000);
        column.addPosition(1'000'000);
        column.addPosition(2'000'000);
        const auto bytes = column.bytes();
        metrics::HeatColumn read;
        QVERIFY(read.read({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}));
        QVERIFY(read.counts == column.counts);
        QCOMPARE(read.firstPosition, std::uint64_t {1'000'000});
        QCOMPARE(read.lastPosition, std::uint64_t {2'000'000});
        for (std::size_t cut = 1; cut < bytes.size(); ++cut) // cut bytes are refused or read as less, never beyond
            static_cast<void>(read.read({reinterpret_cast<const std::uint8_t*>(bytes.data()), cut}));
    }
};

EVENTSCOPE_TEST(HistoryTest)
#include "history_test.moc"
