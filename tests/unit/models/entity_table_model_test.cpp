#include "models/entity_table_model.h"
#include "support/test_registry.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace {

QStringList list(std::initializer_list<const char*> texts)
{
    QStringList made;
    for (const auto* text : texts)
        made += QString::fromUtf8(text);
    return made;
}

constexpr std::string_view shop = R"({ "domain": "shop", "partitions": 1, "version": 1, "types": [
  { "name": "Product", "plural": "products", "id": "base64url22", "title": "name", "fields": {
      "name":  { "type": "string", "required": true, "minLength": 1 },
      "price": { "type": "money",  "required": true, "minimum": 0 } } },
  { "name": "Purchase", "plural": "purchases", "id": "base64url22", "allows": ["create"], "fields": {
      "productId": { "type": "reference", "to": "products", "required": true, "label": "Product" },
      "total": { "type": "money", "required": true } } } ] })";

models::EntityRow row(const QString& id, quint64 created, quint64 position, base::json::object fields)
{
    models::EntityRow made;
    made.id = id;
    made.version = 1;
    made.created = created;
    made.position = position;
    made.fields = std::move(fields);
    return made;
}

QStringList column(const models::EntityTableModel& model, int number)
{
    QStringList cells;
    for (int i = 0; i < model.rowCount(); ++i)
        cells += model.index(i, number).data().toString();
    return cells;
}

} // namespace

class EntityTableModelTest : public QObject
{
    Q_OBJECT
private:
    domain::Catalog m_catalog = domain::Catalog::load({{"shop.json", std::string(shop)}});

private slots:
    void takesItsColumnsFromThePack()
    {
        models::EntityTableModel model;
        model.reset(m_catalog.find("purchases"));
        QStringList titles;
        for (int i = 0; i < model.columnCount(); ++i)
            titles += model.headerData(i, Qt::Horizontal, Qt::DisplayRole).toString();
        QCOMPARE(titles, list({"Id", "Product", "Total", "Created", "v"}));
    }

    void showsMoneyAsAmountsAndReferencesAsTitles()
    {
        models::EntityTableModel model;
        const QAbstractItemModelTester tester(&model);
        model.reset(m_catalog.find("purchases"));
        model.applyChanges(
            {row(QStringLiteral("abcdefghijklmn"), 1, 1, {{"productId", "p-12345678"}, {"total", 123456}})});
        QCOMPARE(column(model, 0), list({"ghijklmn"}));
        QCOMPARE(column(model, 1), list({"12345678"}));
        QCOMPARE(column(model, 2), list({"1,234.56"}));
        model.setTitle(QStringLiteral("products"), QStringLiteral("p-12345678"), QStringLiteral("Butter"));
        QCOMPARE(column(model, 1), list({"Butter"}));
        QCOMPARE(model.index(0, 1).data(models::EntityTableModel::RawRole).toString(), QStringLiteral("p-12345678"));
    }

    void putsNewRowsOnTopInOneInsertion()
    {
        models::EntityTableModel model;
        const QAbstractItemModelTester tester(&model);
        model.reset(m_catalog.find("products"));
        model.appendOlder(
            {{{"id", "b"}, {"version", 1}, {"created", 2}, {"position", 2}, {"fields", {{"name", "B"}}}},
             {{"id", "a"}, {"version", 1}, {"created", 1}, {"position", 1}, {"fields", {{"name", "A"}}}}});
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.applyChanges({row(QStringLiteral("c"), 3, 3, {{"name", "C"}}),
                            row(QStringLiteral("d"), 4, 4, {{"name", "D"}}),
                            row(QStringLiteral("e"), 5, 5, {{"name", "E"}})});
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(column(model, 1), list({"E", "D", "C", "B", "A"}));
    }

    void updatesInPlaceAndRemovesDeletedOnes()
    {
        models::EntityTableModel model;
        const QAbstractItemModelTester tester(&model);
        model.reset(m_catalog.find("products"));
        model.applyChanges(
            {row(QStringLiteral("a"), 1, 1, {{"name", "A"}}), row(QStringLiteral("b"), 2, 2, {{"name", "B"}})});
        auto gone = row(QStringLiteral("b"), 2, 4, {});
        gone.deleted = true;
        model.applyChanges({row(QStringLiteral("a"), 1, 3, {{"name", "A2"}}), gone});
        QCOMPARE(column(model, 1), list({"A2"}));
        model.applyChanges({row(QStringLiteral("a"), 1, 2, {{"name", "stale"}})});
        QCOMPARE(column(model, 1), list({"A2"}));
    }

