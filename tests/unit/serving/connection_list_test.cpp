#include "serving/connection_list.h"
#include "support/test_registry.h"

#include <QTest>

#include <vector>

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using serving::ConnectionList;

namespace {

struct Peer final : serving::Watched
{
    void expire() override { ++expired; }
    void evict() override { ++evicted; }
    int expired = 0;
    int evicted = 0;
};

} // namespace

/// Who keeps a place and who gives it up.
class ConnectionListTest : public QObject
{
    Q_OBJECT

private slots:
    void theOldestUnknownPeerGivesUpItsPlace()
    {
        ConnectionList list(2, 2);
        std::vector<Peer> peers(4);
        for (auto& peer : peers)
            list.add(peer);
        QCOMPARE(peers[0].evicted, 1);
        QCOMPARE(peers[1].evicted, 1);
        QCOMPARE(peers[2].evicted + peers[3].evicted, 0);
        QCOMPARE(list.size(), 2U);
    }

    void whoHasShownTheTokenIsNotEvictedAndTakesNoPlaceOfOthers()
    {
        ConnectionList list(2, 2);
        Peer known;
        Peer first;
        Peer second;
        Peer third;
        list.add(known);
        QVERIFY(list.authenticate(known));
        list.add(first);
        list.add(second); // two unknown ones beside the known one: all may stay
        QCOMPARE(first.evicted, 0);
        list.add(third);
        QCOMPARE(known.evicted, 0);
        QCOMPARE(first.evicted, 1);
        QCOMPARE(list.size(), 3U);
    }

    void authenticatedPeersHaveTheirOwnLimit()
    {
        ConnectionList list(10, 1);
        Peer first;
        Peer second;
        list.add(first);
        list.add(second);
        QVERIFY(list.authenticate(first));
        QVERIFY(list.authenticate(first)); // again costs nothing
        QVERIFY(!list.authenticate(second));
        list.remove(first);
        QVERIFY(list.authenticate(second));
    }

    void anEvictedPeerCannotAuthenticateAnyMore()
    {
        ConnectionList list(1, 10);
        Peer evicted;
        Peer other;
        list.add(evicted);
        list.add(other);
        QCOMPARE(evicted.evicted, 1);
        QVERIFY(!list.authenticate(evicted));
        list.remove(evicted); // it ends now; the list has forgotten it already
        QCOMPARE(list.size(), 1U);
    }

    void whatIsDueExpiresOnceAndTheNextDeadlineIsSaid()
    {
        ConnectionList list(10, 10);
        Peer soon;
        Peer later;
        Peer never;
        const auto now = Clock::now();
        soon.deadline = now;
        later.deadline = now + 5s;
        for (auto* peer : {&soon, &later, &never})
            list.add(*peer);
        QVERIFY(list.expireDue(now) == now + 5s);
        QVERIFY(list.expireDue(now) == now + 5s);
        QCOMPARE(soon.expired, 1);
        QCOMPARE(later.expired, 0);
        QVERIFY(list.expireDue(now + 5s) == Clock::time_point::max());
        QCOMPARE(later.expired, 1);
        QCOMPARE(never.expired, 0);
    }

    void forEachMayChangeTheList()
    {
        ConnectionList list(10, 10);
        std::vector<Peer> peers(5);
        for (auto& peer : peers)
            list.add(peer);
        int seen = 0;
        list.forEach([&](serving::Watched& peer) {
            ++seen;
            list.remove(peer);
        });
        QCOMPARE(seen, 5);
        QCOMPARE(list.size(), 0U);
    }
};

EVENTSCOPE_TEST(ConnectionListTest)
#include "connection_list_test.moc"
