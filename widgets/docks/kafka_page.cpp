#include "docks/docks.h"
#include "docks/hub_poll.h"
#include "docks/kafka_brokers_panel.h"
#include "docks/kafka_group_panel.h"
#include "docks/kafka_list_panel.h"
#include "docks/kafka_records_panel.h"
#include "docks/kafka_tables.h"
#include "docks/kafka_topic_panel.h"
#include "docks/read_only.h"
#include "hub/hub_client.h"
#include "models/json_values.h"
#include "style/controls.h"
#include "style/icons.h"
#include "views/banner.h"
#include "views/dock.h"
#include "views/dock_title.h"
#include "views/icon_label.h"
#include "views/menu_button.h"
#include "views/state_page.h"

#include <QDataStream>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

using models::values::text;
using models::values::whole;

constexpr int statusMilliseconds = 1'000;

QSplitter* makeSplitter(Qt::Orientation orientation, QWidget* parent)
{
    auto* const splitter = new QSplitter(orientation, parent);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

/// "catching up"; "OK" stays as it is.
QString inSentence(QString word)
{
    if (word.size() > 1 && word[1].isLower())
        word[0] = word[0].toLower();
    return word;
}

/// A Kafka cluster: topics and groups, records, brokers. What it shows is read first, the rest behind it.
class KafkaPage final : public Page
{
    Q_OBJECT
public:
    KafkaPage(const PageContext& context, QWidget* parent)
        : Page(parent)
        , m_context(context)
        , m_poll(new HubPoll(
              context.hub, u"kafka.status"_s, [] { return base::json::object(); }, statusMilliseconds, this))
    {
        setObjectName(u"kafkaPage"_s);
        auto* const outer = new QVBoxLayout(this);
        outer->setContentsMargins(0, 0, 0, 0);
        m_stack = new QStackedWidget(this);
        outer->addWidget(m_stack);
        m_state = new views::StatePage(m_stack);
        m_stack->addWidget(m_state);
        m_stack->addWidget(makeBody());
        m_state->showBusy(tr("Looking for a cluster"), {});
        connect(m_poll, &HubPoll::answered, this, [this](const base::json::object& status) { show(status); });
        connect(m_poll, &HubPoll::failed, this, [this](const QString& reason) {
            showState(u"unseen"_s, [this, reason] {
                m_state->showError(tr("The cluster cannot be seen"), models::format::safe(reason), {});
            });
        });
        connectPanels();
        KafkaPage::resetLayout(Layout::Operate);
    }

    void activated() override
    {
        m_isActive = true;
        m_poll->setActive(true);
        activatePanels();
    }
    void deactivated() override
    {
        m_isActive = false;
        m_poll->setActive(false);
        activatePanels();
    }

    void handleOpen(const QVariantMap& arguments) override
    {
        if (const auto topic = arguments.value(u"topic"_s).toString(); !topic.isEmpty())
            m_topics->select(topic);
        if (const auto group = arguments.value(u"group"_s).toString(); !group.isEmpty())
            m_groups->select(group);
        if (const auto records = arguments.value(u"records"_s).toString(); !records.isEmpty())
            showRecords(records);
    }

    void resetLayout(Layout layout) override
    {
        const bool isDebug = layout == Layout::Debug;
        m_rows->setSizes(isDebug ? QList {260, 430} : QList {340, 350});
        m_top->setSizes({700, 508});
        m_bottom->setSizes({780, 428});
        m_records->splitter().setSizes(isDebug ? QList {640, 568} : QList {800, 408});
    }
    QByteArray saveLayout() const override
    {
        QByteArray bytes;
        QDataStream stream(&bytes, QIODevice::WriteOnly);
        stream << m_rows->saveState() << m_top->saveState() << m_bottom->saveState()
               << m_records->splitter().saveState();
        return bytes;
    }
    void restoreLayout(const QByteArray& layout) override
    {
        QDataStream stream(layout);
        QByteArray rows;
        QByteArray top;
        QByteArray bottom;
        QByteArray records;
        stream >> rows >> top >> bottom >> records;
        if (stream.status() != QDataStream::Ok)
            return;
        m_rows->restoreState(rows);
        m_top->restoreState(top);
        m_bottom->restoreState(bottom);
        m_records->splitter().restoreState(records);
    }

private:
    enum Tab
    {
        Topics,
        Records,
        Brokers
    };

    QWidget* makeBody()
    {
        m_body = new QWidget(m_stack);
        auto* const column = new QVBoxLayout(m_body);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        auto* const bar = new QFrame(m_body);
        bar->setProperty("surface", u"chrome"_s);
        bar->setFixedHeight(style::measure::title);
        auto* const barLayout = new QHBoxLayout(bar);
        barLayout->setContentsMargins(0, 0, 8, 0);
        barLayout->setSpacing(6);
        m_tabs = new QTabBar(bar);
        style::identify(*m_tabs, {u"kafkaTabs"_s, tr("Parts of the cluster")});
        m_tabs->setExpanding(false);
        for (const auto& title : {tr("Topics and groups"), tr("Records"), tr("Brokers")})
            m_tabs->addTab(title);
        barLayout->addWidget(m_tabs);
        barLayout->addStretch();
        m_lock = new views::IconLabel(u"lock"_s, style::Token::Text3, style::measure::rowIcon, bar);
        m_profile = style::label({}, style::Role::Help, bar);
        m_profile->setObjectName(u"kafkaProfile"_s);
        barLayout->addWidget(m_lock);
        barLayout->addWidget(m_profile);
        auto* const refresh = style::iconButton(u"refresh"_s, {u"kafkaRefresh"_s, tr("Read the cluster again")}, bar);
        barLayout->addWidget(refresh);
        column->addWidget(bar);
        m_failing = new views::Banner(m_body);
        m_failing->setSeverity(models::Severity::Warning);
        m_failing->stack();
        column->addWidget(m_failing);
        m_pages = new QStackedWidget(m_body);
        m_pages->addWidget(makeTopics());
        m_records = new KafkaRecordsPanel(m_context, m_pages);
        m_pages->addWidget(m_records);
        m_brokers = new KafkaBrokersPanel(m_context, m_pages);
        m_pages->addWidget(m_brokers);
        column->addWidget(m_pages, 1);
        connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
            m_pages->setCurrentIndex(tab);
            activatePanels();
        });
        connect(refresh, &QToolButton::clicked, this, [this] {
            m_topics->refresh();
            m_groups->refresh();
        });
        return m_body;
    }

    QWidget* makeTopics()
    {
        m_rows = makeSplitter(Qt::Vertical, m_pages);
        m_top = makeSplitter(Qt::Horizontal, m_rows);
        m_bottom = makeSplitter(Qt::Horizontal, m_rows);
        KafkaListPanel::Look topics;
        topics.operation = u"kafka.topics"_s;
        topics.member = "topics";
        topics.title = tr("Topics");
        topics.objectName = u"kafkaTopics"_s;
        topics.accessibleName = tr("Topics of the cluster");
        topics.search = tr("Find a topic");
        topics.columns = clusterColumns().topics();
        topics.widths = {{}, {}, u"3, 1 behind"_s, u"10,000"_s, u"100,000,000"_s, u"999.9 MB"_s, u"compacted"_s};
        topics.usualName = u"es.documents.commands"_s;
        topics.leftOut = {2, 6, 1}; // replicas, retention, partitions
        topics.emptyHeading = tr("No topics");
        topics.emptyText = tr("This cluster has none, or this user may see none. New topic makes one.");
        m_topics = new KafkaListPanel(m_context, topics, m_top);
        m_topics->title().setActive(true);
        m_new = style::button(tr("New topic"), style::ButtonKind::Normal, {u"kafkaNewTopic"_s, tr("New topic")},
                              &m_topics->title());
        m_new->setIcon(style::icon(u"plus"_s));
        style::makeSmall(*m_new);
        m_topics->title().addWidget(m_new);
        m_topics->title().addMenu(u"kafkaTopicsMenu"_s, tr("More for topics"), [this](QMenu& menu) {
            auto* const internal = menu.addAction(tr("Show Kafka's own topics"));
            internal->setCheckable(true);
            internal->setChecked(m_topics->showsInternal());
            connect(internal, &QAction::triggered, m_topics, &KafkaListPanel::setShowsInternal);
        });
        m_topic = new KafkaTopicPanel(m_context, m_top);
        m_top->addWidget(m_topics);
        m_top->addWidget(m_topic);
        m_bottom->addWidget(makeGroups());
        m_group = new KafkaGroupPanel(m_context, m_bottom);
        m_bottom->addWidget(m_group);
        m_rows->addWidget(m_top);
        m_rows->addWidget(m_bottom);
        views::Dock::install(*m_topic, u"topicDock"_s, tr("Topic"));
        views::Dock::install(*m_group, u"lagDock"_s, tr("Lag"));
        return m_rows;
    }

    QWidget* makeGroups()
    {
        auto* const panel = new QWidget(m_bottom);
        auto* const column = new QVBoxLayout(panel);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        KafkaListPanel::Look groups;
        groups.operation = u"kafka.groups"_s;
        groups.member = "groups";
        groups.title = tr("Consumer groups");
        groups.objectName = u"kafkaGroups"_s;
        groups.accessibleName = tr("Consumer groups of the cluster");
        groups.search = tr("Find a group");
        groups.columns = clusterColumns().groups();
        groups.widths = {{},
                         u"es.documents.commands"_s,
                         {},
                         u"100,000"_s,
                         u"≥ 100"_s,
                         models::ClusterColumns::notCatchingUp(),
                         widestStatus()};
        groups.usualName = u"es.documents.engine"_s;
        groups.leftOut = {5, 1, 2}; // caught up in, reads, members
        groups.shared = 1; // reads
        groups.emptyHeading = tr("No consumer groups");
        groups.emptyText = tr("A group appears when somebody reads a topic with a group id.");
        m_groups = new KafkaListPanel(m_context, groups, panel);
        m_verdict = new KafkaVerdict(panel);
        column->addWidget(m_groups, 1);
        column->addWidget(m_verdict);
        return panel;
    }

    void connectPanels()
    {
        connect(m_topics, &KafkaListPanel::selected, m_topic, &KafkaTopicPanel::setTopic);
        connect(m_topics, &KafkaListPanel::opened, this, [this](const QString& topic) { showRecords(topic); });
        connect(m_topics, &KafkaListPanel::answered, this, [this](const base::json::object& body) {
            const auto number = [&body](std::string_view key) { return QString::number(whole(body, key).value_or(0)); };
            m_topics->title().setFacts(whole(body, "hidden").value_or(0) > 0
                                           ? tr("%1 of %2, internal hidden").arg(number("total"), number("all"))
                                           : tr("%1 of %2").arg(number("total"), number("all")));
            m_records->setTopics(m_topics->names());
        });
        connect(m_new, &QPushButton::clicked, m_topic, &KafkaTopicPanel::beginNew);
        connect(m_topic, &KafkaTopicPanel::changed, this, [this](const QString& topic) {
            m_topics->select(topic);
            m_topics->refresh();
        });
        connect(m_topic, &KafkaTopicPanel::deleted, this, [this] {
            m_topics->select({});
            m_topics->refresh();
        });
        connect(m_topic, &KafkaTopicPanel::recordsRequested, this,
                [this](const QString& topic) { showRecords(topic); });
        connect(m_topic, &KafkaTopicPanel::produceRequested, this, [this](const QString& topic) {
            showRecords(topic);
            m_records->produceTo(topic);
        });
        connect(m_groups, &KafkaListPanel::selected, this, [this](const QString& group) {
            m_verdict->clear();
            m_group->setGroup(group);
        });
        connect(m_groups, &KafkaListPanel::answered, this,
                [this](const base::json::object& body) { countGroups(body); });
        connect(m_group, &KafkaGroupPanel::answered, m_verdict, &KafkaVerdict::show);
    }

    void countGroups(const base::json::object& body)
    {
        QStringList facts {tr("%n group(s)", nullptr, static_cast<int>(whole(body, "total").value_or(0)))};
        const auto& counts = models::values::object(body, "counts");
        for (const auto* name : {"ok", "catching-up", "falling-behind", "rewound", "stalled", "stopped"})
            if (const auto count = whole(counts, name).value_or(0); count > 0)
                facts << u"%1 %2"_s.arg(QString::number(count), inSentence(clusterColumns().status(name).text));
        m_groups->title().setFacts(facts.join(u", "_s));
    }

    void showRecords(const QString& topic)
    {
        m_tabs->setCurrentIndex(Records);
        m_records->showTopic(topic);
    }

    void activatePanels()
    {
        const bool isShown = m_isActive && m_stack->currentWidget() == m_body;
        const auto tab = m_tabs->currentIndex();
        m_topics->setActive(isShown && tab == Topics);
        m_topic->setActive(isShown && tab == Topics);
        m_groups->setActive(isShown && tab == Topics);
        m_group->setActive(isShown && tab == Topics);
        m_records->setActive(isShown && tab == Records);
        m_brokers->setActive(isShown && tab == Brokers);
    }

    /// The page instead of the body; built again only when it is another one, so that focus stays.
    void showState(const QString& what, const std::function<void()>& fill)
    {
        m_failing->hide();
        if (m_shown != what) {
            m_shown = what;
            m_state->clearButtons();
            fill();
        }
        m_stack->setCurrentWidget(m_state);
        activatePanels();
    }

    void show(const base::json::object& status)
    {
        const auto state = base::json::textAt(status, "state");
        const auto error = text(status, "error");
        if (state == "none") {
            showState(u"none"_s, [this] {
                m_state->showEmpty(
                    u"affiliate"_s, tr("No Kafka cluster runs"),
                    tr("Start the local servers on the page Services; their Kafka appears here by itself."));
                auto* const open = m_state->addButton(tr("Open Services"), style::ButtonKind::Primary,
                                                      {u"kafkaOpenServices"_s, tr("Open the page Services")});
                connect(open, &QPushButton::clicked, this, [this] { m_context.shell.open(u"services"_s); });
            });
            return;
        }
        if (state == "connecting") {
            m_poll->askSoon();
            showState(u"connecting"_s,
                      [this, &status] { m_state->showBusy(tr("Connecting"), text(status, "bootstrap")); });
            return;
        }
        if (state == "failed") {
            showState(u"failed "_s + error, [this, &error] {
                m_state->showError(tr("The cluster does not answer"), error,
                                   {tr("See that its servers run and that the address is right.")},
                                   tr("It is tried again by itself."));
            });
            return;
        }
        showBody(status, state == "failing" ? error : QString());
    }

    void showBody(const base::json::object& status, const QString& error)
    {
        const bool isReadOnly = models::values::flag(status, "readOnly");
        m_shown.clear();
        m_failing->setMessage(tr("As it was last read"), error);
        m_failing->setVisible(!error.isEmpty());
        m_lock->setVisible(isReadOnly);
        const auto where = text(status, "bootstrap");
        m_profile->setText(isReadOnly ? tr("%1: only looked at").arg(where) : tr("%1: changes allowed").arg(where));
        m_tabs->setTabText(Brokers, tr("Brokers  %1").arg(whole(status, "brokers").value_or(0)));
        allowWriting(*m_new, !isReadOnly);
        m_topic->setReadOnly(isReadOnly);
        m_records->setReadOnly(isReadOnly);
        if (m_stack->currentWidget() != m_body) {
            m_stack->setCurrentWidget(m_body);
            activatePanels();
        }
    }

    const PageContext m_context;
    HubPoll* m_poll;
    QStackedWidget* m_stack = nullptr;
    views::StatePage* m_state = nullptr;
    QString m_shown; ///< which state page
    QWidget* m_body = nullptr;
    QTabBar* m_tabs = nullptr;
    views::IconLabel* m_lock = nullptr;
    QLabel* m_profile = nullptr;
    views::Banner* m_failing = nullptr;
    QStackedWidget* m_pages = nullptr;
    QSplitter* m_rows = nullptr;
    QSplitter* m_top = nullptr;
    QSplitter* m_bottom = nullptr;
    KafkaListPanel* m_topics = nullptr;
    KafkaTopicPanel* m_topic = nullptr;
    KafkaListPanel* m_groups = nullptr;
    KafkaVerdict* m_verdict = nullptr;
    KafkaGroupPanel* m_group = nullptr;
    KafkaRecordsPanel* m_records = nullptr;
    KafkaBrokersPanel* m_brokers = nullptr;
    QPushButton* m_new = nullptr;
    bool m_isActive = false;
};

} // namespace

Page* makeKafkaPage(const PageContext& context, QWidget* parent)
{
    return new KafkaPage(context, parent);
}

} // namespace docks

#include "kafka_page.moc"
