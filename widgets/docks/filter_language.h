#pragma once

#include "models/filter.h"
#include "views/filter_line.h"

#include <QString>

#include <functional>
#include <vector>

/// The language of models::Filter as a FilterLine needs it: colours, proposals, sentences about what is wrong.
namespace docks {

struct KnownField
{
    QString name;
    QString type; ///< "integer", "event type, 12 values"
    QString share; ///< "48 %", of the rows
};

[[nodiscard]] std::vector<views::FilterLine::Span> filterSpans(const QString& text,
                                                               const models::FilterVocabulary& vocabulary);

/// `wordsOf(field)` gives the values that were seen.
[[nodiscard]] std::vector<views::FilterLine::Proposal> filterProposals(
    const QString& text, int cursor, const std::vector<KnownField>& fields,
    const std::function<std::vector<QString>(const QString&)>& wordsOf);

[[nodiscard]] QString problemText(const models::FilterProblem& problem);

/// A value as the language writes it: bare where it can stand bare, else in quotes.
[[nodiscard]] QString filterLiteral(const QString& value);

} // namespace docks
