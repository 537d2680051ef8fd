#include "metrics/exposition.h"

#include "base/utf8.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace metrics {

namespace {

/// Why a line was not read; empty when it was.
using Reason = std::string_view;

constexpr bool isBlank(char letter)
{
    return letter == ' ' || letter == '\t';
}

constexpr bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

constexpr bool isLabelLetter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '_' || isDigit(letter);
}

void skipBlanks(std::string_view& rest)
{
    while (!rest.empty() && isBlank(rest.front()))
        rest.remove_prefix(1);
}

/// What stands in front of the next blank.
std::string_view takeWord(std::string_view& rest)
{
    const auto end = static_cast<std::size_t>(std::find_if(rest.begin(), rest.end(), isBlank) - rest.begin());
    const auto word = rest.substr(0, end);
    rest.remove_prefix(end);
    skipBlanks(rest);
    return word;
}

/// The longest name at the start, empty when there is none. A metric's may have colons, a label's may not.
std::string_view takeName(std::string_view& rest, bool colons)
{
    std::size_t end = 0;
    while (end < rest.size() && (isLabelLetter(rest[end]) || (colons && rest[end] == ':')))
        ++end;
    if (end > 0 && isDigit(rest.front()))
        end = 0;
    const auto name = rest.substr(0, end);
    rest.remove_prefix(end);
    return name;
}

/// A label's value behind its opening quote, up to and with the closing one.
Reason takeQuoted(std::string_view& rest, std::string& value)
{
    while (!rest.empty()) {
        const auto plain = std::min(rest.find_first_of("\\\""), rest.size());
        value.append(rest.substr(0, plain));
        rest.remove_prefix(plain);
        if (rest.empty())
            break;
        if (rest.front() == '"') {
            rest.remove_prefix(1);
            return base::isValidUtf8(value) ? Reason {} : "a label's value is not UTF-8";
        }
        const auto escaped = rest.size() > 1 ? rest[1] : '\0';
        if (escaped != '\\' && escaped != '"' && escaped != 'n')
            return "an unknown escape in a label's value";
        value.push_back(escaped == 'n' ? '\n' : escaped);
        rest.remove_prefix(2);
    }
    return "a label's value has no closing quote";
}

/// The labels behind their opening brace, up to and with the closing one; a comma in front of that is allowed.
Reason takeLabels(std::string_view& rest, Labels& labels)
{
    for (bool isSeparated = true;;) {
        skipBlanks(rest);
        if (rest.starts_with('}')) {
            rest.remove_prefix(1);
            return {};
        }
        if (!isSeparated)
            return "no comma between two labels, or no closing brace";
        if (labels.size() == maxLabelsPerSample)
            return "too many labels";
        const auto name = takeName(rest, false);
        if (name.empty())
            return "a label has no valid name";
        if (std::any_of(labels.begin(), labels.end(), [name](const auto& label) { return label.first == name; }))
            return "a label is there twice";
        skipBlanks(rest);
        if (!rest.starts_with('='))
            return "a label has no value";
        rest.remove_prefix(1);
        skipBlanks(rest);
        if (!rest.starts_with('"'))
            return "a label's value is not quoted";
        rest.remove_prefix(1);
        labels.emplace_back(name, std::string());
        if (const auto reason = takeQuoted(rest, labels.back().second); !reason.empty())
            return reason;
        skipBlanks(rest);
        isSeparated = rest.starts_with(',');
        if (isSeparated)
            rest.remove_prefix(1);
    }
}

/// Go's ParseFloat without its hexadecimal numbers: a sign, and NaN, Inf or Infinity in any case.
bool readNumber(std::string_view word, double& value)
{
    if (word.starts_with('+')) {
        word.remove_prefix(1);
        if (word.starts_with('-'))
            return false;
    }
    const auto* end = word.data() + word.size();
    const auto [last, error] = std::from_chars(word.data(), end, value);
    return error == std::errc {} && last == end && !word.ends_with(')'); // it would take C's nan(…) as well
}

/// `{labels} value [time]` of an exemplar, which we do not keep.
Reason checkExemplar(std::string_view rest)
{
    skipBlanks(rest);
    if (!rest.starts_with('{'))
        return "neither the end of the line nor an exemplar";
    rest.remove_prefix(1);
    Labels labels;
    if (const auto reason = takeLabels(rest, labels); !reason.empty())
        return reason;
    skipBlanks(rest);
    double number = 0;
    if (!readNumber(takeWord(rest), number) || (!rest.empty() && !readNumber(takeWord(rest), number)) || !rest.empty())
        return "an exemplar that is none";
    return {};
}

Reason readSample(std::string_view rest, Sample& sample)
{
    sample.name = takeName(rest, true);
    if (sample.name.empty())
        return "no valid name";
    const auto behindName = rest.size();
    skipBlanks(rest);
    if (rest.starts_with('{')) {
        rest.remove_prefix(1);
        if (const auto reason = takeLabels(rest, sample.labels); !reason.empty())
            return reason;
        skipBlanks(rest);
    } else if (!rest.empty() && rest.size() == behindName) {
        return "no valid name";
    }
    if (rest.empty())
        return "no value";
    if (!readNumber(takeWord(rest), sample.value))
        return "the value is not a number, or beyond a double";
    double time = 0;
    if (!rest.empty() && rest.front() != '#' && (!readNumber(takeWord(rest), time) || !std::isfinite(time)))
        return "the time is not a number";
    if (rest.starts_with('#'))
        return checkExemplar(rest.substr(1));
    return rest.empty() ? Reason {} : "more behind value and time";
}

