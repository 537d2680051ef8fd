#include "domain/pack.h"
#include "models/busiest_entities.h"
#include "models/rejection_table_model.h"
#include "support/test_registry.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

class BusiestEntitiesTest : public QObject
{
    Q_OBJECT
private slots:
    void putsTheBusiestFirstAndForgetsAfterAMinute()
    {
        models::BusiestEntities busiest;
        constexpr qint64 second = 1'000'000;
        constexpr qint64 start = 1'000'000 * second;
        busiest.add("accounts", "a", start);
        for (int i = 0; i < 3; ++i)
            busiest.add("accounts", "b", start + 20 * second);
        auto top = busiest.top(10, start + 21 * second);
        QCOMPARE(top.size(), std::size_t {2});
        QCOMPARE(top[0].id, std::string("b"));
        QCOMPARE(top[0].changes, quint32 {3});
        QCOMPARE(top[1].type, std::string("accounts"));
        top = busiest.top(1, start + 65 * second);
        QCOMPARE(top.size(), std::size_t {1});
        QCOMPARE(top[0].id, std::string("b"));
        QVERIFY(busiest.top(10, start + 200 * second).empty());
    }

    void keepsRejectionsNewestFirstInOneInsertionAndKnowsThemAgain()
    {
        models::RejectionTableModel model(7);
        const QAbstractItemModelTester tester(&model);
        const auto rejected = [](quint64 position) {
            models::RejectedCommand one;
            one.position = position;
            one.micros = static_cast<qint64>(position) * 1'000'000;
            one.rule = QStringLiteral("R%1").arg(position);
            one.kind = 1;
            one.type = QStringLiteral("mouss");
            return one;
        };
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.add({rejected(1), rejected(2)});
        model.add({rejected(2), rejected(3)}); // a resumed stream repeats the second
        QCOMPARE(inserted.size(), 2);
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, models::RejectionTableModel::Rule).data().toString(), QStringLiteral("R3"));
        QCOMPARE(model.inLastMinute(62'500'000), 1);
        // Commands on types of a user's pack are called as that pack says, once it is read.
        const auto name = model.index(0, models::RejectionTableModel::Command);
        QCOMPARE(name.data().toString(), QStringLiteral("Create mous"));
        const auto catalog =
            domain::Catalog::load({{"farm.json", R"({"domain":"farm","partitions":1,"version":1,"types":[
            {"name":"Mouse","plural":"mouss","id":"uuid","fields":{"name":{"type":"string"}}}]})"}});
        QVERIFY(catalog.find("mouss") != nullptr);
        model.setCatalog(catalog);
        QCOMPARE(name.data().toString(), QStringLiteral("Create mouse"));
        std::vector<models::RejectedCommand> many;
        for (quint64 position = 10; position < 10 + 2 * models::RejectionTableModel::capacity; ++position)
            many.push_back(rejected(position));
        model.add(std::move(many));
        QCOMPARE(model.rowCount(), static_cast<int>(models::RejectionTableModel::capacity));
    }
};

EVENTSCOPE_TEST(BusiestEntitiesTest)
#include "busiest_entities_test.moc"
