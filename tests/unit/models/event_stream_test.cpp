#include "models/event_stream.h"
#include "support/event_rows.h"
#include "support/test_registry.h"

#include <QSignalSpy>
#include <QTest>

namespace {

using models::EventStream;

std::vector<hub::Batch> frames(std::uint64_t from, std::uint64_t to, std::uint64_t perFrame)
{
    std::vector<hub::Batch> batches;
    for (auto start = from; start < to; start += perFrame) {
        serving::wire::FrameWriter writer(serving::wire::Kind::Events, start + 1);
        for (auto n = start; n < std::min(to, start + perFrame); ++n) {
            const test::MadeEvent event(n);
            std::string item;
            serving::wire::write(item, event.item);
            writer.add(item);
        }
        batches.push_back({0, writer.take()});
    }
    return batches;
}

void fill(EventStream& stream, std::uint64_t from, std::uint64_t to)
{
    stream.append(frames(from, to, 1'000));
}

std::shared_ptr<const models::Filter> parse(const EventStream& stream, const char* text)
{
    models::FilterProblem problem;
    return models::Filter::parse(text, stream.vocabulary(), problem);
}

std::vector<std::uint64_t> keys(const models::StreamModel& stream)
{
    std::vector<std::uint64_t> all;
    for (std::int64_t row = 0; row < stream.rowCount(); ++row)
        all.push_back(stream.keyAt(row));
    return all;
}

} // namespace

class EventStreamTest : public QObject
{
    Q_OBJECT
private slots:
    void saysOnceThatRowsArrivedWhateverTheirNumber()
    {
        EventStream stream;
        QSignalSpy changed(&stream, &models::RowSource::changed);
        stream.append(frames(0, 5'000, 300));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(stream.rowCount(), std::int64_t {5'000});
        stream.append(std::vector<hub::Batch> {{0, "damaged"}});
        QCOMPARE(changed.size(), 1);
    }

    void showsTheNewestFirstAndWhatItWasGiven()
    {
        EventStream stream;
        stream.append(frames(0, 10, 4));
        QCOMPARE(stream.text(0, EventStream::Position), QStringLiteral("10"));
        QCOMPARE(stream.text(1, EventStream::Type), QStringLiteral("PurchaseCreated"));
        QCOMPARE(stream.text(1, EventStream::Payload),
                 QStringLiteral(
                     "{productId: \"q3XkP0c2ZUuR7m1nYb8t4A\", customerId: \"cU4tN7aS1eOdKxV2hRqJ0g\", total: 8}"));
        const auto event = stream.event(stream.keyAt(1));
        QCOMPARE(event->entityType, QStringLiteral("purchases"));
        QCOMPARE(event->category, EventStream::Created);
        stream.sortBy(EventStream::Time, Qt::AscendingOrder);
        QCOMPARE(stream.text(0, EventStream::Position), QStringLiteral("1"));
    }

    void keepsItsRowCountOnceItIsFullAndCountsWhatLeft()
    {
        EventStream stream(nullptr, 10'000);
        fill(stream, 0, 10'000);
        for (std::uint64_t n = 10'000; n < 40'000; n += 1'111) {
            fill(stream, n, n + 1'111);
            QCOMPARE(stream.rowCount(), std::int64_t {10'000});
        }
        QCOMPARE(stream.dropped(), stream.arrived() - 10'000);
        QCOMPARE(stream.text(0, EventStream::Position), QLocale().toString(stream.arrived()));
        QCOMPARE(stream.rowOf(stream.begin() - 1), std::int64_t {-1});
        QCOMPARE(stream.rowOf(stream.begin()), std::int64_t {9'999});
    }

    void staysWithinItsBudgetOfBytes()
    {
        constexpr std::size_t budget = 1'000'000;
        EventStream stream(nullptr, 1'000'000, budget);
        fill(stream, 0, 20'000);
        QVERIFY(stream.bytes() <= budget);
        QVERIFY(stream.kept() > 3'000);
        QCOMPARE(stream.kept() + stream.dropped(), std::uint64_t {20'000});
    }

    void keepsAnEventInLittleMoreThanItsJson()
    {
        EventStream stream;
        std::size_t json = 0;
        constexpr std::uint64_t count = 20'000;
        for (std::uint64_t n = 0; n < count; ++n) {
            const test::MadeEvent event(n);
            stream.append(event.item);
            json += event.json().size();
        }
        QVERIFY2(static_cast<double>(stream.bytes()) <= 1.15 * static_cast<double>(json) + 16.0 * count,
                 qPrintable(QStringLiteral("%1 of %2").arg(stream.bytes()).arg(json)));
    }

    void aSnapshotKeepsItsRowsWhileTheRingUsesMemoryAgain()
    {
        struct Row
        {
            std::uint64_t number;
            std::uint32_t textOffset;
        };
        using Ring = models::RowRing<Row>;
        constexpr std::uint64_t blocks = 3;
        Ring ring(blocks * Ring::blockRows, SIZE_MAX);
        std::uint64_t next = 0;
        const auto append = [&](std::uint64_t count) {
            for (const auto end = next + count; next < end; ++next)
                ring.append(Row {next, 0}, std::string_view(std::to_string(next)));
        };
        const auto holds = [](const auto& rows, std::uint64_t number) {
            const auto place = Ring::findIn(rows, number);
            const auto text = std::to_string(number);
            return place && place.row().number == number
                && place.block->textAt(place.row().textOffset, text.size()) == text;
        };
        for (int round = 0; round < 8; ++round) {
            append(Ring::blockRows * blocks + 777);
            const auto from = ring.begin();
            const auto to = ring.end();
            const auto kept = ring.snapshot();
            append(Ring::blockRows * blocks * 2 + 99);
            for (auto number = from; number < to; ++number)
                QVERIFY(holds(kept, number));
            const auto now = ring.snapshot();
            for (auto number = ring.begin(); number < ring.end(); ++number)
                QVERIFY(holds(now, number));
        }
    }

    void filtersAsANaiveLoopWouldWhileRowsArriveAndLeave()
    {
        EventStream stream(nullptr, 12'000);
        fill(stream, 0, 15'000);
        const auto filter = parse(stream, "domain = shop and total > 2500 or type contains \"failed\" and version = 0");
        QVERIFY(filter != nullptr);
        QSignalSpy reset(&stream, &models::RowSource::reset);
        stream.setFilter(filter);
        fill(stream, 15'000, 16'000); // while the list is being built
        QTRY_COMPARE(reset.size(), 1);
        fill(stream, 16'000, 19'000); // and afterwards
        std::vector<std::uint64_t> expected;
        for (auto n = stream.end(); n > stream.begin(); --n) {
            const auto key = n - 1;
            if ((key % 4 == 0 && key % 5'000 > 2'500) || key % 4 == 3)
                expected.push_back(key);
        }
        QCOMPARE(keys(stream), expected);
        for (std::size_t row = 0; row < expected.size(); row += 97)
            QCOMPARE(stream.rowOf(expected[row]), static_cast<std::int64_t>(row));
        stream.setFilter(nullptr); // drops the list: at once
        QCOMPARE(stream.rowCount(), std::int64_t {12'000});
    }

    void theLastOfManyFiltersWins()
    {
        EventStream stream;
        fill(stream, 0, 50'000);
        for (int i = 0; i < 20; ++i)
            stream.setFilter(parse(stream, i % 2 == 0 ? "domain = bank" : "total > 100"));
        stream.setFilter(parse(stream, "type = ProductUpdated"));
        QTRY_COMPARE(stream.rowCount(), std::int64_t {12'500});
        QVERIFY(!stream.isBuilding());
    }

    void sortsByAnyColumnAndShowsNewRowsWithinASecond()
    {
        EventStream stream;
        fill(stream, 0, 70'000);
        QSignalSpy reset(&stream, &models::RowSource::reset);
        stream.sortBy(EventStream::Latency, Qt::AscendingOrder);
        QTRY_COMPARE(reset.size(), 1);
        for (std::int64_t row = 1; row < stream.rowCount(); ++row)
            QVERIFY(stream.event(stream.keyAt(row - 1))->latencyMicros
                    <= stream.event(stream.keyAt(row))->latencyMicros);
        fill(stream, 70'000, 70'100);
        QTRY_COMPARE(stream.rowCount(), std::int64_t {70'100});
        stream.sortBy(EventStream::Type, Qt::DescendingOrder);
        QTRY_COMPARE(stream.text(0, EventStream::Type), QStringLiteral("PurchaseCreated"));
    }

    void pauseHoldsRowsBackAndLosesNone()
    {
        EventStream stream;
        fill(stream, 0, 100);
        stream.pause();
        fill(stream, 100, 180);
        QCOMPARE(stream.rowCount(), std::int64_t {100});
        QCOMPARE(stream.heldBack(), std::uint64_t {80});
        stream.showHeldBack();
        QCOMPARE(stream.heldBack(), std::uint64_t {0});
        QCOMPARE(stream.rowCount(), std::int64_t {180});
        fill(stream, 180, 190);
        QCOMPARE(stream.rowCount(), std::int64_t {180});
        stream.resume();
        QCOMPARE(stream.rowCount(), std::int64_t {190});
    }

    void pauseCountsOnlyRowsThatWouldBeShown()
    {
        EventStream stream;
        fill(stream, 0, 100);
        stream.setFilter(parse(stream, "type = ProductUpdated"));
        QTRY_COMPARE(stream.rowCount(), std::int64_t {25});
        stream.pause();
        fill(stream, 100, 180);
        QCOMPARE(stream.heldBack(), std::uint64_t {20});
        QCOMPARE(stream.rowCount(), std::int64_t {25});
    }

    void chipsNarrowToACategory()
    {
        EventStream stream;
        fill(stream, 0, 1'000);
        stream.setCategories(1U << EventStream::Rejected);
        QTRY_COMPARE(stream.rowCount(), std::int64_t {250});
        QCOMPARE(stream.countOf(EventStream::Rejected), std::uint64_t {250});
    }

    void countsOnlyWhatIsLive()
    {
        EventStream stream;
        stream.setLiveAbove(std::nullopt);
        fill(stream, 0, 1'000);
        QCOMPARE(stream.arrivedLive(), std::uint64_t {0});
        const auto newest = stream.event(stream.keyAt(0))->position;
        stream.setLiveAbove(newest + 100); // some of the past are still on their way
        fill(stream, 1'000, 1'400);
        QCOMPARE(stream.arrivedLive(), std::uint64_t {300});
        QCOMPARE(stream.countOf(EventStream::Rejected), std::uint64_t {75});
        QCOMPARE(stream.arrived(), std::uint64_t {1'400});
    }

    void learnsFieldsAndTheirShareOfRows()
    {
        EventStream stream;
        stream.append(frames(0, 4'000, 100));
        const auto& fields = stream.fieldStats().fields();
        const auto total =
            std::find_if(fields.begin(), fields.end(), [](const auto& field) { return field.name == "total"; });
        QVERIFY(total != fields.end());
        QVERIFY(std::abs(stream.fieldStats().share(*total) - 0.25) < 0.02);
        QCOMPARE(total->kind, models::json::Kind::Number);
    }

    void showsNoHiddenCharacters()
    {
        EventStream stream;
        serving::wire::EventItem item;
        item.position = 1;
        item.version = 1;
        item.type = "Product\xE2\x80\xAE"
                    "Created"; // right-to-left override
        item.preview = "{\"type\":\"x\",\"fields\":{\"name\":\"a\xE2\x80\x8E"
                       "b\"";
        stream.append(item);
        stream.flush();
        QCOMPARE(stream.text(0, EventStream::Type), QStringLiteral("Product\\u202ECreated"));
        QCOMPARE(stream.text(0, EventStream::Payload), QStringLiteral("{name: \"a\\u200Eb\"…"));
    }
};

EVENTSCOPE_TEST(EventStreamTest)
#include "event_stream_test.moc"
