#pragma once

#include "base/result.h"
#include "eventlog/cluster_address.h"
#include "persistence/store_address.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Where log and stores of an engine are. Profiles other than "embedded" and "local" are files profiles/NAME.json in
/// the configuration folder; their form is documented in the user guide.
struct Profile
{
    std::string name = "embedded";
    struct Cluster
    {
        eventlog::ClusterAddress kafka;
        persistence::RedisAddress events;
        persistence::RedisAddress snapshots;
        bool hasStores = true; ///< false: no Redis is named; only Kafka itself can be looked at then
        std::string exporter; ///< URL; empty: none
        std::string prometheus; ///< URL; empty: none
        bool isLocalStack = false;
    };
    std::optional<Cluster> cluster; ///< none: the embedded store
    bool duties = true; ///< validates, persists and materializes: false for every named cluster unless it says so
    bool readOnly = false; ///< no command is written
    std::string colour; ///< "#rrggbb"; empty: the usual one

    [[nodiscard]] bool isEmbedded() const { return !cluster; }
};

/// Whether the secrets that a profile names are read with it: reading may wait for whoever keeps them.
enum class Secrets
{
    Read,
    Leave, ///< what is known without them
};

/// "embedded", "local" (the servers whose ports stand in `stackFolder`), or a file of the configuration folder. Errors:
/// NotFound names the profiles that there are; Invalid says what is wrong in the file.
[[nodiscard]] base::Result<Profile> readProfile(const std::string& name, const std::filesystem::path& configuration,
                                                const std::filesystem::path& stackFolder,
                                                Secrets secrets = Secrets::Read);
/// The text of a profile file. A secret is {"file": "/path"} there, or {"keychain": "key"}: see base/keychain.h.
[[nodiscard]] base::Result<Profile> parseProfile(const std::string& name, std::string_view text,
                                                 Secrets secrets = Secrets::Read);
/// Letters, digits, "-" and "_", at most 64: also what a key of the keychain may be.
[[nodiscard]] bool isProfileName(std::string_view name);
/// "embedded", "local", then the files, by name.
[[nodiscard]] std::vector<std::string> profileNames(const std::filesystem::path& configuration);
