#include "persistence/store_keys.h"

namespace persistence {

namespace {

bool staysInKey(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_'
        || c == '.' || c == '~';
}

int digitOf(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string percentDecoded(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && digitOf(text[i + 1]) >= 0 && digitOf(text[i + 2]) >= 0) {
            out += static_cast<char>(digitOf(text[i + 1]) * 16 + digitOf(text[i + 2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

} // namespace

std::string percentEncoded(std::string_view text)
{
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        if (staysInKey(c)) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += digits[byte >> 4U];
        out += digits[byte & 15U];
    }
    return out;
}

StoreKeys::StoreKeys(std::string_view domain, std::uint32_t partition)
    : m_begin("es:{" + percentEncoded(domain) + "." + std::to_string(partition) + "}:")
{
}

std::string StoreKeys::of(std::string_view name, std::string_view type) const
{
    std::string key = m_begin;
    key.append(name);
    key += ':';
    key += percentEncoded(type);
    return key;
}

std::string StoreKeys::of(std::string_view name, std::string_view type, std::string_view entity) const
{
    auto key = of(name, type);
    key += ':';
    key += percentEncoded(entity);
    return key;
}

std::optional<std::pair<std::string, std::string>> StoreKeys::entityIn(std::string_view key) const
{
    const auto begin = m_begin + "s:";
    if (!key.starts_with(begin))
        return std::nullopt;
    key.remove_prefix(begin.size());
    const auto at = key.find(':');
    if (at == std::string_view::npos)
        return std::nullopt;
    return std::pair(percentDecoded(key.substr(0, at)), percentDecoded(key.substr(at + 1)));
}

std::string StoreKeys::pattern() const
{
    return m_begin + "*"; // encoded: no letter of it means anything to a pattern
}

std::string entityName(std::string_view type, std::string_view entity)
{
    auto name = percentEncoded(type);
    name += ':';
    name.append(entity);
    return name;
}

EntityParts partsOf(std::string_view name)
{
    const auto at = name.find(':');
    if (at == std::string_view::npos)
        return {percentDecoded(name), {}};
    return {percentDecoded(name.substr(0, at)), name.substr(at + 1)};
}

} // namespace persistence
