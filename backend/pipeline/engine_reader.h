#pragma once

#include "pipeline/engine.h"
#include "pipeline/reader_pool.h"
#include "pipeline/subscriber_notifier.h"

namespace pipeline {

/// Every read of the engine, on committed data. Any thread.
class EngineReader final
{
public:
    EngineReader(const domain::Catalog& catalog, StoreOpener opener, const SubscriberNotifier& traces);

    [[nodiscard]] base::Result<domain::StatePointer> entity(std::string_view type, std::string_view id);
    [[nodiscard]] base::Result<Page> list(const ListQuery& query);
    [[nodiscard]] base::Result<std::vector<CommittedEvent>> history(std::string_view type, std::string_view id,
                                                                    base::Version from, std::size_t limit);
    [[nodiscard]] base::Result<std::vector<domain::StatePointer>> referrers(std::string_view type, std::string_view id,
                                                                            std::size_t limit);
    [[nodiscard]] base::Result<CommittedCommand> command(const base::Uuid& id);
    [[nodiscard]] base::Result<std::vector<CommittedCommand>> commands(base::CommandPosition before, std::size_t limit);
    [[nodiscard]] base::Result<CommittedEvent> event(base::Position position);
    [[nodiscard]] base::Result<std::vector<CommittedEvent>> events(base::Position after, std::size_t limit);
    [[nodiscard]] base::Result<std::vector<ParkedEntity>> parked();
    [[nodiscard]] base::Result<domain::Decision> dryRun(const domain::Command& command);

private:
    [[nodiscard]] base::Result<Page> listSorted(const ListQuery& query);
    [[nodiscard]] base::Result<CommittedCommand> withOutcome(OpenStore& store, const eventlog::CommandRecord& record,
                                                             bool withValues) const;

    [[nodiscard]] base::Result<Page> withTimes(Page page, OpenStore& store) const;

    const domain::Catalog& m_catalog;
    ReaderPool m_pool;
    const SubscriberNotifier& m_traces;
};

/// Does any value of the fields (not their names, nothing inside objects) contain `lowered`, which is lower case for
/// ASCII?
[[nodiscard]] bool containsText(const base::json::object& fields, std::string_view lowered);

} // namespace pipeline
