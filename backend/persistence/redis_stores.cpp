#include "persistence/waiting_writes.h"

#include <utility>

namespace persistence {

namespace {

class RedisUnitOfWork final : public UnitOfWork
{
public:
    explicit RedisUnitOfWork(std::shared_ptr<WaitingWrites> waiting)
        : m_waiting(std::move(waiting))
    {
    }
    base::Result<void> begin() override
    {
        m_waiting->end();
        m_waiting->isOpen = true;
        return {};
    }
    base::Result<void> commit() override
    {
        const auto events = std::exchange(m_waiting->events, {});
        const auto snapshots = std::exchange(m_waiting->snapshots, {});
        m_waiting->end();
        for (const auto* const writes : {&events, &snapshots}) {
            for (const auto& write : *writes) {
                if (auto done = write(); !done)
                    return done;
            }
        }
        return {};
    }
    void rollback() override { m_waiting->end(); }

private:
    const std::shared_ptr<WaitingWrites> m_waiting;
};

} // namespace

base::Result<Stores> openRedisStores(const RedisStoreOptions& options)
{
    if (options.events.text() == options.snapshots.text())
        return base::fail(base::Error::Code::Invalid,
                          "Events and snapshots are to live on the same Redis server, " + options.events.text()
                              + ". They need one each: correct one of the addresses in the profile.");
    const auto waiting = std::make_shared<WaitingWrites>();
    auto events = openRedisEvents(options, waiting);
    if (!events)
        return base::Failure(std::move(events.error()));
    auto snapshots = openRedisSnapshots(options, waiting);
    if (!snapshots)
        return base::Failure(std::move(snapshots.error()));
    Stores stores;
    stores.events = std::move(*events);
    stores.snapshots = std::move(*snapshots);
    stores.work = std::make_unique<RedisUnitOfWork>(waiting);
    return stores;
}

base::Result<std::unique_ptr<EventStore>> openRedisEvents(const RedisStoreOptions& options)
{
    return openRedisEvents(options, std::make_shared<WaitingWrites>());
}

base::Result<std::unique_ptr<SnapshotStore>> openRedisSnapshots(const RedisStoreOptions& options)
{
    return openRedisSnapshots(options, std::make_shared<WaitingWrites>());
}

} // namespace persistence
