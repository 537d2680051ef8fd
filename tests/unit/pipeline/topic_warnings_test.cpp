#include "pipeline/topic_warnings.h"
#include "support/test_registry.h"

#include <QTest>

using Kind = pipeline::AuditWarning::Kind;
using namespace std::chrono_literals;

/// What the settings of a topic put at risk.
class TopicWarningsTest : public QObject
{
    Q_OBJECT

private slots:
    void ourOwnTopicsAreQuiet();
    void settingsThatLoseAreNamed_data();
    void settingsThatLoseAreNamed();
    void retentionSaysTheDay();
    void aBeginThatIsGoneIsSaid();
    void commandsMayBeForgotten();

private:
    /// As the engine makes them on one broker.
    [[nodiscard]] static pipeline::TopicFacts ours()
    {
        pipeline::TopicFacts topic;
        topic.domain = "shop";
        topic.topic = "es.shop.events";
        topic.holdsEvents = true;
        topic.replicas = 1;
        topic.oldest = base::UtcTime(1'700'000'000s);
        for (const auto& [name, value] :
             std::vector<std::pair<std::string, std::string>> {{"retention.ms", "-1"},
                                                               {"retention.bytes", "-1"},
                                                               {"cleanup.policy", "delete"},
                                                               {"flush.messages", "1"},
                                                               {"min.insync.replicas", "1"},
                                                               {"unclean.leader.election.enable", "false"}})
            topic.settings.push_back({name, value, "dynamic topic"});
        return topic;
    }
    static void set(pipeline::TopicFacts& topic, std::string_view name, std::string value)
    {
        for (auto& entry : topic.settings)
            if (entry.name == name)
                entry.value = std::move(value);
    }
};

void TopicWarningsTest::ourOwnTopicsAreQuiet()
{
    QVERIFY(pipeline::warningsOf(ours()).empty());
    auto replicated = ours();
    replicated.replicas = 3;
    set(replicated, "min.insync.replicas", "2");
    set(replicated, "flush.messages", "9223372036854775807");
    QVERIFY(pipeline::warningsOf(replicated).empty());
}

void TopicWarningsTest::settingsThatLoseAreNamed_data()
{
    QTest::addColumn<int>("replicas");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("kind");
    const auto row = [](int replicas, const char* name, const char* value, Kind kind) {
        QTest::addRow("%s %d", name, replicas)
            << replicas << QByteArray(name) << QByteArray(value) << static_cast<int>(kind);
    };
    row(1, "retention.ms", "604800000", Kind::Retention);
    row(1, "retention.bytes", "1073741824", Kind::Retention);
    row(1, "cleanup.policy", "compact,delete", Kind::Retention);
    row(1, "flush.messages", "9223372036854775807", Kind::OneReplica);
    row(3, "min.insync.replicas", "1", Kind::FewInSync);
    row(3, "unclean.leader.election.enable", "true", Kind::UncleanElection);
}

void TopicWarningsTest::settingsThatLoseAreNamed()
{
    QFETCH(const int, replicas);
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    QFETCH(const int, kind);
    auto topic = ours();
    topic.replicas = static_cast<std::size_t>(replicas);
    if (replicas > 1)
        set(topic, "min.insync.replicas", "2");
    set(topic, name.toStdString(), value.toStdString());
    const auto warnings = pipeline::warningsOf(topic);
    QCOMPARE(warnings.size(), std::size_t {1});
    QCOMPARE(static_cast<int>(warnings.front().kind), kind);
    QCOMPARE(warnings.front().setting, (name + "=" + value).toStdString());
    QCOMPARE(warnings.front().topic, std::string("es.shop.events"));
}

void TopicWarningsTest::retentionSaysTheDay()
{
    auto topic = ours();
    set(topic, "retention.ms", "86400000");
    auto warnings = pipeline::warningsOf(topic);
    QCOMPARE(warnings.size(), std::size_t {1});
    QVERIFY(warnings.front().when == base::UtcTime(1'700'086'400s));
    topic.oldest.reset(); // nothing is in it yet
    QVERIFY(!pipeline::warningsOf(topic).front().when);
    topic = ours();
    set(topic, "retention.ms", "9223372036854775807"); // for ever is no date
    QVERIFY(!pipeline::warningsOf(topic).front().when);
}

void TopicWarningsTest::aBeginThatIsGoneIsSaid()
{
    auto topic = ours();
    set(topic, "retention.ms", "86400000");
    topic.begin = 42;
    const auto warnings = pipeline::warningsOf(topic);
    QCOMPARE(warnings.size(), std::size_t {2});
    QCOMPARE(static_cast<int>(warnings[0].kind), static_cast<int>(Kind::Forgotten));
    QCOMPARE(warnings[0].count, std::uint64_t {42});
    QVERIFY(!warnings[1].when); // it has passed
}

void TopicWarningsTest::commandsMayBeForgotten()
{
    auto topic = ours();
    topic.topic = "es.shop.commands";
    topic.holdsEvents = false;
    set(topic, "retention.ms", "86400000");
    QVERIFY(pipeline::warningsOf(topic).empty());
}

EVENTSCOPE_TEST(TopicWarningsTest)
#include "topic_warnings_test.moc"
