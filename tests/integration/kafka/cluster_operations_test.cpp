#include "backend.h"
#include "base/crypto.h"
#include "base/json.h"
#include "serving/wire_frame.h"
#include "support/engine_fixture.h"
#include "support/kafka_broker.h"
#include "support/raw_client.h"
#include "support/test_registry.h"

#include <QTest>

#include <memory>
#include <optional>
#include <set>
#include <stdexcept>

namespace {

using base::json::object;

std::string decoded(const base::json::value& text)
{
    const auto bytes = base::crypto::fromBase64Url(std::string_view(text.get_string()));
    return bytes ? *bytes : "not base64url";
}

} // namespace

/// The operations of a cluster through the hub, on the real broker.
class ClusterOperationsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void saysThatThereIsNoCluster();
    void listsAndDescribesTopics();
    void clonesAndConfigures();
    void readsWritesAndGoesOn();
    void showsWhatSlicesHold();
    void listsGroupsAndBrokers();
    void refusesBadCalls_data();
    void refusesBadCalls();
    void changesNothingWhileItOnlyLooks();

private:
    struct Console
    {
        test::TemporaryFolder folder;
        std::unique_ptr<Backend> backend;
        std::unique_ptr<test::HubDialogue> hub;

        object result(const std::string& op, const object& args)
        {
            const auto answer = hub->ask(op, base::json::serialize(args));
            const auto* const found = answer.if_contains("result");
            if (found == nullptr)
                qWarning("%s: %s", op.c_str(), base::json::serialize(answer).c_str());
            return found == nullptr ? object() : found->get_object();
        }
        object problem(const std::string& op, const object& args)
        {
            const auto answer = hub->ask(op, base::json::serialize(args));
            const auto* const found = answer.if_contains("problem");
            return found == nullptr ? object {{"status", 0}, {"detail", base::json::serialize(answer)}}
                                    : found->get_object();
        }
    };
    static std::unique_ptr<Console> open(std::optional<eventlog::ClusterAddress> address, bool readOnly,
                                         const std::filesystem::path& stack = {});
    std::string fresh(const std::string& what) { return test::KafkaBroker::shared().freshTopic(what); }

    std::unique_ptr<Console> m_console;
};

std::unique_ptr<ClusterOperationsTest::Console> ClusterOperationsTest::open(
    std::optional<eventlog::ClusterAddress> address, bool readOnly, const std::filesystem::path& stack)
{
    auto console = std::make_unique<Console>();
    BackendOptions options;
    options.dataFolder = console->folder.path() / "data";
    options.packFolders = {std::filesystem::path(EVENTSCOPE_SOURCE_DIR) / "resources/domains"};
    options.cluster = std::move(address);
    options.isClusterReadOnly = readOnly;
    options.stackFolder = stack;
    auto started = Backend::start(options);
    if (!started)
        throw std::runtime_error(started.error().message);
    console->backend = std::move(*started);
    console->hub = std::make_unique<test::HubDialogue>(console->backend->port(), console->backend->token());
    return console;
}

