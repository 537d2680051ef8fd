#pragma once

#include <memory>
#include <string>
#include <vector>

namespace pipeline {
class Engine;
}

namespace workload {

/// A domain that demo traffic can bring to life.
struct DemoDomain
{
    std::string domain; ///< "shop"
    std::string sample; ///< plural whose entities are made first: "products"
    int entities = 0; ///< made at the start
    int commandsPerSecond = 0; ///< afterwards
};

/// Submits plausible commands through the engine's gateway like any client does: first the entities of a domain, then a
/// steady stream of creates, edits and a few commands that the rules reject. Any thread.
class DemoTraffic
{
public:
    virtual ~DemoTraffic() = default;
    [[nodiscard]] virtual std::vector<DemoDomain> available() const = 0;
    [[nodiscard]] virtual std::vector<std::string> running() const = 0;
    /// Adds domains to what runs; unknown names are ignored. Starting a running domain again changes nothing.
    virtual void start(const std::vector<std::string>& domains) = 0;
    virtual void stop() = 0;
};

/// `engine` must outlive the result.
[[nodiscard]] std::unique_ptr<DemoTraffic> makeDemoTraffic(pipeline::Engine& engine);

} // namespace workload
