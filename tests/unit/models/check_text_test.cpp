#include "domain/decide.h"
#include "models/check_text.h"
#include "support/engine_fixture.h"
#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::CommandKind;

class CheckTextTest : public QObject
{
    Q_OBJECT
private:
    std::shared_ptr<const domain::Catalog> m_catalog = test::shippedCatalog();
    [[nodiscard]] const domain::EntityType& type(const char* plural) const { return *m_catalog->find(plural); }
    [[nodiscard]] static base::json::object fields(const char* from, const char* to)
    {
        return {{"from", from}, {"to", to}, {"amount", 1}};
    }

private slots:
    void everyCheckHasASentence()
    {
        for (const auto& pack : m_catalog->packs()) {
            for (const auto& type : pack.types) {
                base::json::object all;
                for (const auto& field : type.fields)
                    all.emplace(field.name, field.name == "to" ? "NL06OPEN0385127746" : "x");
                for (int kind = 1; kind <= static_cast<int>(CommandKind::Unpark); ++kind) {
                    const auto passed = models::passedChecks({type, static_cast<CommandKind>(kind), all, true, {}, {}});
                    const auto checks = domain::checksOf(type, static_cast<CommandKind>(kind));
                    QVERIFY(passed.size() <= static_cast<qsizetype>(checks.size()));
                    QVERIFY(passed.size() + 2 >= static_cast<qsizetype>(checks.size())); // no references, no cash
                    QVERIFY(!passed.contains(QString()));
                }
            }
        }
    }

    void anAcceptedTransferHasPassedAllChecksButThatOfCash()
    {
        const auto given = fields("NL06OPEN0385127746", "NL20OPEN0441870263");
        const auto passed = models::passedChecks({type("transfers"), CommandKind::Create, given, false, {}, {}});
        QCOMPARE(passed.size(), 14);
        QCOMPARE(passed.first(), u"Type is known"_s);
        QCOMPARE(passed.last(), u"To is a valid number"_s);
        QVERIFY(!passed.contains(u"User may pay in cash"_s));
        QVERIFY(!passed.contains(u"Version is the expected one"_s));
    }

    void cashHasNoTokenAndNoLimit()
    {
        const auto given = fields("cash", "NL20OPEN0441870263");
        const auto passed = models::passedChecks({type("transfers"), CommandKind::Create, given, false, {}, {}});
        QVERIFY(passed.contains(u"User may pay in cash"_s));
        for (const auto& absent :
             {u"Token matches"_s, u"Balance stays above the limit"_s, u"From is known at this bank"_s})
            QVERIFY2(!passed.contains(absent), qPrintable(absent));
        // Its own NOT_ALLOWED is the second of that name.
        const auto refused =
            models::passedChecks({type("transfers"), CommandKind::Create, given, false, u"NOT_ALLOWED"_s, u"from"_s});
        QCOMPARE(refused.last(), u"From or to is known at this bank"_s);
    }

    void aRefusedCommandHasPassedWhatCameBefore()
    {
        const auto given = fields("NL06OPEN0385127746", "NL20OPEN0441870263");
        const auto passed = models::passedChecks(
            {type("transfers"), CommandKind::Create, given, false, u"INSUFFICIENT_FUNDS"_s, u"amount"_s});
        QCOMPARE(passed.last(), u"Token matches"_s); // the payee's balance comes after the payer's limit
        const base::json::object price {{"price", 5}};
        QCOMPARE(models::passedChecks({type("products"), CommandKind::Update, price, true, u"VERSION_CONFLICT"_s, {}}),
                 (QStringList {u"Type is known"_s, u"Type allows this command"_s, u"Fields keep the schema"_s,
                               u"Entity exists"_s}));
    }

    void aParkedEntityWasNotJudgedByTheRules()
    {
        const base::json::object price {{"price", 5}};
        QVERIFY(models::passedChecks({type("products"), CommandKind::Update, price, true, u"ENTITY_PARKED"_s, {}})
                    .isEmpty());
        QVERIFY(models::passedChecks({type("products"), CommandKind::Restore, {}, false, u"ALREADY_EXISTS"_s, {}})
                    .isEmpty());
    }
};

EVENTSCOPE_TEST(CheckTextTest)
#include "check_text_test.moc"
