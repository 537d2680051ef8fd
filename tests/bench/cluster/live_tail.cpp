// The live tail of the page Kafka on a real broker: rows that entered its table a second, against kcat that writes the
// same records to /dev/null. Both begin at the first record. usage: bench_live_tail; EVENTSCOPE_BENCH_EVENTS=N changes
// the number of records (500,000).
#include "bench_page.h"
#include "event_loop.h"
#include "models/object_table.h"
#include "support/kafka_broker.h"

#include <QLabel>
#include <QLineEdit>
#include <QTableView>

#include <librdkafka/rdkafka.h>

namespace {

constexpr int rounds = 5;
constexpr int partitions = 3;

void fill(const std::string& bootstrap, const std::string& topic, std::size_t count)
{
    auto* const conf = rd_kafka_conf_new();
    rd_kafka_conf_set(conf, "bootstrap.servers", bootstrap.c_str(), nullptr, 0);
    rd_kafka_conf_set(conf, "linger.ms", "20", nullptr, 0);
    auto* const handle = rd_kafka_new(RD_KAFKA_PRODUCER, conf, nullptr, 0);
    for (std::size_t i = 0; i < count; ++i) {
        const auto key = "order-" + std::to_string(i % 5'000);
        const auto value = R"({"id":)" + std::to_string(i) + R"(,"customer":"Mei Tanaka","note":")"
            + std::string(150, static_cast<char>('a' + i % 26)) + R"(","total":)" + std::to_string(i % 9'900) + "}";
        while (rd_kafka_producev(handle, RD_KAFKA_VTYPE_TOPIC, topic.c_str(), RD_KAFKA_VTYPE_MSGFLAGS,
                                 RD_KAFKA_MSG_F_COPY, RD_KAFKA_VTYPE_KEY, key.data(), key.size(), RD_KAFKA_VTYPE_VALUE,
                                 value.data(), value.size(), RD_KAFKA_VTYPE_HEADER, "source", "bench", ssize_t {5},
                                 RD_KAFKA_VTYPE_END)
               == RD_KAFKA_RESP_ERR__QUEUE_FULL)
            rd_kafka_poll(handle, 10);
    }
    if (rd_kafka_flush(handle, 60'000) != RD_KAFKA_RESP_ERR_NO_ERROR)
        std::exit(1);
    rd_kafka_destroy(handle);
}

double kcat(const std::string& bootstrap, const std::string& topic)
{
    const auto command = "kcat -C -q -u -e -o beginning -b " + bootstrap + " -t " + topic + " >/dev/null 2>&1";
    return bench::seconds([&] {
        if (std::system(command.c_str()) != 0) { // NOLINT: a program of a benchmark, with our own words
            std::fprintf(stderr, "kcat does not run: apt-get install kcat\n");
            std::exit(1);
        }
    });
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const auto* const wanted = std::getenv("EVENTSCOPE_BENCH_EVENTS");
    const auto count = wanted == nullptr ? std::size_t {500'000} : std::stoul(wanted);
    const auto address = test::KafkaBroker::shared().address();
    const bench::Folder folder;
    BackendOptions options;
    options.dataFolder = folder.path();
    options.packFolders = {EVENTSCOPE_SOURCE_DIR "/resources/domains"};
    options.cluster = address;
    options.isClusterReadOnly = false;
    bench::PageWindow window(docks::makeKafkaPage, options);
    window.page().activated();
    const std::string topic = "tailed";
    {
        bool isMade = false;
        window.hub().request(QStringLiteral("kafka.create"), {{"topic", topic}, {"partitions", partitions}},
                             &window.page(), [&](const hub::Reply& reply) { isMade = reply.ok; });
        window.wait([&] { return isMade; }, 30, "the topic");
    }
    fill(address.bootstrap, topic, count);
    bench::reportLoad();

    window.page().handleOpen({{QStringLiteral("records"), QString::fromStdString(topic)}});
    auto& follow = window.find<QAbstractButton>("recordFollow");
    const auto& table = window.find<QTableView>("kafkaRecords");
    const auto& rows = dynamic_cast<const models::ObjectTable&>(*table.model());
    std::vector<double> ratios;
    for (int round = -1; round < rounds; ++round) {
        const auto reference = kcat(address.bootstrap, topic);
        const auto before = rows.arrived();
        const bench::LoopProbe probe;
        window.click("fromBeginning");
        window.find<QLineEdit>("recordTopic").setText(QString::fromStdString(topic));
        window.click("recordRead");
        follow.setChecked(true); // goes on where the page of the beginning ends
        const auto ours = window.wait([&] { return rows.arrived() - before >= count; }, 120, "the last record");
        follow.setChecked(false);
        const auto& read = window.find<QAbstractButton>("recordRead");
        window.wait([&] { return read.isEnabled(); }, 10, "the answer that waits at the end");
        if (round < 0)
            continue; // both are warm then
        ratios.push_back(reference / ours);
        std::printf("  %zu records: kcat %.0f/s, rows in the table %.0f/s; loop late p99 %.1f ms, most %.1f ms\n",
                    count, static_cast<double>(count) / reference, static_cast<double>(count) / ours, probe.read().p99,
                    probe.read().most);
    }
    std::printf("  as the page says it: %s\n", qPrintable(window.find<QLabel>("recordFacts").text()));
    bench::report("tail of a topic, rows that entered the table against kcat -C to /dev/null", ratios, 0.8);
    return 0;
}
