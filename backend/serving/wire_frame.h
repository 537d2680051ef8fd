#pragma once

#include "base/result.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The hub's binary frames: a batch of one subscription (architecture, section 6). All numbers little-endian:
///   u8 kind, u32 subscription, u64 first position, u32 count, count × (u32 length, bytes)
/// A frame of kind Answer belongs to a request instead: its first position is the request's id.
namespace serving::wire {

enum class Kind : std::uint8_t
{
    Events = 1, ///< items: EventItem
    Commands = 2, ///< items: CommandItem
    Entities = 3, ///< items: EntityItem
    Stats = 4, ///< items: JSON text, once a second
    Resync = 5, ///< no items: the client was too slow; re-read from `first position`
    Answer = 6, ///< items: the result as JSON text, then what it says, packed (RecordItem)
};

struct Frame
{
    Kind kind = Kind::Events;
    std::uint32_t subscription = 0;
    std::uint64_t firstPosition = 0;
    std::vector<std::string_view> items; ///< into the bytes that were read
};

/// Builds a frame item by item; `patchSubscription` on a copy serves many clients from one encoding.
class FrameWriter final
{
public:
    FrameWriter(Kind kind, std::uint64_t firstPosition);
    void add(std::string_view item);
    [[nodiscard]] std::uint32_t count() const { return m_count; }
    [[nodiscard]] std::size_t bytes() const { return m_frame.size(); }
    [[nodiscard]] std::string take(); ///< the frame for subscription 0; the writer is empty afterwards

private:
    std::string m_frame;
    std::uint32_t m_count = 0;
};

void patchSubscription(std::string& frame, std::uint32_t subscription);
void patchPosition(std::string& frame, std::uint64_t firstPosition);
/// Lengths are checked against the bytes that are there; nothing is allocated on the word of a length.
[[nodiscard]] base::Result<Frame> readFrame(std::string_view bytes);

/// One event of the live tail. Views point into the bytes it was read from.
struct EventItem
{
    std::uint64_t position = 0;
    std::uint64_t sequence = 0; ///< within its domain
    std::int64_t timeMicros = 0; ///< UTC since epoch
    std::array<std::uint8_t, 16> command {};
    std::uint32_t version = 0; ///< 0: a rejection
    std::uint16_t index = 1;
    std::uint16_t count = 1;
    std::uint32_t latencyMicros = 0; ///< submit → commit; 0 unknown
    std::uint32_t valueBytes = 0; ///< whole size of the JSON value
    std::string_view domain, type, entityType, entity, user;
    std::string_view preview; ///< of the value, at most 256 bytes, cut at a UTF-8 boundary
};
void write(std::string& out, const EventItem& item);
[[nodiscard]] base::Result<EventItem> readEventItem(std::string_view bytes);

struct CommandItem
{
    std::uint64_t position = 0;
    std::array<std::uint8_t, 16> id {};
    std::int64_t timeMicros = 0;
    std::uint8_t kind = 1; ///< domain::CommandKind
    bool accepted = true;
    std::uint64_t expected = 0; ///< 0: none
    std::uint64_t firstEvent = 0; ///< position
    std::uint16_t eventCount = 0;
    std::array<std::uint32_t, 8> stages {}; ///< pipeline::StageTimes in order, µs since submit
    std::string_view domain, type, entity, user, rule, field, reason;
};
void write(std::string& out, const CommandItem& item);
[[nodiscard]] base::Result<CommandItem> readCommandItem(std::string_view bytes);

/// An entity after a change, for tables that are kept live.
struct EntityItem
{
    std::uint64_t position = 0; ///< of the event that made it so
    std::uint64_t created = 0; ///< position of its first event: creation order
    std::int64_t timeMicros = 0;
    std::uint64_t version = 0;
    bool deleted = false;
    std::string_view type, entity, user;
    std::string_view fields; ///< JSON object without secrets; empty when larger than 64 KB: fetch it
};
void write(std::string& out, const EntityItem& item);
[[nodiscard]] base::Result<EntityItem> readEntityItem(std::string_view bytes);

/// A record of a Kafka topic as a list shows it.
struct RecordItem
{
    std::int32_t partition = 0;
    std::int64_t offset = 0;
    std::int64_t timeMillis = 0; ///< UTC since epoch
    bool isAppendTime = false; ///< the broker's time, not the producer's
    bool hasKey = false;
    bool hasValue = false; ///< false: a tombstone
    std::uint64_t keyBytes = 0; ///< whole sizes
    std::uint64_t valueBytes = 0;
    std::uint64_t headerCount = 0;
    std::string_view mark; ///< name; "" where it is no topic of ours
    std::string_view key, value; ///< the first bytes, whatever they are
    std::vector<std::pair<std::string_view, std::string_view>> headers; ///< the first of them, name and value
};
void write(std::string& out, const RecordItem& item);
[[nodiscard]] base::Result<RecordItem> readRecordItem(std::string_view bytes);

} // namespace serving::wire
