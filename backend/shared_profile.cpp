#include "shared_profile.h"

#include "persistence/cluster_stores.h"

#include <fmt/format.h>

#include <array>
#include <unistd.h>

namespace {

/// "host, process 4711": who claims a partition, for people.
std::string ownerName()
{
    std::array<char, 256> host {};
    static_cast<void>(::gethostname(host.data(), host.size() - 1));
    return fmt::format("{}, process {}", host.data(), ::getpid());
}

} // namespace

pipeline::SharedOptions sharedOptions(const BackendOptions& options,
                                      const std::shared_ptr<const domain::Catalog>& catalog)
{
    const auto& cluster = *options.profile.cluster;
    pipeline::SharedOptions shared;
    shared.log.address = cluster.kafka;
    shared.log.duties = options.profile.duties;
    shared.log.submits = !options.profile.readOnly;
    shared.log.flushEach = cluster.isLocalStack;
    shared.takesOver = options.takesOver;
    shared.owner = ownerName();
    shared.patience = options.patience;
    if (!cluster.hasStores)
        shared.missing = fmt::format("The profile '{}' names no Redis servers, so there are no entities, events and "
                                     "commands to show; the page Kafka shows the cluster. Name the servers under "
                                     "\"redis\" in its file.",
                                     options.profile.name);
    // Engines of one cluster open each other's secrets, so they share a key.
    shared.keyFolder = cluster.isLocalStack ? options.stackFolder : options.dataFolder;
    const auto storesOf = [cluster, catalog](const base::Uuid& id) {
        persistence::RedisStoreOptions stores;
        stores.events = cluster.events;
        stores.snapshots = cluster.snapshots;
        stores.log = id;
        for (const auto& pack : catalog->packs()) {
            persistence::RedisDomain store;
            store.name = pack.domain;
            for (const auto& type : pack.types)
                store.types.push_back(type.plural);
            stores.domains.push_back(std::move(store));
        }
        return stores;
    };
    shared.openStores = [storesOf,
                         missing = shared.missing](const base::Uuid& id) -> base::Result<persistence::Stores> {
        if (!missing.empty())
            return base::fail(base::Error::Code::Invalid, missing);
        return persistence::openRedisStores(storesOf(id));
    };
    shared.clearStore = [storesOf](const std::string& domain, persistence::StoreKind kind) {
        return persistence::clearRedisStore(storesOf({}), domain, kind);
    };
    return shared;
}
