#pragma once

#include "persistence/store_address.h"

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace bench {

/// The least that a pipeline on Kafka and two Redis servers does, without any of its checks: produce → consume →
/// produce → consume → RPUSH and SET, a thread each. Idempotent producers, topics of one partition that are synced each
/// batch: what the engine has too.
class RawChain final
{
public:
    RawChain(std::string bootstrap, const persistence::RedisAddress& events,
             const persistence::RedisAddress& snapshots);
    ~RawChain();
    RawChain(const RawChain&) = delete;
    RawChain& operator=(const RawChain&) = delete;

    /// Seconds until `count` values of `bytes` have come through, as fast as they go.
    [[nodiscard]] double run(std::size_t count, std::size_t bytes);
    /// Seconds that each of `count` values took through the two hops, without Redis, sent at `perSecond`.
    [[nodiscard]] std::vector<double> hops(std::size_t count, std::size_t bytes, double perSecond);

private:
    struct Impl;
    const std::unique_ptr<Impl> m_impl;
};

} // namespace bench
