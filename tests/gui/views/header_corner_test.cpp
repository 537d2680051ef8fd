#include "models/command_stream.h"
#include "style/theme.h"
#include "style/tokens.h"
#include "support/test_registry.h"
#include "views/live_table.h"
#include "views/tables.h"

#include <QApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QStringListModel>
#include <QTableView>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

/// A header goes on above the scroll bar, which begins at the first row.
class HeaderCornerTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { style::apply(*qApp, style::Theme::Dark); }

    void aTableContinuesItsHeader()
    {
        const std::unique_ptr<QTableView> table(views::makeTable(u"table"_s, u"Table"_s, nullptr));
        QStringListModel model(QStringList(50, u"row"_s));
        table->setModel(&model);
        check(*table);
        model.setStringList({u"row"_s});
        QTRY_VERIFY(!table->verticalScrollBar()->isVisible());
        QVERIFY(!table->findChild<QWidget*>(u"headerCorner"_s)->isVisible());
        QCOMPARE(table->horizontalHeader()->width(), table->width());
    }

    void aLiveTableContinuesItsHeader()
    {
        models::CommandStream stream;
        views::LiveTable table(stream, nullptr);
        table.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
        check(table);
        table.setHeaderShown(false);
        QVERIFY(!table.findChild<QWidget*>(u"headerCorner"_s)->isVisible());
    }

private:
    static void check(QAbstractScrollArea& table)
    {
        table.resize(400, 300);
        table.show();
        const auto& bar = *table.verticalScrollBar();
        QTRY_VERIFY(bar.isVisible());
        QCOMPARE(bar.mapTo(&table, QPoint()).y(), style::measure::small);
        for (const auto theme : {style::Theme::Light, style::Theme::Dark}) {
            style::apply(*qApp, theme);
            QCoreApplication::processEvents();
            const auto now = table.grab().toImage();
            const auto x = table.width() - bar.width() / 2;
            QCOMPARE(now.pixelColor(x, 4), style::color(style::Token::Chrome));
            QCOMPARE(now.pixelColor(x, style::measure::small - 1), style::color(style::Token::Line));
        }
    }
};

EVENTSCOPE_TEST(HeaderCornerTest)
#include "header_corner_test.moc"
