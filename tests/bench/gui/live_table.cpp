// A million rows kept, 50,000 new ones a second: how late is the event loop, and what does the GUI thread cost? Beside
// it the same loop with nothing to do. usage: bench_live_table [seconds]
#include "views/live_table.h"

#include "base/bounded_queue.h"
#include "event_loop.h"
#include "hub/feed.h"
#include "models/event_stream.h"
#include "support/event_rows.h"

#include <QApplication>
#include <QTimer>

#include <atomic>
#include <cstdio>
#include <thread>

namespace {

constexpr std::uint64_t rowsKept = 1'000'000;
constexpr std::uint64_t rowsPerFrame = 250; // 200 frames of the hub a second
constexpr int framesPerSecond = 200;
hub::Batch frame(std::uint64_t from)
{
    serving::wire::FrameWriter writer(serving::wire::Kind::Events, from + 1);
    for (auto n = from; n < from + rowsPerFrame; ++n) {
        const test::MadeEvent event(n);
        std::string item;
        serving::wire::write(item, event.item);
        writer.add(item);
    }
    return {0, writer.take()};
}

bench::LoopProbe::Reading measure(int seconds)
{
    const bench::LoopProbe probe;
    // exit, not quit: quit closes the windows, and a closed table costs nothing.
    QTimer::singleShot(seconds * 1'000, qApp, [] { QCoreApplication::exit(0); });
    QApplication::exec();
    return probe.read();
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const int seconds = argc > 1 ? std::atoi(argv[1]) : 10;
    models::EventStream stream;
    for (std::uint64_t n = 0; n < rowsKept; ++n) {
        const test::MadeEvent event(n);
        stream.append(event.item);
    }
    stream.flush();
    views::LiveTable table(stream, nullptr);
    table.resize(1'000, 700);
    table.show();
    const auto idle = measure(seconds);

    // The frames exist before the clock runs: what is measured is the window, not their making.
    std::vector<hub::Batch> frames;
    for (std::uint64_t i = 0; i < framesPerSecond; ++i)
        frames.push_back(frame(rowsKept + i * rowsPerFrame));
    base::BoundedQueue<hub::Batch> queue("bench frames", 512, base::Overflow::DropOldest);
    const auto arrivedBefore = stream.arrived();
    int painted = 0;
    QObject::connect(&table, &views::LiveTable::painted, [&painted] { ++painted; });
    hub::Feed feed([&] { stream.append(queue.takeNow()); });
    std::atomic<bool> posted {false};
    std::jthread feeder([&](std::stop_token stop) {
        auto next = std::chrono::steady_clock::now();
        for (std::size_t i = 0; !stop.stop_requested(); ++i) {
            (void)queue.push(frames[i % frames.size()]);
            if (!posted.exchange(true)) {
                QMetaObject::invokeMethod(
                    &feed,
                    [&] {
                        posted = false;
                        feed.arrived();
                    },
                    Qt::QueuedConnection);
            }
            next += std::chrono::microseconds(1'000'000 / framesPerSecond);
            std::this_thread::sleep_until(next);
        }
    });
    const auto busy = measure(seconds);
    feeder.request_stop();
    feeder.join();
    const auto rate = static_cast<double>(stream.arrived() - arrivedBefore) / seconds;
    std::printf("live table: %llu rows kept, %.0f rows/s, %.1f frames painted/s\n",
                static_cast<unsigned long long>(stream.kept()), rate, static_cast<double>(painted) / seconds);
    std::printf(
        "  lag p99 %.2f ms (idle loop %.2f ms), most %.1f ms (idle %.1f ms), GUI thread %.1f %% (idle %.1f %%)\n",
        busy.p99, idle.p99, busy.most, idle.most, 100 * busy.cpu, 100 * idle.cpu);
    const bool holds = busy.p99 < 16 && busy.cpu <= 0.15 && rate > 45'000;
    std::printf("  goal: p99 < 16 ms, GUI thread <= 15 %%: %s\n", holds ? "met" : "missed");
    return holds ? 0 : 1;
}
