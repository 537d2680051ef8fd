#include "models/time_range.h"
#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using models::readTimeRange;

namespace {

/// Sunday, 29 November 2026, 14:32:07 local time.
const QDateTime now(QDate(2026, 11, 29), QTime(14, 32, 7));

QString shown(const models::TimeRange& range)
{
    const auto text = [](qint64 micros) {
        return QDateTime::fromMSecsSinceEpoch(micros / 1'000).toString(u"yyyy-MM-dd HH:mm:ss"_s);
    };
    return text(range.from) + u" to "_s + text(range.to) + (range.isLive ? u" live"_s : QString());
}

} // namespace

/// What users type as a range of time.
class TimeRangeTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("range");
        const auto row = [](const char* typed, const char* range) {
            QTest::addRow("%s", typed) << QString::fromUtf8(typed) << QString::fromUtf8(range);
        };
        row("90m", "2026-11-29 13:02:07 to 2026-11-29 14:32:07 live");
        row("  90 MIN ", "2026-11-29 13:02:07 to 2026-11-29 14:32:07 live");
        row("last 2h 30m", "2026-11-29 12:02:07 to 2026-11-29 14:32:07 live");
        row("3d", "2026-11-26 14:32:07 to 2026-11-29 14:32:07 live");
        row("14:00", "2026-11-29 14:00:00 to 2026-11-29 14:32:07 live");
        row("14:00 to 14:30", "2026-11-29 14:00:00 to 2026-11-29 14:30:00");
        row("14:00:05..14:30", "2026-11-29 14:00:05 to 2026-11-29 14:30:00");
        row("14:00 – 14:30", "2026-11-29 14:00:00 to 2026-11-29 14:30:00");
        row("14:00 - now", "2026-11-29 14:00:00 to 2026-11-29 14:32:07 live");
        row("now-6h to now-1h", "2026-11-29 08:32:07 to 2026-11-29 13:32:07");
        row("2026-11-28 10:00 to 12:00", "2026-11-28 10:00:00 to 2026-11-28 12:00:00");
        row("2026-11-27 to 2026-11-28", "2026-11-27 00:00:00 to 2026-11-28 00:00:00");
        row("28.11.2026 10:00 to 28.11.2026 11:00", "2026-11-28 10:00:00 to 2026-11-28 11:00:00");
        row("2026-11-28T10:00 to now", "2026-11-28 10:00:00 to 2026-11-29 14:32:07 live");
        row("yesterday", "2026-11-28 00:00:00 to 2026-11-29 00:00:00");
        row("today", "2026-11-29 00:00:00 to 2026-11-29 14:32:07 live");
    }
    void readsWhatIsTyped()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, range);
        QString problem;
        const auto read = readTimeRange(typed, now, problem);
        QVERIFY2(read, qPrintable(problem));
        QCOMPARE(shown(*read), range);
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* typed, const char* word) {
            QTest::addRow("%s", typed) << QString::fromUtf8(typed) << QString::fromUtf8(word);
        };
        row("", "Type for example");
        row("soon", "Type for example");
        row("14:30 to 14:00", "before the end");
        row("14:00 to 14:00", "before the end");
        row("25:00 to 26:00", "is no time");
        row("2026-13-01 to now", "is no time");
        row("15:00 to 16:00", "future");
        row("0m", "Type for example");
        row("now", "Type for example");
        row("500d", "400 days");
        row("14:00 to <b>x</b>", "is no time");
        row("99999999999999999999h", "Type for example");
    }
    void saysWhatIsWrong()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, word);
        QString problem;
        QVERIFY(!readTimeRange(typed, now, problem));
        QVERIFY2(problem.contains(word), qPrintable(problem));
        QVERIFY(!readTimeRange(QString(5'000, u'9'), now, problem));
    }

    void goesBackAndForthThroughTheZoom()
    {
        models::RangeHistory history({0, 100, false});
        history.go({10, 50, false});
        history.go({10, 50, false}); // the same again is no step
        history.go({20, 30, false});
        QVERIFY(!history.canGoForward());
        history.back();
        QCOMPARE(history.current().to, 50);
        history.back();
        QVERIFY(!history.canGoBack());
        QCOMPARE(history.current().to, 100);
        history.forward();
        history.go({1, 2, false}); // what was ahead is gone
        QVERIFY(!history.canGoForward());
        for (int i = 0; i < 200; ++i)
            history.go({i, i + 1, false});
        int steps = 0;
        for (; history.canGoBack(); ++steps)
            history.back();
        QCOMPARE(steps, int(models::RangeHistory::mostSteps) - 1);
    }

    void aLiveRangeMovesOnWithoutAStep()
    {
        models::RangeHistory history({0, 100, true});
        history.follow(150);
        QCOMPARE(history.current().from, 50);
        QVERIFY(!history.canGoBack());
        history.go({0, 10, false});
        history.follow(200);
        QCOMPARE(history.current().to, 10);
    }
};

EVENTSCOPE_TEST(TimeRangeTest)
#include "time_range_test.moc"
