#include "metrics/consumer_lag.h"
#include "support/test_registry.h"

#include <QTest>

#include <chrono>
#include <vector>

namespace {

using namespace std::chrono_literals;
using metrics::EndSample;
using metrics::LagSample;

/// "committed/end" every 30 s.
std::vector<LagSample> samplesOf(const QString& text)
{
    std::vector<LagSample> samples;
    base::SteadyTime at {};
    for (const auto& each : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const auto numbers = each.split(QLatin1Char('/'));
        samples.push_back({at, numbers[0].toLongLong(), numbers[1].toLongLong()});
        at += 30s;
    }
    return samples;
}

} // namespace

class ConsumerLagTest : public QObject
{
    Q_OBJECT

private slots:
    void judgesAWindow_data();
    void judgesAWindow();
    void looksAtTheNewestReadingsOnly();
    void tellsForHowLongARecordWaits();
    void tellsWhenTheLagIsGone();
};

void ConsumerLagTest::judgesAWindow_data()
{
    QTest::addColumn<QString>("samples");
    QTest::addColumn<bool>("hasMember");
    QTest::addColumn<QString>("status");
    const auto row = [](const char* name, const char* samples, bool hasMember, const char* status) {
        QTest::newRow(name) << QString::fromLatin1(samples) << hasMember << QString::fromLatin1(status);
    };
    row("nothing read", "", true, "unknown");
    row("two readings say little", "1/5 1/6", true, "unknown");
    row("zero now", "5/5", true, "ok");
    row("zero once in the window", "1/9 9/9 9/20 9/30", true, "ok");
    row("zero once, and nobody reads", "9/9 9/20 9/30", false, "ok");
    row("commits do not move, lag grows", "5/9 5/12 5/20", true, "stalled");
    row("commits do not move, nor does the end", "5/9 5/9 5/9", true, "stalled");
    row("the same without a member", "5/9 5/9 5/9", false, "stopped");
    row("commits move, lag grows", "1/9 2/12 3/20", true, "falling-behind");
    row("commits move, lag stays", "1/9 2/10 3/11", true, "falling-behind");
    row("lag shrinks once and grows over all", "1/9 2/9 3/30", true, "ok");
    row("lag shrinks over all", "1/90 20/92 60/95", true, "catching-up");
    row("an offset went back", "5/9 3/9 6/9", true, "rewound");
    row("one that went back counts before all else", "5/9 3/9 3/9", false, "rewound");
    row("the end went back behind the commit", "5/9 5/4 5/4", true, "ok");
}

void ConsumerLagTest::judgesAWindow()
{
    QFETCH(const QString, samples);
    QFETCH(const bool, hasMember);
    QFETCH(const QString, status);
    const auto name = metrics::lagStatusName(metrics::lagStatusOf(samplesOf(samples), hasMember));
    QCOMPARE(QString::fromLatin1(name.data(), static_cast<int>(name.size())), status);
}

void ConsumerLagTest::looksAtTheNewestReadingsOnly()
{
    auto samples = samplesOf(QStringLiteral("9/9"));
    for (std::size_t i = 1; i <= metrics::lagWindow; ++i)
        samples.push_back({samples.back().at + 30s, 9, 10 + static_cast<std::int64_t>(i)});
    QVERIFY(metrics::lagStatusOf(samples, true) == metrics::LagStatus::Stalled);
    samples.pop_back();
    QVERIFY(metrics::lagStatusOf(samples, true) == metrics::LagStatus::Ok);
}

void ConsumerLagTest::tellsForHowLongARecordWaits()
{
    const base::SteadyTime zero {};
    const std::vector<EndSample> ends {{zero, 100}, {zero + 10s, 200}, {zero + 20s, 200}, {zero + 30s, 400}};
    const auto now = zero + 40s;
    QVERIFY(!metrics::behind({}, 5, now));
    const auto at = [&](std::int64_t committed) { return metrics::behind(ends, committed, now).value(); };
    QCOMPARE(at(400).time.count(), 0);
    QCOMPARE(at(300).time.count(), 15'000); // half way between 20 s and 30 s
    QCOMPARE(at(150).time.count(), 35'000);
    QVERIFY(!at(150).isAtLeast);
    QCOMPARE(at(20).time.count(), 40'000);
    QVERIFY(at(20).isAtLeast);
}

void ConsumerLagTest::tellsWhenTheLagIsGone()
{
    const auto gone = [](const char* text) { return metrics::timeToCatchUp(samplesOf(QString::fromLatin1(text))); };
    QCOMPARE(gone("0/100 20/100 40/100").value().count(), 90); // 40 in a minute, 60 left
    QCOMPARE(gone("5/5 9/9").value().count(), 0);
    QVERIFY(!gone("0/100 10/110 20/120"));
    QVERIFY(!gone("0/100"));
    QVERIFY(!gone("0/9000000000000000 1/9000000000000000"));
}

EVENTSCOPE_TEST(ConsumerLagTest)
#include "consumer_lag_test.moc"
