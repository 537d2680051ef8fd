#pragma once

#include "eventlog/cluster_log.h"

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <vector>

namespace test {

/// A shared log of one domain in memory, for tests of what reads and writes it: records get offsets as they are
/// written, and poll() brings them in the order of a broker that serves commands before events. One thread.
class MemoryLog final : public eventlog::ClusterLog
{
public:
    using Record = eventlog::RawRecord;
    std::string domain = "shop";
    std::vector<Record> commands;
    std::vector<Record> events;
    std::vector<Record> letters; ///< es.DOMAIN.dlq
    std::size_t dropped = 0; ///< so many of the next events are lost on the way

    base::Uuid id(std::size_t) const override { return base::Uuid::derive({}, "log"); }
    base::Uuid clusterId() const override { return base::Uuid::derive({}, "cluster"); }
    [[nodiscard]] base::Result<void> read(std::size_t, std::int64_t commandsFrom, std::int64_t eventsFrom) override
    {
        m_nextCommand = commandsFrom;
        m_nextEvent = eventsFrom;
        return {};
    }
    std::vector<eventlog::Consumed> poll(std::chrono::milliseconds, std::size_t most) override;
    std::vector<eventlog::ReadTrouble> troubles() override { return {}; }
    [[nodiscard]] base::Result<std::optional<eventlog::Consumed>> recordAt(std::size_t, eventlog::Stream stream,
                                                                           std::int64_t offset) override;
    [[nodiscard]] base::Result<eventlog::Bounds> bounds(std::size_t, eventlog::Stream stream) override
    {
        const auto& records = stream == eventlog::Stream::Commands ? commands : events;
        return eventlog::Bounds {low, static_cast<std::int64_t>(records.size())};
    }
    std::int64_t low = 0; ///< first offset that retention left

    void showProgress(std::size_t, const eventlog::Progress&) override {}
    [[nodiscard]] base::Result<void> submit(std::size_t, const eventlog::CommandRecord& command) override
    {
        commands.push_back({"", eventlog::headersOf(command), command.value});
        return {};
    }
    [[nodiscard]] base::Result<void> append(std::size_t, const eventlog::EventRecord& event, const base::Uuid& eventId,
                                            const eventlog::Epoch& epoch, std::uint32_t rules) override;
    [[nodiscard]] base::Result<void> claim(std::size_t, const eventlog::Claim& claim) override
    {
        events.push_back({std::string(eventlog::claimKey), eventlog::headersOf(claim), "{}"});
        return {};
    }
    [[nodiscard]] base::Result<void> setAside(std::size_t, const eventlog::RawRecord& letter) override
    {
        letters.push_back(letter);
        return {};
    }
    std::vector<eventlog::Undelivered> undelivered() override { return {}; }
    std::size_t eventsInFlight() const override { return 0; }
    [[nodiscard]] base::Result<void> renewEvents() override { return {}; }
    std::map<std::string, eventlog::ClientStatistics> statistics() const override { return {}; }
    std::vector<eventlog::OwnershipChange> ownershipChanges() override { return {}; }
    bool isGroupSettled() const override { return true; }

private:
    [[nodiscard]] eventlog::Consumed consumed(eventlog::Stream stream, std::int64_t offset) const;

    std::int64_t m_nextCommand = 0;
    std::int64_t m_nextEvent = 0;
};

} // namespace test
