#pragma once

#include "base/json.h"
#include "domain/pack.h"

#include <QString>

#include <string_view>

/// Values of entity fields as text for people, and back. Pure; any thread.
namespace models {

[[nodiscard]] QString fromUtf8(std::string_view text);
[[nodiscard]] std::string toUtf8(QStringView text);

/// One line for a cell: control, bidirectional and invisible characters shown as \uXXXX, line ends as blanks, at most
/// `limit` characters.
[[nodiscard]] QString oneLine(QStringView text, qsizetype limit = 256);

/// The pack's words in the language of the window (QLocale's default), else its usual label, else the name in words:
/// "firstName" → "First name". One line.
[[nodiscard]] QString fieldLabel(const domain::Field& field);
[[nodiscard]] QString fieldHelp(const domain::Field& field); ///< may be empty
/// "purchases" → "Purchases".
[[nodiscard]] QString capitalised(const QString& word);
/// Name of a type in the middle of a sentence, in the language of the window: "product", "Produkt".
[[nodiscard]] QString typeWord(const domain::EntityType& type);
/// At the begin of a sentence, or alone: "Product".
[[nodiscard]] QString typeName(const domain::EntityType& type);
/// More than one, in the middle of a sentence: "products". Alone: capitalised().
[[nodiscard]] QString typePlural(const domain::EntityType& type);
[[nodiscard]] QString domainWord(const domain::Pack& pack);

/// The last eight characters: a UUIDv7 begins with the time, so its end tells entities apart.
[[nodiscard]] QString shortId(const QString& id);

/// Value for a cell or a diff; empty for null. Lists are joined by ", "; references show their id.
[[nodiscard]] QString valueText(const domain::Field& field, const base::json::value& value);

/// What an input field holds for a value; empty for null.
[[nodiscard]] QString inputText(const domain::Field& field, const base::json::value& value);
/// The value that a typed text means. Text that is no number stays a string, so that domain::checkField refuses it;
/// empty text is null, except where `emptyIsText` (a required string that may be empty).
[[nodiscard]] base::json::value valueOfInput(const domain::Field& field, QStringView text);

/// A sentence that says what is right for this field, without the word that was wrong. Empty when the pack sets no
/// limit.
[[nodiscard]] QString whatIsRight(const domain::Field& field);
/// The sentence below a field: none when the value is right.
[[nodiscard]] QString fieldProblem(const domain::Field& field, const base::json::value& value);

/// The text by which people know an entity: its title field, else "type/short id".
[[nodiscard]] QString entityTitle(const domain::EntityType& type, const QString& id, const base::json::object& fields);

/// Same meaning: numbers are compared as numbers, whether they came as integer or as double.
[[nodiscard]] bool sameValue(const base::json::value& a, const base::json::value& b);
/// A member, or null.
[[nodiscard]] const base::json::value& memberOf(const base::json::object& object, std::string_view name);
/// A member that counts from 0, or 0.
[[nodiscard]] quint64 unsignedAt(const base::json::object& object, std::string_view name);

} // namespace models
