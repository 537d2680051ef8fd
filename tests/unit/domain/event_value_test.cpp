#include "domain/decide.h"
#include "support/test_registry.h"

#include <QTest>

class EventValueTest : public QObject
{
    Q_OBJECT
private slots:
    void leavesEmptyDataOut()
    {
        domain::Event event;
        event.type = "ProductCreated";
        event.fields = {{"name", "Butter"}, {"price", 150}};
        QCOMPARE(domain::eventValue(event),
                 std::string("{\"type\":\"ProductCreated\",\"fields\":{\"name\":\"Butter\",\"price\":150}}"));
        event.data = {{"rule", "SCHEMA"}};
        event.fields.clear();
        QCOMPARE(domain::eventValue(event),
                 std::string("{\"type\":\"ProductCreated\",\"fields\":{},\"data\":{\"rule\":\"SCHEMA\"}}"));
    }

    void readsBackEveryKindOfValue()
    {
        const std::string text =
            "{\"type\":\"X\",\"fields\":{\"a\":null,\"b\":true,\"c\":-9223372036854775808,\"d\":0.5,"
            "\"e\":\"ä\\n\\u0000\",\"f\":[1,[2]],\"g\":{\"mac\":\"m\",\"box\":\"b\"}},\"data\":{\"h\":1}}";
        const auto event = domain::parseEventValue(text);
        QVERIFY(event);
        QCOMPARE(event->type, std::string("X"));
        QCOMPARE(domain::eventValue(*event), text);
    }

    void refusesWhatNoEventIs_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
             {"", "7", "[]", "{}", "{\"type\":\"X\"}", "{\"fields\":{}}", "{\"type\":\"\",\"fields\":{}}",
              "{\"type\":7,\"fields\":{}}", "{\"type\":\"X\",\"fields\":[]}",
              "{\"type\":\"X\",\"fields\":{},\"data\":7}", "{\"type\":\"X\",\"fields\":{},\"more\":{}}",
              "{\"type\":\"X\",\"fields\":{}} {}", "{\"type\":\"X\",\"fields\":{", "{\"type\":\"X\\\"\",\"fields\":{}}",
              "{\"type\":\"a b\",\"fields\":{}}", "{\"type\":\"X\",\"fields\":{\"a\":\"\xff\"}}"})
            QTest::newRow(text) << QByteArray(text);
    }
    void refusesWhatNoEventIs()
    {
        QFETCH(QByteArray, text);
        const auto event = domain::parseEventValue(text.toStdString());
        QVERIFY(!event);
        QCOMPARE(event.error().code, base::Error::Code::Invalid);
        QVERIFY(!event.error().retriable);
    }
};

EVENTSCOPE_TEST(EventValueTest)
#include "event_value_test.moc"
