#include "eventlog/record_marks.h"
#include "support/test_registry.h"

#include <QTest>

using namespace eventlog;

namespace {

ReadRecord record(std::int64_t offset, std::string key, Headers headers)
{
    ReadRecord made;
    made.offset = offset;
    made.key = std::move(key);
    made.value = "{}";
    made.headers = std::move(headers);
    made.headerCount = made.headers.size();
    return made;
}

ReadRecord claim(std::int64_t offset, std::uint64_t nonce)
{
    Claim made;
    made.nonce = nonce;
    made.owner = "host:1";
    made.group = "g";
    return record(offset, std::string(claimKey), headersOf(made));
}

/// Event `index` of `count` with the partition sequence `sequence`, decided from commands[p] offset `command`.
ReadRecord eventAt(std::int64_t offset, Epoch epoch, std::uint64_t command, std::uint64_t sequence,
                   std::uint32_t index = 1, std::uint32_t count = 1)
{
    EventRecord made;
    made.sequence.value = sequence;
    made.command = *base::Uuid::parse("0190a0b0-0000-7000-8000-000000000001");
    made.commandPosition.value = command + 1;
    made.index = index;
    made.count = count;
    made.entityType = "products";
    made.entity = "p1";
    made.version.value = sequence;
    made.user = "operator";
    return record(offset, recordKey("products", "p1"), headersOf(made, epoch, 0, 1));
}

/// "claim accepted torn"
QString names(const std::vector<RecordMark>& marks)
{
    QString text;
    for (const auto mark : marks) {
        const auto name = recordMarkName(mark);
        text += (text.isEmpty() ? QString() : QStringLiteral(" "))
            + QString::fromLatin1(name.data(), static_cast<int>(name.size()));
    }
    return text;
}

const TopicPartition events {"es.shop.events", 0};
constexpr Epoch first {0, 7};
constexpr Epoch second {4, 9};

} // namespace

class RecordMarksTest : public QObject
{
    Q_OBJECT

private slots:
    void judgesAWholeLogFromItsBeginning()
    {
        const std::vector<ReadRecord> log {
            claim(0, 7),
            eventAt(1, first, 0, 1, 1, 2),
            eventAt(2, first, 0, 2, 2, 2),
            eventAt(3, first, 1, 3, 1, 2), // its second never came
            claim(4, 9),
            eventAt(5, first, 1, 4, 2, 2),
            eventAt(6, second, 1, 3),
            eventAt(7, second, 1, 3),
            record(8, "x", {}),
            eventAt(9, second, 2, 4, 1, 2),
        };
        RecordMarks marks;
        QCOMPARE(names(marks.judge(events, 0, 10, true, log)),
                 QStringLiteral("claim accepted accepted torn claim fenced accepted repeat foreign pending"));
        // The next page goes on with what this one knew.
        const std::vector<ReadRecord> more {eventAt(10, second, 2, 5, 2, 2), eventAt(11, second, 3, 9)};
        QCOMPARE(names(marks.judge(events, 10, 12, true, more)), QStringLiteral("accepted gap"));
    }

    void saysUnknownInTheMiddle()
    {
        RecordMarks marks;
        const std::vector<ReadRecord> log {eventAt(6, second, 1, 3), claim(7, 2), record(8, "x", {})};
        QCOMPARE(names(marks.judge(events, 6, 9, true, log)), QStringLiteral("unknown claim foreign"));
        QCOMPARE(names(marks.judge(events, 0, 9, false, log)), QStringLiteral("unknown claim foreign"));
    }

    void leavesTopicsOfOthersAlone()
    {
        RecordMarks marks;
        const std::vector<ReadRecord> log {record(0, "x", {}), eventAt(1, first, 0, 1)};
        QCOMPARE(names(marks.judge({"orders", 0}, 0, 2, true, log)), QStringLiteral("none none"));
        QCOMPARE(names(marks.judge({"es.shop.dlq", 0}, 0, 2, true, log)), QStringLiteral("none none"));
        QCOMPARE(names(marks.judge({"es.shop.commands", 0}, 0, 2, true, log)), QStringLiteral("foreign foreign"));
    }
};

EVENTSCOPE_TEST(RecordMarksTest)
#include "record_marks_test.moc"
