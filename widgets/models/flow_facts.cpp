#include "models/flow_facts.h"

#include "models/field_text.h"
#include "models/money_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace models {

namespace {

using base::json::object;

double numberAt(const object* from, std::string_view name)
{
    if (from == nullptr)
        return 0;
    const auto& v = memberOf(*from, name);
    return v.is_number() ? v.to_number<double>() : 0;
}

qint64 wholeAt(const object* from, std::string_view name)
{
    return static_cast<qint64>(numberAt(from, name));
}

const object* objectAt(const object* from, std::string_view name)
{
    return from == nullptr ? nullptr : memberOf(*from, name).if_object();
}

double p99Of(const object* latency, std::string_view stage)
{
    return numberAt(objectAt(latency, stage), "p99");
}

void readQueues(FlowFacts& facts, const object& stats)
{
    const auto* queues = memberOf(stats, "queues").if_array();
    if (queues == nullptr)
        return;
    for (const auto& value : *queues) {
        if (const auto* queue = value.if_object())
            facts.queues.push_back({fromUtf8(base::json::textAt(*queue, "name")), wholeAt(queue, "depth"),
                                    wholeAt(queue, "capacity"), wholeAt(queue, "drops")});
    }
}

void readSubscribers(FlowFacts& facts, const object& stats, std::uint64_t ownClient)
{
    const auto* clients = memberOf(stats, "clients").if_array();
    if (clients == nullptr)
        return;
    for (const auto& value : *clients) {
        if (const auto* client = value.if_object())
            facts.subscribers.push_back(
                {clientText(*client, ownClient), numberAt(client, "rate"), wholeAt(client, "backlogBytes")});
    }
    std::stable_sort(facts.subscribers.begin(), facts.subscribers.end(),
                     [](const auto& a, const auto& b) { return a.rate > b.rate; });
}

void readArrows(FlowFacts& facts, const object& stats)
{
    const auto* rates = objectAt(&stats, "rates");
    const auto* latency = objectAt(&stats, "latency");
    const auto fillOf = [&facts](const QString& name) {
        const auto* queue = facts.queue(name);
        return queue != nullptr ? queue->fill() : 0;
    };
    const auto set = [&facts](FlowArrow arrow, double rate, double p99, double fill) {
        facts.arrows[static_cast<std::size_t>(arrow)] = {rate, p99, fill};
    };
    const double commands = numberAt(rates, "commands");
    const double events = numberAt(rates, "events");
    const double rejected = numberAt(rates, "rejected");
    const double notify = fillOf(QStringLiteral("notify"));
    set(FlowArrow::GatewayToValidator, commands, p99Of(latency, "taken"), fillOf(QStringLiteral("gateway")));
    set(FlowArrow::ValidatorToLog, events, p99Of(latency, "appended"), 0);
    set(FlowArrow::LogToPersister, events, 0, 0);
    set(FlowArrow::PersisterToEvents, events, p99Of(latency, "persisted"), 0);
    set(FlowArrow::EventsToMaterializer, events, 0, 0);
    set(FlowArrow::MaterializerToSnapshots, numberAt(rates, "accepted"), p99Of(latency, "materialized"), 0);
    set(FlowArrow::SnapshotsToNotifier, events, p99Of(latency, "committed"), 0);
    set(FlowArrow::NotifierToSubscribers, events, p99Of(latency, "notified"), notify);
    set(FlowArrow::ValidatorToRejected, rejected, 0, 0);
    facts.rejectedShare = commands > 0 ? rejected / commands : 0;
    const auto* total = objectAt(latency, "total");
    facts.p50 = numberAt(total, "p50");
    facts.p95 = numberAt(total, "p95");
    facts.p99 = numberAt(total, "p99");
}

QString oneDecimal(double number)
{
    return QLocale().toString(number, 'f', 1);
}

/// One digit behind the point below ten, none above.
QString shortNumber(double number)
{
    return number < 9.95 && number > 0 ? oneDecimal(number) : countText(std::llround(number));
}

struct FlowText
{
    Q_DECLARE_TR_FUNCTIONS(FlowText)
};

} // namespace

