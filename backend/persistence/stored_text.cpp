#include "persistence/stored_text.h"

#include "base/json.h"
#include "base/limits.h"

#include <charconv>
#include <cstdio>
#include <memory>
#include <optional>

namespace persistence {

namespace {

void appendNumber(std::string& out, std::uint64_t number)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    out.append(digits, end);
}

void appendNumber(std::string& out, std::int64_t number)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    out.append(digits, end);
}

/// Bytes above 0x7F stay as they are, valid UTF-8 or not: what was written is read again.
void appendText(std::string& out, std::string_view text)
{
    static constexpr std::string_view digits = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += "\\u00";
            out += digits[byte >> 4U];
            out += digits[byte & 15U];
        } else {
            out += c;
        }
    }
    out += '"';
}

/// Reads what the functions above wrote, and nothing else; the first surprise makes it fail for good.
class Cursor final
{
public:
    explicit Cursor(std::string_view text)
        : m_rest(text)
    {
    }
    [[nodiscard]] bool isGood() const { return m_isGood; }
    [[nodiscard]] std::string_view rest() const { return m_rest; }

    bool optional(std::string_view token)
    {
        if (!m_rest.starts_with(token))
            return false;
        m_rest.remove_prefix(token.size());
        return true;
    }
    void expect(std::string_view token)
    {
        if (!optional(token))
            m_isGood = false;
    }
    template <typename Number>
    Number number(int base = 10)
    {
        Number value = 0;
        const auto* const begin = m_rest.data();
        const auto read = std::from_chars(begin, begin + m_rest.size(), value, base);
        if (read.ec != std::errc())
            m_isGood = false;
        m_rest.remove_prefix(static_cast<std::size_t>(read.ptr - begin));
        return value;
    }
    /// A view of the text, or of `room` where something was escaped.
    std::string_view view(std::string& room)
    {
        expect("\"");
        std::size_t end = 0;
        while (end < m_rest.size() && m_rest[end] != '"' && m_rest[end] != '\\')
            ++end;
        if (end == m_rest.size()) {
            m_isGood = false;
            return {};
        }
        if (m_rest[end] == '"') {
            const auto found = m_rest.substr(0, end);
            m_rest.remove_prefix(end + 1);
            return found;
        }
        unescape(room);
        return room;
    }
    std::string text()
    {
        std::string room;
        const auto found = view(room);
        return room.empty() ? std::string(found) : std::move(room);
    }

private:
    void unescape(std::string& room)
    {
        room.clear();
        while (m_isGood && !m_rest.empty() && m_rest.front() != '"') {
            if (m_rest.front() != '\\') {
                room += m_rest.front();
                m_rest.remove_prefix(1);
                continue;
            }
            m_rest.remove_prefix(1);
            if (optional("u00") && m_rest.size() > 2) {
                unsigned byte = 0;
                const auto read = std::from_chars(m_rest.data(), m_rest.data() + 2, byte, 16);
                m_isGood = m_isGood && read.ptr == m_rest.data() + 2;
                room += static_cast<char>(byte);
                m_rest.remove_prefix(2);
            } else if (!m_rest.empty()) {
                room += m_rest.front();
                m_rest.remove_prefix(1);
            }
        }
        expect("\"");
    }

    std::string_view m_rest;
    bool m_isGood = true;
};

base::Failure unreadable(std::string_view what)
{
    return base::fail(base::Error::Code::Storage,
                      std::string(what)
                          + " in Redis cannot be read: it was damaged or written by another program. Rebuild the store "
                            "from the log.");
}

