#include "pipeline/open_store.h"
#include "pipeline/shared_engine.h"
#include "pipeline/verify.h"
#include "pipeline/whole_log.h"

#include <utility>

namespace pipeline {

base::Result<VerifyReport> verifyShared(const VerifyOptions& options, const SharedOptions& shared)
{
    const TemporaryIndex temporary;
    if (!temporary.isThere())
        return base::fail(base::Error::Code::Storage, "No temporary folder can be made; see TMPDIR.");
    auto index = eventlog::LogIndex::open(temporary.file(), base::sqlite::Mode::Writer);
    if (!index)
        return base::Failure(std::move(index.error()));
    auto wanted = shared.log;
    wanted.duties = false;
    wanted.submits = false;
    wanted.domains = sharedDomains(*options.catalog);
    auto log = eventlog::openKafkaLog(wanted);
    if (!log)
        return base::Failure(std::move(log.error()));
    OpenStore store;
    store.index = std::move(*index);
    store.log = &store.index->log();
    auto stores = shared.openStores((*log)->clusterId());
    if (!stores)
        return base::Failure(std::move(stores.error()));
    store.stores = std::move(*stores);
    if (auto done = readWholeLog(*options.catalog, **log, wanted.domains, store); !done)
        return base::Failure(std::move(done.error()));
    return verifyStore(options, store);
}

} // namespace pipeline
