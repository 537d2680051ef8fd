#include "models/money_text.h"

#include "models/format.h"

#include <QList>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace models {

namespace {

constexpr QChar trueMinus {0x2212};

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

/// Magnitude without sign: the most negative number has none of its own type.
std::uint64_t magnitude(std::int64_t number)
{
    return number < 0 ? ~static_cast<std::uint64_t>(number) + 1 : static_cast<std::uint64_t>(number);
}

QString decimals(std::uint64_t cents)
{
    return QLocale().decimalPoint() + QStringLiteral("%1").arg(static_cast<uint>(cents % 100), 2, 10, QLatin1Char('0'));
}

bool isGroupSeparator(QChar c)
{
    const auto separator = QLocale().groupSeparator();
    return separator.size() == 1 && separator.front() == c;
}

/// The whole part with its group separators taken out; false when a group is not of three digits.
bool withoutGroups(QStringView whole, QChar group, QString& digits)
{
    const auto parts = whole.split(group);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool first = i == 0;
        if (parts[i].isEmpty() || parts[i].size() > 3 || (!first && parts[i].size() != 3))
            return false;
        digits += parts[i];
    }
    return true;
}

} // namespace

ParsedMoney parseMoney(QStringView text)
{
    text = text.trimmed();
    if (text.isEmpty())
        return {0, MoneyProblem::Empty};
    bool negative = false;
    if (text.front() == QLatin1Char('-') || text.front() == trueMinus || text.front() == QLatin1Char('+')) {
        negative = text.front() != QLatin1Char('+');
        text = text.mid(1);
    }

    // The last separator is the decimal one, but for a language's own groups: a lone one before three digits.
    const auto dot = text.lastIndexOf(QLatin1Char('.'));
    const auto comma = text.lastIndexOf(QLatin1Char(','));
    auto decimalAt = std::max(dot, comma);
    QString ungrouped;
    if (std::min(dot, comma) < 0 && decimalAt >= 0 && isGroupSeparator(text.at(decimalAt))
        && withoutGroups(text, text.at(decimalAt), ungrouped)) {
        text = ungrouped;
        decimalAt = -1;
    }
    const QStringView whole = decimalAt < 0 ? text : text.left(decimalAt);
    const QStringView fraction = decimalAt < 0 ? QStringView {} : text.mid(decimalAt + 1);

    QString digits;
    const auto group = dot > comma ? QLatin1Char(',') : QLatin1Char('.');
    if (decimalAt >= 0 && whole.contains(group)) {
        if (!withoutGroups(whole, group, digits))
            return {0, MoneyProblem::NotAnAmount};
    } else {
        digits = whole.toString();
    }
    if (digits.isEmpty() && fraction.isEmpty())
        return {0, MoneyProblem::NotAnAmount};
    if (!std::all_of(digits.cbegin(), digits.cend(), isDigit)
        || !std::all_of(fraction.cbegin(), fraction.cend(), isDigit))
        return {0, MoneyProblem::NotAnAmount};
    if (fraction.size() > 2)
        return {0, MoneyProblem::TooManyDecimals};

    digits += fraction;
    for (auto missing = 2 - fraction.size(); missing > 0; --missing)
        digits += QLatin1Char('0');
    constexpr auto top = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    std::uint64_t cents = 0;
    for (const QChar c : digits) {
        const auto digit = static_cast<std::uint64_t>(c.unicode() - u'0');
        if (cents > (top - digit) / 10)
            return {0, MoneyProblem::TooLarge};
        cents = cents * 10 + digit;
    }
    const auto amount = static_cast<std::int64_t>(cents);
    return {negative ? -amount : amount, MoneyProblem::None};
}

QString moneyText(std::int64_t cents)
{
    const auto value = magnitude(cents);
    return (cents < 0 ? QString(trueMinus) : QString()) + format::count(value / 100) + decimals(value);
}

QString moneyInput(std::int64_t cents)
{
    const auto value = magnitude(cents);
    return (cents < 0 ? QStringLiteral("-") : QString()) + QString::number(value / 100) + decimals(value);
}

QString countText(std::int64_t number)
{
    return (number < 0 ? QString(trueMinus) : QString()) + format::count(magnitude(number));
}

} // namespace models
