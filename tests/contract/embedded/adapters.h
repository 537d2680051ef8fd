#pragma once

#include "base/sqlite.h"
#include "eventlog/database.h"
#include "eventlog/event_log.h"
#include "persistence/stores.h"
#include "support/engine_fixture.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace contract {

/// Log and stores of one profile, as the laws use them. A new adapter adds itself to profiles() and has to keep every
/// law.
struct Adapters
{
    std::unique_ptr<eventlog::EventLog> log;
    std::unique_ptr<eventlog::EventLogAdmin> admin;
    persistence::Stores stores;
};

/// One place where a log and its stores live. open() again after close() finds what was committed.
class World
{
public:
    virtual ~World() = default;
    [[nodiscard]] virtual Adapters open() = 0;
};

struct Profile
{
    std::string name;
    std::function<std::unique_ptr<World>()> make;
    bool isLasting = true; ///< survives close and open
};
[[nodiscard]] const std::vector<Profile>& profiles();

// What the laws are told with.

[[nodiscard]] eventlog::CommandRecord command(unsigned number, const std::string& domain = "shop");
/// The `sequence`-th event of its domain: version `version` of products/`entity`.
[[nodiscard]] eventlog::EventRecord makeEvent(const eventlog::CommandRecord& command, std::uint64_t sequence,
                                              const std::string& entity, std::uint64_t version,
                                              base::Position previous = {});
[[nodiscard]] domain::StatePointer state(const std::string& entity, const eventlog::EventRecord& last,
                                         base::json::object fields, bool deleted = false,
                                         const std::string& type = "products");
/// Every member of both, as text that a failed comparison shows.
[[nodiscard]] std::string text(const eventlog::EventRecord& event);
[[nodiscard]] std::string text(const eventlog::CommandRecord& command);
[[nodiscard]] std::string text(const domain::EntityState& state);

/// Runs one transaction: true when everything in it and the commit worked.
[[nodiscard]] bool inTransaction(Adapters& adapters, const std::function<bool()>& work);

} // namespace contract
