#include "persistence/cluster_stores.h"
#include "persistence/store_server.h"

namespace persistence {

base::Result<std::uint64_t> clearRedisStore(const RedisStoreOptions& options, std::string_view domain, StoreKind kind)
{
    auto wanted = options;
    wanted.log = {}; // also what was written from another log
    StoreServer server(kind == StoreKind::Events ? options.events : options.snapshots, wanted);
    const auto keys = server.keysOf(domain);
    if (!keys)
        return base::Failure(keys.error());
    // The mark goes first: without it nobody takes for whole what an interruption leaves.
    if (auto done = server.call({"DEL", keys->of("state")}); !done)
        return base::Failure(std::move(done.error()));
    std::uint64_t removed = 0;
    std::string cursor = "0";
    do {
        const auto page = server.call({"SCAN", cursor, "MATCH", keys->pattern(), "COUNT", "1000"});
        if (!page)
            return base::Failure(page.error());
        if (page->size() != 2)
            return base::fail(base::Error::Code::Internal, "Redis answers SCAN with something else.");
        cursor = page->at(0).text();
        const auto found = page->at(1);
        StoreServer::Words unlink {"UNLINK"};
        for (std::size_t i = 0; i < found.size(); ++i)
            unlink.push_back(found.at(i).text());
        if (unlink.size() == 1)
            continue;
        if (auto done = server.call(unlink); !done)
            return base::Failure(std::move(done.error()));
        removed += unlink.size() - 1;
    } while (cursor != "0");
    return removed;
}

} // namespace persistence
