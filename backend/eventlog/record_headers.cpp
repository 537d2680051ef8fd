#include "eventlog/record_headers.h"

#include "base/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace eventlog {

namespace {

constexpr std::size_t mostTextBytes = 400; ///< of a header that is text: longer ones are not ours
constexpr std::size_t mostLetterHeaders = 48; // with the next three: a copy stays below 1 MB, whatever was written
constexpr std::size_t mostLetterHeader = 4'096;
constexpr std::size_t mostLetterKey = 65'536;
constexpr std::size_t mostLetterValue = 524'288;

std::string hex(std::span<const std::uint8_t> bytes)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(2 * bytes.size());
    for (const auto byte : bytes) {
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

/// Decimal without sign, leading zeros or anything around it.
template <typename Number>
std::optional<Number> numberIn(std::string_view text)
{
    Number number = 0;
    const auto* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    const bool hasOneSpelling = text == "0" || (!text.empty() && text.front() >= '1' && text.front() <= '9');
    if (read.ec != std::errc() || read.ptr != end || !hasOneSpelling)
        return std::nullopt;
    return number;
}

/// Numbers and ids in hexadecimal digits have one spelling: this one.
bool isLowerCase(std::string_view text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Sixteen lower-case hexadecimal digits.
std::optional<std::uint64_t> nonceIn(std::string_view text)
{
    std::uint64_t nonce = 0;
    const auto* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, nonce, 16);
    if (text.size() != 16 || read.ec != std::errc() || read.ptr != end || !isLowerCase(text))
        return std::nullopt;
    return nonce;
}

std::optional<std::pair<std::string_view, std::string_view>> halves(std::string_view text, char between)
{
    const auto at = text.find(between);
    if (at == std::string_view::npos)
        return std::nullopt;
    return std::pair(text.substr(0, at), text.substr(at + 1));
}

/// Reads headers by name; the first that is missing, twice or wrong makes the whole record wrong.
class Reader final
{
public:
    explicit Reader(std::span<const HeaderView> headers)
        : m_headers(headers)
    {
    }

    std::string_view text(std::string_view name)
    {
        const HeaderView* found = nullptr;
        for (const auto& header : m_headers) {
            if (header.name != name)
                continue;
            if (found != nullptr)
                return refuse(name);
            found = &header;
        }
        if (found == nullptr || found->value.empty() || found->value.size() > mostTextBytes)
            return refuse(name);
        return found->value;
    }
    template <typename Number>
    Number number(std::string_view name)
    {
        return use(numberIn<Number>(text(name)), name);
    }
    base::Uuid uuid(std::string_view name)
    {
        const auto written = text(name);
        const auto id = base::Uuid::parse(written);
        return use(isLowerCase(written) ? id : std::nullopt, name);
    }
    base::UtcTime time(std::string_view name)
    {
        return base::UtcTime(std::chrono::microseconds(number<std::int64_t>(name)));
    }
    template <typename Value>
    Value use(const std::optional<Value>& value, std::string_view name)
    {
        if (!value)
            refuse(name);
        return value.value_or(Value());
    }
    std::string_view refuse(std::string_view name)
    {
        if (m_wrong.empty())
            m_wrong = name;
        return {};
    }
    [[nodiscard]] const std::string& wrong() const { return m_wrong; }

private:
    const std::span<const HeaderView> m_headers;
    std::string m_wrong;
};

std::optional<Claim> claimIn(std::string_view text)
{
    const auto parsed = base::json::parse(text);
    if (!parsed || !parsed->is_object() || parsed->get_object().size() != 4)
        return std::nullopt;
    const auto& object = parsed->get_object();
    const auto nonce = nonceIn(base::json::textAt(object, "nonce"));
    const auto* const rules = object.if_contains("rules");
    if (!nonce || rules == nullptr || !rules->is_int64() || rules->get_int64() < 1 || rules->get_int64() > INT32_MAX)
        return std::nullopt;
    Claim claim {*nonce, std::string(base::json::textAt(object, "owner")),
                 std::string(base::json::textAt(object, "group")), static_cast<std::uint32_t>(rules->get_int64())};
    return claim.owner.empty() || claim.group.empty() ? std::nullopt : std::optional(claim);
}

bool readEvent(FoundRecord& found, std::int32_t partition, std::string_view key, std::span<const HeaderView> headers)
{
    Reader reader(headers);
    auto& event = found.event;
    event.command = reader.uuid("es-command-id");
    event.version.value = reader.number<std::uint64_t>("es-version");
    event.user = reader.text("es-user");
    event.time = reader.time("es-time");
    event.sequence.value = reader.number<std::uint64_t>("es-pseq");
    found.rules = reader.number<std::uint32_t>("es-rules");
    if (const auto group = halves(reader.text("es-index"), '/')) {
        event.index = reader.use(numberIn<std::uint32_t>(group->first), "es-index");
        event.count = reader.use(numberIn<std::uint32_t>(group->second), "es-index");
    } else {
        reader.refuse("es-index");
    }
    if (const auto place = halves(reader.text("es-pos"), ':')) {
        if (reader.use(numberIn<std::int32_t>(place->first), "es-pos") != partition)
            reader.refuse("es-pos");
        found.head.command = reader.use(numberIn<std::int64_t>(place->second), "es-pos");
    } else {
        reader.refuse("es-pos");
    }
    if (const auto epoch = halves(reader.text("es-epoch"), ':')) {
        found.head.epoch.offset = reader.use(numberIn<std::int64_t>(epoch->first), "es-epoch");
        found.head.epoch.nonce = reader.use(nonceIn(epoch->second), "es-epoch");
    } else {
        reader.refuse("es-epoch");
    }
    const auto entity = halves(key, '/');
    if (!entity || entity->first.empty() || reader.text("es-entity-id") != entity->second)
        reader.refuse("es-entity-id");
    if (event.index < 1 || event.index > event.count || event.sequence.value == 0)
        reader.refuse("es-index");
    if (!reader.wrong().empty())
        return false;
    // Nothing depends on it, so it makes no record foreign; the auditor compares it.
    if (const auto id = std::ranges::find(headers, "es-event-id", &HeaderView::name); id != headers.end())
        event.writtenId = base::Uuid::parse(id->value).value_or(base::Uuid {});
    event.entityType = entity->first;
    event.entity = entity->second;
    event.commandPosition.value = static_cast<std::uint64_t>(found.head.command) + 1; // positions begin at 1
    found.head.sequence = event.sequence.value;
    found.head.index = event.index;
    found.head.count = event.count;
    return true;
}

} // namespace

std::vector<HeaderView> viewsOf(const Headers& headers)
{
    std::vector<HeaderView> views;
    views.reserve(headers.size());
    for (const auto& header : headers)
        views.push_back({header.name, header.value});
    return views;
}

Headers copyOf(std::span<const HeaderView> headers)
{
    Headers copies;
    copies.reserve(headers.size());
    for (const auto& [name, value] : headers)
        copies.push_back({std::string(name), std::string(value)});
    return copies;
}

std::string recordKey(std::string_view entityType, std::string_view entity)
{
    return fmt::format("{}/{}", entityType, entity);
}

Headers headersOf(const CommandRecord& command)
{
    return {{"es-command-id", command.id.toString()},
            {"es-user", command.user},
            {"es-time", std::to_string(command.time.time_since_epoch().count())},
            {"es-body", hex(command.bodyHash)}};
}

Headers headersOf(const EventRecord& event, const Epoch& epoch, std::int32_t partition, std::uint32_t rules)
{
    return {{"es-command-id", event.command.toString()},
            {"es-entity-id", event.entity},
            {"es-version", std::to_string(event.version.value)},
            {"es-index", fmt::format("{}/{}", event.index, event.count)},
            {"es-user", event.user},
            {"es-time", std::to_string(event.time.time_since_epoch().count())},
            {"es-pos", fmt::format("{}:{}", partition, event.commandPosition.value - 1)},
            {"es-pseq", std::to_string(event.sequence.value)},
            {"es-epoch", fmt::format("{}:{:016x}", epoch.offset, epoch.nonce)},
            {"es-rules", std::to_string(rules)}};
}

RawRecord deadLetter(RawRecord command, std::int32_t partition, std::int64_t offset, std::string_view reason)
{
    auto& headers = command.headers;
    headers.resize(std::min(headers.size(), mostLetterHeaders));
    for (auto& header : headers) {
        header.name.resize(std::min(header.name.size(), mostLetterHeader));
        header.value.resize(std::min(header.value.size(), mostLetterHeader));
    }
    headers.push_back({"es-reason", std::string(reason.substr(0, mostLetterHeader))});
    headers.push_back({"es-pos", fmt::format("{}:{}", partition, offset)});
    if (command.value.size() > mostLetterValue || command.key.size() > mostLetterKey)
        headers.push_back({"es-cut", std::to_string(command.value.size())});
    command.key.resize(std::min(command.key.size(), mostLetterKey));
    command.value.resize(std::min(command.value.size(), mostLetterValue));
    return command;
}

Headers headersOf(const Claim& claim)
{
    return {{std::string(claimKey),
             base::json::serialize(base::json::object {{"nonce", fmt::format("{:016x}", claim.nonce)},
                                                       {"owner", claim.owner},
                                                       {"group", claim.group},
                                                       {"rules", claim.rules}})}};
}

FoundRecord readRecord(std::int64_t offset, std::int32_t partition, std::string_view key,
                       std::span<const HeaderView> headers)
{
    FoundRecord found;
    found.head.offset = offset;
    if (key == claimKey) {
        const auto claim =
            headers.size() == 1 && headers.front().name == claimKey ? claimIn(headers.front().value) : std::nullopt;
        if (claim) {
            found.head.kind = RecordHead::Kind::Claim;
            found.head.nonce = claim->nonce;
            found.claim = *claim;
        }
        return found;
    }
    if (readEvent(found, partition, key, headers)) {
        found.head.kind = RecordHead::Kind::Event;
        return found;
    }
    FoundRecord foreign;
    foreign.head.offset = offset;
    return foreign;
}

base::Result<CommandRecord> readCommand(std::span<const HeaderView> headers)
{
    Reader reader(headers);
    CommandRecord command;
    command.id = reader.uuid("es-command-id");
    command.user = reader.text("es-user");
    command.time = reader.time("es-time");
    const auto body = reader.text("es-body");
    if (body.size() != 2 * command.bodyHash.size())
        reader.refuse("es-body");
    for (std::size_t i = 0; i < command.bodyHash.size() && reader.wrong().empty(); ++i) {
        const auto part = body.substr(2 * i, 2);
        const auto read = std::from_chars(part.data(), part.data() + 2, command.bodyHash[i], 16);
        if (read.ec != std::errc() || read.ptr != part.data() + 2)
            reader.refuse("es-body");
    }
    if (!isLowerCase(body))
        reader.refuse("es-body");
    if (!reader.wrong().empty())
        return base::fail(base::Error::Code::Invalid,
                          "The header '" + reader.wrong() + "' of the command is missing, doubled or malformed.");
    return command;
}

} // namespace eventlog
