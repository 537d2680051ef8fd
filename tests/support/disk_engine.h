#pragma once

#include "support/engine_fixture.h"

namespace test {

/// A data folder and the engine on it, as a test of faults opens, closes and checks them. Both go with the object.
class DiskEngine final
{
public:
    [[nodiscard]] base::Result<void> open() { return open(engineOptions(data())); }
    [[nodiscard]] base::Result<void> open(const pipeline::EngineOptions& options);
    void close() { m_engine.reset(); }

    [[nodiscard]] pipeline::Engine& engine() const { return *m_engine; } ///< while it is open
    [[nodiscard]] base::Result<pipeline::Outcome> submit(pipeline::Submission submission) const
    {
        return submitAndWait(*m_engine, std::move(submission));
    }

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder.path(); } ///< room for other files
    [[nodiscard]] std::filesystem::path data() const { return m_folder.path() / "data"; }
    /// What `verify` finds; empty: all invariants hold.
    [[nodiscard]] std::string violation() const { return violationIn(data()); }

    /// A product of some 200 bytes.
    [[nodiscard]] static pipeline::Submission tea(std::string key = {});

private:
    TemporaryFolder m_folder;
    std::unique_ptr<pipeline::Engine> m_engine;
};

} // namespace test
