#pragma once

#include "base/json.h"

#include <QString>

#include <array>
#include <cstdint>
#include <vector>

/// What the Overview shows of one item of the stream "stats": only what the item says. Pure; any thread.
namespace models {

enum class FlowArrow
{
    GatewayToValidator,
    ValidatorToLog,
    LogToPersister,
    PersisterToEvents,
    EventsToMaterializer,
    MaterializerToSnapshots,
    SnapshotsToNotifier,
    NotifierToSubscribers,
    ValidatorToRejected,
    Count
};

struct FlowFacts
{
    struct Queue
    {
        QString name;
        qint64 depth = 0;
        qint64 capacity = 0;
        qint64 drops = 0;
        [[nodiscard]] double fill() const
        {
            return capacity > 0 ? static_cast<double>(depth) / static_cast<double>(capacity) : 0;
        }
    };
    struct Arrow
    {
        double rate = 0; ///< per second
        double p99 = 0; ///< µs; 0: not measured
        double fill = 0; ///< of the queue behind it, 0–1
    };
    struct Subscriber
    {
        QString name; ///< for the screen: "This window", "Console on lab-3", "curl"
        double rate = 0;
        qint64 backlog = 0; ///< bytes
    };

    bool isKnown = false; ///< false: no item yet
    std::array<Arrow, static_cast<std::size_t>(FlowArrow::Count)> arrows;
    std::vector<Queue> queues;
    std::vector<Subscriber> subscribers; ///< fastest first
    double p50 = 0, p95 = 0, p99 = 0; ///< µs, command to subscriber; 0: nothing in the last 10 s
    double rejectedShare = 0; ///< of the commands of the last second, 0–1
    qint64 position = 0;
    qint64 entities = 0;
    qint64 types = 0; ///< with at least one entity
    qint64 storeBytes = 0;
    qint64 refused = 0; ///< by the gateway's back-pressure, since the start
    qint64 notReady = 0; ///< by the gateway while nothing could be written, since the start
    qint64 rereads = 0; ///< of stores that had lost what they held, since the start
    qint64 rejected = 0; ///< by the rules, since the start
    bool isHealthy = true;
    QString reason; ///< why it is not

    [[nodiscard]] const Arrow& arrow(FlowArrow which) const { return arrows[static_cast<std::size_t>(which)]; }
    [[nodiscard]] const Queue* queue(const QString& name) const;
    [[nodiscard]] const Queue* fullest() const; ///< null when there is none
    [[nodiscard]] bool isFlowing() const;
};

/// `ownClient`: the id of this window among the clients; 0: not known.
[[nodiscard]] FlowFacts flowFacts(const base::json::object& stats, std::uint64_t ownClient = 0);

/// What a client of the hub is called on screen, from what it said of itself: one line, limited, harmless.
[[nodiscard]] QString clientText(const base::json::object& client, std::uint64_t ownClient);

[[nodiscard]] QString rateText(double perSecond); ///< "527/s", "5.9/s", "0/s"
[[nodiscard]] QString durationText(double micros); ///< "11.8 ms", "640 µs", "1.2 s"
[[nodiscard]] QString bytesText(qint64 bytes); ///< "61 MB"

} // namespace models
