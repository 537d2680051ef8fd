#include "style/theme.h"
#include "support/test_registry.h"
#include "window/guide_dialog.h"

#include <QApplication>
#include <QDialog>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScopeGuard>
#include <QTest>
#include <QTextBlock>

using namespace Qt::StringLiterals;

class GuideDialogTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { style::apply(*qApp, style::Theme::Dark); }

    void theGuideIsSetAsTextWithHeadings_data()
    {
        QTest::addColumn<QString>("language");
        for (const auto* code : {"en", "de", "es"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void theGuideIsSetAsTextWithHeadings()
    {
        QFETCH(QString, language);
        const auto before = QLocale();
        QLocale::setDefault(QLocale(language));
        const auto back = qScopeGuard([&before] { QLocale::setDefault(before); });
        QWidget window;
        const std::unique_ptr<QDialog> dialog(window::makeGuideDialog(&window));
        const auto* text = dialog->findChild<QPlainTextEdit*>(u"guideText"_s);
        QVERIFY(text->isReadOnly());
        int headings = 0;
        bool hasExample = false;
        for (auto block = text->document()->begin(); block.isValid(); block = block.next()) {
            QVERIFY2(!block.text().startsWith(u'#') && !block.text().startsWith(u"- "_s), qPrintable(block.text()));
            hasExample = hasExample || block.text().trimmed() == u"type = PurchaseCreated and total > 100"_s;
            const auto start = block.begin();
            if (start != block.end() && start.fragment().charFormat().font().pixelSize() > 12)
                ++headings;
        }
        QVERIFY2(headings > 6, qPrintable(QString::number(headings)));
        QVERIFY(hasExample); // on a line of its own
        QVERIFY(text->toPlainText().size() > 2'000);
    }
};

EVENTSCOPE_TEST(GuideDialogTest)
#include "guide_dialog_test.moc"
