#include "docks/kafka_group_panel.h"

#include "docks/hub_poll.h"
#include "docks/kafka_tables.h"
#include "models/json_values.h"
#include "models/service_table_model.h"
#include "style/controls.h"
#include "views/dock_title.h"
#include "views/icon_label.h"
#include "views/key_value.h"
#include "views/lag_chart.h"
#include "views/segmented.h"
#include "views/state_page.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

using models::values::list;
using models::values::object;
using models::values::text;
using models::values::whole;

constexpr int mostMembers = 50;
constexpr int tabGap = 8; // of the title, before the tabs

/// The partition that decides: worst status first, then most lag.
const base::json::object* worstOf(const base::json::array& lags)
{
    constexpr std::array<std::string_view, 7> order {"unknown", "ok",      "catching-up", "falling-behind",
                                                     "rewound", "stalled", "stopped"};
    const auto rank = [&](const base::json::object& lag) {
        return std::pair(std::ranges::find(order, base::json::textAt(lag, "status")) - order.begin(),
                         whole(lag, "lag").value_or(0));
    };
    const base::json::object* worst = nullptr;
    for (const auto& each : lags)
        if (each.is_object() && (worst == nullptr || rank(each.get_object()) > rank(*worst)))
            worst = &each.get_object();
    return worst;
}

} // namespace

KafkaGroupPanel::KafkaGroupPanel(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_poll(new HubPoll(
          context.hub, u"kafka.group"_s,
          [this]() -> std::optional<base::json::object> {
              if (m_group.isEmpty())
                  return std::nullopt;
              return base::json::object {{"group", m_group.toStdString()}};
          },
          kafkaPollMilliseconds, this))
    , m_lags(clusterColumns().lags(), this)
    , m_title(new views::DockTitle(tr("Lag"), this))
    , m_tabs(new views::Segmented(m_title))
    , m_tabLine(new QFrame(this))
    , m_stack(new QStackedWidget(this))
    , m_state(new views::StatePage(m_stack))
    , m_chart(new views::LagChart(m_stack))
    , m_partitions(makeObjectTable(m_lags, u"kafkaLags"_s, tr("Lag of the group's partitions"),
                                   {{},
                                    u"100"_s,
                                    u"1,000,000"_s,
                                    u"1,000,000"_s,
                                    u"100,000"_s,
                                    u"≥ 1,000"_s,
                                    widestStatus(),
                                    u"consumer-1-0123"_s},
                                   0, m_stack))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    m_tabs->addSegment(tr("Seconds"), u"lagSeconds"_s);
    m_tabs->addSegment(tr("Messages"), u"lagMessages"_s);
    m_tabs->addSegment(tr("By partition"), u"lagPartitions"_s);
    m_tabs->addSegment(tr("Members"), u"lagMembers"_s);
    m_title->addWidget(m_tabs);
    m_title->keepWhole();
    m_tabLine->setFixedHeight(style::measure::toolLine);
    m_tabLine->setProperty("edge", u"bottom"_s);
    auto* const line = new QHBoxLayout(m_tabLine);
    line->setContentsMargins(12, 0, 12, 0);
    line->addStretch();
    m_tabLine->hide();
    column->addWidget(m_tabLine);
    column->addWidget(m_stack, 1);
    giveRoom(*m_partitions, 0, u"es.documents.commands"_s, {7, 2, 3}); // member, committed, end offset
    m_chart->setObjectName(u"lagChart"_s);
    m_chart->setAccessibleName(tr("Lag over time"));
    auto* const scroll = new QScrollArea(m_stack);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Members of the group"));
    auto* const body = new QWidget(scroll);
    body->setProperty("surface", u"base"_s);
    auto* const bodyLayout = new QVBoxLayout(body);
    bodyLayout->setContentsMargins(12, 8, 12, 8);
    m_members = new views::KeyValue(body, 132);
    bodyLayout->addWidget(m_members);
    bodyLayout->addStretch();
    scroll->setWidget(body);
    m_memberPage = scroll;
    for (auto* const page : std::initializer_list<QWidget*> {m_state, m_chart, m_partitions, m_memberPage})
        m_stack->addWidget(page);
    m_state->showEmpty(u"users"_s, tr("No group selected"), tr("Select a group to see its lag over time."));
    connect(m_tabs, &views::Segmented::currentChanged, this, [this] { showChart(); });
    connect(m_poll, &HubPoll::answered, this, &KafkaGroupPanel::show);
}

