#include "models/hidden_text.h"

#include "base/hidden_character.h"

#include <algorithm>
#include <optional>

namespace models {

namespace {

constexpr char16_t backslash = u'\\';
constexpr qsizetype wordLength = 6; // \uXXXX

bool isHidden(QChar c)
{
    const auto unit = c.unicode();
    return unit != u'\n' && unit != u'\t' && unit != u'\r' && base::isHiddenCharacter(unit);
}

/// What the word at this place stands for; nothing when none of ours begins there.
std::optional<QChar> wordAt(QStringView text, qsizetype at)
{
    const auto word = text.mid(at, wordLength);
    if (word.size() < wordLength || word[0] != backslash || word[1] != u'u')
        return {};
    bool isNumber = false;
    const QChar meant(static_cast<char16_t>(word.mid(2).toUShort(&isNumber, 16)));
    return isNumber && (isHidden(meant) || meant == backslash) ? std::optional(meant) : std::nullopt;
}

} // namespace

QString hiddenWord(QChar character)
{
    return QStringLiteral("\\u")
        + QString::number(character.unicode(), 16).toUpper().rightJustified(4, QLatin1Char('0'));
}

bool hasHidden(QStringView text)
{
    return std::any_of(text.begin(), text.end(), isHidden);
}

QString escapeHidden(QStringView text)
{
    QString shown;
    shown.reserve(text.size());
    for (const auto c : text) {
        if (isHidden(c))
            shown += hiddenWord(c);
        else
            shown += c;
    }
    return shown;
}

QString showHidden(QStringView text)
{
    QString shown;
    shown.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isHidden(text[i]) || wordAt(text, i))
            shown += hiddenWord(text[i]);
        else
            shown += text[i];
    }
    return shown;
}

QString readHidden(QStringView text)
{
    QString read;
    read.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto meant = wordAt(text, i);
        read += meant.value_or(text[i]);
        i += meant ? wordLength - 1 : 0;
    }
    return read;
}

} // namespace models
