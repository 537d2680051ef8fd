#pragma once

#include "pipeline/engine.h"

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace test {

/// An engine in memory for the faces: the test says what submit() does, which events there are, and when batches come.
class FakeEngine final : public pipeline::Engine
{
public:
    FakeEngine();

    /// Decides what submit() answers; the default refuses as busy.
    std::function<base::Result<pipeline::Ticket>(pipeline::Submission, pipeline::Completion)> onSubmit;

    /// Appends one command with one event to the log; the batch that it would bring.
    std::shared_ptr<const pipeline::CommittedBatch> append(const std::string& entityType = "products",
                                                           const std::string& value = "{}");

    [[nodiscard]] base::Result<pipeline::Ticket> submit(pipeline::Submission submission,
                                                        pipeline::Completion done) override;
    [[nodiscard]] base::Result<domain::Decision> dryRun(pipeline::Submission submission) override;
    [[nodiscard]] const domain::Catalog& catalog() const override { return *m_catalog; }
    [[nodiscard]] pipeline::Health health() const override { return {true, false, {}, totals().position}; }
    pipeline::Totals totals() const override;
    std::vector<pipeline::TypeCount> counts() const override { return {}; }
    [[nodiscard]] base::Result<domain::StatePointer> entity(std::string_view type, std::string_view id) const override;
    [[nodiscard]] base::Result<pipeline::Page> list(const pipeline::ListQuery& query) const override;
    [[nodiscard]] base::Result<std::vector<pipeline::CommittedEvent>> history(std::string_view type,
                                                                              std::string_view id,
                                                                              base::Version fromVersion,
                                                                              std::size_t limit) const override;
    [[nodiscard]] base::Result<std::vector<domain::StatePointer>> referrers(std::string_view type, std::string_view id,
                                                                            std::size_t limit) const override;
    [[nodiscard]] base::Result<pipeline::CommittedCommand> command(const base::Uuid& id) const override;
    [[nodiscard]] base::Result<std::vector<pipeline::CommittedCommand>> commands(base::CommandPosition before,
                                                                                 std::size_t limit) const override;
    [[nodiscard]] base::Result<pipeline::CommittedEvent> event(base::Position position) const override;
    [[nodiscard]] base::Result<std::vector<pipeline::CommittedEvent>> events(base::Position after,
                                                                             std::size_t limit) const override;
    std::shared_ptr<void> subscribe(BatchHandler handler) override;
    std::string metricsText() const override { return {}; }

private:
    std::shared_ptr<const domain::Catalog> m_catalog;
    mutable std::mutex m_mutex; ///< protects m_log
    pipeline::CommittedBatch m_log;
};

} // namespace test