const FlowFacts::Queue* FlowFacts::queue(const QString& name) const
{
    const auto found =
        std::find_if(queues.begin(), queues.end(), [&name](const Queue& queue) { return queue.name == name; });
    return found == queues.end() ? nullptr : &*found;
}

const FlowFacts::Queue* FlowFacts::fullest() const
{
    // A full cache is a good cache: only queues count.
    const Queue* fullest = nullptr;
    for (const auto& one : queues) {
        if (!one.name.endsWith(QLatin1String("cache")) && (fullest == nullptr || one.fill() > fullest->fill()))
            fullest = &one;
    }
    return fullest;
}

bool FlowFacts::isFlowing() const
{
    return std::any_of(arrows.begin(), arrows.end(), [](const Arrow& arrow) { return arrow.rate > 0; });
}

FlowFacts flowFacts(const object& stats, std::uint64_t ownClient)
{
    FlowFacts facts;
    facts.isKnown = true;
    readQueues(facts, stats);
    readSubscribers(facts, stats, ownClient);
    readArrows(facts, stats);
    facts.position = wholeAt(&stats, "position");
    if (const auto* counts = objectAt(&stats, "counts")) {
        for (const auto& count : *counts) {
            const auto number = wholeAt(counts, count.key());
            facts.entities += number;
            facts.types += number > 0 ? 1 : 0;
        }
    }
    facts.storeBytes = wholeAt(objectAt(&stats, "stores"), "bytes");
    const auto* totals = objectAt(&stats, "totals");
    facts.refused = wholeAt(totals, "refused");
    facts.notReady = wholeAt(totals, "notReady");
    facts.rereads = wholeAt(totals, "rereads");
    facts.rejected = wholeAt(totals, "rejected");
    if (const auto* health = objectAt(&stats, "health")) {
        const auto status = base::json::textAt(*health, "status");
        facts.isHealthy = status.empty() || status == "ok";
        facts.reason = oneLine(fromUtf8(base::json::textAt(*health, "reason")), 600);
        if (!facts.isHealthy && facts.reason.isEmpty())
            facts.reason = fromUtf8(status);
    }
    return facts;
}

QString clientText(const object& client, std::uint64_t ownClient)
{
    constexpr qsizetype longest = 40;
    const auto id = static_cast<std::uint64_t>(wholeAt(&client, "id"));
    if (id != 0 && id == ownClient)
        return FlowText::tr("This window");
    const auto name = base::json::textAt(client, "name");
    const auto host = oneLine(fromUtf8(base::json::textAt(client, "host")).trimmed(), longest);
    if (name == "eventscope")
        return host.isEmpty() ? FlowText::tr("Another console") : FlowText::tr("Console on %1").arg(host);
    const auto said = oneLine(fromUtf8(name).trimmed(), longest);
    if (said.isEmpty())
        return FlowText::tr("Client %1").arg(id);
    return host.isEmpty() ? said : FlowText::tr("%1 on %2").arg(said, host);
}

QString rateText(double perSecond)
{
    return FlowText::tr("%1/s").arg(shortNumber(perSecond));
}

QString durationText(double micros)
{
    if (micros < 995)
        return FlowText::tr("%1 µs").arg(countText(std::llround(micros)));
    if (micros < 995'000)
        return FlowText::tr("%1 ms").arg(micros < 99'500 ? oneDecimal(micros / 1e3)
                                                         : countText(std::llround(micros / 1e3)));
    return FlowText::tr("%1 s").arg(oneDecimal(micros / 1e6));
}

QString bytesText(qint64 bytes)
{
    if (bytes < 1024 * 1024)
        return FlowText::tr("%1 KB").arg(countText((bytes + 1023) / 1024));
    const double mega = static_cast<double>(bytes) / (1024.0 * 1024.0);
    return mega < 10'000 ? FlowText::tr("%1 MB").arg(shortNumber(mega))
                         : FlowText::tr("%1 GB").arg(shortNumber(mega / 1024));
}

} // namespace models
