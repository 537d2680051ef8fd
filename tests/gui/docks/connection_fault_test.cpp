#include "docks/connection_fault.h"
#include "docks/docks.h"
#include "hub/hub_client.h"
#include "models/notice_board.h"
#include "models/stats_feed.h"
#include "support/served_engine.h"
#include "support/test_registry.h"
#include "views/state_page.h"
#include "views/toast.h"

#include <QLabel>
#include <QMainWindow>
#include <QScopeGuard>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr auto faultPatience = 15'000;

/// The numbered steps of a page, none if it shows none.
QStringList stepsOf(const QWidget& page)
{
    QStringList steps;
    for (const auto* label : page.findChildren<QLabel*>())
        if (!label->isHidden() && label->text().startsWith(u"1. "_s))
            steps = label->text().split(u'\n');
    return steps;
}

class FaultShell final : public docks::Shell
{
public:
    void open(const QString&, const QVariantMap&) override {}
    void setHeldBack(std::optional<quint64>) override {}
    [[nodiscard]] bool isPaused() const override { return false; }
};

} // namespace

/// What a page says while there is no engine: each kind of fault has its own steps, and each step is something to do.
class ConnectionFaultTest final : public QObject
{
    Q_OBJECT

private slots:
    void eachFaultListsItsOwnSteps_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QStringList>("steps");
        const auto row = [](const char* name, hub::Fault fault, const QStringList& steps) {
            QTest::newRow(name) << static_cast<int>(fault) << steps;
        };
        row("none", hub::Fault::None, {});
        row("unreachable", hub::Fault::Unreachable,
            {u"1. Check that the engine runs."_s, u"2. Check that it serves at this address and port."_s});
        row("unknown host", hub::Fault::UnknownHost, {u"1. Correct the name of the host in the address."_s});
        row("token", hub::Fault::TokenRefused, {u"1. Start Eventscope again with the token file of this engine."_s});
        row("ended", hub::Fault::Ended, {u"1. Check whether the engine was stopped; if it was, start it again."_s});
        row("silent", hub::Fault::Silent, {u"1. Check whether the engine or its computer hangs or is overloaded."_s});
    }

    void eachFaultListsItsOwnSteps()
    {
        QFETCH(int, fault);
        QFETCH(QStringList, steps);
        views::StatePage page(nullptr);
        page.resize(800, 600);
        docks::showConnectionFault(page, {static_cast<hub::Fault>(fault), u"Because."_s});
        QCOMPARE(stepsOf(page), steps);
        QString words;
        for (const auto* label : page.findChildren<QLabel*>())
            words += label->text() + u'\n';
        QVERIFY(words.contains(u"Because.\n"_s));
        QVERIFY(words.contains(u"tries again by itself"_s)); // and that is no step
    }

    void aRefusedTokenIsNotAnEngineThatIsGone_data()
    {
        QTest::addColumn<int>("page");
        QTest::newRow("overview") << 0;
        QTest::newRow("entities") << 1;
        QTest::newRow("events") << 2;
        QTest::newRow("commands") << 3;
    }

    /// The real server says no, then nobody answers: the page follows.
    void aRefusedTokenIsNotAnEngineThatIsGone()
    {
        QFETCH(int, page);
        constexpr std::array pages {docks::makeOverviewPage, docks::makeEntitiesPage, docks::makeEventsPage,
                                    docks::makeCommandsPage};
        hub::HubClient hub;
        models::StatsFeed stats;
        models::NoticeBoard notices;
        QMainWindow window;
        window.resize(1280, 800);
        FaultShell shell;
        views::ToastHost toasts(window, notices);
        auto* const shown = pages[static_cast<std::size_t>(page)]({hub, stats, notices, toasts, shell}, &window);
        const auto end = qScopeGuard([shown] { delete shown; }); // before what it stands on
        window.setCentralWidget(shown);
        window.show();
        stats.start(hub);
        shown->activated();
        const auto steps = [shown] {
            for (const auto* each : shown->findChildren<views::StatePage*>())
                if (const auto found = each->isVisible() ? stepsOf(*each) : QStringList(); !found.isEmpty())
                    return found;
            return QStringList();
        };
        const QStringList refused {u"1. Start Eventscope again with the token file of this engine."_s};
        const QStringList gone {u"1. Check that the engine runs."_s,
                                u"2. Check that it serves at this address and port."_s};
        {
            const test::ServedEngine served;
            hub.open({QUrl(u"ws://127.0.0.1:%1/api/v1/hub"_s.arg(served.port())), "wrong"});
            QTRY_COMPARE_WITH_TIMEOUT(steps(), refused, faultPatience);
        }
        hub.connectNow();
        QTRY_COMPARE_WITH_TIMEOUT(steps(), gone, faultPatience);
    }
};

EVENTSCOPE_TEST(ConnectionFaultTest)
#include "connection_fault_test.moc"
