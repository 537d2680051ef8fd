#include "eventlog/cluster_admin.h"
#include "support/free_port.h"
#include "support/kafka_broker.h"
#include "support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <chrono>
#include <optional>
#include <stdexcept>

namespace {

using namespace std::chrono_literals;
using eventlog::ConfigChange;
using eventlog::NewRecord;
using eventlog::NewTopic;

const std::stop_token never;

std::string said(const base::Error& error)
{
    return error.message;
}

bool has(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

/// The operator's calls on the real broker.
class ClusterAdminTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void makesChangesAndDeletesATopic();
    void refusesWhatCannotBe_data();
    void refusesWhatCannotBe();
    void writesAndReadsBytesAsTheyAre();
    void findsRecordsByTimeAndByKey();
    void followsTheEnd();
    void showsTenMegabytesInSlices();
    void tellsGroupsAndTheirCommits();
    void keepsOurTopicsToTheEngines();
    void changesNothingWhileItOnlyLooks();
    void saysWhyItCannotConnect();
    void stopsWhenItIsTold();

private:
    std::string make(const std::string& what, int partitions = 1);
    eventlog::ReadStart put(const std::string& topic, std::optional<std::string> key, std::optional<std::string> value,
                            int partition = -1);
    std::unique_ptr<eventlog::ClusterAdmin> m_admin;
};

void ClusterAdminTest::initTestCase()
{
    try {
        auto opened = eventlog::openClusterAdmin({test::KafkaBroker::shared().address(), false, 15s});
        QVERIFY2(opened.has_value(), opened ? "" : said(opened.error()).c_str());
        m_admin = std::move(*opened);
    } catch (const std::runtime_error& reason) {
        QFAIL(reason.what());
    }
}

std::string ClusterAdminTest::make(const std::string& what, int partitions)
{
    const auto name = test::KafkaBroker::shared().freshTopic(what);
    const auto made = m_admin->createTopic({name, partitions, 1, {{"max.message.bytes", "20000000"}}}, never);
    if (!made)
        qCritical("%s", said(made.error()).c_str());
    return name;
}

eventlog::ReadStart ClusterAdminTest::put(const std::string& topic, std::optional<std::string> key,
                                          std::optional<std::string> value, int partition)
{
    const auto put = m_admin->produce({topic, partition, std::move(key), std::move(value), {}}, never);
    if (!put)
        qCritical("%s", said(put.error()).c_str());
    return put ? *put : eventlog::ReadStart {-1, -1};
}

void ClusterAdminTest::makesChangesAndDeletesATopic()
{
    const auto name = test::KafkaBroker::shared().freshTopic("made");
    NewTopic wanted {name, 3, 1, {{"retention.ms", "3600000"}, {"cleanup.policy", "compact,delete"}}};
    const auto made = m_admin->createTopic(wanted, never);
    QVERIFY2(made.has_value(), made ? "" : said(made.error()).c_str());
    const auto state = m_admin->state({}, never);
    QVERIFY(state.has_value());
    QVERIFY(!state->id.empty());
    QCOMPARE(state->brokers.size(), 1U);
    const auto topic = std::ranges::find(state->topics, name, &eventlog::TopicState::name);
    QVERIFY(topic != state->topics.end());
    QCOMPARE(topic->partitions.size(), 3U);
    QCOMPARE(topic->partitions[2].leader, 1);
    QCOMPARE(topic->partitions[2].inSync, std::vector<std::int32_t> {1});

    const std::vector<ConfigChange> changes {{"retention.ms", "7200000"}, {"cleanup.policy", std::nullopt}};
    const auto changed = m_admin->configureTopic(name, changes, never);
    QVERIFY2(changed.has_value(), changed ? "" : said(changed.error()).c_str());
    const std::vector<std::string> names {name};
    const auto valueOf = [&](std::string_view entry) -> std::string {
        const auto all = m_admin->topicConfigurations(names, never);
        const auto& entries = all->at(name);
        const auto found = std::ranges::find(entries, entry, &eventlog::ConfigEntry::name);
        return found->value + " " + found->source;
    };
    QTRY_COMPARE(valueOf("retention.ms"), std::string("7200000 dynamic topic"));
    QCOMPARE(valueOf("cleanup.policy"), std::string("delete default"));

    QVERIFY(m_admin->addPartitions(name, 5, never).has_value());
    QTRY_COMPARE(m_admin->state(name, never)->topics.front().partitions.size(), 5U);
    QVERIFY(m_admin->deleteTopic(name, never).has_value());
    QTRY_VERIFY(!m_admin->state(name, never).has_value());
    const auto broker = m_admin->brokerConfiguration(1, never);
    QVERIFY(broker.has_value() && broker->size() > 100);
}

void ClusterAdminTest::refusesWhatCannotBe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("partitions");
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("says");
    QTest::newRow("name with a slash") << "a/b" << 1 << ""
                                       << "not a name for a topic";
    QTest::newRow("name that turns round") << QString::fromUtf8("a\u202Eb") << 1 << ""
                                           << "\\xe2\\x80\\xae";
    QTest::newRow("dots") << ".." << 1 << ""
                          << "not a name for a topic";
    QTest::newRow("long name") << QString(250, QLatin1Char('x')) << 1 << ""
                               << "1 to 249";
    QTest::newRow("no partition") << "refused" << 0 << ""
                                  << "1 to 10000 partitions";
    QTest::newRow("too many partitions") << "refused" << 1'000'000 << ""
                                         << "1 to 10000 partitions";
    QTest::newRow("unknown entry") << "refused" << 1 << "no.such.entry"
                                   << "no.such.entry";
}

