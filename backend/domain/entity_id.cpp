#include "domain/decide.h"
#include "domain/iban.h"

#include <fmt/format.h>

namespace domain {

namespace {

/// Ten digits as the bank draws them: a zero and nine digits (reference bank, section 6).
std::string accountDigits(const base::Uuid& drawn)
{
    constexpr std::uint64_t nineDigits = 1'000'000'000;
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < 8; ++i)
        number = (number << 8U) | drawn.bytes[i];
    return fmt::format("{:010}", number % nineDigits);
}

} // namespace

std::string deriveEntityId(const EntityType& type, const base::Uuid& command, int candidate)
{
    const auto drawn = base::Uuid::derive(command, candidate == 0 ? "entity" : fmt::format("entity/{}", candidate));
    if (type.idFormat == "iban")
        return ownIban(accountDigits(drawn));
    return type.idFormat == "uuid" ? drawn.toString() : base::toBase64Url22(drawn);
}

base::Uuid deriveEventId(const base::Uuid& command, std::uint32_t index)
{
    return base::Uuid::derive(command, fmt::format("event/{}", index));
}

} // namespace domain
