#pragma once

#include "base/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace base::crypto {

using Key = std::array<std::uint8_t, 32>;

/// Cryptographically strong random bytes; ends the program when the system has none.
void fillRandom(std::span<std::uint8_t> bytes);

[[nodiscard]] std::string base64Url(std::span<const std::uint8_t> bytes); ///< RFC 4648 section 5, no padding
[[nodiscard]] Result<std::string> fromBase64Url(std::string_view text);
[[nodiscard]] std::array<std::uint8_t, 32> hmacSha256(const Key& key, std::string_view text);
[[nodiscard]] std::array<std::uint8_t, 32> sha256(std::string_view text);
/// AES-256-GCM: 12 random bytes nonce, ciphertext, 16 bytes tag.
[[nodiscard]] std::string seal(const Key& key, std::string_view plain);
[[nodiscard]] Result<std::string> unseal(const Key& key, std::string_view box);
/// Time does not depend on where they differ.
[[nodiscard]] bool equalConstantTime(std::string_view a, std::string_view b);

} // namespace base::crypto
