#include "docks/audit_dialog.h"
#include "docks/audit_light.h"
#include "page_fixture.h"
#include "support/test_registry.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 15'000;

models::AuditFacts facts(const char* text)
{
    const auto parsed = base::json::parse(text);
    return parsed ? models::AuditFacts(parsed->get_object()) : models::AuditFacts();
}

} // namespace

class AuditTest : public QObject
{
    Q_OBJECT

    /// A report with everything in it. moc makes no class of a raw text with escapes in it.
    [[nodiscard]] static const char* drifted()
    {
        return R"({"state":"drift","events":1204,"entities":600,"rounds":2,"drifts":[)"
               R"({"type":"products","id":"ihJAP5Ow<b>","version":2,"fields":[)"
               R"({"field":"price","expected":"259","seen":"260","version":2},)"
               R"({"field":"<img src=x>","expected":null,"seen":"7","version":0}]}],)"
               R"("violations":[{"invariant":"I2","domain":"shop","place":12,"expected":"sequence 12","seen":"sequence 13"}],)"
               R"("warnings":[{"kind":"retention","topic":"es.shop.events","setting":"retention.ms=604800000","when":null}]})";
    }

private slots:
    void theEmbeddedProfileSaysWhatHoldsThere()
    {
        test::PageFixture window(docks::makeOverviewPage);
        static_cast<void>(window.create(u"products"_s, {{"name", "Tea"}, {"price", 5}}));
        QTRY_VERIFY_WITH_TIMEOUT(window.find<docks::AuditLight>(u"auditLight"_s) != nullptr, patience);
        QTRY_COMPARE_WITH_TIMEOUT(window.text(u"auditLight"_s), u"Not audited live"_s, patience);
        window.click(u"auditLight"_s);
        auto* dialog = window.find<docks::AuditDialog>(u"auditDialog"_s);
        QVERIFY(dialog != nullptr);
        QVERIFY(window.text(u"auditSentence"_s).contains(u"eventscope-cli verify"_s));
        window.click(u"auditClose"_s);
        QTRY_VERIFY(window.find(u"auditDialog"_s) == nullptr);
        window.stopEngine();
        QTRY_COMPARE_WITH_TIMEOUT(window.text(u"auditLight"_s), u"Audit unknown"_s, patience);
    }

    void aRepairIsShownAndWaitsForConsent()
    {
        test::PageFixture window(docks::makeOverviewPage);
        static_cast<void>(window.create(u"products"_s, {{"name", "Tea"}, {"price", 5}}));
        QTRY_VERIFY_WITH_TIMEOUT(window.find<docks::AuditLight>(u"auditLight"_s) != nullptr, patience);
        QTRY_COMPARE_WITH_TIMEOUT(window.text(u"auditLight"_s), u"Not audited live"_s, patience);
        auto* light = window.find<docks::AuditLight>(u"auditLight"_s);
        light->setActive(false); // the engine of this test has no such finding
        light->setReport(facts(drifted()));
        QCOMPARE(light->text(), u"Drift"_s);
        QCOMPARE(light->accessibleName(), u"Audit: Drift"_s);
        window.click(u"auditLight"_s);
        QVERIFY(window.find<docks::AuditDialog>(u"auditDialog"_s) != nullptr);
        const auto screen = window.screen();
        for (const auto& said : {u"products/ihJAP5Ow<b>"_s, u"price is 260; version 2 made it 259."_s, u"<img src=x>"_s,
                                 u"I2 is broken"_s, u"retention.ms=604800000"_s, u"1,204"_s})
            QVERIFY2(screen.contains(said), qPrintable(said + u'\n' + screen));
        for (auto* label : window.find(u"auditDialog"_s)->findChildren<QLabel*>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        window.click(u"auditEntity1"_s);
        QCOMPARE(window.opened.back().second.value(u"id"_s).toString(), u"ihJAP5Ow<b>"_s);
        QVERIFY(window.find(u"auditRepairYes1"_s) == nullptr);
        window.click(u"auditRepair1"_s);
        QVERIFY(window.text(u"auditConsent1"_s).contains(u"price: 260 becomes 259, <img src=x> goes away"_s));
        if (const auto folder = qEnvironmentVariable("EVENTSCOPE_PICTURES"); !folder.isEmpty())
            window.find(u"auditDialog"_s)->grab().save(folder + u"/audit.png"_s);
        window.click(u"auditRepairNo1"_s);
        QVERIFY(window.find(u"auditRepairYes1"_s) == nullptr);
        window.click(u"auditRepair1"_s);
        light->setReport(facts(drifted())); // the same again: the buttons stay
        QVERIFY(window.find(u"auditRepairYes1"_s) != nullptr);
        window.click(u"auditRepairYes1"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.screen().contains(u"was not repaired"_s), patience); // this profile refuses
    }
};

EVENTSCOPE_TEST(AuditTest)
#include "audit_test.moc"
