#include "models/rule_text.h"
#include "support/test_registry.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;

class RuleTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhyByTheCodeOfTheRule()
    {
        QCOMPARE(models::ruleText(u"INSUFFICIENT_FUNDS"_s, u"whatever"_s), u"insufficient funds"_s);
    }

    void knowsTheSentencesOfTheSchema()
    {
        // Each sentence of the engine comes back as it is in English, so it was taken apart and put together again.
        for (const auto& reason :
             {u"is required"_s, u"must be at least 0"_s, u"must have at most 200 characters, not 240"_s,
              u"must be one of: draft, published"_s, u"there is no entity with the id yB7%2<b> among the customers"_s,
              u"is not a field of products"_s, u"must match the pattern ^[A-Z]{3}-[0-9]{4}$"_s})
            QCOMPARE(models::ruleText(u"SCHEMA"_s, reason), reason);
        QCOMPARE(models::ruleText(u"SCHEMA"_s, u"must be a string, not a whole number"_s), u"must be a text"_s);
        QCOMPARE(models::ruleText(u"SCHEMA"_s, u"item 3: something new"_s), u"item 3: something new"_s);
    }

    void neverShowsMoreThanALine()
    {
        const auto text = models::ruleText(u"SCHEMA"_s, u"must be one of: "_s + QString(10'000, u'x') + u"\n\u202e"_s);
        QVERIFY(text.size() <= 310);
        QVERIFY(!text.contains(u'\n') && !text.contains(u'\u202e'));
    }
};

EVENTSCOPE_TEST(RuleTextTest)
#include "rule_text_test.moc"
