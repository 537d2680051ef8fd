#include "models/entity_history.h"
#include "support/test_registry.h"

#include <QTest>

namespace {

QStringList list(std::initializer_list<const char*> texts)
{
    QStringList made;
    for (const auto* text : texts)
        made += QString::fromUtf8(text);
    return made;
}

} // namespace

class EntityHistoryTest : public QObject
{
    Q_OBJECT
private:
    static base::json::array items()
    {
        return {{{"position", 1},
                 {"version", 1},
                 {"type", "ProductCreated"},
                 {"user", "desk"},
                 {"fields", {{"name", "Butter"}, {"price", 249}}}},
                {{"position", 5},
                 {"version", 2},
                 {"type", "ProductUpdated"},
                 {"user", "import"},
                 {"fields", {{"price", 259}, {"unit", "piece"}}}},
                {{"position", 6},
                 {"version", 3},
                 {"type", "ProductUpdated"},
                 {"user", "desk"},
                 {"fields", {{"unit", nullptr}}}},
                {{"position", 7},
                 {"version", 4},
                 {"type", "ProductDeleted"},
                 {"user", "desk"},
                 {"fields", base::json::object {}}}};
    }
    static domain::EntityType product()
    {
        domain::Field name;
        name.name = "name";
        domain::Field price;
        price.name = "price";
        price.type = domain::FieldType::Money;
        domain::EntityType type;
        type.fields = {name, price};
        return type;
    }

private slots:
    void foldsEachVersionFromTheEventsBeforeIt()
    {
        std::vector<models::HistoryEntry> history;
        models::appendHistory(history, items());
        QCOMPARE(history.size(), std::size_t {4});
        QCOMPARE(base::json::serialize(history[1].state),
                 std::string(R"({"name":"Butter","price":259,"unit":"piece"})"));
        QVERIFY(!history[2].state.contains("unit"));
        QVERIFY(history[3].deleted);
    }

    void namesWhatEachVersionChanged()
    {
        std::vector<models::HistoryEntry> history;
        models::appendHistory(history, items());
        QCOMPARE(models::changedFields(product(), history[0]), QStringLiteral("created"));
        QCOMPARE(models::changedFields(product(), history[1]), QStringLiteral("Price, unit"));
        QCOMPARE(models::changedFields(product(), history[3]), QStringLiteral("deleted"));
    }

    void putsChangedFieldsFirstAndKeepsUnknownOnes()
    {
        std::vector<models::HistoryEntry> history;
        models::appendHistory(history, items());
        QStringList lines;
        for (const auto& row : models::diffRows(product(), history[0].state, history[1].state))
            lines += (row.changed ? QStringLiteral("* ") : QStringLiteral("  ")) + row.field + QLatin1Char('|')
                + row.before + QLatin1Char('|') + row.after;
        QCOMPARE(lines, list({"* Price|2.49|2.59", "* unit||piece", "  Name|Butter|Butter"}));
    }
};

EVENTSCOPE_TEST(EntityHistoryTest)
#include "entity_history_test.moc"
