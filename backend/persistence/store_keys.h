#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace persistence {

/// Names of keys of one domain on the Redis servers, as cluster_stores.h lists them. A value; any thread.
class StoreKeys final
{
public:
    StoreKeys(std::string_view domain, std::uint32_t partition);

    /// "es:{shop.0}:" and `name`.
    [[nodiscard]] std::string of(std::string_view name) const { return m_begin + std::string(name); }
    [[nodiscard]] std::string of(std::string_view name, std::string_view type) const;
    [[nodiscard]] std::string of(std::string_view name, std::string_view type, std::string_view entity) const;
    /// Type and id in the key of a snapshot, of("s", type, id); none: it is another key.
    [[nodiscard]] std::optional<std::pair<std::string, std::string>> entityIn(std::string_view key) const;
    /// For SCAN: every key of the domain. What a pattern would read as its own is escaped.
    [[nodiscard]] std::string pattern() const;

private:
    std::string m_begin;
};

/// Letters, digits and "-_.~" stay; every other byte becomes %XX.
[[nodiscard]] std::string percentEncoded(std::string_view text);
/// "TYPE:ID", where a type holds no ":" after encoding; partsOf() takes it apart. The id stays as it is.
[[nodiscard]] std::string entityName(std::string_view type, std::string_view entity);
struct EntityParts
{
    std::string type;
    std::string_view entity;
};
[[nodiscard]] EntityParts partsOf(std::string_view name);

} // namespace persistence
