#include "models/entity_merge.h"
#include "support/test_registry.h"

#include <QTest>

using models::MergeState;

namespace {

domain::Field field(const char* name, domain::FieldType type, bool readOnly = false)
{
    domain::Field made;
    made.name = name;
    made.type = type;
    made.readOnly = readOnly;
    return made;
}

domain::EntityType product()
{
    domain::EntityType type;
    type.name = "Product";
    type.plural = "products";
    type.title = "name";
    type.fields = {field("name", domain::FieldType::String), field("price", domain::FieldType::Money),
                   field("unit", domain::FieldType::String), field("stock", domain::FieldType::Integer, true)};
    return type;
}

} // namespace

class EntityMergeTest : public QObject
{
    Q_OBJECT
private slots:
    void keepsTakesOverOrAsksFieldByField()
    {
        const auto type = product();
        const auto merged = models::mergeFields(type, {{"name", "Butter"}, {"price", 249}, {"unit", "pack"}},
                                                {{"name", "Butter"}, {"price", 259}, {"unit", "piece"}},
                                                {{"name", "Butter, salted"}, {"price", 269}, {"unit", "pack"}});
        QCOMPARE(merged.size(), std::size_t {3});
        QVERIFY(merged[0].state == MergeState::Yours);
        QVERIFY(merged[1].state == MergeState::Conflict);
        QVERIFY(merged[2].state == MergeState::Theirs);
    }

    void seesNoConflictWhereBothMeanTheSame()
    {
        const auto type = product();
        const auto merged =
            models::mergeFields(type, {{"price", 249}}, {{"price", 259}}, {{"price", 259}, {"unit", nullptr}});
        for (const auto& one : merged)
            QVERIFY(one.state == MergeState::Same);
    }

    void treatsRemovalAsAChange()
    {
        const auto type = product();
        const auto merged = models::mergeFields(type, {{"unit", "pack"}}, {{"unit", "piece"}}, {});
        QVERIFY(merged[2].state == MergeState::Conflict);
    }

    void patchesOnlyWhatChangedAndNeverReadOnlyFields()
    {
        const auto patch = models::patchBetween(product(), {{"name", "A"}, {"price", 1}, {"unit", "x"}, {"stock", 4}},
                                                {{"name", "A"}, {"price", 2}, {"stock", 9}});
        QCOMPARE(base::json::serialize(patch), std::string(R"({"price":2,"unit":null})"));
    }

    void saysHowFarANumberMoved()
    {
        QCOMPARE(models::changeInPercent(249, 259), std::string("+4.0 %"));
        QCOMPARE(models::changeInPercent(249, 269), std::string("+8.0 %"));
        QCOMPARE(models::changeInPercent(200, 100), std::string("\u221250.0 %"));
        QCOMPARE(models::changeInPercent(0, 100), std::string());
        QCOMPARE(models::changeInPercent("a", 100), std::string());
    }
};

EVENTSCOPE_TEST(EntityMergeTest)
#include "entity_merge_test.moc"
