// From the submission of a command to the painted row, at 1,000 commands a second over the real engine and hub.
// usage: bench_command_to_row [seconds]
#include "backend.h"
#include "hub/hub_client.h"
#include "models/event_stream.h"
#include "views/live_table.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <unordered_map>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const int seconds = argc > 1 ? std::atoi(argv[1]) : 10;
    constexpr double perSecond = 1'000;
    const QTemporaryDir folder;
    BackendOptions options;
    options.dataFolder = folder.path().toStdString();
    options.packFolders = {EVENTSCOPE_SOURCE_DIR "/resources/domains"};
    const auto backend = Backend::start(options);
    if (!backend) {
        std::fprintf(stderr, "%s\n", backend.error().message.c_str());
        return 2;
    }
    hub::HubClient hub;
    models::EventStream stream;
    views::LiveTable table(stream, nullptr);
    table.resize(1'000, 700);
    table.show();
    hub.open({QUrl(QStringLiteral("ws://127.0.0.1:%1/api/v1/hub").arg((*backend)->port())),
              QByteArray::fromStdString((*backend)->token())});
    const auto subscription =
        hub.subscribe({{"stream", "events"}}, [&](const std::vector<hub::Batch>& batches) { stream.append(batches); });

    QElapsedTimer clock;
    clock.start();
    // A command is known again by the name of its product, which is its number.
    std::unordered_map<std::uint64_t, qint64> sent;
    std::vector<double> waits;
    std::uint64_t next = 0;
    std::uint64_t painted = 0;
    std::uint64_t refused = 0;
    const auto submit = [&] {
        const auto number = next++;
        sent[number] = clock.nsecsElapsed();
        hub.request(QStringLiteral("entities.create"),
                    {{"type", "products"}, {"fields", {{"name", std::to_string(number)}, {"price", 100}}}}, &table,
                    [&](const hub::Reply& reply) { refused += reply.ok ? 0U : 1U; });
    };
    QObject::connect(&table, &views::LiveTable::painted, &table, [&] {
        const auto now = clock.nsecsElapsed();
        for (; painted < stream.end(); ++painted) {
            const auto event = stream.event(painted);
            const auto name = event ? models::json::field(event->preview, "name") : models::json::Found {};
            const auto found = sent.find(std::strtoull(std::string(name.raw).c_str(), nullptr, 10));
            if (name.kind == models::json::Kind::Text && found != sent.end()) {
                waits.push_back(static_cast<double>(now - found->second) / 1e6);
                sent.erase(found);
            }
        }
    });
    QTimer pace;
    pace.setTimerType(Qt::PreciseTimer);
    qint64 begun = -1;
    QObject::connect(&pace, &QTimer::timeout, [&] {
        if (hub.state() != hub::HubClient::State::Connected)
            return;
        if (begun < 0)
            begun = clock.elapsed();
        const auto due = static_cast<std::uint64_t>(static_cast<double>(clock.elapsed() - begun) / 1'000 * perSecond);
        while (next < due && clock.elapsed() - begun < seconds * 1'000)
            submit();
        if (clock.elapsed() - begun > seconds * 1'000 + 1'000)
            QCoreApplication::quit();
    });
    pace.start(1);
    QApplication::exec();
    std::sort(waits.begin(), waits.end());
    const auto at = [&](std::size_t percent) {
        return waits.empty() ? 0.0 : waits[std::min(waits.size() - 1, waits.size() * percent / 100)];
    };
    std::printf("command to painted row: %zu of %llu rows, %llu refused, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (frame "
                "interval 33 ms)\n",
                waits.size(), static_cast<unsigned long long>(next), static_cast<unsigned long long>(refused), at(50),
                at(95), at(99));
    const bool holds = at(99) <= 50 && waits.size() + refused >= next;
    std::printf("  goal: p99 <= 50 ms: %s\n", holds ? "met" : "missed");
    return holds ? 0 : 1;
}