/// What stands before the value; calls `take` for the texts in their order: type, entityType, entity, user.
template <typename Take>
bool readHead(Cursor& in, eventlog::EventRecord& event, std::string_view& command, const Take& take)
{
    in.expect("{\"pseq\":");
    event.sequence = {in.number<std::uint64_t>()};
    event.position = {event.sequence.value};
    if (in.optional(",\"pos\":"))
        event.position = {in.number<std::uint64_t>()};
    if (in.optional(",\"w\":"))
        event.offset = in.number<std::int64_t>();
    if (in.optional(",\"epoch\":[")) {
        event.epoch.offset = in.number<std::int64_t>();
        in.expect(",\"");
        event.epoch.nonce = in.number<std::uint64_t>(16);
        in.expect("\"]");
    }
    in.expect(",\"cmd\":\"");
    command = in.rest().substr(0, 36);
    in.expect(command);
    in.expect("\",\"off\":");
    event.commandPosition = {in.number<std::uint64_t>() + 1};
    if (in.optional(",\"i\":")) {
        event.index = in.number<std::uint32_t>();
        in.expect(",\"n\":");
        event.count = in.number<std::uint32_t>();
    }
    in.expect(",\"event\":");
    take(0, in);
    in.expect(",\"type\":");
    take(1, in);
    in.expect(",\"id\":");
    take(2, in);
    in.expect(",\"v\":");
    event.version = {in.number<std::uint64_t>()};
    if (in.optional(",\"prev\":"))
        event.previous = {in.number<std::uint64_t>()};
    in.expect(",\"user\":");
    take(3, in);
    in.expect(",\"time\":");
    event.time = base::UtcTime(std::chrono::microseconds(in.number<std::int64_t>()));
    in.expect(",\"value\":");
    if (!in.isGood() || !in.rest().ends_with('}'))
        return false;
    return true;
}

} // namespace

std::string textOf(const eventlog::EventRecord& event)
{
    std::string out;
    out.reserve(300 + event.value.size() + event.entity.size());
    out += "{\"pseq\":";
    appendNumber(out, event.sequence.value);
    if (event.position.value != event.sequence.value) {
        out += ",\"pos\":";
        appendNumber(out, event.position.value);
    }
    if (event.offset != -1) {
        out += ",\"w\":";
        appendNumber(out, event.offset);
    }
    if (event.epoch != eventlog::Epoch {}) {
        out += ",\"epoch\":[";
        appendNumber(out, event.epoch.offset);
        out += ",\"";
        char digits[17];
        std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(event.epoch.nonce));
        out += digits;
        out += "\"]";
    }
    out += ",\"cmd\":\"";
    out += event.command.toString();
    out += "\",\"off\":";
    appendNumber(out, event.commandPosition.value - 1);
    if (event.count != 1 || event.index != 1) {
        out += ",\"i\":";
        appendNumber(out, std::uint64_t {event.index});
        out += ",\"n\":";
        appendNumber(out, std::uint64_t {event.count});
    }
    out += ",\"event\":";
    appendText(out, event.type);
    out += ",\"type\":";
    appendText(out, event.entityType);
    out += ",\"id\":";
    appendText(out, event.entity);
    out += ",\"v\":";
    appendNumber(out, event.version.value);
    if (event.previous.value != 0) {
        out += ",\"prev\":";
        appendNumber(out, event.previous.value);
    }
    out += ",\"user\":";
    appendText(out, event.user);
    out += ",\"time\":";
    appendNumber(out, std::int64_t {event.time.time_since_epoch().count()});
    out += ",\"value\":";
    out += event.value;
    out += '}';
    return out;
}

base::Result<eventlog::EventRecord> eventIn(std::string_view text, std::string_view domain)
{
    eventlog::EventRecord event;
    Cursor in(text);
    std::string_view command;
    const bool isRead = readHead(in, event, command, [&event](int which, Cursor& at) {
        if (which == 0)
            event.type = at.text();
        else if (which == 1)
            event.entityType = at.text();
        else if (which == 2)
            event.entity = at.text();
        else if (which == 3)
            event.user = at.text();
    });
    const auto id = base::Uuid::parse(command);
    if (!isRead || !id)
        return unreadable("An event");
    event.command = *id;
    event.domain = domain;
    event.value = in.rest().substr(0, in.rest().size() - 1);
    return event;
}

