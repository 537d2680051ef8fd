#include "metrics/watched_cluster.h"
#include "support/test_registry.h"

#include <QTest>

#include <chrono>
#include <string>
#include <vector>

namespace {

using namespace std::chrono_literals;
using metrics::WatchedCluster;
using Names = WatchedCluster::Names;

const base::SteadyTime start {1h};

eventlog::TopicState topicOf(const std::string& name, std::int32_t leader = 1)
{
    return {name, {{0, leader, {1}, {1}}}, {}};
}

} // namespace

/// What is read next and what follows from answers, without a cluster and without waiting.
class WatchedClusterTest : public QObject
{
    Q_OBJECT

private slots:
    void readsFirstWhatWasNeverRead();
    void readsSoonAgainWhatFailed();
    void asksNobodyForAPartitionWithoutALeader();
    void countsFromTwoReadings();
    void forgetsWhatTheListNamesNoMore();
    void tellsTopicsWhoReadsThem();
};

void WatchedClusterTest::readsFirstWhatWasNeverRead()
{
    WatchedCluster cluster;
    cluster.setTopics({topicOf("a"), topicOf("b")});
    QVERIFY(cluster.hasUnread());
    QCOMPARE(cluster.nextTopics(start), (Names {"a", "b"}));
    std::ignore = cluster.beginTopics({"a"}, start);
    QCOMPARE(cluster.nextTopics(start + 31s), (Names {"b", "a"}));
    QCOMPARE(cluster.dueTopics({"a", "gone"}, start + 1s), Names {});
    QCOMPARE(cluster.dueTopics({"a", "gone"}, start + 2s), Names {"a"});
    std::ignore = cluster.beginTopics({"b"}, start);
    QVERIFY(!cluster.hasUnread());
}

void WatchedClusterTest::readsSoonAgainWhatFailed()
{
    WatchedCluster cluster;
    cluster.setGroups({{"g", "Stable"}});
    cluster.beginGroups({"g"}, start);
    cluster.failGroups({"g"}, start);
    QCOMPARE(cluster.nextGroups(start + 1s), Names {});
    QCOMPARE(cluster.nextGroups(start + 2s), Names {"g"});
}

void WatchedClusterTest::asksNobodyForAPartitionWithoutALeader()
{
    WatchedCluster cluster;
    cluster.setTopics({topicOf("led"), topicOf("lost", -1)});
    const auto places = cluster.beginTopics({"led", "lost"}, start);
    QCOMPARE(places, (std::vector<eventlog::TopicPartition> {{"led", 0}}));
}

void WatchedClusterTest::countsFromTwoReadings()
{
    WatchedCluster cluster;
    cluster.setTopics({topicOf("t")});
    cluster.take(eventlog::EndsByPartition {{{"t", 0}, {0, 100}}}, start);
    QVERIFY(!cluster.topic("t")->rate());
    cluster.take(eventlog::EndsByPartition {{{"t", 0}, {0, 140}}}, start + 2s);
    QCOMPARE(cluster.topic("t")->rate().value_or(0), 20.0);
    QCOMPARE(cluster.topic("t")->records().value_or(0), std::int64_t {140});
    WatchedCluster::Places places {{"t", 0}, {"other", 0}};
    cluster.removeFresh(places, start + 12s);
    QCOMPARE(places, (WatchedCluster::Places {{"other", 0}}));
}

void WatchedClusterTest::forgetsWhatTheListNamesNoMore()
{
    WatchedCluster cluster;
    cluster.setTopics({topicOf("a"), topicOf("b")});
    cluster.take(eventlog::EndsByPartition {{{"a", 0}, {0, 7}}}, start);
    cluster.setTopics({topicOf("a")});
    QCOMPARE(cluster.topicCount(), std::size_t {1});
    QVERIFY(!cluster.topic("b"));
    QCOMPARE(cluster.topic("a")->records().value_or(0), std::int64_t {7}); // what is known stays
}

void WatchedClusterTest::tellsTopicsWhoReadsThem()
{
    WatchedCluster cluster;
    cluster.setTopics({topicOf("t")});
    cluster.setGroups({{"g", "Stable"}});
    cluster.take(eventlog::EndsByPartition {{{"t", 0}, {0, 10}}}, start);
    const std::vector<eventlog::GroupState> described {{"g", "Stable", {}, 1, {{"m-1", {}, {}, {{"t", 0}}}}, {}}};
    cluster.take(described, {{"g", {{{"t", 0}, 4}}, {}}}, start, {});
    cluster.tellReaders(start);
    QCOMPARE(cluster.topic("t")->readers, std::vector<std::string> {"g"});
    const auto group = cluster.group("g");
    QVERIFY(group && group->isRead);
    QCOMPARE(group->messages(), std::int64_t {6});
    QCOMPARE(group->lags.front().member, std::string("m-1"));
}

EVENTSCOPE_TEST(WatchedClusterTest)
#include "watched_cluster_test.moc"
