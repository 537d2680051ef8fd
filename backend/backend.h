#pragma once

#include "base/limits.h"
#include "base/result.h"
#include "eventlog/cluster_address.h"
#include "pipeline/verify.h"
#include "profile.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// What the composition root needs to know.
struct BackendOptions
{
    std::filesystem::path dataFolder;
    std::vector<std::filesystem::path> packFolders; ///< shipped packs, then the user's
    std::uint16_t port = 0;
    std::size_t cachedEntities = base::limits::entityCache; ///< states that the engine keeps in memory
    int engineNiceness = 10; ///< nice(2) of its thread: 0 where no window shares the process
    std::size_t clients = 512; ///< connections with the token at a time
    std::filesystem::path stackFolder {}; ///< of the local servers; empty: there is no such thing
    std::string exporter {}; ///< a broker's JMX exporter, "http://host:7071/metrics"; empty: the local stack's
    std::string prometheus {}; ///< "http://host:9090"; empty: the local stack's
    std::optional<eventlog::ClusterAddress> cluster {}; ///< to look at; none: the local servers', while they run
    bool isClusterReadOnly = true; ///< of `cluster`; the local one may be changed
    bool takesOver = false; ///< a log that another group or newer rules ran last is taken over
    Profile profile {}; ///< where log and stores are
    std::chrono::milliseconds patience {20'000}; ///< start() waits so long for the servers of a cluster
};

/// Checks the invariants of the profile's log and stores.
[[nodiscard]] base::Result<pipeline::VerifyReport> verifyProfile(const BackendOptions& options,
                                                                 const pipeline::VerifyOptions& wanted);

/// The engine, its faces and its threads: the only place that chooses adapters. Any thread.
class Backend
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<Backend>> start(const BackendOptions& options);
    virtual ~Backend() = default;
    /// Names and versions of the libraries that run, for `--version` and the About box.
    [[nodiscard]] static std::vector<std::pair<std::string, std::string>> libraryVersions();

    [[nodiscard]] virtual std::uint16_t port() const = 0;
    [[nodiscard]] virtual std::string token() const = 0;
    /// Starts demo traffic of the given domains at their usual rates ("shop", "bank", "content", "documents").
    virtual void startDemo(const std::vector<std::string>& domains) = 0;
};
