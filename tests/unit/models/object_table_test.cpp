#include "models/cluster_columns.h"
#include "models/object_table.h"
#include "models/record_rows.h"
#include "serving/wire_frame.h"
#include "support/test_registry.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

namespace {

using models::ClusterColumns;
using models::ObjectTable;

base::json::array rows(const char* text)
{
    return base::json::parse(text)->get_array();
}

std::vector<ObjectTable::Column> nameOnly()
{
    return {{QStringLiteral("Name"), false, QStringLiteral("name"), [](const base::json::object& row) {
                 return ObjectTable::Cell {QString::fromStdString(std::string(base::json::textAt(row, "name")))};
             }}};
}

QString shown(const ObjectTable& table)
{
    QStringList names;
    for (int row = 0; row < table.rowCount(); ++row)
        names << table.index(row, 0).data().toString();
    return names.join(QLatin1Char(' '));
}

/// The cells of the one row, "orders.v2|6|3|…".
QString cells(std::vector<ObjectTable::Column> columns, const char* row)
{
    ObjectTable table(std::move(columns), nullptr);
    table.setAll(rows(row));
    QStringList texts;
    for (int column = 0; column < table.columnCount(); ++column)
        texts << table.index(0, column).data().toString();
    return texts.join(QLatin1Char('|'));
}

const ClusterColumns columns(ClusterColumns::Tints {1, 2, 3, 4, 5});

} // namespace

class ObjectTableTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void keepsTheRowsOutsideOfAWindow()
    {
        ObjectTable table(nameOnly(), nullptr);
        const QAbstractItemModelTester tester(&table);
        table.setWindow(5, 0, rows(R"([{"name":"a"},{"name":"b"}])"));
        QCOMPARE(shown(table), QStringLiteral("a b   "));
        table.setWindow(5, 3, rows(R"([{"name":"d"},{"name":"e"},{"name":"beyond"}])"));
        QCOMPARE(shown(table), QStringLiteral("a b  d e"));
        QVERIFY(table.row(2) == nullptr);
        QCOMPARE(table.find("name", "e"), 4);
        table.setWindow(2, 1, rows(R"([{"name":"B"}])"));
        QCOMPARE(shown(table), QStringLiteral("a B"));
    }

    void tellsOnlyWhatChanged()
    {
        ObjectTable table(nameOnly(), nullptr);
        table.setAll(rows(R"([{"name":"a"},{"name":"b"},{"name":"c"}])"));
        const QSignalSpy changed(&table, &ObjectTable::dataChanged);
        const QSignalSpy reset(&table, &ObjectTable::modelReset);
        table.setAll(rows(R"([{"name":"a"},{"name":"B"},{"name":"c"}])"));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
        QCOMPARE(changed[0][1].toModelIndex().row(), 1);
        table.setAll(rows(R"([{"name":"a"},{"name":"B"},{"name":"c"}])"));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(reset.count(), 0);
    }

    void forgetsTheOldestBeyondItsLimit()
    {
        ObjectTable table(nameOnly(), nullptr);
        const QAbstractItemModelTester tester(&table);
        QCOMPARE(table.append(rows(R"([{"name":"a"},{"name":"b"}])"), 3), 0);
        QCOMPARE(table.append(rows(R"([{"name":"c"},{"name":"d"}])"), 3), 1);
        QCOMPARE(shown(table), QStringLiteral("b c d"));
    }

    void readsPackedRecordsWhenTheyAreLookedAt()
    {
        serving::wire::FrameWriter frame(serving::wire::Kind::Answer, 7);
        frame.add("{}");
        for (int i = 0; i < 4; ++i) {
            serving::wire::RecordItem item;
            item.offset = 100 + i;
            item.hasKey = true;
            item.key = "k";
            item.mark = "fenced";
            std::string bytes;
            serving::wire::write(bytes, item);
            frame.add(bytes);
        }
        const auto packed =
            models::recordRows({true, base::json::object(), std::make_shared<const std::string>(frame.take())});
        QCOMPARE(packed.items.size(), 4U);
        ObjectTable table(columns.records(), nullptr);
        const QAbstractItemModelTester tester(&table);
        QCOMPARE(table.append(packed, 3), 0);
        QCOMPARE(table.append(packed, 3), 4);
        QCOMPARE(table.arrived(), 8U);
        QCOMPARE(table.rowCount(), 4); // one answer is never cut
        QCOMPARE(table.index(3, 0).data().toString(), QStringLiteral("103"));
        QCOMPARE(table.index(3, 3).data().toString(), QStringLiteral("k"));
        QVERIFY(table.row(3)->at("value").is_null());
        QVERIFY(models::recordRows({true, base::json::object()}).items.empty());
    }

    void showsATopicAsPeopleReadIt()
    {
        QCOMPARE(
            cells(columns.topics(), R"([{"name":"orders.v2","partitions":6,"replicas":3,"outOfSync":0,"records":1140000,
                       "rate":243.2,"bytes":61000000,"cleanup":"delete","retention":604800000,"ours":false}])"),
            QStringLiteral("orders.v2|6|3|243|1,140,000|58 MB|7 day(s)"));
        QCOMPARE(cells(columns.topics(),
                       R"([{"name":"es.shop.events","partitions":1,"replicas":3,"outOfSync":2,"records":null,
                       "rate":null,"cleanup":"delete","retention":-1,"ours":true}])"),
                 QStringLiteral("es.shop.events|1|3, 2 behind|–|–|–|forever"));
    }

    void showsAGroupWithItsWord()
    {
        QCOMPARE(
            cells(columns.groups(), R"([{"name":"billing","read":true,"members":1,"topics":["orders.v2"],"lag":11664,
                       "late":{"ms":48000,"atLeast":false},"catchUp":null,"status":"falling-behind"}])"),
            QStringLiteral("billing|orders.v2|1|11,664|48|not catching up|Falling behind"));
        QCOMPARE(cells(columns.groups(), R"([{"name":"old","read":true,"members":0,"topics":["a","b"],"lag":5,
                       "late":{"ms":600000,"atLeast":true},"catchUp":null,"status":"stopped"}])"),
                 QStringLiteral("old|a, b|0|5|≥ 600|no member|Stopped"));
        QCOMPARE(cells(columns.groups(), R"([{"name":"new","read":false,"topics":[],"status":"unknown"}])"),
                 QStringLiteral("new||–|–|–|–|Being read"));
    }

    void neverShowsBytesAsWhatTheyAreNot()
    {
        // ff 00 fe as base64url; a right-to-left override; nothing.
        QCOMPARE(cells(columns.records(),
                       R"([{"offset":7,"partition":0,"time":0,"key":"_wD-","value":"4oCuYWJj","valueBytes":6,
                       "mark":"fenced"}])")
                     .section(QLatin1Char('|'), 3, 4),
                 QStringLiteral("\\xff\\x00\\xfe|\\u202Eabc"));
        const auto tombstone =
            cells(columns.records(), R"([{"offset":7,"partition":0,"time":0,"key":null,"value":null,"mark":"none"}])");
        QVERIFY2(tombstone.contains(QStringLiteral("no key|tombstone")), qPrintable(tombstone));
        QCOMPARE(columns.mark("fenced").text, QStringLiteral("Fenced"));
        QVERIFY(!columns.mark("fenced").icon.isEmpty());
        QVERIFY(columns.mark("none").text.isEmpty());
    }

    void saysHowLongRecordsStay()
    {
        QCOMPARE(ClusterColumns::retention(std::nullopt), QStringLiteral("–"));
        QCOMPARE(ClusterColumns::retention(-1), QStringLiteral("forever"));
        QCOMPARE(ClusterColumns::retention(7'200'000), QStringLiteral("2 hour(s)"));
        QCOMPARE(ClusterColumns::retention(500), QStringLiteral("500 ms"));
    }
};

EVENTSCOPE_TEST(ObjectTableTest)
#include "object_table_test.moc"
