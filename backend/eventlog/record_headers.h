#pragma once

#include "eventlog/event_log.h"
#include "eventlog/reading_rule.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// How commands, events and claims stand in a log that others can read too: the value is JSON, all else is in headers
/// (architecture 4). A number, an id, a time has one spelling; anything else is foreign. Pure; any thread.
namespace eventlog {

struct Header
{
    std::string name;
    std::string value;
    bool operator==(const Header&) const = default;
};
using Headers = std::vector<Header>;

/// The same where somebody else keeps the text: what a record brings is looked at, not copied.
struct HeaderView
{
    std::string_view name;
    std::string_view value;
};
[[nodiscard]] std::vector<HeaderView> viewsOf(const Headers& headers);
[[nodiscard]] Headers copyOf(std::span<const HeaderView> headers);

/// Who becomes owner of a partition, and by which rules it decides.
struct Claim
{
    std::uint64_t nonce = 0;
    std::string owner; ///< of a process: host and pid, for people
    std::string group; ///< consumer group that gave it the partition
    std::uint32_t rules = 1; ///< version of the rules; a newer one is not overruled by an older
    bool operator==(const Claim&) const = default;
};

inline constexpr std::string_view claimKey = "es-claim"; ///< key of the record that is a claim; its value is "{}"

/// Key of an entity's records: plural and id, as in "products/ihJAP5Ow". Ids hold no "/".
[[nodiscard]] std::string recordKey(std::string_view entityType, std::string_view entity);

[[nodiscard]] Headers headersOf(const CommandRecord& command);
/// `epoch` of the writer, `rules` it decided by, `partition` of command and event.
[[nodiscard]] Headers headersOf(const EventRecord& event, const Epoch& epoch, std::int32_t partition,
                                std::uint32_t rules);
[[nodiscard]] Headers headersOf(const Claim& claim);

/// A record as somebody wrote it, whatever it means.
struct RawRecord
{
    std::string key;
    Headers headers;
    std::string value;
};
/// The copy of a command for es.DOMAIN.dlq: its own headers, then es-reason and es-pos, the place that it was taken
/// from. What would make it larger than a topic takes is cut, and es-cut tells how many bytes its value had.
[[nodiscard]] RawRecord deadLetter(RawRecord command, std::int32_t partition, std::int64_t offset,
                                   std::string_view reason);

/// A record of events[p] as it was found.
struct FoundRecord
{
    RecordHead head; ///< for the reading rule; Foreign when anything is missing, twice, or not spelled as we do
    EventRecord event; ///< Kind::Event: without position, type, domain and value, which are not in headers
    Claim claim; ///< Kind::Claim
    std::uint32_t rules = 0; ///< Kind::Event
};
[[nodiscard]] FoundRecord readRecord(std::int64_t offset, std::int32_t partition, std::string_view key,
                                     std::span<const HeaderView> headers);
/// Error Invalid: what is missing. The value, the domain and the position are not in headers.
[[nodiscard]] base::Result<CommandRecord> readCommand(std::span<const HeaderView> headers);

} // namespace eventlog
