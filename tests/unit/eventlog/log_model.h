#pragma once

#include "eventlog/reading_rule.h"

#include <cstdint>
#include <deque>
#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

/// A small world of one partition: gateways, owners that fail in every way, readers, a store. It knows nothing of
/// Kafka; an offset is an index.
namespace model {

struct Command
{
    std::uint64_t id = 0;
    int entity = 0;
    int amount = 0;
};

/// What an event says, and its place in its entity.
struct Effect
{
    std::uint64_t command = 0;
    int entity = -1; ///< -1: a rejection, or a duplicate
    int version = 0;
    int balance = 0;
    int rules = 0; ///< of the owner that decided it
    auto operator<=>(const Effect&) const = default;
};

struct Record
{
    eventlog::RecordHead head;
    Effect effect;
};

/// The fold of accepted groups.
struct State
{
    std::map<int, std::pair<int, int>> entities; ///< version, balance
    std::set<std::uint64_t> decided;
    auto operator<=>(const State&) const = default;

    [[nodiscard]] std::vector<Effect> decide(const Command& command, int rules) const;
    void evolve(const Effect& effect);
};

struct Store
{
    State state;
    eventlog::ReadingMark mark;
};

enum class Fault
{
    None,
    Zombie, ///< an owner sleeps, another takes over, then what it sent arrives
    Torn, ///< it dies within a group
    LostSuffix, ///< it dies with records that never arrive
    LostOne, ///< one record is lost, the later ones arrive
    Resent, ///< records arrive twice
    Foreign, ///< somebody copies records, with one header changed or none
    Reset, ///< owners begin again for no reason
    StoreRewound,
    StoreWiped,
    StoreRestored, ///< from an old backup
    EventsCut, ///< events[p] loses its tail and grows again
    All
};

/// What is taken away on purpose.
struct Without
{
    eventlog::Clause clause = eventlog::Clause::None;
    bool catchUpToClaim = false; ///< catch-up ends before its own claim
    bool compareAndSet = false; ///< the store takes any batch
    bool stale = false; ///< the store forgets the highest epoch
    bool identity = false; ///< marks are believed without a second look at the log
};

/// One run with this seed; empty: every invariant held.
[[nodiscard]] std::string run(Fault fault, std::uint64_t seed, const Without& without = {});

} // namespace model
