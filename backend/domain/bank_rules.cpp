#include "domain/bank_rules.h"

#include "base/crypto.h"
#include "domain/iban.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace domain {

namespace {

using base::json::object;
using base::json::value;

constexpr std::string_view cash = "cash";
constexpr std::int64_t newAccountLimit = -50'000; // an overdraft of 500.00

struct NeededField
{
    std::string_view plural;
    std::string_view field;
    FieldType type;
    std::string_view typeName;
};
constexpr std::array neededFields {
    NeededField {"accounts", "username", FieldType::String, "string"},
    NeededField {"accounts", "balance", FieldType::Money, "money"},
    NeededField {"accounts", "limit", FieldType::Money, "money"},
    NeededField {"accounts", "token", FieldType::String, "string"},
    NeededField {"transfers", "from", FieldType::String, "string"},
    NeededField {"transfers", "to", FieldType::String, "string"},
    NeededField {"transfers", "amount", FieldType::Money, "money"},
    NeededField {"transfers", "token", FieldType::String, "string"},
    NeededField {"transfers", "description", FieldType::String, "string"},
};

std::int64_t integerAt(const object& fields, std::string_view name)
{
    const auto* const found = fields.if_contains(name);
    if (found == nullptr)
        return 0;
    if (found->is_uint64()) // the schema has seen that it fits
        return static_cast<std::int64_t>(found->get_uint64());
    return found->is_int64() ? found->get_int64() : 0;
}

/// One transfer while it is judged; views into the command.
struct Transfer
{
    std::string_view from;
    std::string_view to;
    std::int64_t amount = 0;
    StatePointer payer; ///< null: cash, or unknown
    StatePointer payee; ///< null: cash, external, or unknown
    std::int64_t payerBalance = 0; ///< after it
    std::int64_t payeeBalance = 0; ///< after it
};

StatePointer findAccount(const StateView& state, std::string_view iban)
{
    auto account = state.find("accounts", iban);
    return account && !account->deleted ? account : nullptr;
}

/// The secret of a transfer against the account's. A text that the gateway did not seal never matches.
bool tokenMatches(const EntityState& account, const object& fields)
{
    const auto mac = [](const object& holder) {
        const auto* const token = holder.if_contains("token");
        const auto* const sealed = token != nullptr ? token->if_object() : nullptr;
        return sealed != nullptr ? base::json::textAt(*sealed, "mac") : std::string_view {};
    };
    const auto known = mac(account.fields);
    const auto given = mac(fields);
    return !known.empty() && !given.empty() && base::crypto::equalConstantTime(known, given);
}

Rejection no(std::string_view rule, std::string_view field, std::string_view reason)
{
    return {std::string(rule), std::string(field), std::string(reason), {}};
}

std::optional<Rejection> checkParties(const Transfer& transfer)
{
    if (transfer.amount <= 0)
        return no("AMOUNT_NOT_POSITIVE", "amount", "amount must be positive");
    if (transfer.from != cash && !isOwnIban(transfer.from))
        return no("FROM_INVALID", "from", "from is invalid");
    if (transfer.from == transfer.to)
        return no("SAME_ACCOUNT", "to", "from and to can't be same for transfer");
    if (!transfer.payer && !transfer.payee)
        return no("BOTH_UNKNOWN", "from", "both to and from not known at this bank");
    if (!transfer.payer && transfer.from != cash)
        return no("FROM_UNKNOWN", "from", "from not known at this bank");
    return std::nullopt;
}

std::optional<Rejection> checkAuthority(const Transfer& transfer, const Command& command)
{
    if (transfer.payer) {
        if (!tokenMatches(*transfer.payer, command.fields))
            return no("INVALID_TOKEN", "token", "invalid token");
    } else if (!mayDepositCash(command.user)) {
        return no("NOT_ALLOWED", "from", "not allowed");
    }
    return std::nullopt;
}

/// Computes the balances after the transfer with checked arithmetic.
std::optional<Rejection> checkFunds(Transfer& transfer)
{
    if (transfer.payer) {
        if (__builtin_sub_overflow(integerAt(transfer.payer->fields, "balance"), transfer.amount,
                                   &transfer.payerBalance))
            return no("AMOUNT_TOO_LARGE", "amount", "amount too large");
        if (transfer.payerBalance < integerAt(transfer.payer->fields, "limit"))
            return no("INSUFFICIENT_FUNDS", "amount", "insufficient funds");
    }
    if (transfer.payee
        && __builtin_add_overflow(integerAt(transfer.payee->fields, "balance"), transfer.amount,
                                  &transfer.payeeBalance))
        return no("AMOUNT_TOO_LARGE", "amount", "amount too large");
    return std::nullopt;
}

std::optional<Rejection> checkPayee(const Transfer& transfer)
{
    if (transfer.payee || !isIbanShaped(transfer.to))
        return std::nullopt;
    if (isOwnIban(transfer.to))
        return no("TO_UNKNOWN", "to", "to not known at this bank");
    const auto normalized = normalizedIban(transfer.to);
    // Money for a number of this bank in another spelling would leave the books unseen, so it is as wrong as a bad
    // check.
    if (namesOwnBank(normalized) || !isValidIban(normalized))
        return no("TO_INVALID", "to", "to is invalid");
    return std::nullopt;
}

Event balanceChanged(const EntityState& account, std::int64_t balance, std::int64_t changedBy,
                     std::string_view counterparty, std::string_view description, const std::string& transfer)
{
    Event event {"BalanceChanged", account.type, account.entity, {account.version.value + 1}, {}, {}};
    event.fields.emplace("balance", balance);
    event.data.reserve(4);
    event.data.emplace("changedBy", changedBy);
    event.data.emplace("fromTo", counterparty);
    event.data.emplace("description", description);
    event.data.emplace("transferId", transfer);
    return event;
}

Event confirmed(const Transfer& transfer, const Command& command, const std::string& id)
{
    Event event {"MoneyTransferConfirmed", command.type, id, {1}, {}, {}};
    event.fields.reserve(4);
    for (const std::string_view name : {"from", "to", "amount", "description"}) { // the token stays out of the log
        if (const auto* const found = command.fields.if_contains(name); found != nullptr && !found->is_null())
            event.fields.emplace(name, *found);
    }
    if (!transfer.payer
        || !transfer.payee) { // what left or entered the accounts of this bank stands on a counter-account
        const auto outside = transfer.payer ? transfer.to : transfer.from;
        const auto changedBy = transfer.payer ? transfer.amount : -transfer.amount;
        event.data.emplace("counter", object {{"account", outside}, {"changedBy", changedBy}});
    }
    return event;
}

Decision failed(const Command& command, const std::string& id, Rejection rejection)
{
    Event event {"MoneyTransferFailed", command.type, id, {0}, {}, {}};
    event.data = {{"rule", rejection.rule}, {"field", rejection.field}, {"reason", rejection.reason}};
    Decision decision;
    decision.events.push_back(std::move(event));
    decision.rejection = std::move(rejection);
    decision.entity = id;
    return decision;
}

} // namespace

