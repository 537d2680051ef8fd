#include "style/theme.h"
#include "style/tokens.h"
#include "support/test_registry.h"
#include "views/pointer.h"
#include "views/table_delegate.h"

#include <QApplication>
#include <QHeaderView>
#include <QMouseEvent>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

namespace {

void moveTo(QWidget& widget, const QPoint& place)
{
    const auto global = widget.mapToGlobal(place);
    QMouseEvent event(QEvent::MouseMove, place, global, Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&widget, &event);
}

} // namespace

class PointerTest final : public QObject
{
    Q_OBJECT
private slots:
    void isWhereTheLastEventSaid()
    {
        views::watchPointer();
        QWidget widget;
        widget.move(40, 30);
        moveTo(widget, {7, 9});
        QCOMPARE(views::pointerPosition(), widget.mapToGlobal(QPoint(7, 9)));
    }

    /// The whole row, by what events said: where the display server has the mouse is not asked for.
    void theRowUnderItIsPainted()
    {
        QStandardItemModel model(4, 2);
        QTableView view;
        view.setModel(&model);
        view.setItemDelegate(new views::TableDelegate({}, &view));
        view.setShowGrid(false);
        view.resize(300, 200);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setAttribute(Qt::WA_UnderMouse);
        const auto hover = style::color(style::Token::Hover).rgb();
        for (const int row : {2, 0}) {
            moveTo(*view.viewport(), view.visualRect(model.index(row, 0)).center());
            view.viewport()->update();
            const auto picture = view.viewport()->grab().toImage();
            for (int each = 0; each < 4; ++each)
                for (int column = 0; column < 2; ++column) {
                    const auto place = view.visualRect(model.index(each, column)).topLeft() + QPoint(2, 2);
                    QCOMPARE(picture.pixelColor(place * picture.devicePixelRatio()).rgb() == hover, each == row);
                }
        }
    }
};

EVENTSCOPE_TEST(PointerTest)
#include "pointer_test.moc"