void ClusterAdminTest::refusesWhatCannotBe()
{
    QFETCH(const QString, name);
    QFETCH(const int, partitions);
    QFETCH(const QString, entry);
    QFETCH(const QString, says);
    NewTopic topic {name.toStdString(), partitions, 1, {}};
    if (!entry.isEmpty())
        topic.configuration.push_back({entry.toStdString(), "1"});
    const auto made = m_admin->createTopic(topic, never);
    QVERIFY(!made.has_value());
    QVERIFY2(has(said(made.error()), says.toStdString()), said(made.error()).c_str());
}

void ClusterAdminTest::writesAndReadsBytesAsTheyAre()
{
    const auto topic = make("bytes", 2);
    const std::string hostile("\x00\xff\xe2\x80\xae<b>&amp;\n\x1b[31m", 19);
    NewRecord record {topic, 1, hostile, hostile, {{"plain", "yes"}, {"\xff\xfe", hostile}, {"empty", ""}}};
    const auto written = m_admin->produce(record, never);
    QVERIFY2(written.has_value(), written ? "" : said(written.error()).c_str());
    QCOMPARE(written->partition, 1);
    QCOMPARE(written->offset, 0);
    put(topic, "k", std::nullopt, 1);
    put(topic, std::nullopt, "", 1);

    eventlog::ReadRequest request;
    request.topic = topic;
    request.starts = {{0, 0}, {1, 0}};
    const auto read = m_admin->read(request, never);
    QVERIFY2(read.has_value(), read ? "" : said(read.error()).c_str());
    QVERIFY(read->isAtEnd);
    QCOMPARE(read->records.size(), 3U);
    const auto& first = read->records[0];
    QCOMPARE(first.key, std::optional(hostile));
    QCOMPARE(first.value, std::optional(hostile));
    QCOMPARE(first.headers, record.headers);
    QVERIFY(!read->records[1].value.has_value()); // a tombstone
    QCOMPARE(read->records[2].value, std::optional<std::string>(""));
    QVERIFY(!read->records[2].key.has_value());
    const auto slice = m_admin->slice({topic, 1, 0, eventlog::RecordPart::Header, 1, 0, 100}, never);
    QVERIFY(slice.has_value());
    QCOMPARE(slice->bytes, hostile);
    const auto missing = m_admin->slice({topic, 1, 77, eventlog::RecordPart::Value, 0, 0, 100}, never);
    QVERIFY(!missing.has_value());
}

