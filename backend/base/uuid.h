#pragma once

#include <array>
#include <chrono>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace base {

/// A UUID of RFC 9562. A value; every function may be called by any thread.
struct Uuid
{
    std::array<std::uint8_t, 16> bytes {};

    auto operator<=>(const Uuid&) const = default;
    [[nodiscard]] bool isNil() const { return *this == Uuid {}; }
    /// Lower-case text of 36 characters.
    [[nodiscard]] std::string toString() const;
    /// Accepts upper and lower case; nothing but the 36-character form.
    [[nodiscard]] static std::optional<Uuid> parse(std::string_view text);
    /// Version 5 (name-based, SHA-1), RFC 9562 section 5.5.
    [[nodiscard]] static Uuid derive(const Uuid& space, std::string_view name);
    /// Version 7 (time-ordered), RFC 9562 section 5.7, from the given time and 10 random bytes.
    [[nodiscard]] static Uuid fromTime(std::chrono::milliseconds sinceEpoch, std::span<const std::uint8_t, 10> random);
};

/// 22 characters: the 16 bytes in base64url without padding.
[[nodiscard]] std::string toBase64Url22(const Uuid& id);

} // namespace base

template <>
struct std::hash<base::Uuid>
{
    std::size_t operator()(const base::Uuid& id) const noexcept;
};
