#pragma once

#include "domain/command.h"
#include "pipeline/auditor.h"
#include "pipeline/open_store.h"
#include "pipeline/shared_partition.h"
#include "pipeline/shared_stages.h"
#include "support/engine_fixture.h"
#include "support/fake_clock.h"
#include "support/memory_log.h"
#include "support/redis_server.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace test {

/// One shared log of the shop in memory and consoles on it, each with stores of its own, moved step by step without
/// threads: what a process may do at any moment, and what the others make of it. A test class inherits it; a step that
/// fails fails the test.
class SharedWorld
{
public:
    struct Console
    {
        std::unique_ptr<pipeline::OpenStore> store;
        std::unique_ptr<pipeline::SharedPartition> partition;
        std::unique_ptr<pipeline::SharedStages> stages;
        std::vector<pipeline::PendingCommand> applied;
        pipeline::AuditStatus audit; ///< whatever happens, it finds nothing
        std::unique_ptr<pipeline::Auditor> auditor;
    };

protected:
    /// An empty log and one console.
    void begin();
    [[nodiscard]] std::unique_ptr<Console> makeConsole();
    /// The console's stores are on real Redis servers from now on; it begins with them. They end with the world.
    void moveToRedis(Console& console);

    eventlog::CommandRecord submit(domain::CommandKind kind, const std::string& entity, base::json::object fields,
                                   std::optional<base::Version> expected = {});
    eventlog::CommandRecord create(const std::string& entity)
    {
        return submit(domain::CommandKind::Create, entity, {{"name", "Butter"}, {"price", 249}});
    }

    /// Reads what is there and applies what counts; only an owner writes stores.
    void read(Console& console);
    /// Only one stream arrives.
    void readOnly(Console& console, eventlog::Stream stream);
    void own(Console& console);
    void decide(Console& console, std::size_t most = 1'000);
    /// A console as it begins after kill -9: what it had in memory is gone, its stores are there.
    void restart(Console& console, std::size_t cachedStates = 1'000);
    [[nodiscard]] static domain::StatePointer state(Console& console, const std::string& entity);
    /// What somebody who reads the log alone, from its begin, comes to.
    [[nodiscard]] eventlog::ReadingMark readerMark() const;
    /// Of the claim at this offset.
    [[nodiscard]] eventlog::Epoch epochAt(std::size_t offset) const;
    /// One of an entity's events as an owner would write it.
    void append(const eventlog::Epoch& epoch, const std::string& entity, std::uint64_t sequence, std::int64_t command,
                std::uint32_t index = 1, std::uint32_t count = 1);

    const TemporaryFolder m_folder;
    FakeClock m_clock;
    MemoryLog m_log;
    std::unique_ptr<Console> m_first;
    unsigned m_number = 0;
    unsigned m_consoles = 0;

private:
    void apply(Console& console);
    std::vector<std::unique_ptr<RedisServer>> m_servers;
};

} // namespace test
