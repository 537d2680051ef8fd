#include "docks/docks.h"
#include "docks/entity_directory.h"
#include "docks/overview_lists.h"
#include "docks/welcome_panel.h"
#include "hub/hub_client.h"
#include "models/field_text.h"
#include "models/money_text.h"
#include "models/rule_text.h"
#include "models/stats_feed.h"
#include "style/controls.h"
#include "style/icons.h"
#include "style/motion.h"
#include "views/banner.h"
#include "views/dock_title.h"
#include "views/flow_view.h"
#include "views/stat_tile.h"
#include "views/state_page.h"
#include "views/toast.h"

#include <QAction>
#include <QDataStream>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>
#include <tuple>

using namespace Qt::StringLiterals;
using models::FlowFacts;
using style::Token;
using views::HealthStrip;

namespace docks {

namespace {

/// What the colours of the flow's arrows mean.
class FlowLegend final : public QWidget
{
    Q_OBJECT
public:
    explicit FlowLegend(QWidget* parent)
        : QWidget(parent)
    {
        setFixedHeight(style::measure::title - 2);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        int width = 0;
        for (const auto& entry : entries())
            width += lineWidth + fontMetrics().horizontalAdvance(std::get<QString>(entry)) + gap;
        return {width, height()};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setFont(font());
        int x = 0;
        const int y = height() / 2;
        for (const auto& [name, tint, width] : entries()) {
            painter.setPen(QPen(style::color(tint), width));
            painter.drawLine(x, y, x + 22, y);
            if (tint == Token::Accent) {
                painter.setBrush(style::color(Token::Chrome));
                painter.drawEllipse(QPointF(x + 11, y), 3, 3);
            }
            painter.setPen(style::color(Token::Text2));
            const auto room = painter.fontMetrics().horizontalAdvance(name);
            painter.drawText(QRect(x + lineWidth, 0, room + 4, height()), Qt::AlignVCenter | Qt::TextSingleLine, name);
            x += lineWidth + room + gap;
        }
    }

private:
    static constexpr int lineWidth = 28;
    static constexpr int gap = 14;

