#pragma once

#include "domain/decide.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace test {

/// The shipped packs.
[[nodiscard]] const domain::Catalog& shippedCatalog();

/// Entities in memory: a fold of events, as the validator sees it. One thread.
class World final : public domain::StateView
{
public:
    explicit World(const domain::Catalog& catalog);

    [[nodiscard]] domain::StatePointer find(std::string_view type, std::string_view entity) const override;
    [[nodiscard]] bool isReferredTo(std::string_view type, std::string_view entity) const override;

    void put(domain::EntityState state);
    /// decide() and evolve() in one step; the log keeps every event.
    domain::Decision submit(const domain::Command& command);

    [[nodiscard]] const std::vector<domain::Event>& log() const { return m_log; }
    /// Balances of all accounts and counter-accounts, modulo 2^64: a sum of legal balances can be larger than that.
    [[nodiscard]] std::uint64_t allMoney() const;
    [[nodiscard]] bool everyAccountKeepsItsLimit() const;

private:
    const domain::Catalog& m_catalog;
    std::map<std::pair<std::string, std::string>, domain::StatePointer, std::less<>> m_states;
    std::vector<domain::Event> m_log;
};

/// What the gateway puts in place of a secret: recognisable, and as unreadable to the rules as the real one.
[[nodiscard]] base::json::object sealed(std::string_view secret);
/// A command id that is as good as random, from a number.
[[nodiscard]] base::Uuid commandId(std::uint64_t number);

} // namespace test
