// A cluster of 5,400 topics, 16,200 partitions and 2,200 groups on the page Kafka: when its first rows are there, when
// everything is known with its lag, and how late the window's event loop is meanwhile; against the same facts by bare
// librdkafka calls, one kind after the other. usage: bench_big_cluster [BOOTSTRAP]; without an address a broker of its
// own is started and filled, which takes minutes. EVENTSCOPE_BENCH_TOPICS=N for less than 5,400 topics.
#include "bench_page.h"
#include "big_cluster_calls.h"
#include "event_loop.h"
#include "support/kafka_broker.h"

#include <QTableView>

#include <fstream>
#include <unistd.h>

namespace {

constexpr int rounds = 3;

double residentMegabytes()
{
    std::ifstream file("/proc/self/statm");
    std::size_t whole = 0;
    std::size_t resident = 0;
    file >> whole >> resident;
    return static_cast<double>(resident) * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

struct Shown
{
    double first = 0; ///< seconds until the first rows
    double all = 0; ///< until everything is read
    double megabytes = 0; ///< that the process grew by
    bench::LoopProbe::Reading loop;
};

/// A window that has never seen the cluster.
Shown show(const eventlog::ClusterAddress& address, const bench::BigCluster& size)
{
    const bench::Folder folder;
    BackendOptions options;
    options.dataFolder = folder.path();
    options.packFolders = {EVENTSCOPE_SOURCE_DIR "/resources/domains"};
    options.cluster = address;
    bench::PageWindow window(docks::makeKafkaPage, options);
    window.run(1); // the engine is idle then
    const auto& topics = *window.find<QTableView>("kafkaTopics").model();
    const auto before = residentMegabytes();
    Shown shown;
    const bench::LoopProbe probe;
    QElapsedTimer clock;
    clock.start();
    const auto seconds = [&clock] { return static_cast<double>(clock.nsecsElapsed()) / 1e9; };
    window.page().activated();
    window.wait([&] { return topics.index(0, 0).data().toString().startsWith(QLatin1String("big-")); }, 60, "rows");
    shown.first = seconds();
    bool isAll = false;
    QTimer ask;
    QObject::connect(&ask, &QTimer::timeout, &window.page(), [&] {
        window.hub().request(QStringLiteral("kafka.status"), {}, &window.page(), [&](const hub::Reply& reply) {
            const auto& status = reply.body.as_object();
            const auto is = [&status](const char* member, std::size_t wanted) {
                const auto* const value = status.if_contains(member);
                return value != nullptr && value->to_number<std::size_t>() >= wanted;
            };
            isAll = isAll || (reply.ok && is("topicsRead", size.topics) && is("groupsRead", size.groups));
        });
    });
    ask.start(50);
    window.wait([&] { return isAll; }, 300, "the whole cluster");
    shown.all = seconds();
    window.run(2);
    shown.loop = probe.read();
    shown.megabytes = residentMegabytes() - before;
    return shown;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    eventlog::ClusterAddress address;
    if (argc > 1)
        address.bootstrap = argv[1];
    if (argc <= 1) {
        test::KafkaBroker::makeRoom();
        address = test::KafkaBroker::shared().address();
    }
    bench::BigCluster size;
    if (const auto* const wanted = std::getenv("EVENTSCOPE_BENCH_TOPICS"); wanted != nullptr)
        size = size.scaledTo(std::stoul(wanted));
    std::printf("filling: %zu topics, %zu partitions, %zu groups\n", size.topics, size.topics * size.partitions,
                size.groups);
    std::printf("  filled in %.0f s\n", bench::seconds([&] { bench::fillBigCluster(address.bootstrap, size); }));
    bench::reportLoad();
    std::vector<double> firsts;
    std::vector<double> ratios;
    std::vector<double> late;
    for (int round = -1; round < rounds; ++round) {
        const auto bare = bench::readBigCluster(address.bootstrap, size);
        const auto shown = show(address, size);
        if (round < 0)
            continue; // the broker is warm then
        std::printf("  bare calls %.2f s (%s); page: first rows %.2f s, everything %.2f s, %.0f MB, loop late p99 %.1f "
                    "ms, most %.1f ms\n",
                    bare.seconds, bare.parts.c_str(), shown.first, shown.all, shown.megabytes, shown.loop.p99,
                    shown.loop.most);
        firsts.push_back(shown.first);
        ratios.push_back(shown.all / bare.seconds);
        late.push_back(shown.loop.p99);
    }
    bench::reportAtMost("big cluster, first rows", firsts, 0.5, " s");
    bench::reportAtMost("big cluster, everything with lags against the bare calls", ratios, 1.5, "x");
    bench::reportAtMost("big cluster, event loop late p99", late, 16, " ms");
    return 0;
}