std::optional<Family::Type> typeOf(std::string_view word)
{
    using Type = Family::Type;
    static constexpr std::pair<std::string_view, Type> types[] {
        {"counter", Type::Counter},  {"gauge", Type::Gauge},     {"histogram", Type::Histogram},
        {"summary", Type::Summary},  {"untyped", Type::Unknown}, {"unknown", Type::Unknown},
        {"stateset", Type::Unknown}, {"info", Type::Unknown},    {"gaugehistogram", Type::Unknown},
    };
    const auto* const found =
        std::find_if(std::begin(types), std::end(types), [word](const auto& type) { return type.first == word; });
    return found == std::end(types) ? std::nullopt : std::optional(found->second);
}

Reason readHelp(std::string_view escaped, std::string& help)
{
    help.clear();
    for (std::size_t at = 0; at < escaped.size(); ++at) {
        const auto next = at + 1 < escaped.size() ? escaped[at + 1] : '\0';
        const bool isEscape =
            escaped[at] == '\\' && (next == '\\' || next == 'n' || next == '"'); // the quote: OpenMetrics
        help.push_back(!isEscape ? escaped[at] : next == 'n' ? '\n' : next);
        at += isEscape ? 1 : 0;
    }
    return base::isValidUtf8(help) ? Reason {} : "a help is not UTF-8";
}

class Reader final
{
public:
    Exposition read(std::string_view text)
    {
        if (text.size() > maxExpositionBytes) {
            const auto lastEnd = text.substr(0, maxExpositionBytes).rfind('\n');
            text = text.substr(0, lastEnd == std::string_view::npos ? 0 : lastEnd + 1);
            m_result.isTruncated = true;
        }
        for (std::size_t line = 1; !text.empty() && !m_isFull; ++line) {
            const auto end = text.find('\n');
            auto reason = readLine(text.substr(0, end), end != std::string_view::npos);
            if (!reason.empty() && m_result.badLines++ == 0)
                m_result.firstProblem = ExpositionProblem {line, std::string(reason)};
            text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        }
        return std::move(m_result);
    }

private:
    Reason readLine(std::string_view line, bool isComplete)
    {
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        while (!line.empty() && isBlank(line.back()))
            line.remove_suffix(1);
        skipBlanks(line);
        if (line.empty())
            return {};
        if (line.starts_with('#'))
            return readComment(line.substr(1));
        if (!isComplete)
            return "the text ends within a line";
        if (m_result.samples.size() == maxExpositionSamples) {
            m_isFull = m_result.isTruncated = true;
            return {};
        }
        Sample sample;
        const auto reason = readSample(line, sample);
        if (reason.empty())
            m_result.samples.push_back(std::move(sample));
        return reason;
    }

    Reason readComment(std::string_view rest)
    {
        skipBlanks(rest);
        const auto keyword = takeWord(rest);
        if (keyword != "HELP" && keyword != "TYPE")
            return {};
        const auto name = takeName(rest, true);
        if (name.empty() || (!rest.empty() && !isBlank(rest.front())))
            return "no valid name";
        skipBlanks(rest);
        const auto type = keyword == "TYPE" ? typeOf(rest) : std::nullopt;
        if (keyword == "TYPE" && !type)
            return "an unknown type";
        std::string help;
        if (const auto reason = keyword == "HELP" ? readHelp(rest, help) : Reason {}; !reason.empty())
            return reason;
        auto* const family = familyOf(name);
        if (!family)
            return {};
        auto& [isTypeTold, isHelpTold] = m_told[static_cast<std::size_t>(family - m_result.families.data())];
        auto& told = type ? isTypeTold : isHelpTold;
        if (std::exchange(told, true))
            return type ? "a second type of one name" : "a second help of one name";
        if (type)
            family->type = *type;
        else
            family->help = std::move(help);
        return {};
    }

    /// Nullptr when there are too many.
    Family* familyOf(std::string_view name)
    {
        const auto known = m_places.find(std::string(name));
        if (known != m_places.end())
            return &m_result.families[known->second];
        if (m_result.families.size() == maxExpositionFamilies) {
            m_result.isTruncated = true;
            return nullptr;
        }
        m_places.emplace(name, m_result.families.size());
        m_told.emplace_back(false, false);
        m_result.families.push_back({std::string(name), Family::Type::Unknown, {}});
        return &m_result.families.back();
    }

    Exposition m_result;
    std::unordered_map<std::string, std::size_t> m_places; ///< of the families
    std::vector<std::pair<bool, bool>> m_told; ///< of each family: its type, its help
    bool m_isFull = false;
};

} // namespace

const Family* Exposition::family(std::string_view name) const
{
    const auto found =
        std::find_if(families.begin(), families.end(), [name](const Family& family) { return family.name == name; });
    return found == families.end() ? nullptr : &*found;
}

Exposition parseExposition(std::string_view text)
{
    return Reader().read(text);
}

} // namespace metrics
