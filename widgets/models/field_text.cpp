#include "models/field_text.h"

#include "base/hidden_character.h"
#include "domain/decide.h"
#include "models/hidden_text.h"
#include "models/money_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>
#include <limits>

namespace models {

namespace {

constexpr qsizetype longestWord = 40; ///< of a pack

using base::json::value;

/// Texts of this file belong to one context, so that translators see them together.
struct FieldText
{
    Q_DECLARE_TR_FUNCTIONS(FieldText)
};

QString numberText(const value& v)
{
    if (v.is_int64())
        return QString::number(v.get_int64());
    if (v.is_uint64())
        return QString::number(v.get_uint64());
    return QString::number(v.get_double(), 'g', QLocale::FloatingPointShortest);
}

QString scalarText(const value& v)
{
    if (v.is_string())
        return fromUtf8(std::string_view(v.get_string()));
    if (v.is_number())
        return numberText(v);
    if (v.is_null())
        return {};
    return fromUtf8(base::json::serialize(v));
}

QString lengthSentence(const domain::Field& field)
{
    const auto low = field.minLength.value_or(0);
    if (low > 0 && field.maxLength) {
        if (low == *field.maxLength)
            return FieldText::tr("Needs exactly %n character(s).", nullptr, static_cast<int>(low));
        return FieldText::tr("Needs %1 to %2 characters.").arg(countText(low), countText(*field.maxLength));
    }
    if (field.maxLength)
        return FieldText::tr("Needs at most %n character(s).", nullptr, static_cast<int>(*field.maxLength));
    if (low > 0)
        return FieldText::tr("Needs at least %n character(s).", nullptr, static_cast<int>(low));
    return {};
}

QString rangeSentence(const QString& kind, const QString& low, const QString& high)
{
    if (!low.isEmpty() && !high.isEmpty())
        return FieldText::tr("Needs %1 from %2 to %3.").arg(kind, low, high);
    if (!low.isEmpty())
        return FieldText::tr("Needs %1 of %2 or more.").arg(kind, low);
    if (!high.isEmpty())
        return FieldText::tr("Needs %1 of at most %2.").arg(kind, high);
    return FieldText::tr("Needs %1.").arg(kind);
}

QString formatSentence(const std::string& format)
{
    if (format == "uuid")
        return FieldText::tr("Needs a UUID, like 3f1c9a52-7a1e-7c43-9d0e-5b6a1c2d3e4f.");
    if (format == "email")
        return FieldText::tr("Needs an e-mail address, like ted@example.com.");
    if (format == "uri")
        return FieldText::tr("Needs an address, like https://example.com/picture.png.");
    if (format == "date")
        return FieldText::tr("Needs a date, like 2026-11-24.");
    if (format == "date-time")
        return FieldText::tr("Needs a date and time, like 2026-11-24T14:32:07Z.");
    if (format == "iban")
        return FieldText::tr("Needs an IBAN, like NL06OPEN0385127746.");
    return {};
}

QString stringSentence(const domain::Field& field)
{
    if (!field.enumeration.empty()) {
        QStringList choices;
        for (const auto& choice : field.enumeration)
            choices += fromUtf8(choice);
        return FieldText::tr("Needs one of: %1.").arg(choices.join(QStringLiteral(", ")));
    }
    if (const auto sentence = formatSentence(field.format); !sentence.isEmpty())
        return sentence;
    if (!field.pattern.empty())
        return field.help.empty() ? FieldText::tr("Needs text that matches %1.").arg(fromUtf8(field.pattern))
                                  : fieldHelp(field);
    return lengthSentence(field);
}

} // namespace

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string toUtf8(QStringView text)
{
    const auto bytes = text.toUtf8();
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QString oneLine(QStringView text, qsizetype limit)
{
    QString line;
    line.reserve(std::min(text.size(), limit) + 1);
    for (const QChar c : text) {
        if (line.size() >= limit) {
            line += QChar(0x2026);
            break;
        }
        if (c == QLatin1Char('\n') || c == QLatin1Char('\t') || c == QLatin1Char('\r'))
            line += QLatin1Char(' ');
        else if (base::isHiddenCharacter(c.unicode()))
            line += hiddenWord(c);
        else
            line += c;
    }
    return line;
}

namespace {

/// What a pack says in the language of the window, or null.
template <typename Label>
const Label* said(const domain::Labels<Label>& labels)
{
    if (labels.empty())
        return nullptr;
    const auto name = QLocale().name().replace(QLatin1Char('_'), QLatin1Char('-')); // "de-DE"
    auto found = labels.find(toUtf8(name));
    if (found == labels.end())
        found = labels.find(toUtf8(name.section(QLatin1Char('-'), 0, 0)));
    return found == labels.end() ? nullptr : &found->second;
}

} // namespace

QString fieldHelp(const domain::Field& field)
{
    const auto* words = said(field.labels);
    return oneLine(fromUtf8(words != nullptr && !words->help.empty() ? words->help : field.help));
}

QString fieldLabel(const domain::Field& field)
{
    if (const auto* words = said(field.labels); words != nullptr)
        return oneLine(fromUtf8(words->label));
    if (!field.label.empty())
        return oneLine(fromUtf8(field.label));
    QString words;
    for (const QChar c : fromUtf8(field.name)) {
        if (c == QLatin1Char('_') || c == QLatin1Char('-')) {
            words += QLatin1Char(' ');
        } else if (c.isUpper() && !words.isEmpty()) {
            words += QLatin1Char(' ');
            words += c.toLower();
        } else {
            words += c;
        }
    }
    return capitalised(oneLine(words));
}

QString capitalised(const QString& word)
{
    return word.isEmpty() ? word : word.front().toUpper() + word.mid(1);
}

QString typeWord(const domain::EntityType& type)
{
    if (const auto* words = said(type.labels); words != nullptr)
        return oneLine(fromUtf8(words->singular), longestWord);
    const auto name = fromUtf8(type.name);
    return name.isEmpty() ? name : name.front().toLower() + name.mid(1);
}

QString typeName(const domain::EntityType& type)
{
    return capitalised(typeWord(type));
}

QString typePlural(const domain::EntityType& type)
{
    const auto* words = said(type.labels);
    return oneLine(fromUtf8(words != nullptr ? words->plural : type.plural), longestWord);
}

QString domainWord(const domain::Pack& pack)
{
    const auto* word = said(pack.labels);
    return oneLine(fromUtf8(word != nullptr ? *word : pack.domain), longestWord);
}

QString shortId(const QString& id)
{
    return id.right(8);
}

QString valueText(const domain::Field& field, const value& v)
{
    if (v.is_null())
        return {};
    if (field.type == domain::FieldType::Money && v.is_int64())
        return moneyText(v.get_int64());
    if (field.type == domain::FieldType::Boolean && v.is_bool())
        return v.get_bool() ? FieldText::tr("yes") : FieldText::tr("no");
    if (v.is_array()) {
        QStringList parts;
        for (const auto& item : v.get_array())
            parts += field.items ? valueText(*field.items, item) : scalarText(item);
        return parts.join(QStringLiteral(", "));
    }
    return scalarText(v);
}

QString inputText(const domain::Field& field, const value& v)
{
    if (v.is_null())
        return {};
    if (field.type == domain::FieldType::Money && v.is_int64())
        return moneyInput(v.get_int64());
    if (v.is_array()) {
        QStringList lines;
        for (const auto& item : v.get_array())
            lines += field.items ? inputText(*field.items, item) : scalarText(item);
        return lines.join(QLatin1Char('\n'));
    }
    return scalarText(v);
}

value valueOfInput(const domain::Field& field, QStringView text)
{
    const auto trimmed = text.trimmed();
    const auto asText = [&text] { return value(toUtf8(text)); };
    switch (field.type) {
    case domain::FieldType::String:
    case domain::FieldType::Reference:
        return text.isEmpty() ? value() : asText();
    case domain::FieldType::Money: {
        const auto money = parseMoney(text);
        if (money.problem == MoneyProblem::Empty)
            return {};
        return money.problem == MoneyProblem::None ? value(money.cents) : asText();
    }
    case domain::FieldType::Integer: {
        if (trimmed.isEmpty())
            return {};
        bool isNumber = false;
        const auto number = trimmed.toLongLong(&isNumber);
        return isNumber ? value(static_cast<std::int64_t>(number)) : asText();
    }
    case domain::FieldType::Number: {
        if (trimmed.isEmpty())
            return {};
        bool isNumber = false;
        auto number = trimmed.toString().replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&isNumber);
        if (isNumber && std::isfinite(number) && std::floor(number) == number && std::abs(number) < 9e15)
            return value(static_cast<std::int64_t>(number));
        return isNumber && std::isfinite(number) ? value(number) : asText();
    }
    case domain::FieldType::Boolean:
        return text == QLatin1String("true") ? value(true) : text == QLatin1String("false") ? value(false) : value();
    case domain::FieldType::Array: {
        base::json::array items;
        for (const auto line : text.split(QLatin1Char('\n'))) {
            if (!line.trimmed().isEmpty())
                items.push_back(field.items ? valueOfInput(*field.items, line.trimmed())
                                            : value(toUtf8(line.trimmed())));
        }
        if (items.empty() && !field.required)
            return {};
        return items;
    }
    }
    return {};
}

QString whatIsRight(const domain::Field& field)
{
    const auto money = [](const std::optional<std::int64_t>& cents) { return cents ? moneyText(*cents) : QString(); };
    const auto integer = [](const std::optional<std::int64_t>& n) { return n ? countText(*n) : QString(); };
    const auto number = [](const std::optional<double>& n) { return n ? numberText(value(*n)) : QString(); };
    switch (field.type) {
    case domain::FieldType::String:
        return stringSentence(field);
    case domain::FieldType::Money:
        return rangeSentence(FieldText::tr("an amount like %1").arg(moneyText(1250)), money(field.minimumInteger),
                             money(field.maximumInteger));
    case domain::FieldType::Integer:
        return rangeSentence(FieldText::tr("a whole number"), integer(field.minimumInteger),
                             integer(field.maximumInteger));
    case domain::FieldType::Number:
        return rangeSentence(FieldText::tr("a number"), number(field.minimumNumber), number(field.maximumNumber));
    case domain::FieldType::Boolean:
        return FieldText::tr("Needs yes or no.");
    case domain::FieldType::Reference:
        return FieldText::tr("Needs one of the %1: type to search.").arg(fromUtf8(field.to));
    case domain::FieldType::Array:
        return field.items ? FieldText::tr("One item a line. %1").arg(whatIsRight(*field.items)).trimmed() : QString();
    }
    return {};
}

QString fieldProblem(const domain::Field& field, const value& v)
{
    if (field.readOnly)
        return {};
    const bool missing = v.is_null();
    if (missing && !field.required)
        return {};
    if (missing && field.type == domain::FieldType::String && field.enumeration.empty())
        return FieldText::tr("Required: type a text.");
    const auto rejection = domain::checkField(field, v);
    if (!rejection)
        return {};
    if (field.type == domain::FieldType::Money && v.is_string()) {
        switch (parseMoney(fromUtf8(std::string_view(v.get_string()))).problem) {
        case MoneyProblem::TooManyDecimals:
            return FieldText::tr("Needs at most two decimals, like %1.").arg(moneyText(1250));
        case MoneyProblem::TooLarge:
            return FieldText::tr("Needs an amount of at most %1.")
                .arg(moneyText(std::numeric_limits<std::int64_t>::max()));
        default:
            break;
        }
    }
    const auto sentence = whatIsRight(field);
    return sentence.isEmpty() ? capitalised(fromUtf8(rejection->reason)) : sentence;
}

QString entityTitle(const domain::EntityType& type, const QString& id, const base::json::object& fields)
{
    if (!type.title.empty()) {
        const auto* field = type.field(type.title);
        const auto text = field != nullptr ? valueText(*field, memberOf(fields, type.title)) : QString();
        if (!text.trimmed().isEmpty())
            return oneLine(text, 80);
    }
    return fromUtf8(type.plural) + QLatin1Char('/') + shortId(id);
}

bool sameValue(const value& a, const value& b)
{
    if (a.is_number() && b.is_number()) {
        if (a.is_int64() && b.is_int64())
            return a.get_int64() == b.get_int64();
        return a.to_number<double>() == b.to_number<double>();
    }
    return a == b;
}

const value& memberOf(const base::json::object& object, std::string_view name)
{
    static const value none;
    const auto* found = object.if_contains(name);
    return found != nullptr ? *found : none;
}

quint64 unsignedAt(const base::json::object& object, std::string_view name)
{
    const auto& v = memberOf(object, name);
    if (v.is_int64() && v.get_int64() > 0)
        return static_cast<quint64>(v.get_int64());
    return v.is_uint64() ? v.get_uint64() : 0;
}

} // namespace models
