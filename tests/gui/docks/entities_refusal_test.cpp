#include "page_fixture.h"
#include "support/test_registry.h"

#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;

/// Where nothing may be written, the keyboard opens no form either.
class EntitiesRefusalTest final : public QObject
{
    Q_OBJECT
private slots:
    void theShortcutSaysWhyNothingCanBeCreated()
    {
        test::PageFixture window(docks::makeEntitiesPage);
        window.chooseType(u"products"_s);
        window.stats.apply({{"health",
                             {{"status", "read-only"},
                              {"reason", "This profile is only looked at: nothing is written to its cluster."}}}});
        window.press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(window.screen().contains(u"Nothing can be created here"_s));
        QVERIFY(window.screen().contains(u"This profile is only looked at."_s));
        QVERIFY(window.find<QLineEdit>(u"field_name"_s) == nullptr);

        window.stats.apply({{"health", {{"status", "ready"}}}});
        window.press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(window.find<QLineEdit>(u"field_name"_s) != nullptr);
    }
};

EVENTSCOPE_TEST(EntitiesRefusalTest)
#include "entities_refusal_test.moc"
