#include "models/rule_text.h"

#include "models/engine_text.h"
#include "models/field_text.h"

#include <QCoreApplication>
#include <QHash>

#include <array>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace models {

namespace {

struct RuleText
{
    Q_DECLARE_TR_FUNCTIONS(RuleText)
public:
    static QString of(const QString& rule)
    {
        const QHash<QString, QString> sentences {
            {u"VERSION_CONFLICT"_s, tr("somebody saved a newer version")},
            {u"REFERENCED"_s, tr("other entities refer to it: change or delete those first")},
            {u"NOT_FOUND"_s, tr("it does not exist any more")},
            {u"AMOUNT_NOT_POSITIVE"_s, tr("amount must be positive")},
            {u"AMOUNT_TOO_LARGE"_s, tr("amount too large")},
            {u"INSUFFICIENT_FUNDS"_s, tr("insufficient funds")},
            {u"INVALID_TOKEN"_s, tr("invalid token")},
            {u"FROM_INVALID"_s, tr("from is invalid")},
            {u"TO_INVALID"_s, tr("to is invalid")},
            {u"FROM_UNKNOWN"_s, tr("from not known at this bank")},
            {u"TO_UNKNOWN"_s, tr("to not known at this bank")},
            {u"BOTH_UNKNOWN"_s, tr("both to and from not known at this bank")},
            {u"SAME_ACCOUNT"_s, tr("from and to can't be same for transfer")},
            {u"ENTITY_PARKED"_s, tr("it is parked: commands on it could not be decided several times")},
            {u"NOT_PARKED"_s, tr("it is not parked")},
        };
        return sentences.value(rule);
    }

    /// The engine's sentences about one field or one id, in its own order of words; "{}" is a value of the user's.
    static QString ofReason(const QString& reason)
    {
        const std::array<std::pair<const char*, QString>, 32> shapes {{
            {"is required", tr("is required")},
            {"is required and cannot be removed", tr("is required and cannot be removed")},
            {"is set by the rules only, not by a command", tr("is set by the rules only, not by a command")},
            {"is not a field of {}", tr("is not a field of %1")},
            {"is not of the format {}", tr("is not of the format %1")},
            {"must not be empty", tr("must not be empty")},
            {"must not be blank", tr("must not be blank")},
            {"must have at least {} characters, not {}", tr("must have at least %1 characters, not %2")},
            {"must have at most {} characters, not {}", tr("must have at most %1 characters, not %2")},
            {"must be one of: {}", tr("must be one of: %1")},
            {"must match the pattern {}", tr("must match the pattern %1")},
            {"must be at least {}", tr("must be at least %1")},
            {"must be at most {}", tr("must be at most %1")},
            {"must be a number that a double can hold", tr("must be a number of usual size")},
            {"must be an id of 1 to {} bytes", tr("must be an id of 1 to %1 bytes")},
            {"must be a string, not {}", tr("must be a text")},
            {"must be a number, not {}", tr("must be a number")},
            {"must be a whole number of minor units (1999 for 19.99), not {}", tr("must be an amount of money")},
            {"must be a whole number, not {}", tr("must be a whole number")},
            {"must be true or false, not {}", tr("must be yes or no")},
            {"must be an array, not {}", tr("must be a list")},
            {"must be the id of one of the {} as a string, not {}", tr("must be the id of one of the %1")},
            {"there is no entity with the id {} among the {}", tr("there is no entity with the id %1 among the %2")},
            {"{} with the id {} exists already", tr("%1 with the id %2 exists already")},
            {"it is not deleted", tr("it is not deleted")},
            {"not allowed", tr("not allowed")},
            {"{} allow no create", tr("%1 cannot be created")},
            {"{} allow no update", tr("%1 cannot be changed")},
            {"{} allow no delete", tr("%1 cannot be deleted")},
            {"{} allow no restore", tr("%1 cannot be restored")},
            {"no domain pack describes {}", tr("no domain pack describes %1")},
            {"the command could not be decided: {}", tr("the command could not be decided: %1")},
        }};
        if (const auto item = capturedBy(reason, u"item {}: {}"_s)) {
            const auto inner = ofReason(item->at(1));
            return inner.isEmpty() ? inner : tr("item %1: %2").arg(item->at(0), inner);
        }
        for (const auto& [shape, sentence] : shapes) {
            const auto values = capturedBy(reason, QString::fromLatin1(shape));
            if (!values)
                continue;
            // One pass: a value may itself hold "%2". Not every sentence says all values.
            if (sentence.contains(u"%2"_s))
                return sentence.arg(values->at(0), values->at(1));
            return sentence.contains(u"%1"_s) ? sentence.arg(values->front()) : sentence;
        }
        return {};
    }

    static QString queue(const QString& name)
    {
        const QHash<QString, QString> names {
            {u"gateway"_s, tr("commands at the gateway", "queue")},
            {u"notify"_s, tr("batches to notify", "queue")},
            {u"hub"_s, tr("batches for the hub", "queue")},
            {u"hub orders"_s, tr("requests to the hub", "queue")},
            {u"hub answers"_s, tr("answers from the hub", "queue")},
            {u"hub frames"_s, tr("frames from the hub", "queue")},
            {u"hub states"_s, tr("changes of the connection", "queue")},
            {u"view jobs"_s, tr("filter and sort jobs", "queue")},
            {u"view results"_s, tr("filtered and sorted rows", "queue")},
            {u"payload texts"_s, tr("payloads to lay out", "queue")},
            {u"payloads read"_s, tr("payloads laid out", "queue")},
            {u"work"_s, tr("reads that wait", "queue")},
            {u"kafka"_s, tr("calls of the page Kafka", "queue")},
            {u"waiting for outcomes"_s, tr("commands without an outcome", "queue")},
            {u"entity cache"_s, tr("entities in memory", "queue")},
            {u"audit cache"_s, tr("entities that the audit remembers", "queue")},
            {u"sentinel cache"_s, tr("snapshots found right", "queue")},
            {u"audit-repairs"_s, tr("repairs that wait", "queue")},
            {u"entity export"_s, tr("rows to export", "queue")},
        };
        return names.value(name, name);
    }
};

} // namespace

QString ruleText(const QString& rule, const QString& reason)
{
    auto sentence = RuleText::of(rule);
    if (sentence.isEmpty())
        sentence = RuleText::ofReason(reason);
    return oneLine(sentence.isEmpty() ? reason : sentence, 300);
}

QString queueText(const QString& name)
{
    return oneLine(RuleText::queue(name), 60);
}

} // namespace models
