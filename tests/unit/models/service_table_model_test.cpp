#include "models/service_table_model.h"
#include "support/test_registry.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using models::ServiceTableModel;

namespace {

base::json::array services(const char* text)
{
    return base::json::parse(text).value_or(base::json::array()).as_array();
}

} // namespace

class ServiceTableModelTest : public QObject
{
    Q_OBJECT

private slots:
    void showsEachService()
    {
        ServiceTableModel model({1, 2, 3, 4}, nullptr);
        model.set(services(R"([{"service":"kafka","state":"running","pid":812,"port":9092,"version":"4.1.1",
            "rssBytes":297795584,"uptimeSeconds":86},{"service":"redis-events","state":"failed","pid":null,"port":6380,
            "version":"","rssBytes":0,"uptimeSeconds":0}])"));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.running(), 1);
        const auto row = [&model](int number) {
            QStringList texts;
            for (int column = 0; column < model.columnCount(); ++column)
                texts << model.index(number, column).data().toString();
            return texts;
        };
        QCOMPARE(
            row(0),
            QStringList({u"kafka"_s, u"Running"_s, u"9092"_s, u"4.1.1"_s, u"284 MB"_s, u"1 min 26 s"_s, u"812"_s}));
        QCOMPARE(row(1),
                 QStringList({u"redis-events"_s, u"Failed"_s, u"6380"_s, u"not set up"_s, u"–"_s, u"–"_s, u"–"_s}));
        const auto state = model.index(1, ServiceTableModel::State);
        QCOMPARE(state.data(ServiceTableModel::IconRole).toString(), u"exclamation-circle"_s);
        QCOMPARE(state.data(ServiceTableModel::IconTintRole).toInt(), 4);
    }

    void tellsOnlyWhatChanged()
    {
        ServiceTableModel model({}, nullptr);
        model.set(services(R"([{"service":"a","state":"stopped"},{"service":"b","state":"stopped"}])"));
        QSignalSpy changed(&model, &ServiceTableModel::dataChanged);
        QSignalSpy reset(&model, &ServiceTableModel::modelReset);
        model.set(services(R"([{"service":"a","state":"stopped"},{"service":"b","state":"starting"}])"));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.front().front().toModelIndex().row(), 1);
        QCOMPARE(reset.size(), 0);
    }

    void strangeAnswersAreShownAndHarmless()
    {
        ServiceTableModel model({}, nullptr);
        model.set(services(
            "[7,{\"service\":\"a\\u202eb\",\"state\":\"dancing\",\"port\":99999999,\"pid\":\"x\",\"version\":5}]"));
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(!model.index(0, 0).data().toString().contains(QChar(0x202e)));
        QCOMPARE(model.index(0, 1).data().toString(), u"Failed"_s);
        QCOMPARE(model.index(0, 2).data().toString(), u"65535"_s);
    }

    void uptimes()
    {
        QCOMPARE(models::uptimeText(48), u"48 s"_s);
        QCOMPARE(models::uptimeText(3'905), u"1 h 05 min"_s);
        QCOMPARE(models::uptimeText(187'300), u"2 d 04 h"_s);
    }
};

EVENTSCOPE_TEST(ServiceTableModelTest)
#include "service_table_model_test.moc"