base::Result<eventlog::EventView> eventViewIn(std::string_view text, std::string_view domain, EventRoom& room)
{
    eventlog::EventRecord head;
    eventlog::EventView view;
    std::string user;
    std::string_view command;
    Cursor in(text);
    const bool isRead = readHead(in, head, command, [&](int which, Cursor& at) {
        if (which == 0)
            view.type = at.view(room.type);
        else if (which == 1)
            view.entityType = at.view(room.entityType);
        else if (which == 2)
            view.entity = at.view(room.entity);
        else if (which == 3)
            static_cast<void>(at.view(user));
    });
    if (!isRead)
        return unreadable("An event");
    view.position = head.position;
    view.domain = domain;
    view.version = head.version;
    view.previous = head.previous;
    view.value = in.rest().substr(0, in.rest().size() - 1);
    return view;
}

std::string textOf(const StateText& state)
{
    std::string out;
    out.reserve(120 + state.type.size() + state.entity.size() + state.fields.size());
    out += "{\"type\":";
    appendText(out, state.type);
    out += ",\"id\":";
    appendText(out, state.entity);
    out += ",\"version\":";
    appendNumber(out, state.version.value);
    out += ",\"head\":";
    appendNumber(out, state.head.value);
    out += ",\"created\":";
    appendNumber(out, state.created.value);
    if (state.deleted)
        out += ",\"deleted\":true";
    out += ",\"fields\":";
    out += state.fields;
    out += '}';
    return out;
}

std::string textOf(const domain::EntityState& state, base::Position created)
{
    const auto fields = base::json::serialize(state.fields);
    return textOf(StateText {state.type, state.entity, state.version, state.head, created, state.deleted, fields});
}

bool readStateText(std::string_view text, StateText& state)
{
    Cursor in(text);
    in.expect("{\"type\":");
    state.type = in.text();
    in.expect(",\"id\":");
    state.entity = in.text();
    in.expect(",\"version\":");
    state.version = {in.number<std::uint64_t>()};
    in.expect(",\"head\":");
    state.head = {in.number<std::uint64_t>()};
    in.expect(",\"created\":");
    state.created = {in.number<std::uint64_t>()};
    state.deleted = in.optional(",\"deleted\":true");
    in.expect(",\"fields\":");
    if (!in.isGood() || !in.rest().ends_with('}'))
        return false;
    state.fields = in.rest().substr(0, in.rest().size() - 1);
    return true;
}

base::Result<domain::StatePointer> stateIn(std::string_view text)
{
    auto state = std::make_shared<domain::EntityState>();
    StateText head;
    if (readStateText(text, head)) {
        if (auto fields = base::json::parse(head.fields, base::limits::maxJsonDepth); fields && fields->is_object()) {
            state->type = std::move(head.type);
            state->entity = std::move(head.entity);
            state->version = head.version;
            state->head = head.head;
            state->created = head.created;
            state->deleted = head.deleted;
            state->fields = std::move(fields->get_object());
            return state;
        }
    }
    // Somebody edited it: what can be read is shown, so that the difference can be named.
    auto tree = base::json::parse(text, base::limits::maxJsonDepth + 1);
    auto* const members = tree ? tree->if_object() : nullptr;
    auto* const fields = members != nullptr ? members->if_contains("fields") : nullptr;
    if (fields == nullptr || !fields->is_object())
        return unreadable("The snapshot of an entity");
    const auto number = [members](std::string_view name) {
        const auto* const found = members->if_contains(name);
        boost::system::error_code error;
        const auto read = found != nullptr ? found->to_number<std::uint64_t>(error) : 0;
        return error ? 0 : read;
    };
    state->type = base::json::textAt(*members, "type");
    state->entity = base::json::textAt(*members, "id");
    state->version = {number("version")};
    state->head = {number("head")};
    state->created = {number("created")};
    const auto* const deleted = members->if_contains("deleted");
    state->deleted = deleted != nullptr && deleted->is_bool() && deleted->get_bool();
    state->fields = std::move(fields->get_object());
    return state;
}

} // namespace persistence
