#include "models/audit_facts.h"
#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using models::AuditFacts;

/// What the audit says, in words for people.
class AuditFactsTest : public QObject
{
    Q_OBJECT

private slots:
    void eachStateHasAWordAndAnIcon();
    void aDriftSaysWhatARepairChanges();
    void secretsAndOddTextsStayHarmless();
    void everyWarningSaysWhatToDo();
    void anythingIsRead();

private:
    [[nodiscard]] static AuditFacts read(std::string_view text)
    {
        const auto parsed = base::json::parse(text);
        return parsed && parsed->is_object() ? AuditFacts(parsed->get_object()) : AuditFacts();
    }
    [[nodiscard]] static AuditFacts drift(const std::string& field)
    {
        return read(R"({"state":"drift","drifts":[{"type":"products","id":"x1","version":2,"fields":[)" + field
                    + "]}]}");
    }
};

void AuditFactsTest::eachStateHasAWordAndAnIcon()
{
    QSet<QString> words;
    for (const auto* const name : {"offline", "checking", "audited", "warning", "drift", "else"}) {
        const auto facts = read(std::string(R"({"state":")") + name + "\"}");
        words.insert(facts.word());
        QVERIFY(!facts.sentence().isEmpty() && !facts.icon().isEmpty());
    }
    QCOMPARE(words.size(), 6);
    QCOMPARE(AuditFacts().word(), read(R"({"state":"else"})").word());
}

void AuditFactsTest::aDriftSaysWhatARepairChanges()
{
    auto facts = drift(R"({"field":"price","expected":"259","seen":"260","version":2})");
    QCOMPARE(facts.drifts.size(), std::size_t {1});
    QCOMPARE(facts.drifts[0].differences, QStringList {u"price is 260; version 2 made it 259."_s});
    QCOMPARE(facts.drifts[0].changes, QStringList {u"price: 260 becomes 259"_s});
    facts = drift(R"({"field":"colour","expected":null,"seen":"\"red\"","version":0})");
    QCOMPARE(facts.drifts[0].differences, QStringList {u"colour is \"red\", and no event brings it."_s});
    facts = drift(R"({"field":"price","expected":"5","seen":null,"version":1})");
    QCOMPARE(facts.drifts[0].changes, QStringList {u"price becomes 5"_s});
    facts = drift(R"({"field":"$snapshot","expected":"true","seen":null,"version":1})");
    QCOMPARE(facts.drifts[0].differences, QStringList {u"The snapshot is missing."_s});
}

void AuditFactsTest::secretsAndOddTextsStayHarmless()
{
    auto facts = drift(R"({"field":"token","expected":null,"seen":null,"version":1})");
    QCOMPARE(facts.drifts[0].differences, QStringList {u"token (secret) is not what version 1 made it."_s});
    facts = drift("{\"field\":\"a\xe2\x80\xae"
                  "b\",\"expected\":\"1\\n2\",\"seen\":\""
                  + std::string(500, 'x') + "\",\"version\":1}");
    const auto& said = facts.drifts[0].differences[0];
    QVERIFY(!said.contains(QChar(0x202e)) && !said.contains(u'\n'));
    QVERIFY(said.size() < 200);
}

void AuditFactsTest::everyWarningSaysWhatToDo()
{
    const auto facts = read(R"({"state":"warning","warnings":[
        {"kind":"retention","topic":"es.shop.events","setting":"retention.ms=1000","when":"2026-12-24T16:42:45.123456Z"},
        {"kind":"retention","topic":"es.shop.events","setting":"retention.bytes=1000","when":null},
        {"kind":"forgotten","topic":"es.shop.events","count":12},
        {"kind":"two-writers","topic":"es.shop.events","count":3},
        {"kind":"one-replica","topic":"es.shop.events"},
        {"kind":"few-in-sync","topic":"es.shop.events","setting":"min.insync.replicas=1"},
        {"kind":"unclean-election","topic":"es.shop.events","setting":"unclean.leader.election.enable=true"},
        {"kind":"of tomorrow","topic":"es.shop.events"}]})");
    QCOMPARE(facts.warnings.size(), 8);
    for (const auto& each : facts.warnings)
        QVERIFY2(each.contains(u"es.shop.events"_s), qPrintable(each));
    QVERIFY2(facts.warnings[0].contains(u"24"_s) && facts.warnings[0].contains(u"retention.ms=1000"_s),
             qPrintable(facts.warnings[0]));
    QVERIFY(facts.warnings[3].startsWith(u"3 record"_s));
}

void AuditFactsTest::anythingIsRead()
{
    QVERIFY(read(R"({"state":5,"drifts":[5,{}],"violations":{},"warnings":[null],"rounds":"x","allViolations":-3})")
                .drifts.size()
            == 2);
    QVERIFY(
        !read(R"({"state":"drift","drifts":[{"type":"p","id":"x","version":0,"fields":[]}]})").drifts[0].isRepairable);
    QCOMPARE(read(R"({"allViolations":40,"droppedDrifts":2,"violations":[{}]})").moreFindings, qint64 {41});
}

EVENTSCOPE_TEST(AuditFactsTest)
#include "audit_facts_test.moc"
