#include "pipeline/field_text.h"

#include <array>
#include <utility>
#include <vector>

namespace pipeline {

namespace {

/// Index after the string that begins at `at`, or npos.
std::size_t afterString(std::string_view text, std::size_t at)
{
    for (auto end = text.find('"', at + 1); end != std::string_view::npos; end = text.find('"', end + 1)) {
        auto escapes = end; // an even number of backslashes before it escapes itself, not the quote
        while (text[escapes - 1] == '\\')
            --escapes;
        if ((end - escapes) % 2 == 0)
            return end + 1;
    }
    return std::string_view::npos;
}

/// Index after the value that begins at `at`, or npos.
std::size_t afterValue(std::string_view text, std::size_t at)
{
    if (at >= text.size())
        return std::string_view::npos;
    if (text[at] == '"')
        return afterString(text, at);
    if (text[at] != '{' && text[at] != '[')
        return text.find_first_of(",}]", at);
    for (std::size_t depth = 0; at < text.size();) {
        switch (text[at]) {
        case '"':
            at = afterString(text, at);
            if (at == std::string_view::npos)
                return at;
            continue;
        case '{':
        case '[':
            ++depth;
            break;
        case '}':
        case ']':
            if (--depth == 0)
                return at + 1;
            break;
        default:
            break;
        }
        ++at;
    }
    return std::string_view::npos;
}

using Member = MergeRoom::Member;

/// Steps through the members of a compact object.
class Members final
{
public:
    explicit Members(std::string_view object)
        : m_text(object)
        , m_isSound(object.size() >= 2 && object.front() == '{' && object.back() == '}')
    {
    }
    /// False: no more, or malformed (see isSound).
    bool next(Member& member)
    {
        if (!m_isSound || m_at + 1 >= m_text.size())
            return false;
        const auto keyEnd = m_text[m_at] == '"' ? afterString(m_text, m_at) : std::string_view::npos;
        if (keyEnd == std::string_view::npos || keyEnd >= m_text.size() || m_text[keyEnd] != ':')
            return m_isSound = false;
        const auto end = afterValue(m_text, keyEnd + 1);
        if (end == std::string_view::npos || end >= m_text.size() || (m_text[end] != ',' && end + 1 != m_text.size()))
            return m_isSound = false;
        member = {m_text.substr(m_at, keyEnd - m_at), m_text.substr(keyEnd + 1, end - keyEnd - 1)};
        m_at = end + 1;
        return true;
    }
    [[nodiscard]] bool isSound() const { return m_isSound; }

private:
    std::string_view m_text;
    std::size_t m_at = 1;
    bool m_isSound;
};

void append(std::string& object, const Member& member)
{
    if (object.size() > 1)
        object.push_back(',');
    object.append(member.key);
    object.push_back(':');
    object.append(member.value);
}

constexpr std::string_view nothing = "null";

} // namespace

std::optional<std::string_view> memberText(std::string_view object, std::string_view key)
{
    Members members(object);
    for (Member member; members.next(member);) {
        if (member.key.substr(1, member.key.size() - 2) == key)
            return member.value;
    }
    return std::nullopt;
}

bool mergeFields(std::string& target, std::string_view patch)
{
    MergeRoom room;
    return mergeFields(target, patch, room);
}

bool mergeFields(std::string& target, std::string_view patch, MergeRoom& room)
{
    if (patch == "{}") {
        if (target.empty())
            target.append(patch);
        return true;
    }
    auto& changes = room.changes;
    changes.clear();
    Members patched(patch);
    for (Member member; patched.next(member);)
        changes.push_back(member);
    if (!patched.isSound())
        return false;

    auto& merged = room.merged;
    merged.clear();
    merged.push_back('{');
    if (!target.empty()) {
        Members present(target);
        for (Member member; present.next(member);) {
            for (auto& change : changes) {
                if (change.key != member.key)
                    continue;
                member.value = change.value;
                change.key = {}; // it has its place
                break;
            }
            if (member.value != nothing)
                append(merged, member);
        }
        if (!present.isSound())
            return false;
    }
    for (const auto& change : changes) {
        if (!change.key.empty() && change.value != nothing)
            append(merged, change);
    }
    merged.push_back('}');
    target.assign(merged);
    return true;
}

} // namespace pipeline
