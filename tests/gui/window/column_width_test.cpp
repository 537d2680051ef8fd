#include "domain/pack.h"
#include "hub/hub_client.h"
#include "models/command_stream.h"
#include "models/command_text.h"
#include "serving/wire_frame.h"
#include "style/fonts.h"
#include "style/theme.h"
#include "support/test_registry.h"
#include "views/live_table.h"

#include <QApplication>
#include <QFontMetrics>
#include <QScopeGuard>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;

/// The columns of the page Commands in a window of 1280 pixels, in each language.
class ColumnWidthTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { style::apply(*qApp, style::Theme::Dark); }

    void noTitleAndNoUsualCellIsCutAsThePageBegins_data()
    {
        QTest::addColumn<QString>("language");
        for (const auto* code : {"en", "de", "es"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }
    void noTitleAndNoUsualCellIsCutAsThePageBegins()
    {
        QFETCH(QString, language);
        QTranslator translator;
        QVERIFY(translator.load(u":/i18n/eventscope_%1.qm"_s.arg(language)));
        QCoreApplication::installTranslator(&translator);
        const auto back = qScopeGuard([&translator] { QCoreApplication::removeTranslator(&translator); });
        models::CommandStream stream;
        views::LiveTable table(stream, nullptr);
        // 1280 less the rail and the panel as the page divides them; the scroll bar takes its part.
        table.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
        table.resize(904, 376);
        table.show();
        for (const auto* type :
             {"products", "customers", "purchases", "accounts", "transfers", "documents", "entries", "assets"}) {
            const auto allowed = std::string_view(type) == "transfers" || std::string_view(type) == "purchases" ? 1 : 3;
            for (std::uint8_t kind = 1; kind <= allowed; ++kind)
                stream.append(command(kind, type));
        }
        stream.flush();
        QVERIFY(table.viewport()->width() < 904);
        const QFontMetrics titles(style::uiFont(style::textPixels, QFont::Medium));
        const QFontMetrics plain(style::uiFont(style::textPixels));
        const QFontMetrics mono(style::monoFont(style::smallPixels));
        const auto columns = stream.columns();
        int right = 0;
        for (int column = 0; column < table.columnCount(); ++column) {
            const auto at = static_cast<std::size_t>(column);
            const auto room = table.cellRect(0, column).width() - 2 * style::measure::cellPadding;
            right = std::max(right, table.cellRect(0, column).right());
            const auto title = titles.horizontalAdvance(columns[at].title) + (column == stream.sortColumn() ? 17 : 0);
            QVERIFY2(title <= room, qPrintable(u"%1: %2 of %3"_s.arg(columns[at].title).arg(title).arg(room)));
            for (std::int64_t row = 0; row < stream.rowCount(); ++row) {
                const auto cell = stream.cell(row, column);
                const auto needed = (columns[at].mono ? mono : plain).horizontalAdvance(cell.text)
                    + (cell.icon != nullptr ? style::measure::rowIcon + 6 : 0);
                QVERIFY2(needed <= room, qPrintable(u"%1: %2 of %3"_s.arg(cell.text).arg(needed).arg(room)));
            }
        }
        QVERIFY2(right < table.viewport()->width(), "a column is out of sight");
    }

    void aWideWindowTearsNoColumnAway()
    {
        models::CommandStream stream;
        views::LiveTable table(stream, nullptr);
        table.resize(1600, 300);
        table.show();
        stream.append(command(1, "products"));
        stream.flush();
        for (int column = 0; column < table.columnCount(); ++column)
            QVERIFY2(table.cellRect(0, column).width() < 400, qPrintable(table.columnTitle(column)));
    }

    void whatTheUserSetIsKeptAndWhatHeDidNotFollowsTheLanguage()
    {
        models::CommandStream stream;
        views::LiveTable table(stream, nullptr);
        table.resize(904, 300);
        table.show();
        stream.append(command(1, "products"));
        stream.flush();
        auto* header = table.findChild<QWidget*>(u"liveTableHeader"_s);
        QVERIFY(header != nullptr);
        const auto before = table.cellRect(0, 2);
        const QPoint border(before.right() + 1, 12);
        QTest::mousePress(header, Qt::LeftButton, {}, border);
        QTest::mouseMove(header, border + QPoint(30, 0));
        QTest::mouseRelease(header, Qt::LeftButton, {}, border + QPoint(30, 0));
        QCOMPARE(table.cellRect(0, 2).width(), before.width() + 30);
        const auto saved = table.saveColumns();
        views::LiveTable again(stream, nullptr);
        again.resize(904, 300);
        again.show();
        again.restoreColumns(saved);
        QCOMPARE(again.cellRect(0, 2).width(), before.width() + 30);
        again.resetColumns();
        QCOMPARE(again.cellRect(0, 2).width(), before.width());
    }

    void anUnparkIsNoRestore()
    {
        QCOMPARE(models::commandText(4, u"products"_s, nullptr), u"Restore product"_s);
        QCOMPARE(models::commandText(5, u"products"_s, nullptr), u"Unpark product"_s);
        QCOMPARE(models::commandText(5, u"ponies"_s, nullptr), u"Unpark pony"_s); // of a foreign pack
        QCOMPARE(models::commandText(9, u"products"_s, nullptr), u"Command on product"_s);
        domain::EntityType pony;
        pony.name = "Pony";
        QCOMPARE(models::commandText(1, u"ponies"_s, &pony), u"Create pony"_s);
        pony.labels["es"].singular = "poni"; // what its pack calls it
        QLocale::setDefault(QLocale(u"es"_s));
        const auto back = qScopeGuard([] { QLocale::setDefault(QLocale::c()); });
        QCOMPARE(models::commandText(1, u"ponies"_s, &pony), u"Create poni"_s); // the verb comes with the .ts
        QVERIFY(!models::commandText(1, u"<b>x\u202E</b>s"_s, nullptr).contains(QChar(0x202E)));
    }

private:
    static serving::wire::CommandItem command(std::uint8_t kind, const char* type)
    {
        static std::uint64_t position = 0;
        serving::wire::CommandItem item;
        item.position = ++position;
        item.timeMicros = QDateTime::currentMSecsSinceEpoch() * 1000;
        item.kind = kind;
        item.type = type;
        item.entity = "0191e0a4-7c43-7d0e-9b6a-1c2d3e4f5a6b";
        item.user = "operator";
        item.accepted = position % 2 == 0;
        if (!item.accepted) {
            item.rule = "INSUFFICIENT_FUNDS";
            item.field = "customerId";
        }
        item.stages = {10, 20, 30, 40, 50, 60, 12'300, 12'400};
        return item;
    }
};

EVENTSCOPE_TEST(ColumnWidthTest)
#include "column_width_test.moc"
