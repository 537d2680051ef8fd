#pragma once

#include "base/result.h"
#include "base/uuid.h"
#include "persistence/store_address.h"
#include "persistence/stores.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// The stores on two Redis servers: a copy of the log on one, the read model on the other. Keys, S = "es:{DOMAIN.p}":
///
/// | Server    | Key                | Is                                                                        |
/// |-----------|--------------------|---------------------------------------------------------------------------|
/// | events    | S:log              | list of events as JSON; the one of sequence n stands at index n - 1        |
/// | events    | S:e:TYPE:ID        | list: indexes of an entity's events in S:log; its length is its version    |
/// | events    | S:dedup            | hash: command id -> "p:offset:last sequence", the newest of them           |
/// | events    | S:dedup:order      | list: "seconds command-id", the oldest first, for what S:dedup forgets     |
/// | snapshots | S:s:TYPE:ID        | string: an entity's state as JSON                                          |
/// | snapshots | S:list:TYPE        | sorted set: ids of the living, by the position that created them           |
/// | snapshots | S:refs:TYPE:ID     | sorted set: "TYPE:ID" of the entities that refer to it, by their creation  |
/// | snapshots | S:types            | set: types that ever had an entity                                         |
/// | snapshots | S:parks            | hash: "TYPE:ID" -> failures                                                |
/// | both      | S:state            | hash: reader state (log, last, pos, cmd, cmdid, w, eo, en, base)           |
///
/// TYPE and ID in keys: what is no letter, digit, "-", "_", "." or "~" is percent-encoded; at most
/// base::limits::maxIdBytes before that. The tag in braces puts a domain on one node of a Redis Cluster.
///
/// One script call writes data and reader state, of at most 500 events or 1 MB unless one group is larger. It first
/// only reads and refuses, then writes: a call has all of its effect or none, also in a torn append-only file. The
/// caller's belief, the mark that the store had last, goes with it: what a lost reply leaves is found by repeating the
/// call, which then succeeds without effect.
///
/// Redis 7.0.15 drops a unit that was torn inside one of its commands, but leaves its begin in the append-only file:
/// when the server starts a second time, that begin is run together with the next unit. The event store then holds
/// events twice, and the next append() finds it (Internal: its length is not what its mark says). States are written
/// again by the units behind it.
///
/// Errors: Fenced, another writer was there (or the log is not the one that the store was written from); Rewound, the
/// server lost its tail. Both stay until mark() has read the place again. Network and Storage, retriable: nothing was
/// written, or the reply was lost; the same call again is right. A call after a lost connection connects anew, with
/// all checks. Invalid: wrong password, rights, settings, another log. Internal: gap, disorder, conflict.
namespace persistence {

struct RedisDomain
{
    std::string name;
    std::vector<std::string> types; ///< plural; a call that names only a type finds its domain by it
    std::uint32_t partition = 0;
};

struct RedisStoreOptions
{
    RedisAddress events;
    RedisAddress snapshots;
    base::Uuid log; ///< of the log that the stores copy; a store of another log is refused
    std::vector<RedisDomain> domains;
    std::chrono::milliseconds connectPatience {3'000};
    std::chrono::milliseconds replyPatience {10'000}; ///< then the connection counts as lost
    std::uint64_t mostRemembered = 1'000'000; ///< command ids in a domain's S:dedup
    std::chrono::hours longestRemembered {24}; ///< by the times of the commands
};

/// Connects, checks both servers, and reads nothing else. Inside UnitOfWork::begin() and commit() writes wait in memory
/// and are sent by commit(), the events first; reads see what is sent, except mark() of the event store, which counts
/// what waits. Outside of it each call writes at once. The two servers have no common transaction: each has a mark of
/// its own.
[[nodiscard]] base::Result<Stores> openRedisStores(const RedisStoreOptions& options);
/// One of them, with a connection of its own, for one thread; writes at once.
[[nodiscard]] base::Result<std::unique_ptr<EventStore>> openRedisEvents(const RedisStoreOptions& options);
[[nodiscard]] base::Result<std::unique_ptr<SnapshotStore>> openRedisSnapshots(const RedisStoreOptions& options);

enum class StoreKind
{
    Events,
    Snapshots
};
/// Forgets what one of the stores holds of one domain, its mark first, whatever log it was written from; the other
/// domains stay. The owner of the domain writes it again from the log. Returns the keys that went.
[[nodiscard]] base::Result<std::uint64_t> clearRedisStore(const RedisStoreOptions& options, std::string_view domain,
                                                          StoreKind kind);

/// One step of a connection test.
struct RedisCheck
{
    std::string
        name; ///< "connect", "sign in", "version", "loaded", "not a replica", "noeviction", "append-only", "log"
    bool isGood = false;
    std::string detail; ///< what was found, or what is wrong and what to do; for logs and scripts, in English
};
/// All steps up to the first that makes the next ones impossible. Writes nothing. `options.log` nil: any log will do.
[[nodiscard]] std::vector<RedisCheck> checkRedis(const RedisAddress& address, const RedisStoreOptions& options);

} // namespace persistence
