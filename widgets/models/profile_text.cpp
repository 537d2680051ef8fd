#include "models/profile_text.h"

#include "models/engine_text.h"
#include "models/field_text.h"

#include <QCoreApplication>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace models {

namespace {

constexpr qsizetype longestProfileProblem = 600;

struct ProfileText
{
    Q_DECLARE_TR_FUNCTIONS(ProfileText)
public:
    /// "must be a text": why one entry of the file is refused.
    static QString why(const QString& reason)
    {
        const std::array<std::pair<const char*, QString>, 13> sentences {{
            {"must be a text", tr("must be a text")},
            {"must be true or false", tr("must be true or false")},
            {"must be an object", tr("must be an object")},
            {"must be \"host:port\"", tr("must be “host:port”")},
            {"must be \"#rrggbb\"", tr("must be “#rrggbb”")},
            {"must be {\"file\": \"/path/of/the/secret\"} or {\"keychain\": \"key\"}, a key of letters, digits, '-' "
             "and '_'; a secret never stands in the profile itself",
             tr("must be {\"file\": \"/path/of/the/secret\"} or {\"keychain\": \"key\"}, a key of letters, digits, "
                "“-” and “_”; a secret never stands in the profile itself")},
            {"must be the name of the file, '{}'", tr("must be the name of the file, “%1”")},
            {"is not known here", tr("is not known here")},
            {"is missing: the address of a Redis server", tr("is missing: the address of a Redis server")},
            {"is missing: \"host:port\" of a Kafka server", tr("is missing: “host:port” of a Kafka server")},
            {"cannot be true while readOnly is true, which it is unless it says false",
             tr("cannot be true while readOnly is true, which it is unless it says false")},
            {"is missing: {\"events\": …, \"snapshots\": …}; only a profile that is looked at goes without",
             tr("is missing: {\"events\": …, \"snapshots\": …}; only a profile that is looked at goes without")},
            {"it is not a JSON object", tr("it is not a JSON object")},
        }};
        for (const auto& [shape, sentence] : sentences)
            if (const auto values = capturedBy(reason, QString::fromUtf8(shape)))
                return values->isEmpty() ? sentence : sentence.arg(values->front());
        return reason;
    }

    static QString of(const QString& problem)
    {
        if (const auto entry = capturedBy(problem, u"The profile '{}' is not right: '{}' {}."_s))
            return tr("The profile “%1” is not right: “%2” %3.").arg(entry->at(0), entry->at(1), why(entry->at(2)));
        if (const auto whole = capturedBy(problem, u"The profile '{}' is not right: {}."_s))
            return tr("The profile “%1” is not right: %2.").arg(whole->at(0), why(whole->at(1)));
        if (const auto none = capturedBy(problem, u"There is no profile '{}' ({}). There are: {}."_s))
            return tr("There is no profile “%1” (%2). There are: %3.").arg(none->at(0), none->at(1), none->at(2));
        return {};
    }
};

} // namespace

QString profileText(const QString& problem)
{
    const auto sentence = ProfileText::of(problem);
    return oneLine(sentence.isEmpty() ? problem : sentence, longestProfileProblem);
}

} // namespace models
