#include "docks/overview_tiles.h"

#include "models/money_text.h"
#include "models/rule_text.h"
#include "models/stats_feed.h"
#include "views/stat_tile.h"

#include <QHBoxLayout>
#include <QLocale>

using namespace Qt::StringLiterals;
using style::Token;

namespace docks {

OverviewTiles::OverviewTiles(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_commands(add(tr("Commands"), u"tileCommands"_s, Token::Series1))
    , m_events(add(tr("Events"), u"tileEvents"_s, Token::Series1))
    , m_rejected(add(tr("Rejected"), u"tileRejected"_s, Token::Rejected))
    , m_latency(add(tr("End to end p99"), u"tileLatency"_s, Token::Series1))
    , m_queue(add(tr("Fullest queue"), u"tileQueue"_s, Token::Series1))
    , m_entities(add(tr("Entities"), u"tileEntities"_s, Token::Series1))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
}

views::StatTile* OverviewTiles::add(const QString& name, const QString& objectName, Token tint)
{
    if (m_layout->count() > 0) {
        auto* part = new QFrame(this);
        part->setProperty("line", true);
        part->setFixedWidth(1);
        m_layout->addWidget(part);
    }
    auto* made = new views::StatTile(name, objectName, tint, this);
    m_layout->addWidget(made, 1);
    return made;
}

void OverviewTiles::show(const models::FlowFacts& facts, const models::StatsFeed& stats)
{
    std::vector<double> commands, events, rejected, latency, queue, entities;
    for (const auto& item : stats.items()) {
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
        m_queue->setFact(fullest->depth == 0
                             ? tr("every queue is empty")
                             : tr("%1, %2 of %3")
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

} // namespace docks
