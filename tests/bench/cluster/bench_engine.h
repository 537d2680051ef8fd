#pragma once

#include "base/log.h"
#include "bench.h"
#include "persistence/cluster_stores.h"
#include "pipeline/shared_engine.h"
#include "support/engine_fixture.h"
#include "support/kafka_broker.h"
#include "support/redis_server.h"

#include <memory>

namespace bench {

/// A real broker, two real Redis servers and the engine on them, in this process.
struct ClusterEngine
{
    test::RedisServer events;
    test::RedisServer snapshots;
    Folder folder;
    int niceness = 0; ///< as eventscope-cli serve; beside a window 10
    bool audits = true;
    std::unique_ptr<pipeline::Engine> engine;

    [[nodiscard]] std::string bootstrap() const { return test::KafkaBroker::shared().address().bootstrap; }

    void open() { open(folder.path()); }
    /// With the index of what was read in `data`. Ends the benchmark where it is not ready in time.
    void open(const std::filesystem::path& data)
    {
        base::log::setMinimum(base::log::Level::Error); // the figures are what is to be read
        test::KafkaBroker::takeLoad();
        pipeline::SharedOptions options;
        options.engine = test::engineOptions(data);
        options.engine.niceness = niceness;
        options.audits = audits;
        options.patience = std::chrono::minutes(5);
        options.log.address = test::KafkaBroker::shared().address();
        options.log.duties = true;
        options.log.submits = true;
        options.log.flushEach = true; // as on the local stack
        options.keyFolder = folder.path();
        options.owner = "bench";
        options.openStores = [this](const base::Uuid& cluster) {
            persistence::RedisStoreOptions stores;
            stores.events = events.address();
            stores.snapshots = snapshots.address();
            stores.log = cluster;
            for (const auto& pack : test::shippedCatalog()->packs()) {
                persistence::RedisDomain domain;
                domain.name = pack.domain;
                for (const auto& type : pack.types)
                    domain.types.push_back(type.plural);
                stores.domains.push_back(std::move(domain));
            }
            return persistence::openRedisStores(stores);
        };
        engine = must(pipeline::openSharedEngine(options));
        if (!engine->health().ready) {
            std::fprintf(stderr, "never ready: %s\n", engine->health().reason.c_str());
            std::exit(1);
        }
    }
};

} // namespace bench
