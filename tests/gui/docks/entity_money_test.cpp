#include "page_fixture.h"
#include "support/test_registry.h"

#include <QLocale>
#include <QScopeGuard>
#include <QTest>

using namespace Qt::StringLiterals;

/// What a person types in the language of the window becomes whole cents in the store.
class EntityMoneyTest : public QObject
{
    Q_OBJECT
private slots:
    void germanMoneyIsStoredAsCents()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(u"de"_s));
        const auto back = qScopeGuard([&before] { QLocale::setDefault(before); });
        test::PageFixture window(docks::makeEntitiesPage);
        const auto stored = [&window] {
            QList<std::int64_t> cents;
            const auto answer = window.ask(u"entities.list"_s, {{"type", "products"}});
            for (const auto& item : answer.at("items").as_array())
                cents += item.at("fields").at("price").to_number<std::int64_t>();
            return cents;
        };
        window.chooseType(u"Produkte"_s);
        window.click(u"newEntity"_s);
        window.type(u"field_name"_s, u"Espressomaschine"_s);
        window.type(u"field_price"_s, u"1.234,50"_s);
        window.click(u"formSave"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 2), QStringList {u"1.234,50"_s}, 10'000);
        QCOMPARE(stored(), QList<std::int64_t> {123'450});

        // And what the form then holds means the same, typed over in the short form.
        QTRY_COMPARE(window.text(u"field_price"_s), u"1234,50"_s);
        window.type(u"field_price"_s, u"1.234"_s); // a thousand, in German
        window.click(u"formSave"_s);
        QTRY_COMPARE_WITH_TIMEOUT(stored(), QList<std::int64_t> {123'400}, 10'000);
    }
};

EVENTSCOPE_TEST(EntityMoneyTest)
#include "entity_money_test.moc"
