#pragma once

#include "domain/command.h"
#include "domain/pack.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

/// The bank: opening accounts and transferring money, with the rules and reasons of its reference in their order. Pure.

/// What a pack lacks to be ruled by the bank; empty when it has the types and fields that the rules read.
[[nodiscard]] std::vector<std::string> missingForBank(const Pack& pack);

/// Fields of a new account beside those of the command.
[[nodiscard]] base::json::object openAccount(const Command& command);
/// The group of a transfer that keeps all rules (balances first, the transfer last), or the refusal.
[[nodiscard]] Decision decideTransfer(const StateView& state, const Command& command, const std::string& transfer);
/// May this user put cash into accounts? Owners come with sign-in; until then tellers only.
[[nodiscard]] bool mayDepositCash(std::string_view user);
/// Names of the checks of a transfer, in their order.
[[nodiscard]] const std::vector<std::string_view>& transferRules();

} // namespace domain
