#include "models/check_text.h"

#include "domain/decide.h"
#include "domain/iban.h"
#include "models/field_text.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace models {

namespace {

struct CheckText
{
    Q_DECLARE_TR_FUNCTIONS(CheckText)
public:
    static QString of(const QString& rule)
    {
        const QHash<QString, QString> sentences {
            {u"TYPE_UNKNOWN"_s, tr("Type is known")},
            {u"NOT_ALLOWED"_s, tr("Type allows this command")},
            {u"SCHEMA"_s, tr("Fields keep the schema")},
            {u"ALREADY_EXISTS"_s, tr("Id is free")},
            {u"NOT_FOUND"_s, tr("Entity exists")},
            {u"VERSION_CONFLICT"_s, tr("Version is the expected one")},
            {u"REFERENCE_UNKNOWN"_s, tr("References exist")},
            {u"REFERENCED"_s, tr("Nothing refers to it")},
            {u"AMOUNT_NOT_POSITIVE"_s, tr("Amount is positive")},
            {u"FROM_INVALID"_s, tr("From is a valid number of this bank")},
            {u"SAME_ACCOUNT"_s, tr("From and to differ")},
            {u"BOTH_UNKNOWN"_s, tr("From or to is known at this bank")},
            {u"FROM_UNKNOWN"_s, tr("From is known at this bank")},
            {u"INVALID_TOKEN"_s, tr("Token matches")},
            {u"AMOUNT_TOO_LARGE"_s, tr("Balances stay within their range")},
            {u"INSUFFICIENT_FUNDS"_s, tr("Balance stays above the limit")},
            {u"TO_UNKNOWN"_s, tr("To is known where it belongs to this bank")},
            {u"TO_INVALID"_s, tr("To is a valid number")},
        };
        return sentences.value(rule);
    }
    static QString cashAllowed() { return tr("User may pay in cash"); }
};

struct Check
{
    QString rule;
    QString sentence;
};

bool refersTo(const domain::Field& field)
{
    using domain::FieldType;
    return field.type == FieldType::Reference
        || (field.type == FieldType::Array && field.items && field.items->type == FieldType::Reference);
}

/// Did this check have something to look at?
bool isMade(const QString& rule, bool isOfBank, const DecidedCommand& command)
{
    if (rule == u"VERSION_CONFLICT"_s)
        return command.expectsVersion;
    if (rule == u"REFERENCE_UNKNOWN"_s)
        return std::any_of(command.type.fields.begin(), command.type.fields.end(), [&command](const auto& field) {
            return refersTo(field)
                && (command.kind == domain::CommandKind::Restore || command.fields.contains(field.name));
        });
    const bool fromCash = base::json::textAt(command.fields, "from") == "cash";
    if (isOfBank && rule == u"NOT_ALLOWED"_s)
        return fromCash;
    if (rule == u"FROM_INVALID"_s || rule == u"FROM_UNKNOWN"_s || rule == u"INVALID_TOKEN"_s
        || rule == u"INSUFFICIENT_FUNDS"_s)
        return !fromCash;
    if (rule == u"TO_UNKNOWN"_s || rule == u"TO_INVALID"_s)
        return domain::isIbanShaped(base::json::textAt(command.fields, "to"));
    // Of payer and payee, before and after the check of the funds: only an accepted command has passed both.
    return rule != u"AMOUNT_TOO_LARGE"_s || command.rule != u"INSUFFICIENT_FUNDS"_s;
}

} // namespace

QStringList passedChecks(const DecidedCommand& command)
{
    std::vector<Check> checks;
    bool isOfBank = false; // a rule of the bank has a name that a general one has, too
    for (const auto name : domain::checksOf(command.type, command.kind)) {
        const auto rule = fromUtf8(name);
        isOfBank = isOfBank || rule == u"AMOUNT_NOT_POSITIVE"_s;
        if (isMade(rule, isOfBank, command))
            checks.push_back(
                {rule, isOfBank && rule == u"NOT_ALLOWED"_s ? CheckText::cashAllowed() : CheckText::of(rule)});
    }
    auto end = checks.end();
    if (!command.rule.isEmpty()) {
        const auto isRefusing = [&command](const Check& check) { return check.rule == command.rule; };
        end = std::find_if(checks.begin(), checks.end(), isRefusing);
        if (end != checks.end() && command.rule == u"NOT_ALLOWED"_s && !command.field.isEmpty())
            end = std::find_if(end + 1, checks.end(), isRefusing);
        if (end == checks.end())
            return {};
    }
    QStringList passed;
    std::for_each(checks.begin(), end, [&passed](const Check& check) {
        if (!check.sentence.isEmpty())
            passed += check.sentence;
    });
    return passed;
}

} // namespace models
