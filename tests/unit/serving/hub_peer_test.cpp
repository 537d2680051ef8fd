#include "serving/hub_peer.h"
#include "support/test_registry.h"

#include <QTest>

using serving::HubPeer;

class HubPeerTest : public QObject
{
    Q_OBJECT
private slots:
    void aUserAgentGivesTheFirstProduct()
    {
        QCOMPARE(serving::peerNameOf("curl/8.1.2"), std::string("curl"));
        QCOMPARE(serving::peerNameOf("Python/3.11 websockets/12.0"), std::string("Python"));
        QCOMPARE(serving::peerNameOf("tail (x11)"), std::string("tail"));
        QCOMPARE(serving::peerNameOf(""), std::string());
        QCOMPARE(serving::peerNameOf("na\x1b[31mme/1"), std::string());
        QCOMPARE(serving::peerNameOf("caf\xc3\xa9"), std::string()); // a header is ASCII
        QCOMPARE(serving::peerNameOf(std::string(10'000, 'x')).size(), HubPeer::longest);
    }

    void helloNamesProgramAndHost()
    {
        HubPeer peer {7, "curl", {}};
        QVERIFY(!serving::readHello({{"name", "eventscope"}, {"host", "lab-3"}}, peer));
        QCOMPARE(peer.id, std::uint64_t {7});
        QCOMPARE(peer.name, std::string("eventscope"));
        QCOMPARE(peer.host, std::string("lab-3"));
        QVERIFY(!serving::readHello({{"name", "tail"}}, peer));
        QVERIFY(peer.host.empty());
    }

    void aWrongHelloLeavesTheNameAsItWas()
    {
        HubPeer peer {7, "curl", {}};
        QVERIFY(serving::readHello({}, peer));
        QVERIFY(serving::readHello({{"name", 7}}, peer));
        QVERIFY(serving::readHello({{"name", "x"}, {"colour", "red"}}, peer));
        const auto refused = serving::readHello({{"name", std::string(65, 'x')}}, peer);
        QVERIFY(refused);
        QCOMPARE(refused->status, 400);
        QVERIFY(serving::readHello({{"name", "x"}, {"host", std::string(65, 'x')}}, peer));
        QCOMPARE(peer.name, std::string("curl"));
    }
};

EVENTSCOPE_TEST(HubPeerTest)
#include "hub_peer_test.moc"
