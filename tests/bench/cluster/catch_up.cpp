// How long an engine needs until it decides again, on a log of 1,000,000 events on Kafka, against consuming the same
// events raw. Two Redis servers hold the stores, which stand at their mark; what differs is what the newcomer has read
// itself: everything, all but the last tenth (a console that was away), or nothing (a new machine). Last, once each:
// the stores were wiped too. EVENTSCOPE_BENCH_EVENTS=N for less, EVENTSCOPE_BENCH_ROUNDS=N (3).
#include "bench_engine.h"
#include "bench_load.h"

#include <librdkafka/rdkafka.h>

namespace {

constexpr std::size_t eventsPerEntity = 10;

/// Seconds from nothing to the end of the topics, whose records are looked at and thrown away.
double consumeRaw(const std::string& bootstrap, const std::vector<const char*>& topics, std::size_t atLeast)
{
    const auto begun = std::chrono::steady_clock::now();
    auto* const conf = rd_kafka_conf_new();
    for (const auto& [name, value] : std::initializer_list<std::pair<const char*, const char*>> {
             {"bootstrap.servers", bootstrap.c_str()},
             {"group.id", "raw"},
             {"enable.auto.commit", "false"},
             {"enable.partition.eof", "true"},
             {"fetch.wait.max.ms", "100"},
             {"fetch.queue.backoff.ms", "5"}, // as our own reader: it waits a second otherwise
             {"queued.min.messages", "100000"}})
        rd_kafka_conf_set(conf, name, value, nullptr, 0);
    auto* const handle = rd_kafka_new(RD_KAFKA_CONSUMER, conf, nullptr, 0);
    rd_kafka_poll_set_consumer(handle);
    auto* const list = rd_kafka_topic_partition_list_new(static_cast<int>(topics.size()));
    for (const auto* topic : topics)
        rd_kafka_topic_partition_list_add(list, topic, 0)->offset = 0;
    rd_kafka_assign(handle, list);
    rd_kafka_topic_partition_list_destroy(list);
    auto* const queue = rd_kafka_queue_get_consumer(handle);
    std::array<rd_kafka_message_t*, 1'000> messages {};
    std::size_t records = 0;
    std::size_t bytes = 0;
    for (std::size_t ends = 0; ends < topics.size();) {
        const auto found = rd_kafka_consume_batch_queue(queue, 1'000, messages.data(), messages.size());
        for (ssize_t i = 0; i < found; ++i) {
            auto* const message = messages[static_cast<std::size_t>(i)];
            if (message->err == RD_KAFKA_RESP_ERR__PARTITION_EOF)
                ++ends;
            if (message->err == RD_KAFKA_RESP_ERR_NO_ERROR) {
                ++records;
                bytes += message->len;
            }
            rd_kafka_message_destroy(message);
        }
    }
    const auto time = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    rd_kafka_queue_destroy(queue);
    rd_kafka_consumer_close(handle);
    rd_kafka_destroy(handle);
    if (records < atLeast || bytes == 0) {
        std::fprintf(stderr, "%zu records instead of %zu\n", records, atLeast);
        std::exit(1);
    }
    return time;
}

/// With no other flag than this one a folder is not copied at all.
constexpr auto everything =
    std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing;

/// From the start of the engine until it takes commands.
double untilReady(bench::ClusterEngine& cluster, const std::filesystem::path& data)
{
    const auto time = bench::seconds([&] { cluster.open(data); });
    cluster.engine.reset();
    return time;
}

} // namespace

int main()
{
    const auto count = bench::wanted("EVENTSCOPE_BENCH_EVENTS", 1'000'000);
    const auto rounds = bench::wanted("EVENTSCOPE_BENCH_ROUNDS", 3);
    bench::ClusterEngine cluster;
    const bench::Folder whole;
    const bench::Folder most;
    bench::Load load(std::max<std::size_t>(count / eventsPerEntity, 1));
    const auto filled = bench::seconds([&] {
        cluster.open(whole.path());
        load.run(*cluster.engine, count - count / 10);
        cluster.engine.reset();
        std::filesystem::copy(whole.path(), most.path(), everything);
        cluster.open(whole.path());
        load.run(*cluster.engine, count / 10);
        cluster.engine.reset();
    });
    std::printf("  %zu events of %zu products, written in %.0f s\n", count, load.ids().size(), filled);
    bench::reportLoad();
    std::vector<double> ratios;
    std::vector<double> times;
    for (std::size_t round = 0; round < rounds; ++round) {
        const auto events = consumeRaw(cluster.bootstrap(), {"es.shop.events"}, count);
        const auto both = consumeRaw(cluster.bootstrap(), {"es.shop.commands", "es.shop.events"}, 2 * count);
        const auto nothingToRead = untilReady(cluster, whole.path());
        const bench::Folder away;
        std::filesystem::copy(most.path(), away.path(), everything);
        const auto tenth = untilReady(cluster, away.path());
        const bench::Folder fresh;
        const auto newcomer = untilReady(cluster, fresh.path());
        std::printf("  raw: events %.2f s, with their commands %.2f s; ready: nothing to read %.2f s, a tenth %.2f s, "
                    "everything %.2f s\n",
                    events, both, nothingToRead, tenth, newcomer);
        ratios.push_back(newcomer / events);
        times.push_back(newcomer);
    }
    {
        const bench::Folder fresh;
        cluster.snapshots.wipe();
        std::printf("  once: everything read, snapshots written again: %.2f s\n", untilReady(cluster, fresh.path()));
    }
    {
        const bench::Folder fresh;
        cluster.events.wipe();
        cluster.snapshots.wipe();
        std::printf("  once: everything read, both stores written again: %.2f s\n", untilReady(cluster, fresh.path()));
    }
    bench::reportAtMost("catch-up of a newcomer against consuming the events raw", ratios, 2, "x");
    bench::reportAtMost("catch-up of a newcomer", times, 10, " s");
    return 0;
}
