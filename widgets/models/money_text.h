#pragma once

#include <QString>

#include <cstdint>

/// Money is integer minor units (cents); text is read and written digit by digit, never through floating point. Text
/// has the separators of the user's language (QLocale()); the log, the API and exports know cents only.
namespace models {

enum class MoneyProblem
{
    None,
    Empty,
    NotAnAmount,
    TooManyDecimals,
    TooLarge
};

struct ParsedMoney
{
    std::int64_t cents = 0;
    MoneyProblem problem = MoneyProblem::None;
};

/// Reads what a person types: an optional sign, digits, then `.` or `,` and at most two decimals. Groups of three are
/// understood where the text says which separator is which ("1,234.56", "1.234,56"), and by the language where it does
/// not: "1.234" is a thousand in German and three decimals, so no amount, in English.
[[nodiscard]] ParsedMoney parseMoney(QStringView text);
/// For reading: "1,234.56", in German "1.234,56"; negative with a true minus.
[[nodiscard]] QString moneyText(std::int64_t cents);
/// For an input field: "1234.56", in German "1234,56"; negative with the minus of the keyboard; parseMoney() gives the
/// same cents back.
[[nodiscard]] QString moneyInput(std::int64_t cents);

/// With the groups of the user's language: "1,978,865"; negative with a true minus.
[[nodiscard]] QString countText(std::int64_t number);

} // namespace models
