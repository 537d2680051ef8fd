#include "style/controls.h"
#include "style/fonts.h"
#include "style/icons.h"
#include "style/theme.h"
#include "support/test_registry.h"

#include <QApplication>
#include <QDir>
#include <QFocusFrame>
#include <QFontMetrics>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using style::Scheme;
using style::Token;

class ThemeTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { style::apply(*qApp, style::Theme::Dark); }

    void styleSheetKnowsEveryToken()
    {
        for (const auto scheme : {Scheme::Dark, Scheme::Light}) {
            const auto sheet = style::styleSheet(scheme);
            QVERIFY(sheet.size() > 2'000);
            QVERIFY2(!sheet.contains(u'@'), qPrintable(sheet.mid(sheet.indexOf(u'@'), 30)));
        }
        QVERIFY(style::styleSheet(Scheme::Dark) != style::styleSheet(Scheme::Light));
    }

    void switchesWhileRunning()
    {
        style::apply(*qApp, style::Theme::Light);
        QCOMPARE(qApp->palette().color(QPalette::Base), style::color(Token::Base, Scheme::Light));
        style::apply(*qApp, style::Theme::Dark);
        QCOMPARE(qApp->palette().color(QPalette::Base), style::color(Token::Base, Scheme::Dark));
        QCOMPARE(style::color(Token::Text), style::color(Token::Text, Scheme::Dark));
    }

    void everyIconOfTheSourcesExists()
    {
        // Names stand in the sources as u"name"_s beside words that only icons have.
        const QRegularExpression use(
            u"(?:icon|iconButton|addButton|setIcon|IconLabel|paintIcon|showEmpty|\\badd|Icon|Chip)\\((?:[^\"();]{0,60}, ?)?u\"([a-z0-9]+(?:-[a-z0-9]+)*)\"_s"_s);
        int seen = 0;
        for (const auto* folder : {"style", "views", "docks", "window", "models"}) {
            const QDir sources(QStringLiteral(EVENTSCOPE_SOURCE_DIR "/widgets/") + QLatin1String(folder));
            for (const auto& name : sources.entryList({u"*.cpp"_s})) {
                QFile file(sources.filePath(name));
                QVERIFY(file.open(QIODevice::ReadOnly));
                auto matches = use.globalMatch(QString::fromUtf8(file.readAll()));
                while (matches.hasNext()) {
                    const auto icon = matches.next().captured(1);
                    ++seen;
                    QVERIFY2(style::hasIcon(icon), qPrintable(name + u": "_s + icon));
                }
            }
        }
        QVERIFY(seen > 20);
    }

    void iconsAreTintedByTheirToken()
    {
        const auto image = style::iconPixmap(u"plus"_s, QColor(Qt::red), 16, 1.0).toImage();
        QCOMPARE(image.size(), QSize(16, 16));
        const auto middle = image.pixelColor(8, 8);
        QVERIFY(middle.red() > 200 && middle.green() < 40 && middle.alpha() > 100);
        style::apply(*qApp, style::Theme::Light);
        const auto light = style::icon(u"plus"_s, Token::Text).pixmap(16, 16).toImage().pixelColor(8, 8);
        style::apply(*qApp, style::Theme::Dark);
        const auto dark = style::icon(u"plus"_s, Token::Text).pixmap(16, 16).toImage().pixelColor(8, 8);
        QVERIFY(light.lightness() < dark.lightness());
    }

    void digitsHaveOneWidth()
    {
        const QFontMetrics metrics(style::uiFont());
        for (const auto digit : u"0123456789"_s)
            QCOMPARE(metrics.horizontalAdvance(digit), metrics.horizontalAdvance(u'0'));
    }

    void labelsNeverTakeDataForRichText()
    {
        QWidget parent;
        const auto hostile = u"<img src=\"/dev/zero\"><b>bold</b>"_s;
        const auto* label = style::label(hostile, &parent);
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QCOMPARE(label->text(), hostile);
        QVERIFY(!label->openExternalLinks());
        style::setToolTip(parent, hostile);
        QVERIFY(parent.toolTip().contains(u"&lt;img"_s));
        style::setToolTip(parent, u"a < b && c > d"_s);
        QCOMPARE(QString(parent.toolTip()).remove(QRegularExpression(u"<p [^>]*>|</p>"_s)).contains(u"<"_s),
                 !Qt::mightBeRichText(u"a < b && c > d"_s));
    }

    void ampersandIsNoMnemonic()
    {
        QWidget parent;
        auto* button = style::button(u"AT&T"_s, style::ButtonKind::Normal, {u"att"_s, u"AT&T"_s}, &parent);
        QCOMPARE(button->text(), u"AT&&T"_s);
        QVERIFY(button->shortcut().isEmpty());
        QCOMPARE(button->accessibleName(), u"AT&T"_s);
    }

    void hiddenCharactersAreShown()
    {
        QCOMPARE(style::visible(u"invoice\u202Egpj.exe"_s), u"invoice\\u202Egpj.exe"_s);
        QCOMPARE(style::visible(u"a\u200Bb\nc"_s), u"a\\u200Bb c"_s);
        QCOMPARE(style::visible(u"Tomás Herrera 漢"_s), u"Tomás Herrera 漢"_s);
    }

    void controlsHaveTheirHeights()
    {
        QWidget parent;
        auto* normal = style::button(u"Dry run"_s, style::ButtonKind::Normal, {u"a"_s, u"a"_s}, &parent);
        auto* primary = style::button(u"Save"_s, style::ButtonKind::Primary, {u"b"_s, u"b"_s}, &parent);
        auto* field = style::lineEdit({}, {u"c"_s, u"c"_s}, &parent);
        parent.show();
        QCOMPARE(normal->sizeHint().height(), style::measure::title);
        QCOMPARE(primary->sizeHint().height(), style::measure::title);
        QCOMPARE(field->height(), style::measure::title);
        QCOMPARE(style::iconButton(u"dots"_s, {u"d"_s, u"d"_s}, &parent)->size(), QSize(24, 24));
    }

    void focusRingSurvivesTheWindowItWasIn()
    {
        for (int round = 0; round < 3; ++round) {
            auto window = std::make_unique<QWidget>();
            auto* first = style::button(u"First"_s, style::ButtonKind::Normal, {u"first"_s, u"First"_s}, window.get());
            auto* second =
                style::button(u"Second"_s, style::ButtonKind::Normal, {u"second"_s, u"Second"_s}, window.get());
            second->move(0, 60);
            window->show();
            QVERIFY(QTest::qWaitForWindowActive(window.get()));
            second->setFocus(Qt::MouseFocusReason); // A window that is activated has given its focus already.
            first->setFocus(Qt::TabFocusReason);
            auto* ring = window->findChild<QFocusFrame*>();
            QVERIFY(ring != nullptr && ring->widget() == first && ring->isVisible());
            second->setFocus(Qt::MouseFocusReason);
            QVERIFY(ring->widget() == nullptr);
            first->setFocus(Qt::BacktabFocusReason);
        }
    }

    void errorStateReachesThePicture()
    {
        QLineEdit field;
        field.setFixedSize(100, 28);
        field.show();
        style::setState(field, "error");
        QCOMPARE(field.grab().toImage().pixelColor(50, 0), style::color(Token::Error));
        style::setState(field, "");
        QCOMPARE(field.grab().toImage().pixelColor(50, 0) == style::color(Token::Error), false);
    }
};

EVENTSCOPE_TEST(ThemeTest)
#include "theme_test.moc"
