#include "models/rule_text.h"

#include "models/field_text.h"

#include <QCoreApplication>
#include <QHash>

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
        };
        return sentences.value(rule);
    }
};

} // namespace

QString ruleText(const QString& rule, const QString& reason)
{
    const auto sentence = RuleText::of(rule);
    return oneLine(sentence.isEmpty() ? reason : sentence, 300);
}

} // namespace models