void ClusterOperationsTest::initTestCase()
{
    try {
        m_console = open(test::KafkaBroker::shared().address(), false);
    } catch (const std::runtime_error& reason) {
        QFAIL(reason.what());
    }
    QTRY_COMPARE_WITH_TIMEOUT(std::string(base::json::textAt(m_console->result("kafka.status", {}), "state")),
                              std::string("connected"), 20'000);
}

void ClusterOperationsTest::saysThatThereIsNoCluster()
{
    const test::TemporaryFolder nothing;
    const auto console = open(std::nullopt, true, nothing.path() / "stack");
    QCOMPARE(std::string(base::json::textAt(console->result("kafka.status", {}), "state")), std::string("none"));
    const auto problem = console->problem("kafka.topics", {});
    QCOMPARE(problem.at("status").to_number<int>(), 404);
    QVERIFY(base::json::textAt(problem, "detail").find("start the local servers") != std::string_view::npos);
}

void ClusterOperationsTest::listsAndDescribesTopics()
{
    const auto name = fresh("listed");
    QCOMPARE(m_console->result("kafka.create", {{"topic", name}, {"partitions", 3}}).at("done"), true);
    const auto row = [&]() -> object {
        const auto found = m_console->result("kafka.topics", {{"filter", "LISTED"}, {"sort", "rate"}});
        const auto& rows = found.at("topics").get_array();
        return rows.empty() ? object() : rows[0].get_object();
    };
    QTRY_COMPARE_WITH_TIMEOUT(row().contains("records") && row().at("records") == 0, true, 15'000);
    m_console->result("kafka.produce", {{"topic", name}, {"partition", 2}, {"value", "x"}});
    QTRY_COMPARE_WITH_TIMEOUT(row().at("records"), base::json::value(1), 15'000);
    QTRY_COMPARE_WITH_TIMEOUT(std::string(base::json::textAt(row(), "cleanup")), std::string("delete"), 15'000);
    QCOMPARE(row().at("partitions"), base::json::value(3));
    QCOMPARE(row().at("ours"), base::json::value(false));
    const auto topic = m_console->result("kafka.topic", {{"topic", name}});
    QCOMPARE(topic.at("partitionList").get_array().size(), 3U);
    QCOMPARE(topic.at("partitionList").get_array()[2].get_object().at("end"), base::json::value(1));
    QVERIFY(topic.at("configuration").get_array().size() > 20);
    QCOMPARE(m_console->problem("kafka.topic", {{"topic", "no-such"}}).at("status").to_number<int>(), 404);
}

void ClusterOperationsTest::clonesAndConfigures()
{
    const auto first = fresh("original");
    const auto second = fresh("clone");
    m_console->result("kafka.create", {{"topic", first}, {"configuration", {{"retention.ms", "777000"}}}});
    m_console->result("kafka.create", {{"topic", second}, {"like", first}, {"partitions", 2}});
    const auto valueOf = [&](const std::string& topic, std::string_view name) -> std::string {
        const auto described = m_console->result("kafka.topic", {{"topic", topic}});
        for (const auto& entry : described.at("configuration").get_array())
            if (base::json::textAt(entry.get_object(), "name") == name)
                return std::string(base::json::textAt(entry.get_object(), "value"));
        return {};
    };
    QTRY_VERIFY_WITH_TIMEOUT(m_console->result("kafka.topic", {{"topic", second}}).contains("configuration"), 15'000);
    QCOMPARE(valueOf(second, "retention.ms"), std::string("777000"));
    m_console->result(
        "kafka.configure",
        {{"topic", second}, {"set", {{"segment.bytes", "2000000"}}}, {"reset", {"retention.ms"}}, {"partitions", 4}});
    QTRY_COMPARE_WITH_TIMEOUT(valueOf(second, "retention.ms"), std::string("604800000"), 10'000);
    QCOMPARE(valueOf(second, "segment.bytes"), std::string("2000000"));
    QCOMPARE(valueOf(first, "retention.ms"), std::string("777000"));
    QCOMPARE(m_console->problem("kafka.delete", {{"topic", first}, {"confirm", second}}).at("status"), 400);
    QCOMPARE(m_console->result("kafka.delete", {{"topic", first}, {"confirm", first}}).at("done"), true);
}

void ClusterOperationsTest::readsWritesAndGoesOn()
{
    const auto name = fresh("read");
    m_console->result("kafka.create", {{"topic", name}, {"partitions", 2}});
    const std::string bytes("\xff\x00\xfe", 3);
    const std::vector<std::uint8_t> raw(bytes.begin(), bytes.end());
    for (int i = 0; i < 30; ++i)
        m_console->result("kafka.produce",
                          {{"topic", name},
                           {"key", "k" + std::to_string(i % 3)},
                           {"valueBase64", base::crypto::base64Url(raw)},
                           {"headers", {{"n", std::to_string(i)}}}});
    object args {{"topic", name}, {"from", "begin"}, {"limit", 7}};
    std::set<std::string> seen;
    for (bool isAtEnd = false; !isAtEnd;) {
        const auto page = m_console->result("kafka.records", args);
        for (const auto& each : page.at("records").get_array()) {
            const auto& record = each.get_object();
            QCOMPARE(decoded(record.at("value")), bytes);
            seen.insert(decoded(record.at("headers").get_array()[0].get_array()[1]));
        }
        isAtEnd = page.at("atEnd").get_bool();
        args = {{"topic", name}, {"next", page.at("next")}, {"limit", 7}};
    }
    QCOMPARE(seen.size(), 30U);
    object packed {{"topic", name}, {"from", "begin"}, {"limit", 20'000}, {"packed", 1}, {"gather", 30}};
    m_console->hub->send(R"({"id":900,"op":"kafka.records","args":)" + base::json::serialize(packed) + "}");
    const auto message = m_console->hub->receive();
    QCOMPARE(message.opcode, 2);
    const auto frame = serving::wire::readFrame(message.bytes);
    QVERIFY(frame && frame->kind == serving::wire::Kind::Answer && frame->firstPosition == 900);
    QCOMPARE(frame->items.size(), 31U); // the body, and what was written
    const auto record = serving::wire::readRecordItem(frame->items.back());
    QVERIFY(record && record->value == bytes && record->headers.size() == 1 && record->headers[0].first == "n");
    const auto body = base::json::parse(frame->items.front());
    QVERIFY(body && body->at("atEnd").get_bool() && body->at("behind") == 0 && body->at("scanned") == 30);
    const auto byKey = m_console->result("kafka.records", {{"topic", name}, {"key", "k1"}, {"from", "begin"}});
    QCOMPARE(byKey.at("records").get_array().size(), 10U);
    const auto newest = m_console->result("kafka.records", {{"topic", name}, {"limit", 4}});
    QVERIFY(newest.at("records").get_array().size() <= 4);
    const auto later = m_console->result("kafka.records", {{"topic", name}, {"from", "time"}, {"time", 4102444800000}});
    QCOMPARE(later.at("records").get_array().size(), 0U);
}

void ClusterOperationsTest::showsWhatSlicesHold()
{
    const auto name = fresh("sliced");
    m_console->result("kafka.create", {{"topic", name}});
    m_console->result("kafka.produce", {{"topic", name}, {"value", std::string(600'000, 'v')}, {"key", "key"}});
    std::string whole;
    while (whole.size() < 600'000) {
        const auto slice = m_console->result("kafka.slice", {{"topic", name}, {"offset", 0}, {"begin", whole.size()}});
        QCOMPARE(slice.at("total"), base::json::value(600'000));
        whole += decoded(slice.at("bytes"));
    }
    QVERIFY(whole == std::string(600'000, 'v'));
    const auto key = m_console->result("kafka.slice", {{"topic", name}, {"offset", 0}, {"part", "key"}});
    QCOMPARE(decoded(key.at("bytes")), std::string("key"));
    QCOMPARE(m_console->problem("kafka.slice", {{"topic", name}, {"offset", 9}}).at("status"), 404);
}

void ClusterOperationsTest::listsGroupsAndBrokers()
{
    const auto groups = m_console->result("kafka.groups", {});
    QVERIFY(groups.contains("groups"));
    QCOMPARE(m_console->problem("kafka.group", {{"group", "nobody"}}).at("status"), 404);
    const auto latency = [&] {
        const auto brokers = m_console->result("kafka.brokers", {});
        return brokers.at("brokers").get_array()[0].get_object().at("averageUs").is_number();
    };
    QTRY_VERIFY_WITH_TIMEOUT(latency(), 20'000);
    const auto broker = m_console->result("kafka.broker", {{"broker", 1}});
    QVERIFY(broker.at("configuration").get_array().size() > 100);
}

void ClusterOperationsTest::refusesBadCalls_data()
{
    QTest::addColumn<QByteArray>("op");
    QTest::addColumn<QByteArray>("args");
    const auto row = [](const char* op, const char* args) {
        QTest::addRow("%s %s", op, args) << QByteArray(op) << QByteArray(args);
    };
    row("kafka.topics", R"({"sort":"colour"})");
    row("kafka.topics", R"({"limit":100000})");
    row("kafka.topic", "{}");
    row("kafka.records", R"({"topic":"x","from":"here"})");
    row("kafka.records", R"({"topic":"x","from":"offset","offset":3})");
    row("kafka.records", R"({"topic":"x","keyBase64":"%%%"})");
    row("kafka.records", R"({"topic":"x","next":{}})");
    row("kafka.slice", R"({"topic":"x","offset":1,"part":"soul"})");
    row("kafka.create", R"({"topic":"a/b"})");
    row("kafka.create", R"({"topic":"ok-name","configuration":{"retention.ms":5}})");
    row("kafka.configure", R"({"topic":"x"})");
    row("kafka.delete", R"({"topic":"x"})");
    row("kafka.produce", R"({"topic":"es.shop.commands","value":"{}"})");
    row("kafka.produce", R"({"topic":"x","headers":[1]})");
    row("kafka.broker", "{}");
}

void ClusterOperationsTest::refusesBadCalls()
{
    QFETCH(const QByteArray, op);
    QFETCH(const QByteArray, args);
    const auto parsed = base::json::parse(args.toStdString());
    const auto problem = m_console->problem(op.toStdString(), parsed->get_object());
    QVERIFY2(problem.at("status") == 400, base::json::serialize(problem).c_str());
    QVERIFY(base::json::textAt(problem, "detail").size() > 20);
}

void ClusterOperationsTest::changesNothingWhileItOnlyLooks()
{
    const auto name = fresh("safe");
    m_console->result("kafka.create", {{"topic", name}});
    const auto looking = open(test::KafkaBroker::shared().address(), true);
    for (const auto& [op, args] :
         std::vector<std::pair<std::string, object>> {{"kafka.create", {{"topic", "other"}}},
                                                      {"kafka.configure", {{"topic", name}, {"partitions", 2}}},
                                                      {"kafka.delete", {{"topic", name}, {"confirm", name}}},
                                                      {"kafka.produce", {{"topic", name}, {"value", "x"}}}}) {
        const auto problem = looking->problem(op, args);
        QVERIFY2(base::json::textAt(problem, "detail").find("only looked at") != std::string_view::npos,
                 base::json::serialize(problem).c_str());
    }
    QCOMPARE(looking->result("kafka.status", {}).at("readOnly"), true);
    QCOMPARE(looking->result("kafka.records", {{"topic", name}}).at("records").get_array().size(), 0U);
}

EVENTSCOPE_TEST(ClusterOperationsTest)
#include "cluster_operations_test.moc"