    static std::array<std::tuple<QString, Token, int>, 3> entries()
    {
        return {{{tr("live"), Token::Accent, 2},
                 {tr("idle"), Token::LineStrong, 2},
                 {tr("over 80 % full"), Token::Warn, 3}}};
    }
};

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
        , m_body(new QWidget(m_stack))
    {
        setObjectName(u"overviewPage"_s);
        auto* outer = new QVBoxLayout(this);
        outer->setContentsMargins(0, 0, 0, 0);
        outer->addWidget(m_stack);
        for (QWidget* page : std::initializer_list<QWidget*> {m_state, m_welcome, m_body})
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
        connect(&context.hub, &hub::HubClient::stateChanged, this,
                [this](hub::HubClient::State state, const QString& reason) {
                    m_reason = reason;
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
        if (m_lower == nullptr)
            return;
        m_rejections->rest();
        m_notices->rest();
    }

    void handleOpen(const QVariantMap& arguments) override
    {
        if (arguments.value(u"welcome"_s).toBool())
            showWelcome();
    }

    void resetLayout(Layout layout) override
    {
        m_sizes = layout == Layout::Debug ? QList {908, 300} : firstSizes;
        applyLayout();
    }

    [[nodiscard]] QByteArray saveLayout() const override
    {
        QByteArray bytes;
        QDataStream stream(&bytes, QIODevice::WriteOnly);
        stream << (m_lower != nullptr ? m_lower->sizes() : m_sizes);
        return bytes;
    }

    void restoreLayout(const QByteArray& bytes) override
    {
        QDataStream stream(bytes);
        QList<int> sizes;
        stream >> sizes;
        if (stream.status() == QDataStream::Ok && sizes.size() == 2) {
            m_sizes = sizes;
            applyLayout();
        }
    }

private:
    static inline const QList<int> firstSizes {792, 416};

    void applyLayout()
    {
        if (m_lower != nullptr)
            m_lower->setSizes(m_sizes);
    }

    /// The body costs as much as the rest of the window, and the first frame shows none of it.
    void buildBody()
    {
        if (m_lower != nullptr)
            return;
        m_banner = new views::Banner(m_body);
        m_health = new HealthStrip(m_body);
        m_flowTitle = new views::DockTitle(tr("Flow"), m_body);
        m_flow = new views::FlowView(m_body);
        m_rejections = new RejectionPanel(m_context, *m_directory, m_body);
        m_notices = new NoticePanel(m_context, *m_directory, m_body);
        m_lower = new QSplitter(Qt::Horizontal, m_body);
        auto* column = new QVBoxLayout(m_body);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        const auto line = [this] {
            auto* made = new QFrame(m_body);
            made->setProperty("line", true);
            made->setFixedHeight(1);
            return made;
        };
        column->addWidget(m_banner);
        column->addWidget(m_health);
        column->addWidget(line());
        m_flowTitle->setActive(true);
        m_flowTitle->addWidget(new FlowLegend(m_flowTitle));
        m_pause = m_flowTitle->addButton(u"player-pause"_s, u"flowReduceMotion"_s,
                                         tr("Reduce motion: the dots stand still"), true);
        m_pause->setChecked(style::motion().isReduced());
        connect(m_pause, &QToolButton::toggled, &style::motion(), &style::Motion::setReduced);
        connect(&style::motion(), &style::Motion::reducedChanged, m_pause, &QToolButton::setChecked);
        column->addWidget(m_flowTitle);
        column->addWidget(m_flow);
        column->addWidget(line());
        auto* tiles = new QHBoxLayout;
        tiles->setContentsMargins(0, 0, 0, 0);
        tiles->setSpacing(0);
        const auto tile = [&](const QString& name, const QString& objectName, Token tint) {
            if (tiles->count() > 0) {
                auto* part = new QFrame(m_body);
                part->setProperty("line", true);
                part->setFixedWidth(1);
                tiles->addWidget(part);
            }
            auto* made = new views::StatTile(name, objectName, tint, m_body);
            tiles->addWidget(made, 1);
            return made;
        };
        m_commands = tile(tr("Commands"), u"tileCommands"_s, Token::Series1);
        m_events = tile(tr("Events"), u"tileEvents"_s, Token::Series1);
        m_rejected = tile(tr("Rejected"), u"tileRejected"_s, Token::Rejected);
        m_latency = tile(tr("End to end p99"), u"tileLatency"_s, Token::Series1);
        m_queue = tile(tr("Fullest queue"), u"tileQueue"_s, Token::Series1);
        m_entities = tile(tr("Entities"), u"tileEntities"_s, Token::Series1);
        column->addLayout(tiles);
        column->addWidget(line());
        m_lower->setHandleWidth(1);
        m_lower->setChildrenCollapsible(false);
        m_lower->addWidget(m_rejections);
        m_lower->addWidget(m_notices);
        m_lower->setStretchFactor(0, 1);
        column->addWidget(m_lower, 1);
        applyLayout();
        m_rejections->wake();
        m_notices->wake();
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
        if (m_lower == nullptr)
            return;
        m_rejections->wake();
        m_notices->wake();
    }

    void refresh()
    {
        const auto state = m_context.hub.state();
        if (m_context.stats.isEmpty()) {
            if (state == hub::HubClient::State::Offline && !m_reason.isEmpty()) {
                m_state->clearButtons();
                m_state->showError(tr("No connection to the engine"), m_reason,
                                   {tr("Eventscope tries again by itself."), tr("What is saved stays saved.")});
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
        showConnection(state);
        showHealth(facts, state);
        m_flow->setFacts(facts);
        m_flowTitle->setFacts(
            tr("5 stages, 3 stores, %n subscriber(s)", nullptr, static_cast<int>(facts.subscribers.size())));
        showTiles(facts);
        m_rejections->refreshFacts();
        m_notices->refreshBusiest();
    }

    void showConnection(hub::HubClient::State state)
    {
        m_banner->setSeverity(models::Severity::Error, u"plug-connected-x"_s);
        m_banner->setMessage(
            tr("No connection to the engine"),
            tr("The numbers are those of the last second before it was lost. Eventscope tries again by itself."));
        m_banner->setVisible(state != hub::HubClient::State::Connected);
    }

    void showHealth(const FlowFacts& facts, hub::HubClient::State state)
    {
        using Tone = HealthStrip::Tone;
        const bool connected = state == hub::HubClient::State::Connected;
        m_health->setFact(u"stages"_s, tr("Stages"),
                          !connected            ? Tone::Idle
                              : facts.isHealthy ? Tone::Ok
                                                : Tone::Error,
                          !connected            ? tr("not known")
                              : facts.isHealthy ? tr("5 of 5 running")
                                                : tr("writes refused: %1").arg(facts.reason));
        m_health->setFact(u"log"_s, tr("Log"), Tone::Ok, tr("position %1").arg(models::countText(facts.position)));
        m_health->setFact(u"stores"_s, tr("Event store and snapshots"), facts.isHealthy ? Tone::Ok : Tone::Error,
                          facts.storeBytes > 0  ? tr("%1 on disk").arg(models::bytesText(facts.storeBytes))
                              : facts.isHealthy ? tr("writing")
                                                : facts.reason);
        qint64 drops = 0;
        for (const auto& queue : facts.queues)
            drops += queue.drops;
        m_health->setFact(u"drops"_s, tr("Dropped"), drops == 0 ? Tone::Ok : Tone::Warn,
                          drops == 0 ? tr("none") : models::countText(drops));
        m_health->setFact(u"refused"_s, tr("Refused when full"), facts.refused == 0 ? Tone::Ok : Tone::Warn,
                          facts.refused == 0 ? tr("none") : models::countText(facts.refused));
        const auto slow = std::count_if(facts.subscribers.begin(), facts.subscribers.end(),
                                        [](const auto& one) { return one.backlog > 1024 * 1024; });
        m_health->setFact(u"subscribers"_s, tr("Subscribers"), slow == 0 ? Tone::Ok : Tone::Warn,
                          slow == 0 ? tr("%n, none behind", nullptr, static_cast<int>(facts.subscribers.size()))
                                    : tr("%n fall(s) behind", nullptr, static_cast<int>(slow)));
    }

    void showTiles(const FlowFacts& facts)
    {
        std::vector<double> commands, events, rejected, latency, queue, entities;
        for (const auto& item : m_context.stats.items()) {
            const auto one = models::flowFacts(item);
            commands.push_back(one.arrow(models::FlowArrow::GatewayToValidator).rate);
            events.push_back(one.arrow(models::FlowArrow::ValidatorToLog).rate);
            rejected.push_back(one.rejectedShare);
            latency.push_back(one.p99);
            queue.push_back(one.fullest() != nullptr ? one.fullest()->fill() : 0);
            entities.push_back(static_cast<double>(one.entities));
        }
        const auto tail = [](std::vector<double>& values) {
            constexpr std::size_t points = 60;
            if (values.size() > points)
                values.erase(values.begin(), values.end() - points);
        };
        const auto highest = [](const std::vector<double>& values) {
            return values.empty() ? 0 : *std::max_element(values.begin(), values.end());
        };
        const auto number = [](double rate) { return models::rateText(rate).section(u'/', 0, 0); };
        for (auto* values : {&commands, &events, &rejected, &latency, &queue, &entities})
            tail(*values);
        m_commands->setValue(number(facts.arrow(models::FlowArrow::GatewayToValidator).rate), tr("/s"));
        m_commands->setFact(tr("at most %1 in the last minute").arg(models::rateText(highest(commands))));
        m_events->setValue(number(facts.arrow(models::FlowArrow::ValidatorToLog).rate), tr("/s"));
        m_events->setFact(tr("at most %1 in the last minute").arg(models::rateText(highest(events))));
        m_rejected->setValue(QLocale().toString(facts.rejectedShare * 100, 'f', 1), tr("%"));
        m_rejected->setFact(tr("%1, %2 since start")
                                .arg(models::rateText(facts.arrow(models::FlowArrow::ValidatorToRejected).rate),
                                     models::countText(facts.rejected)));
        const auto p99 = facts.p99 > 0 ? models::durationText(facts.p99) : QString();
        m_latency->setValue(p99.isEmpty() ? QString(u"\u2013"_s) : p99.section(u' ', 0, 0), p99.section(u' ', 1));
        m_latency->setFact(facts.p99 > 0 ? tr("p50 %1 of the last 10 s").arg(models::durationText(facts.p50))
                                         : tr("no command in the last 10 s"));
        if (const auto* fullest = facts.fullest(); fullest != nullptr) {
            m_queue->setValue(QString::number(std::llround(fullest->fill() * 100)), tr("%"));
            m_queue->setFact(tr("%1, %2 of %3")
                                 .arg(models::queueText(fullest->name), models::countText(fullest->depth),
                                      models::countText(fullest->capacity)));
        }
        m_entities->setValue(models::countText(facts.entities), {});
        m_entities->setFact(tr("%n type(s) in use", nullptr, static_cast<int>(facts.types)));
        m_commands->setCurve(std::move(commands));
        m_events->setCurve(std::move(events));
        m_rejected->setCurve(std::move(rejected));
        m_latency->setCurve(std::move(latency));
        m_queue->setCurve(std::move(queue));
        m_entities->setCurve(std::move(entities));
    }

    PageContext m_context;
    EntityDirectory* m_directory;
    QStackedWidget* m_stack;
    views::StatePage* m_state;
    WelcomePanel* m_welcome;
    QWidget* m_body; ///< all below stay null until buildBody
    views::Banner* m_banner = nullptr;
    HealthStrip* m_health = nullptr;
    views::DockTitle* m_flowTitle = nullptr;
    QToolButton* m_pause = nullptr;
    views::FlowView* m_flow = nullptr;
    views::StatTile* m_commands = nullptr;
    views::StatTile* m_events = nullptr;
    views::StatTile* m_rejected = nullptr;
    views::StatTile* m_latency = nullptr;
    views::StatTile* m_queue = nullptr;
    views::StatTile* m_entities = nullptr;
    RejectionPanel* m_rejections = nullptr;
    NoticePanel* m_notices = nullptr;
    QSplitter* m_lower = nullptr;
    QList<int> m_sizes = firstSizes; ///< of m_lower, until there is one
    QString m_reason;
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
