#pragma once

#include "pipeline/engine_reader.h"

namespace pipeline {

/// The reads of an engine, whatever its profile: an EngineReader does them.
class ReadingEngine : public Engine
{
public:
    [[nodiscard]] base::Result<domain::StatePointer> entity(std::string_view type, std::string_view id) const override
    {
        return reader().entity(type, id);
    }
    [[nodiscard]] base::Result<Page> list(const ListQuery& query) const override { return reader().list(query); }
    [[nodiscard]] base::Result<std::vector<CommittedEvent>> history(std::string_view type, std::string_view id,
                                                                    base::Version fromVersion,
                                                                    std::size_t limit) const override
    {
        return reader().history(type, id, fromVersion, limit);
    }
    [[nodiscard]] base::Result<std::vector<domain::StatePointer>> referrers(std::string_view type, std::string_view id,
                                                                            std::size_t limit) const override
    {
        return reader().referrers(type, id, limit);
    }
    [[nodiscard]] base::Result<CommittedCommand> command(const base::Uuid& id) const override
    {
        return reader().command(id);
    }
    [[nodiscard]] base::Result<std::vector<CommittedCommand>> commands(base::CommandPosition before,
                                                                       std::size_t limit) const override
    {
        return reader().commands(before, limit);
    }
    [[nodiscard]] base::Result<CommittedEvent> event(base::Position position) const override
    {
        return reader().event(position);
    }
    [[nodiscard]] base::Result<std::vector<CommittedEvent>> events(base::Position after,
                                                                   std::size_t limit) const override
    {
        return reader().events(after, limit);
    }
    [[nodiscard]] base::Result<std::vector<ParkedEntity>> parked() const override { return reader().parked(); }

protected:
    [[nodiscard]] virtual EngineReader& reader() const = 0;
};

} // namespace pipeline