std::vector<std::string> missingForBank(const Pack& pack)
{
    std::vector<std::string> missing;
    for (const auto& needed : neededFields) {
        const auto type = std::find_if(pack.types.begin(), pack.types.end(),
                                       [&needed](const EntityType& t) { return t.plural == needed.plural; });
        const auto* const field = type == pack.types.end() ? nullptr : type->field(needed.field);
        if (field == nullptr || field->type != needed.type)
            missing.push_back(fmt::format("the rules \"bank\" need a field \"{}\" of type {} in {}", needed.field,
                                          needed.typeName, needed.plural));
    }
    return missing;
}

object openAccount(const Command& command)
{
    object fields = command.fields;
    fields.insert_or_assign("balance", 0);
    fields.insert_or_assign("limit", newAccountLimit);
    return fields;
}

Decision decideTransfer(const StateView& state, const Command& command, const std::string& id)
{
    Transfer transfer;
    transfer.from = base::json::textAt(command.fields, "from");
    transfer.to = base::json::textAt(command.fields, "to");
    transfer.amount = integerAt(command.fields, "amount");
    transfer.payer = findAccount(state, transfer.from);
    transfer.payee = findAccount(state, transfer.to);

    auto rejection = checkParties(transfer);
    if (!rejection)
        rejection = checkAuthority(transfer, command);
    if (!rejection)
        rejection = checkFunds(transfer);
    if (!rejection)
        rejection = checkPayee(transfer);
    if (rejection)
        return failed(command, id, std::move(*rejection));

    const auto description = base::json::textAt(command.fields, "description");
    Decision decision;
    decision.events.reserve(3);
    if (transfer.payer)
        decision.events.push_back(
            balanceChanged(*transfer.payer, transfer.payerBalance, -transfer.amount, transfer.to, description, id));
    if (transfer.payee)
        decision.events.push_back(
            balanceChanged(*transfer.payee, transfer.payeeBalance, transfer.amount, transfer.from, description, id));
    decision.events.push_back(confirmed(transfer, command, id));
    decision.entity = id;
    return decision;
}

bool mayDepositCash(std::string_view user)
{
    return user == "operator" || user == "demo";
}

const std::vector<std::string_view>& transferRules()
{
    static const std::vector<std::string_view> rules {"AMOUNT_NOT_POSITIVE", "FROM_INVALID",     "SAME_ACCOUNT",
                                                      "BOTH_UNKNOWN",        "FROM_UNKNOWN",     "INVALID_TOKEN",
                                                      "NOT_ALLOWED",         "AMOUNT_TOO_LARGE", "INSUFFICIENT_FUNDS",
                                                      "TO_UNKNOWN",          "TO_INVALID"};
    return rules;
}

} // namespace domain