KafkaGroupPanel::~KafkaGroupPanel() = default;

void KafkaGroupPanel::setActive(bool active)
{
    m_poll->setActive(active);
}

void KafkaGroupPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeTabs();
}

/// Beside the name of the group where both have room; else below it.
void KafkaGroupPanel::placeTabs()
{
    const bool areBelow = m_tabs->parentWidget() == m_tabLine;
    const auto needed = m_title->wholeWidth() + (areBelow ? m_tabs->sizeHint().width() + tabGap : 0);
    const bool shouldBeBelow = needed > width();
    if (shouldBeBelow == areBelow)
        return;
    auto* const focused = QApplication::focusWidget();
    const bool hasFocus = focused != nullptr && m_tabs->isAncestorOf(focused);
    if (shouldBeBelow)
        qobject_cast<QHBoxLayout*>(m_tabLine->layout())->insertWidget(0, m_tabs);
    else
        m_title->addWidget(m_tabs);
    m_tabs->show();
    m_tabLine->setVisible(shouldBeBelow);
    if (hasFocus) // Qt took it away with the old parent
        focused->setFocus();
}

void KafkaGroupPanel::setGroup(const QString& name)
{
    m_group = name;
    m_history.clear();
    m_lags.clear();
    m_title->setFacts(style::visible(name));
    placeTabs();
    if (name.isEmpty())
        m_state->showEmpty(u"users"_s, tr("No group selected"), tr("Select a group to see its lag over time."));
    else
        m_state->showBusy(tr("Reading the group"), {});
    m_stack->setCurrentWidget(m_state);
    m_poll->askNow();
}

void KafkaGroupPanel::show(const base::json::object& group)
{
    if (models::format::fromUtf8(base::json::textAt(group, "name")) != m_group)
        return;
    m_history = list(group, "history");
    m_lags.setAll(list(group, "lags"));
    showMembers(group);
    showChart();
    emit answered(group);
}

void KafkaGroupPanel::showMembers(const base::json::object& group)
{
    m_members->clear();
    const auto& members = list(group, "memberList");
    m_members->addRow(tr("State"), text(group, "state"));
    if (const auto assignor = text(group, "assignor"); !assignor.isEmpty())
        m_members->addRow(tr("Assignor"), assignor);
    if (members.empty())
        m_members->addRow(tr("Members"), tr("none: nobody reads with this group now"));
    for (std::size_t i = 0; i < std::min<std::size_t>(members.size(), mostMembers); ++i) {
        const auto& member = object(members[i]);
        QStringList places;
        for (const auto& each : list(member, "assignment"))
            places << u"%1 %2"_s.arg(text(object(each), "topic"),
                                     QString::number(whole(object(each), "partition").value_or(0)));
        m_members->addRow(
            text(member, "client"),
            tr("at %1, reads %2").arg(text(member, "host"), places.isEmpty() ? tr("nothing") : places.join(u", "_s)));
    }
    if (members.size() > mostMembers)
        m_members->addRow({}, tr("and %n more", nullptr, static_cast<int>(members.size() - mostMembers)));
}

