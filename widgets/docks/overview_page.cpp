#include "docks/connection_fault.h"
#include "docks/docks.h"
#include "docks/entity_directory.h"
#include "docks/overview_body.h"
#include "docks/welcome_panel.h"
#include "hub/hub_client.h"
#include "models/flow_facts.h"
#include "models/notice_board.h"
#include "models/stats_feed.h"
#include "style/controls.h"
#include "style/icons.h"
#include "views/state_page.h"
#include "views/toast.h"

#include <QAction>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

/// The engine at a glance, all of it from the stream "stats"; before the first event the welcome.
class OverviewPage final : public Page
{
    Q_OBJECT
public:
    OverviewPage(const PageContext& context, QWidget* parent)
        : Page(parent)
        , m_context(context)
        , m_directory(new EntityDirectory(context.hub, this))
        , m_stack(new QStackedWidget(this))
        , m_state(new views::StatePage(m_stack))
        , m_welcome(new WelcomePanel(context.hub, m_stack))
    {
        setObjectName(u"overviewPage"_s);
        auto* outer = new QVBoxLayout(this);
        outer->setContentsMargins(0, 0, 0, 0);
        outer->addWidget(m_stack);
        for (QWidget* page : std::initializer_list<QWidget*> {m_state, m_welcome})
            m_stack->addWidget(page);
        m_state->showBusy(tr("Connecting to the engine"), {});
        connect(m_welcome, &WelcomePanel::startedEmpty, this, [this] {
            m_showWelcome = false;
            m_isWelcomed = true;
            refresh();
            m_context.shell.open(u"entities"_s);
        });
        connect(m_welcome, &WelcomePanel::startedDemos, this, [this](const QStringList& domains) {
            m_showWelcome = false;
            m_isWelcomed = true;
            refresh();
            m_context.toasts.show({models::Severity::Ok,
                                   tr("Demo traffic started"),
                                   tr("In %1. Stop it with Ctrl+K, Stop demo traffic.").arg(domains.join(u", "_s)),
                                   {},
                                   {},
                                   {}});
        });
        connect(&context.stats, &models::StatsFeed::arrived, this, [this] {
            if (m_isActive)
                refresh();
        });
        connect(&context.stats, &models::StatsFeed::silenceChanged, this, [this] {
            if (m_isActive)
                refresh();
        });
        connect(&context.hub, &hub::HubClient::stateChanged, this, [this](hub::HubClient::State state) {
            if (!m_isActive)
                return;
            if (state == hub::HubClient::State::Connected)
                wake();
            refresh();
        });
        addActions();
    }

    void activated() override
    {
        m_isActive = true;
        wake();
        refresh();
    }

    void deactivated() override
    {
        m_isActive = false;
        if (m_body != nullptr)
            m_body->rest();
    }

    void handleOpen(const QVariantMap& arguments) override
    {
        if (arguments.value(u"welcome"_s).toBool())
            showWelcome();
    }

    void resetLayout(Layout layout) override
    {
        m_layout.clear();
        m_debug = layout == Layout::Debug;
        if (m_body != nullptr)
            m_body->resetLayout(m_debug);
    }

    [[nodiscard]] QByteArray saveLayout() const override { return m_body != nullptr ? m_body->saveLayout() : m_layout; }

    void restoreLayout(const QByteArray& bytes) override
    {
        m_layout = bytes;
        if (m_body != nullptr)
            m_body->restoreLayout(bytes);
    }

private:
    /// The body costs as much as the rest of the window, and the first frame shows none of it.
    void buildBody()
    {
        if (m_body != nullptr)
            return;
        m_body = new OverviewBody(m_context, *m_directory, m_stack);
        m_stack->addWidget(m_body);
        if (!m_layout.isEmpty())
            m_body->restoreLayout(m_layout);
        else
            m_body->resetLayout(m_debug);
        m_body->wake();
    }

    void addActions()
    {
        const auto add = [this](const QString& icon, const QString& text, const QString& name) {
            auto* action = new QAction(style::icon(icon), text, this);
            action->setObjectName(name);
            addAction(action);
            return action;
        };
        connect(add(u"star"_s, tr("Welcome and demo data"), u"actionWelcome"_s), &QAction::triggered, this,
                &OverviewPage::showWelcome);
        connect(add(u"player-stop"_s, tr("Stop demo traffic"), u"actionStopDemo"_s), &QAction::triggered, this, [this] {
            m_context.hub.request(u"demo.stop"_s, {}, this, [this](const hub::Reply& reply) {
                if (reply.ok)
                    m_context.toasts.show(
                        {models::Severity::Ok, tr("Demo traffic stopped"), tr("What it created stays."), {}, {}, {}});
                else
                    m_context.toasts.show(
                        {models::Severity::Error, tr("Demo traffic did not stop"), reply.problemText(), {}, {}, {}});
            });
        });
    }

    void showWelcome()
    {
        m_showWelcome = true;
        m_welcome->load();
        m_stack->setCurrentWidget(m_welcome);
    }

    void wake()
    {
        m_directory->load();
        if (m_body != nullptr)
            m_body->wake();
    }

    void refresh()
    {
        const auto state = m_context.hub.state();
        if (m_context.stats.isEmpty()) {
            if (const auto& trouble = m_context.hub.trouble();
                state == hub::HubClient::State::Offline && trouble.fault != hub::Fault::None) {
                m_state->clearButtons();
                showConnectionFault(*m_state, trouble);
                auto* again = m_state->addButton(tr("Try now"), style::ButtonKind::Normal,
                                                 {u"overviewConnect"_s, tr("Connect to the engine now")});
                connect(again, &QPushButton::clicked, this, [this] { m_context.hub.connectNow(); });
            }
            m_stack->setCurrentWidget(m_state);
            return;
        }
        const auto facts = models::flowFacts(m_context.stats.last(), m_context.hub.clientId());
        const bool firstRun = facts.position == 0 && facts.rejected == 0 && !m_isWelcomed;
        if (m_showWelcome || firstRun) {
            m_welcome->load();
            m_stack->setCurrentWidget(m_welcome);
            return;
        }
        buildBody();
        m_stack->setCurrentWidget(m_body);
        m_body->show(facts, state == hub::HubClient::State::Connected);
    }

    PageContext m_context;
    EntityDirectory* m_directory;
    QStackedWidget* m_stack;
    views::StatePage* m_state;
    WelcomePanel* m_welcome;
    OverviewBody* m_body = nullptr; ///< until buildBody
    QByteArray m_layout; ///< of the body, until there is one
    bool m_debug = false;
    bool m_isActive = false;
    bool m_showWelcome = false; ///< asked for
    bool m_isWelcomed = false; ///< the first run is over, though nothing may have happened yet
};

} // namespace

Page* makeOverviewPage(const PageContext& context, QWidget* parent)
{
    return new OverviewPage(context, parent);
}

} // namespace docks

#include "overview_page.moc"
