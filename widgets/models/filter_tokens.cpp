#include "models/filter.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace models {

namespace {

constexpr std::array keywords {std::string_view("and"),   std::string_view("or"),       std::string_view("not"),
                               std::string_view("in"),    std::string_view("contains"), std::string_view("starts"),
                               std::string_view("exists")};

bool isWord(char c)
{
    const auto u = static_cast<unsigned char>(c);
    return u >= 0x80 || std::isalnum(u) != 0 || c == '_' || c == '-' || c == '.' || c == ':' || c == '/' || c == '@'
        || c == '*' || c == '+';
}

bool isNumber(std::string_view word)
{
    const auto digits = word.substr(!word.empty() && (word[0] == '-' || word[0] == '+') ? 1 : 0);
    return !digits.empty() && std::count(digits.begin(), digits.end(), '.') <= 1
        && std::all_of(digits.begin(), digits.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; })
        && digits.back() != '.';
}

} // namespace

std::vector<FilterToken> filterTokens(std::string_view text)
{
    std::vector<FilterToken> tokens;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        const auto start = at;
        auto kind = FilterToken::Kind::Bad;
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            ++at;
            continue;
        }
        if (c == '"') {
            kind = FilterToken::Kind::Bad; // until it is closed
            for (++at; at < text.size() && text[at] != '"';)
                at += text[at] == '\\' ? 2U : 1U;
            if (at < text.size()) {
                ++at;
                kind = FilterToken::Kind::Text;
            }
            at = std::min(at, text.size());
        } else if (c == '(' || c == ')' || c == ',') {
            ++at;
            kind = FilterToken::Kind::Bracket;
        } else if (c == '=' || c == '<' || c == '>' || c == '!') {
            ++at;
            if (at < text.size() && text[at] == '=')
                ++at;
            kind = c == '!' && at - start == 1 ? FilterToken::Kind::Bad : FilterToken::Kind::Operator;
        } else if (isWord(c)) {
            while (at < text.size() && isWord(text[at]))
                ++at;
            const auto word = text.substr(start, at - start);
            kind = std::find(keywords.begin(), keywords.end(), word) != keywords.end() ? FilterToken::Kind::Keyword
                : isNumber(word)                                                       ? FilterToken::Kind::Number
                                                                                       : FilterToken::Kind::Word;
        } else {
            ++at;
        }
        tokens.push_back({kind, start, at - start});
    }
    return tokens;
}

FilterPlace filterPlace(std::string_view text)
{
    using Kind = FilterToken::Kind;
    auto tokens = filterTokens(text);
    FilterPlace place;
    place.start = text.size();
    if (!tokens.empty() && tokens.back().kind != Kind::Bracket && tokens.back().kind != Kind::Operator
        && tokens.back().position + tokens.back().length == text.size()) {
        place.start = tokens.back().position; // the word under the cursor is still being typed
        tokens.pop_back();
    }
    auto expects = FilterPlace::Expects::Field;
    bool inList = false;
    for (const auto& token : tokens) {
        const auto word = text.substr(token.position, token.length);
        if (token.kind == Kind::Keyword && (word == "and" || word == "or")) {
            expects = FilterPlace::Expects::Field;
        } else if (token.kind == Kind::Keyword && word == "exists") {
            expects = FilterPlace::Expects::Joint;
        } else if (word == "not") {
            continue;
        } else if (token.kind == Kind::Operator || token.kind == Kind::Keyword) {
            expects = FilterPlace::Expects::Value;
        } else if (word == "(") {
            inList = expects == FilterPlace::Expects::Value;
        } else if (word == ",") {
            expects = FilterPlace::Expects::Value;
        } else if (word == ")") {
            inList = false;
            expects = FilterPlace::Expects::Joint;
        } else if (expects == FilterPlace::Expects::Field) {
            place.field = token.kind == Kind::Word ? std::string(word) : std::string();
            expects = token.kind == Kind::Word ? FilterPlace::Expects::Operator : FilterPlace::Expects::Joint;
        } else if (expects == FilterPlace::Expects::Value) {
            expects = inList ? FilterPlace::Expects::Value : FilterPlace::Expects::Joint;
        }
    }
    place.expects = expects;
    return place;
}

} // namespace models
