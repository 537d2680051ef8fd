#include "style/theme.h"
#include "support/test_registry.h"
#include "views/dock.h"
#include "views/dock_title.h"

#include <QApplication>
#include <QSplitter>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

/// A page with a table at the left and two panels.
struct Page
{
    Page()
        : splitter(Qt::Horizontal, &page)
    {
        auto* const layout = new QVBoxLayout(&page);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(&splitter);
        table = new QWidget(&splitter);
        splitter.setChildrenCollapsible(false);
        splitter.setStretchFactor(0, 1);
        panel = makePanel(u"Details"_s);
        other = makePanel(u"Others"_s);
        dock = views::Dock::install(*panel, u"detailsDock"_s, u"Details"_s);
        views::Dock::install(*other, u"othersDock"_s, u"Others"_s);
        page.resize(900, 400);
        splitter.setSizes({500, 250, 148});
        page.show();
    }

    [[nodiscard]] QWidget* makePanel(const QString& title)
    {
        auto* const made = new QWidget(&splitter);
        auto* const layout = new QVBoxLayout(made);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(new views::DockTitle(title, made));
        layout->addStretch();
        return made;
    }
    void press() const { QTest::mouseClick(panel->findChild<QToolButton*>(u"detailsDockFloat"_s), Qt::LeftButton); }

    QWidget page;
    QSplitter splitter;
    QWidget* table = nullptr;
    QWidget* panel = nullptr;
    QWidget* other = nullptr;
    views::Dock* dock = nullptr;
};

} // namespace

class DockTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { style::apply(*qApp, style::Theme::Dark); }

    void aPanelGoesIntoItsOwnWindowAndComesBackToItsPlace()
    {
        const Page page;
        const auto before = page.splitter.sizes();
        QCOMPARE(before.at(1), page.panel->width()); // the dock took the panel's place
        page.press();
        QVERIFY(page.dock->isFloating());
        auto* const window = page.panel->window();
        QVERIFY(window != &page.page && window->isVisible() && page.panel->isVisible());
        QTRY_VERIFY(page.table->width() > before.at(0) + before.at(1) / 2); // the table has its room
        QVERIFY(window->windowTitle().startsWith(u"Details"_s));
        auto* const button = window->findChild<QToolButton*>(u"detailsDockFloat"_s);
        QVERIFY(button->accessibleName().contains(u"back"_s));
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!page.dock->isFloating() && !window->isVisible());
        QCOMPARE(page.panel->window(), &page.page);
        QTRY_COMPARE(page.splitter.sizes(), before);
        QCOMPARE(page.panel->width(), before.at(1));
    }

    void closingItsWindowOrADoubleClickOnItsHeadPutsItBack()
    {
        const Page page;
        page.press();
        page.panel->window()->close();
        QVERIFY(!page.dock->isFloating() && page.panel->isVisible());
        auto* const head = page.panel->findChild<views::DockTitle*>();
        QTest::mouseDClick(head, Qt::LeftButton);
        QVERIFY(page.dock->isFloating());
        QTest::mouseDClick(head, Qt::LeftButton);
        QVERIFY(!page.dock->isFloating());
    }

    void itsWindowComesAndGoesWithThePage()
    {
        Page page;
        page.press();
        auto* const window = page.panel->window();
        page.page.hide();
        QVERIFY(!window->isVisible());
        QVERIFY(page.dock->isFloating());
        page.page.show();
        QTRY_VERIFY(window->isVisible());
    }

    void whereItFloatsIsKept()
    {
        QByteArray state;
        {
            const Page page;
            page.press();
            page.panel->window()->setGeometry(120, 90, 333, 222);
            state = page.dock->saveState();
        }
        const Page page;
        const auto sizes = page.splitter.sizes();
        page.dock->restoreState(state);
        QVERIFY(page.dock->isFloating());
        QCOMPARE(page.panel->window()->size(), QSize(333, 222));
        page.press();
        QTRY_COMPARE(page.splitter.sizes(), sizes);
        QVERIFY(page.panel->width() > 200);
        page.dock->restoreState(state);
        for (const auto& damaged :
             {QByteArray(), QByteArray("?"), state.left(state.size() - 3), QByteArray(50, '\xff')}) {
            page.dock->restoreState(damaged);
            QVERIFY(!page.dock->isFloating() && page.panel->isVisible());
        }
    }
};

EVENTSCOPE_TEST(DockTest)
#include "dock_test.moc"
