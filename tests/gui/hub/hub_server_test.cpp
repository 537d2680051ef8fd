#include "hub/hub_client.h"
#include "serving/wire_frame.h"
#include "support/served_engine.h"
#include "support/test_registry.h"

#include <QTest>

class HubServerTest : public QObject
{
    Q_OBJECT
private slots:
    void asksSubscribesAndNoticesTheEndOfTheRealServer()
    {
        test::ServedEngine served;
        hub::HubClient client;
        client.open({QUrl(QStringLiteral("ws://127.0.0.1:%1/api/v1/hub").arg(served.port())),
                     QByteArray::fromStdString(served.token())});
        std::vector<std::string> types;
        const auto subscription = client.subscribe({{"stream", "events"}}, [&](const std::vector<hub::Batch>& batches) {
            for (const auto& batch : batches) {
                const auto frame = serving::wire::readFrame(batch.bytes);
                for (const auto item : frame->items)
                    types.emplace_back(serving::wire::readEventItem(item)->type);
            }
        });
        QString problem;
        bool created = false;
        client.request(QStringLiteral("entities.create"),
                       {{"type", "products"}, {"fields", {{"name", "Butter"}, {"price", 249}}}}, this,
                       [&](const hub::Reply& reply) {
                           created = reply.ok;
                           problem = reply.problemText();
                       });
        QTRY_VERIFY2(created, qPrintable(problem));
        QTRY_COMPARE(types.size(), std::size_t {1});
        QCOMPARE(types.front(), std::string("ProductCreated"));
        QTRY_COMPARE(client.clientId(), std::uint64_t {1}); // what the server calls this connection
        served.stopServer();
        QTRY_VERIFY(client.state() != hub::HubClient::State::Connected);
    }

    void saysWhyThereIsNoConnection()
    {
        QString reason;
        hub::HubClient client;
        connect(&client, &hub::HubClient::stateChanged, this,
                [&reason](hub::HubClient::State state, const QString& why) {
                    if (state == hub::HubClient::State::Offline)
                        reason = why;
                });
        quint16 port = 0;
        {
            test::ServedEngine served;
            port = served.port();
            client.open({QUrl(QStringLiteral("ws://127.0.0.1:%1/api/v1/hub").arg(port)),
                         QByteArray::fromStdString(served.token())});
            QTRY_COMPARE(client.state(), hub::HubClient::State::Connected);
        }
        QTRY_VERIFY(!reason.isEmpty());
        QTRY_COMPARE(reason, QStringLiteral("No engine answers at 127.0.0.1:%1.").arg(port)); // after the next attempt
    }

    void staysOutWithAWrongToken()
    {
        test::ServedEngine served;
        hub::HubClient client;
        QString reason;
        connect(&client, &hub::HubClient::stateChanged, this,
                [&reason](hub::HubClient::State state, const QString& why) {
                    if (state == hub::HubClient::State::Offline)
                        reason = why;
                });
        client.open({QUrl(QStringLiteral("ws://127.0.0.1:%1/api/v1/hub").arg(served.port())), "wrong"});
        QTRY_COMPARE(client.state(), hub::HubClient::State::Offline);
        QTRY_VERIFY2(reason.contains(QStringLiteral("does not accept the token")), qPrintable(reason));
    }
};

EVENTSCOPE_TEST(HubServerTest)
#include "hub_server_test.moc"
