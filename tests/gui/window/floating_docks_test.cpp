#include "docks/page.h"
#include "style/theme.h"
#include "support/test_registry.h"
#include "views/dock.h"
#include "views/dock_title.h"
#include "window/page_layouts.h"

#include <QApplication>
#include <QSettings>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

class PanelPage final : public docks::Page
{
public:
    PanelPage()
        : Page(nullptr)
    {
        auto* const layout = new QVBoxLayout(this);
        auto* const splitter = new QSplitter(this);
        layout->addWidget(splitter);
        new QWidget(splitter); // the splitter takes it
        auto* const panel = new QWidget(splitter);
        auto* const column = new QVBoxLayout(panel);
        column->addWidget(new views::DockTitle(u"Details"_s, panel));
        dock = views::Dock::install(*panel, u"detailsDock"_s, u"Details"_s);
        resize(600, 300);
        show();
    }
    [[nodiscard]] QByteArray saveLayout() const override { return "sizes"; }

    views::Dock* dock = nullptr;
};

} // namespace

/// What floats is part of a layout.
class FloatingDocksTest final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { style::apply(*qApp, style::Theme::Dark); }

    void aFloatingPanelFloatsAgainAfterARestart()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(u"window.ini"_s);
        {
            QSettings settings(file, QSettings::IniFormat);
            window::PageLayouts layouts(settings);
            PanelPage page;
            layouts.apply(u"details"_s, page);
            QVERIFY(!page.dock->isFloating());
            page.dock->setFloating(true);
            layouts.keep(u"details"_s, page);
        }
        QSettings settings(file, QSettings::IniFormat);
        window::PageLayouts layouts(settings);
        PanelPage page;
        layouts.apply(u"details"_s, page);
        QVERIFY(page.dock->isFloating());
        layouts.choose(docks::Layout::Debug); // each layout has its own
        layouts.apply(u"details"_s, page);
        QVERIFY(!page.dock->isFloating());
        layouts.choose(docks::Layout::Operate);
        layouts.apply(u"details"_s, page);
        QVERIFY(page.dock->isFloating());
        layouts.reset(); // Ctrl+0
        layouts.apply(u"details"_s, page);
        QVERIFY(!page.dock->isFloating());
        page.dock->setFloating(true);
        layouts.keep(u"details"_s, page);
        page.dock->setFloating(false);
        layouts.keep(u"details"_s, page); // and what was put back stays there
        layouts.apply(u"details"_s, page);
        QVERIFY(!page.dock->isFloating());
    }
};

EVENTSCOPE_TEST(FloatingDocksTest)
#include "floating_docks_test.moc"