    void bringsARestoredEntityBackToItsPlace()
    {
        models::EntityTableModel model;
        const QAbstractItemModelTester tester(&model);
        model.reset(m_catalog.find("products"));
        model.applyChanges(
            {row(QStringLiteral("a"), 1, 1, {{"name", "A"}}), row(QStringLiteral("c"), 3, 3, {{"name", "C"}})});
        model.applyChanges({row(QStringLiteral("b"), 2, 9, {{"name", "B"}})});
        QCOMPARE(column(model, 1), list({"C", "B", "A"}));
    }

    void leavesOutWhatTheFilterDoesNotName()
    {
        models::EntityTableModel model;
        model.reset(m_catalog.find("products"));
        model.setContains(QStringLiteral("BUT"));
        model.applyChanges(
            {row(QStringLiteral("a"), 1, 1, {{"name", "Butter"}}), row(QStringLiteral("b"), 2, 2, {{"name", "Milk"}})});
        QCOMPARE(column(model, 1), list({"Butter"}));
    }

    void sortsAmountsAsNumbersAndGoesBackToNewestFirst()
    {
        models::EntityTableModel model;
        const QAbstractItemModelTester tester(&model);
        model.reset(m_catalog.find("products"));
        model.applyChanges({row(QStringLiteral("a"), 1, 1, {{"name", "A"}, {"price", 900}}),
                            row(QStringLiteral("b"), 2, 2, {{"name", "B"}, {"price", 10000}}),
                            row(QStringLiteral("c"), 3, 3, {{"name", "C"}, {"price", 5}})});
        const QPersistentModelIndex kept(model.index(0, 0));
        model.sort(2, Qt::AscendingOrder);
        QCOMPARE(column(model, 1), list({"C", "A", "B"}));
        QCOMPARE(kept.data().toString(), QStringLiteral("c"));
        model.sort(-1, Qt::DescendingOrder);
        QCOMPARE(column(model, 1), list({"C", "B", "A"}));
    }

    void ordersByTheLastChangeAndNotByCreation()
    {
        models::EntityTableModel model;
        const QAbstractItemModelTester tester(&model);
        model.reset(m_catalog.find("products"));
        model.applyChanges(
            {row(QStringLiteral("a"), 1, 1, {{"name", "A"}}), row(QStringLiteral("b"), 2, 2, {{"name", "B"}})});
        model.applyChanges({row(QStringLiteral("a"), 1, 3, {{"name", "A"}})});
        QCOMPARE(column(model, 1), list({"B", "A"}));
        model.sort(model.columnOf("changed"), Qt::DescendingOrder);
        QCOMPARE(column(model, 1), list({"A", "B"}));
        QVERIFY(!model.isNewestFirst());
        model.reset(m_catalog.find("purchases")); // append-only: there it is the same
        model.sort(model.columnOf("changed"), Qt::DescendingOrder);
        QVERIFY(model.isNewestFirst());
        QVERIFY(!model.canSort(1)); // a reference: its title is not what the order knows
        QVERIFY(model.canSort(2));
    }

    void keepsLiveChangesOutThatStandBehindTheLastPage()
    {
        models::EntityTableModel model;
        const QAbstractItemModelTester tester(&model);
        model.reset(m_catalog.find("products"));
        model.sort(2, Qt::DescendingOrder);
        const auto item = [](const char* id, std::uint64_t created, int price) -> base::json::object {
            return {{"id", id},
                    {"version", 1},
                    {"created", created},
                    {"position", created},
                    {"fields", {{"name", id}, {"price", price}}}};
        };
        model.appendOlder({item("a", 1, 900), item("b", 2, 500)}, true);
        model.applyChanges({row(QStringLiteral("c"), 3, 3, {{"name", "c"}, {"price", 700}}),
                            row(QStringLiteral("d"), 4, 4, {{"name", "d"}, {"price", 400}})});
        QCOMPARE(column(model, 1), list({"a", "c", "b"})); // d belongs to a page that is not loaded
        model.applyChanges({row(QStringLiteral("a"), 1, 5, {{"name", "a"}, {"price", 100}})});
        QCOMPARE(column(model, 1), list({"c", "b"})); // so does a now
        model.appendOlder({item("d", 4, 400), item("a", 1, 100)}, false);
        QCOMPARE(column(model, 1), list({"c", "b", "d", "a"}));
        model.applyChanges({row(QStringLiteral("e"), 6, 6, {{"name", "e"}, {"price", 1}})});
        QCOMPARE(column(model, 1), list({"c", "b", "d", "a", "e"}));
    }

    void showsDeceptiveCharactersInsteadOfObeyingThem()
    {
        models::EntityTableModel model;
        model.reset(m_catalog.find("products"));
        model.applyChanges({row(QStringLiteral("a"), 1, 1, {{"name", "x\u202Ey\nz"}})});
        QCOMPARE(column(model, 1), list({"x\\u202Ey z"}));
    }
};

EVENTSCOPE_TEST(EntityTableModelTest)
#include "entity_table_model_test.moc"
