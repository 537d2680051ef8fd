#include "docks/overview_health.h"

#include "models/engine_text.h"
#include "models/money_text.h"
#include "views/stat_tile.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace docks {

using Tone = views::HealthStrip::Tone;

OverviewHealth::OverviewHealth(QWidget* parent)
    : QWidget(parent)
    , m_strip(new views::HealthStrip(this))
{
    auto* row = new QVBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_strip);
}

/// A full queue is too much work; what came before the engine was ready is no news of it.
QString OverviewHealth::refusals(const models::FlowFacts& facts)
{
    QStringList parts;
    if (facts.refused > 0)
        parts += tr("%1 when full").arg(models::countText(facts.refused));
    if (facts.notReady > 0)
        parts += tr("%1 while not ready").arg(models::countText(facts.notReady));
    return parts.isEmpty() ? tr("none") : parts.join(u", "_s);
}

void OverviewHealth::show(const models::FlowFacts& facts, bool connected, std::optional<int> parked)
{
    const bool isChosen = !facts.isHealthy && models::isOnlyLookedAt(facts.reason); // nothing is wrong
    const bool isWell = facts.isHealthy || isChosen;
    m_strip->setFact(u"stages"_s, tr("Stages"),
                     !connected || isChosen ? Tone::Idle
                         : isWell           ? Tone::Ok
                                            : Tone::Error,
                     !connected            ? tr("not known")
                         : isChosen        ? tr("only looked at, nothing is written")
                         : facts.isHealthy ? tr("5 of 5 running")
                                           : tr("writes refused: %1").arg(models::engineText(facts.reason)));
    m_strip->setFact(u"log"_s, tr("Log"), Tone::Ok, tr("position %1").arg(models::countText(facts.position)));
    m_strip->setFact(u"stores"_s, tr("Event store and snapshots"), isWell ? Tone::Ok : Tone::Error,
                     facts.storeBytes > 0 ? tr("%1 on disk").arg(models::bytesText(facts.storeBytes))
                         : isWell         ? tr("writing")
                                          : models::engineText(facts.reason));
    qint64 drops = 0;
    for (const auto& queue : facts.queues)
        drops += queue.drops;
    m_strip->setFact(u"drops"_s, tr("Dropped"), drops == 0 ? Tone::Ok : Tone::Warn,
                     drops == 0 ? tr("none") : models::countText(drops));
    m_strip->setFact(u"refused"_s, tr("Refused"), facts.refused == 0 ? Tone::Ok : Tone::Warn, refusals(facts));
    m_strip->setFact(u"parked"_s, tr("Parked"),
                     !parked            ? Tone::Idle
                         : *parked == 0 ? Tone::Ok
                                        : Tone::Warn,
                     !parked            ? tr("not known")
                         : *parked == 0 ? tr("none")
                                        : tr("%n entity(ies)", nullptr, *parked));
    const auto slow = std::count_if(facts.subscribers.begin(), facts.subscribers.end(),
                                    [](const auto& one) { return one.backlog > 1024 * 1024; });
    m_strip->setFact(u"subscribers"_s, tr("Subscribers"), slow == 0 ? Tone::Ok : Tone::Warn,
                     slow == 0 ? tr("%n, none behind", nullptr, static_cast<int>(facts.subscribers.size()))
                               : tr("%n fall(s) behind", nullptr, static_cast<int>(slow)));
}

} // namespace docks
