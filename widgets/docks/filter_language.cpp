#include "docks/filter_language.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

constexpr std::size_t mostProposals = 8;

struct Language
{
    Q_DECLARE_TR_FUNCTIONS(docks::Language)
};

QString part(const std::string& utf8, std::size_t position, std::size_t length)
{
    return QString::fromUtf8(utf8.data() + position, static_cast<qsizetype>(length));
}

} // namespace

std::vector<views::FilterLine::Span> filterSpans(const QString& text, const models::FilterVocabulary& vocabulary)
{
    using Kind = models::FilterToken::Kind;
    const auto utf8 = text.toStdString();
    const auto isField = [&vocabulary](const std::string& word) {
        const auto named = [&word](const auto& column) { return column.name == word; };
        return std::any_of(vocabulary.columns.begin(), vocabulary.columns.end(), named)
            || std::find(vocabulary.fields.begin(), vocabulary.fields.end(), word) != vocabulary.fields.end();
    };
    std::vector<views::FilterLine::Span> spans;
    for (const auto& token : models::filterTokens(utf8)) {
        const auto word = utf8.substr(token.position, token.length);
        auto tint = style::Token::Text;
        if (token.kind == Kind::Text || token.kind == Kind::Bad)
            tint = style::Token::JsonText;
        else if (token.kind == Kind::Number)
            tint = style::Token::JsonNumber;
        else if (token.kind == Kind::Word)
            tint = isField(word) ? style::Token::JsonKey : style::Token::JsonText;
        else if (token.kind == Kind::Keyword)
            tint = style::Token::Text2;
        spans.push_back({static_cast<int>(part(utf8, 0, token.position).size()),
                         static_cast<int>(part(utf8, token.position, token.length).size()), tint});
    }
    return spans;
}

std::vector<views::FilterLine::Proposal> filterProposals(
    const QString& text, int cursor, const std::vector<KnownField>& fields,
    const std::function<std::vector<QString>(const QString&)>& wordsOf)
{
    using Expects = models::FilterPlace::Expects;
    const auto before = text.left(cursor).toStdString();
    const auto place = models::filterPlace(before);
    const auto from = static_cast<int>(part(before, 0, place.start).size());
    const auto typed = text.mid(from, cursor - from);
    std::vector<views::FilterLine::Proposal> proposals;
    const auto offer = [&](const QString& insert, const QString& match, const QString& type, const QString& share) {
        if (proposals.size() < mostProposals && match.startsWith(typed, Qt::CaseInsensitive) && match != typed)
            proposals.push_back({insert, from, type, share});
    };
    switch (place.expects) {
    case Expects::Field:
        for (const auto& field : fields)
            offer(field.name, field.name, field.type, field.share);
        break;
    case Expects::Operator:
        for (const auto* const sign : {"=", "!=", "in (", "contains ", "starts ", ">", "<", "exists"})
            offer(QString::fromLatin1(sign), QString::fromLatin1(sign), {}, {});
        break;
    case Expects::Value:
        for (const auto& word : wordsOf(QString::fromStdString(place.field)))
            offer(filterLiteral(word), word, Language::tr("seen value"), {});
        break;
    case Expects::Joint:
        if (QStringView(u"and").startsWith(typed)) {
            for (const auto& field : fields) {
                if (proposals.size() < mostProposals)
                    proposals.push_back({u"and "_s + field.name, from, field.type, field.share});
            }
        } else {
            offer(u"or "_s, u"or"_s, {}, {});
        }
        break;
    }
    return proposals;
}

QString problemText(const models::FilterProblem& problem)
{
    using Kind = models::FilterProblem::Kind;
    const auto where = static_cast<int>(problem.position) + 1;
    switch (problem.kind) {
    case Kind::UnknownField: {
        const auto name = QString::fromStdString(problem.what).left(24);
        if (problem.suggestion.empty())
            return Language::tr("Unknown field %1").arg(name);
        return Language::tr("Unknown field %1, perhaps %2").arg(name, QString::fromStdString(problem.suggestion));
    }
    case Kind::ExpectedField:
        return Language::tr("A field is missing at %1").arg(where);
    case Kind::ExpectedOperator:
        return Language::tr("A comparison is missing at %1").arg(where);
    case Kind::ExpectedValue:
        return Language::tr("A value is missing at %1").arg(where);
    case Kind::ExpectedAnd:
        return Language::tr("\"and\" or \"or\" is missing at %1").arg(where);
    case Kind::OpenText:
        return Language::tr("The text at %1 has no closing quote").arg(where);
    case Kind::OpenBracket:
        return Language::tr("A bracket does not match at %1").arg(where);
    case Kind::TooDeep:
        return Language::tr("Too many nested brackets");
    case Kind::TooLong:
        return Language::tr("Longer than 4,096 characters");
    }
    return {};
}

QString filterLiteral(const QString& value)
{
    const auto utf8 = value.toStdString();
    const auto tokens = models::filterTokens(utf8);
    const bool bare = tokens.size() == 1 && tokens.front().length == utf8.size()
        && (tokens.front().kind == models::FilterToken::Kind::Word
            || tokens.front().kind == models::FilterToken::Kind::Number);
    if (bare)
        return value;
    auto escaped = value;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u"\\n"_s);
    return u'"' + escaped + u'"';
}

} // namespace docks