void ClusterAdminTest::findsRecordsByTimeAndByKey()
{
    const auto topic = make("found", 4);
    for (int i = 0; i < 40; ++i)
        put(topic, "key-" + std::to_string(i % 10), std::to_string(i));
    QTest::qWait(5); // the log counts milliseconds: in the one of the last record it would be found too
    const auto between = std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
    QTest::qWait(5);
    const auto partition = m_admin->partitionOf("key-7", 4);
    QCOMPARE(put(topic, "key-7", "late").partition, partition);
    const auto starts = m_admin->offsetsAt(topic, between, never);
    QVERIFY(starts.has_value());
    eventlog::ReadRequest request;
    request.topic = topic;
    request.starts = *starts;
    auto read = m_admin->read(request, never);
    QVERIFY(read.has_value());
    QCOMPARE(read->records.size(), 1U);
    QCOMPARE(read->records[0].value, std::optional<std::string>("late"));

    request.starts = {{partition, 0}};
    request.key = "key-7";
    read = m_admin->read(request, never);
    QVERIFY(read.has_value());
    QCOMPARE(read->records.size(), 5U);
    request.starts = {{partition, 100'000}};
    read = m_admin->read(request, never);
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().code, base::Error::Code::NotFound);
}

void ClusterAdminTest::followsTheEnd()
{
    const auto topic = make("tail");
    eventlog::ReadRequest request;
    request.topic = topic;
    request.starts = {{0, 0}};
    request.most = 3;
    for (int round = 0; round < 4; ++round) {
        for (int i = 0; i < 5; ++i)
            put(topic, std::nullopt, std::to_string(round * 5 + i));
        std::vector<std::string> values;
        for (bool isAtEnd = false; !isAtEnd;) {
            const auto read = m_admin->read(request, never);
            QVERIFY2(read.has_value(), read ? "" : said(read.error()).c_str());
            for (const auto& record : read->records)
                values.push_back(*record.value);
            request.starts = read->next;
            isAtEnd = read->isAtEnd;
        }
        QCOMPARE(values.size(), 5U);
        QCOMPARE(values.front(), std::to_string(round * 5));
    }
    const auto begun = std::chrono::steady_clock::now();
    request.lull = 300ms;
    const auto nothing = m_admin->read(request, never);
    QVERIFY(nothing.has_value() && nothing->records.empty() && nothing->isAtEnd);
    QVERIFY(std::chrono::steady_clock::now() - begun >= 250ms);
}

void ClusterAdminTest::showsTenMegabytesInSlices()
{
    const auto topic = make("large");
    std::string large(10'000'000, 'x');
    for (std::size_t i = 0; i < large.size(); i += 997)
        large[i] = static_cast<char>(i);
    put(topic, "large", large);
    put(topic, "small", "s");
    eventlog::ReadRequest request;
    request.topic = topic;
    request.starts = {{0, 0}};
    request.patience = 10s;
    const auto read = m_admin->read(request, never);
    QVERIFY2(read.has_value(), read ? "" : said(read.error()).c_str());
    QCOMPARE(read->records.size(), 2U);
    QCOMPARE(read->records[0].valueBytes, large.size());
    QCOMPARE(read->records[0].value->size(), eventlog::ClusterAdmin::keptBytes);
    std::string whole;
    constexpr std::size_t step = 1'000'000;
    while (whole.size() < large.size()) {
        const auto slice = m_admin->slice({topic, 0, 0, eventlog::RecordPart::Value, 0, whole.size(), step}, never);
        QVERIFY2(slice.has_value(), slice ? "" : said(slice.error()).c_str());
        QCOMPARE(slice->total, large.size());
        whole += slice->bytes;
    }
    QVERIFY(whole == large);
    const auto refused = m_admin->produce({topic, 0, {}, std::string(25'000'000, 'y'), {}}, never);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, base::Error::Code::TooLarge);
}

void ClusterAdminTest::tellsGroupsAndTheirCommits()
{
    const auto groups = m_admin->groups(never);
    QVERIFY2(groups.has_value(), groups ? "" : said(groups.error()).c_str());
    const std::vector<std::string> names {"nobody-knows-it"};
    const auto described = m_admin->describeGroups(names, never);
    QVERIFY2(described.has_value(), described ? "" : said(described.error()).c_str());
    QCOMPARE(described->size(), 1U);
    QVERIFY(described->front().members.empty());
    const auto commits = m_admin->commits(names, never);
    QVERIFY2(commits.has_value(), commits ? "" : said(commits.error()).c_str());
    QVERIFY(commits->front().offsets.empty());
}

