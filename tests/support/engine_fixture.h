#pragma once

#include "base/clock.h"
#include "domain/pack.h"
#include "pipeline/engine.h"

#include <filesystem>
#include <memory>
#include <string>

namespace test {

/// A folder that goes with the object.
class TemporaryFolder final
{
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// The packs that Eventscope ships.
[[nodiscard]] std::shared_ptr<const domain::Catalog> shippedCatalog();
[[nodiscard]] pipeline::EngineOptions engineOptions(const std::filesystem::path& folder,
                                                    const base::Clock& clock = base::systemClock());

/// Submits and waits for the answer; a missing answer after 30 s is an Error of code Internal.
[[nodiscard]] base::Result<pipeline::Outcome> submitAndWait(pipeline::Engine& engine, pipeline::Submission submission);

/// Submissions by user "operator".
[[nodiscard]] pipeline::Submission create(std::string type, base::json::object fields, std::string key = {});
[[nodiscard]] pipeline::Submission update(std::string type, std::string id, std::uint64_t version,
                                          base::json::object fields);
[[nodiscard]] pipeline::Submission erase(std::string type, std::string id, std::uint64_t version);
[[nodiscard]] pipeline::Submission restore(std::string type, std::string id);

/// What `verify` finds in a data folder, every command decided again; empty: all invariants hold. `acknowledged` adds
/// I7.
[[nodiscard]] std::string violationIn(const std::filesystem::path& folder,
                                      const std::filesystem::path& acknowledged = {});

} // namespace test