void KafkaGroupPanel::showChart()
{
    if (m_group.isEmpty())
        return;
    if (m_tabs->current() == Partitions) {
        m_stack->setCurrentWidget(m_partitions);
        return;
    }
    if (m_tabs->current() == Members) {
        m_stack->setCurrentWidget(m_memberPage);
        return;
    }
    const bool isSeconds = m_tabs->current() == Seconds;
    std::vector<views::LagChart::Point> points;
    for (const auto& each : m_history) {
        if (!each.is_array() || each.get_array().size() != 3)
            continue;
        const auto& point = each.get_array();
        const auto& value = point[isSeconds ? 2 : 1];
        if (point[0].is_number() && value.is_number())
            points.push_back({point[0].to_number<qint64>(), value.to_number<double>() / (isSeconds ? 1'000.0 : 1.0)});
    }
    if (points.size() < 2) {
        m_state->showBusy(tr("Gathering readings"), tr("A reading every five seconds; two make a line."));
        m_stack->setCurrentWidget(m_state);
        return;
    }
    m_chart->setPoints(std::move(points), isSeconds ? tr("s") : tr("msgs"));
    m_stack->setCurrentWidget(m_chart);
}

KafkaVerdict::KafkaVerdict(QWidget* parent)
    : QFrame(parent)
    , m_icon(new views::IconLabel(u"circle-dashed"_s, style::Token::Text3, style::measure::rowIcon, this))
    , m_heading(style::label({}, style::Role::Strong, this))
    , m_text(style::label({}, style::Role::Label, this))
    , m_samplesName(style::label({}, style::Role::Help, this))
    , m_bars(new views::SampleBars(this))
{
    setProperty("edge", u"top"_s);
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(10);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    auto* const words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_heading);
    m_text->setWordWrap(true);
    words->addWidget(m_text);
    words->addStretch();
    row->addLayout(words, 3);
    auto* const samples = new QVBoxLayout;
    samples->setSpacing(4);
    samples->addWidget(m_samplesName);
    m_bars->setObjectName(u"lagSamples"_s);
    m_bars->setAccessibleName(tr("Readings that decided"));
    samples->addWidget(m_bars);
    samples->addStretch();
    row->addLayout(samples, 2);
    setMinimumHeight(100);
    clear();
}

KafkaVerdict::~KafkaVerdict() = default;

void KafkaVerdict::clear()
{
    setVisible(false);
}

void KafkaVerdict::show(const base::json::object& group)
{
    const auto* const worst = worstOf(list(group, "lags"));
    setVisible(worst != nullptr);
    if (worst == nullptr)
        return;
    const auto status = base::json::textAt(*worst, "status");
    const auto look = clusterColumns().status(status);
    m_icon->setIcon(look.icon, static_cast<style::Token>(look.iconTint));
    m_heading->setText(u"%1: %2"_s.arg(text(group, "name"), look.text));
    const auto& samples = list(*worst, "samples");
    std::vector<qint64> values;
    for (const auto& each : samples) {
        const auto& sample = object(each);
        values.push_back(
            std::max<qint64>(0, whole(sample, "end").value_or(0) - whole(sample, "committed").value_or(0)));
    }
    const auto place =
        tr("partition %1 of %2").arg(QString::number(whole(*worst, "partition").value_or(0)), text(*worst, "topic"));
    const auto count = static_cast<int>(values.size());
    if (status == "ok")
        m_text->setText(
            tr("In %1 the lag was zero or shrank within the last %n reading(s).", nullptr, count).arg(place));
    else if (status == "catching-up")
        m_text->setText(tr("In %1 the lag is smaller than %n reading(s) ago.", nullptr, count).arg(place));
    else if (status == "falling-behind")
        m_text->setText(
            tr("It commits, but in %1 the lag shrank in none of the last %n reading(s).", nullptr, count).arg(place));
    else if (status == "rewound")
        m_text->setText(
            tr("In %1 the committed offset went back within the last %n reading(s).", nullptr, count).arg(place));
    else if (status == "stalled")
        m_text->setText(tr("It has members, but in %1 nothing was committed in the last %n reading(s).", nullptr, count)
                            .arg(place));
    else if (status == "stopped")
        m_text->setText(
            tr("It has no member, and in %1 nothing was committed in the last %n reading(s).", nullptr, count)
                .arg(place));
    else
        m_text->setText(tr("Too few readings yet: %n so far.", nullptr, count));
    m_samplesName->setText(tr("Lag in messages, a reading every 5 s"));
    m_bars->setValues(std::move(values));
}

} // namespace docks
