#pragma once

#include <string>
#include <string_view>

namespace domain {

/// Account numbers after ISO 13616. Pure; any thread.

/// The bank's own IBAN for ten digits: NL, check number, OPEN, the digits; 18 characters. Empty unless given ten
/// digits.
[[nodiscard]] std::string ownIban(std::string_view digits);
/// Exactly the text that ownIban() makes of its last ten characters: case and spaces matter.
[[nodiscard]] bool isOwnIban(std::string_view text);
/// Two letters, two digits, then 11 to 30 letters or digits; spaces are ignored. Says nothing about the check number.
[[nodiscard]] bool isIbanShaped(std::string_view text);
/// IBAN-shaped, without spaces, capital letters only, and with remainder 1 (ISO 13616).
[[nodiscard]] bool isValidIban(std::string_view text);
/// Without spaces and in capital letters: the form in which ISO 13616 checks what people type.
[[nodiscard]] std::string normalizedIban(std::string_view text);
/// Of this bank by country and bank code, whatever its check number; `normalized` as from normalizedIban().
[[nodiscard]] bool namesOwnBank(std::string_view normalized);

} // namespace domain
