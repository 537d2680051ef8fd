#include "docks/entity_type_panel.h"
#include "page_fixture.h"
#include "support/test_registry.h"
#include "views/chip.h"
#include "views/count_delegate.h"
#include "views/filter_line.h"

#include <QCoreApplication>
#include <QLocale>
#include <QScopeGuard>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {
constexpr auto narrowPatience = 15'000;
constexpr int besideTheRail = 888; // of a window of 960
constexpr int forShortWords = 760; // German and Spanish ones want more than the English of this test
} // namespace

/// Pages in a window of 960 pixels.
class NarrowPagesTest final : public QObject
{
    Q_OBJECT

private slots:
    void theNamesOfTypesAreWhole_data()
    {
        QTest::addColumn<QString>("language");
        for (const auto* code : {"en", "de", "es"})
            QTest::newRow(code) << QString::fromLatin1(code);
    }

    void theNamesOfTypesAreWhole()
    {
        QFETCH(QString, language);
        const auto before = QLocale();
        QLocale::setDefault(QLocale(language));
        const auto restore = qScopeGuard([&] { QLocale::setDefault(before); });
        test::PageFixture window(docks::makeEntitiesPage);
        window.page().window()->resize(besideTheRail, 640);
        QTRY_COMPARE(window.page().width(), besideTheRail);
        window.page().resetLayout(docks::Layout::Operate); // as a window begins that is opened so narrow
        QTRY_VERIFY_WITH_TIMEOUT(window.find<QTreeView>(u"entityTypes"_s)->model()->rowCount() > 0, narrowPatience);
        const auto* const tree = window.find<QTreeView>(u"entityTypes"_s);
        const auto* const model = tree->model();
        window.page().findChild<docks::EntityTypePanel*>()->setCounts({{u"transfers"_s, 20'830}});
        QCoreApplication::processEvents();
        QCOMPARE(window.page().window()->width(), besideTheRail);
        const auto isWhole = [&](const QModelIndex& index) {
            return views::CountDelegate::widthOf(index) <= tree->visualRect(index).width();
        };
        for (int row = 0; row < model->rowCount(); ++row) {
            const auto domain = model->index(row, 0);
            QVERIFY2(isWhole(domain), qPrintable(domain.data().toString()));
            for (int child = 0; child < model->rowCount(domain); ++child) {
                const auto type = model->index(child, 0, domain);
                QVERIFY2(isWhole(type), qPrintable(type.data().toString()));
            }
        }
    }

    void theFilterHasRoomForATerm()
    {
        test::PageFixture window(docks::makeCommandsPage);
        window.page().window()->resize(forShortWords, 640);
        QTRY_COMPARE(window.page().width(), forShortWords);
        window.page().resetLayout(docks::Layout::Operate);
        const auto* const filter = window.find<views::FilterLine>(u"commandsFilter"_s);
        QTRY_VERIFY(filter->width() >= 160);
        QCOMPARE(window.page().window()->width(), forShortWords);
        const auto* const chip = window.find<views::Chip>(u"chipWaitingCommands"_s);
        QVERIFY(chip != nullptr && !chip->geometry().isEmpty());
        const auto right = [&window](const QWidget& widget) {
            return widget.mapTo(&window.page(), QPoint(widget.width(), 0)).x();
        };
        QVERIFY(right(*chip) <= filter->mapTo(&window.page(), QPoint()).x()); // chips fold, and cover nothing
    }
};

EVENTSCOPE_TEST(NarrowPagesTest)
#include "narrow_pages_test.moc"