void ClusterAdminTest::keepsOurTopicsToTheEngines()
{
    const auto put = m_admin->produce({"es.shop.events", -1, {}, "{}", {}}, never);
    QVERIFY(!put.has_value());
    QVERIFY2(has(said(put.error()), "engines"), said(put.error()).c_str());
}

void ClusterAdminTest::changesNothingWhileItOnlyLooks()
{
    const auto topic = make("looked-at");
    const auto looking = eventlog::openClusterAdmin({test::KafkaBroker::shared().address(), true, 15s});
    QVERIFY(looking.has_value());
    auto& admin = **looking;
    QVERIFY(admin.isReadOnly());
    QVERIFY(admin.state(topic, never).has_value());
    const std::vector<ConfigChange> changes {{"retention.ms", "1"}};
    const std::vector<base::Error> refusals {
        admin.createTopic({"new", 1, 1, {}}, never).error(), admin.configureTopic(topic, changes, never).error(),
        admin.addPartitions(topic, 2, never).error(), admin.deleteTopic(topic, never).error(),
        admin.produce({topic, 0, {}, "x", {}}, never).error()};
    for (const auto& refusal : refusals)
        QVERIFY2(has(said(refusal), "only looked at"), said(refusal).c_str());
    const auto after = m_admin->state({}, never);
    QVERIFY(std::ranges::find(after->topics, "new", &eventlog::TopicState::name) == after->topics.end());
    const std::vector<eventlog::TopicPartition> places {{topic, 0}};
    QCOMPARE(m_admin->ends(places, never)->at(places[0]).end, 0);
    QCOMPARE(m_admin->state(topic, never)->topics.front().partitions.size(), 1U);
}

void ClusterAdminTest::saysWhyItCannotConnect()
{
    eventlog::ClusterAddress nobody;
    nobody.bootstrap = "127.0.0.1:" + std::to_string(test::freePort());
    const auto opened = eventlog::openClusterAdmin({nobody, true, 2s});
    QVERIFY(opened.has_value());
    const auto state = (*opened)->state({}, never);
    QVERIFY(!state.has_value());
    QVERIFY2(has(said(state.error()), "No server listens there"), said(state.error()).c_str());
    QCOMPARE(state.error().code, base::Error::Code::Network);

    eventlog::ClusterAddress wrong;
    for (const char* bootstrap : {"", "host", "host:0", "host:70000", "a b:9092", "host:9092,,", "::1:9092"}) {
        wrong.bootstrap = bootstrap;
        QVERIFY2(!eventlog::openClusterAdmin({wrong, true, 2s}), bootstrap);
    }
    wrong = test::KafkaBroker::shared().address();
    wrong.tls = true;
    wrong.certificateAuthority = "/no/such/file.pem";
    QVERIFY(has(said(eventlog::openClusterAdmin({wrong, true, 2s}).error()), "/no/such/file.pem"));
    wrong.certificateAuthority.clear();
    const auto tls = eventlog::openClusterAdmin({wrong, true, 3s});
    QVERIFY(tls.has_value());
    const auto refused = (*tls)->state({}, never);
    QVERIFY(!refused.has_value());
    QVERIFY2(has(said(refused.error()), "SSL"), said(refused.error()).c_str());
    wrong.tls = false;
    wrong.mechanism = "GSSAPI";
    wrong.password = "very-secret";
    const auto mechanism = eventlog::openClusterAdmin({wrong, true, 2s});
    QVERIFY(!mechanism.has_value() && has(said(mechanism.error()), "GSSAPI"));
    QVERIFY(!has(said(mechanism.error()), "very-secret"));
}

void ClusterAdminTest::stopsWhenItIsTold()
{
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(m_admin->groups(stop.get_token()).error().code, base::Error::Code::Closed);
    QCOMPARE(m_admin->state({}, stop.get_token()).error().code, base::Error::Code::Closed);
}

EVENTSCOPE_TEST(ClusterAdminTest)
#include "cluster_admin_test.moc"
