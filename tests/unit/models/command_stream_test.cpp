#include "models/command_stream.h"
#include "serving/wire_frame.h"
#include "support/test_registry.h"

#include <QSignalSpy>
#include <QTest>

namespace {

using models::CommandStream;

/// Commands (from, to] in frames of so many; every third one was rejected.
std::vector<hub::Batch> frames(std::uint64_t from, std::uint64_t to, std::uint64_t perFrame)
{
    std::vector<hub::Batch> batches;
    for (auto start = from; start < to; start += perFrame) {
        serving::wire::FrameWriter writer(serving::wire::Kind::Commands, start + 1);
        for (auto n = start; n < std::min(to, start + perFrame); ++n) {
            serving::wire::CommandItem item;
            item.position = n + 1;
            item.accepted = n % 3 != 0;
            item.type = "products";
            item.entity = "q3XkP0c2ZUuR7m1nYb8t4A";
            item.user = "operator";
            item.rule = item.accepted ? "" : "SCHEMA";
            item.reason = item.accepted ? "" : "is required";
            item.stages = {10, 20, 30, 40, 50, 60, 70, 80};
            std::string bytes;
            serving::wire::write(bytes, item);
            writer.add(bytes);
        }
        batches.push_back({0, writer.take()});
    }
    return batches;
}

} // namespace

/// What is special about commands; what every stream does is tested with events.
class CommandStreamTest : public QObject
{
    Q_OBJECT
private slots:
    void saysOnceThatRowsArrivedWhateverTheirNumber()
    {
        CommandStream stream;
        QSignalSpy changed(&stream, &models::RowSource::changed);
        stream.append(frames(0, 5'000, 300));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(stream.rowCount(), std::int64_t {5'000});
        stream.append(std::vector<hub::Batch> {{0, "damaged"}});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(stream.rowCount(), std::int64_t {5'000});
    }

    void keepsWhatItHasRoomForAndCountsWhatLeft()
    {
        constexpr std::uint64_t sent = 40'000;
        CommandStream stream(nullptr, 10'000);
        stream.append(frames(0, sent, 1'111));
        QCOMPARE(stream.kept(), std::uint64_t {10'000});
        QCOMPARE(stream.kept() + stream.dropped(), sent);
        QCOMPARE(stream.arrived(), sent);
        QCOMPARE(stream.rowCount(), static_cast<std::int64_t>(stream.kept()));
    }
};

EVENTSCOPE_TEST(CommandStreamTest)
#include "command_stream_test.moc"
