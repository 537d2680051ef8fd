#pragma once

#include "domain/pack.h"
#include "eventlog/cluster_log.h"
#include "pipeline/open_store.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace pipeline {

/// A folder for an index that is thrown away.
class TemporaryIndex final
{
public:
    TemporaryIndex();
    ~TemporaryIndex();
    TemporaryIndex(const TemporaryIndex&) = delete;
    TemporaryIndex& operator=(const TemporaryIndex&) = delete;
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    [[nodiscard]] std::filesystem::path file() const { return m_folder / "index.db"; }
    [[nodiscard]] bool isThere() const { return !m_folder.empty(); }

private:
    std::filesystem::path m_folder;
};

/// Everything that the log holds now, by the reading rule, into the index of `store`; its stores are not used. `see`
/// is shown every record before that. Groups whose command the log does not hold any more are left out.
[[nodiscard]] base::Result<void> readWholeLog(const domain::Catalog& catalog, eventlog::ClusterLog& log,
                                              const std::vector<std::string>& domains, OpenStore& store,
                                              const std::function<void(const eventlog::Consumed&)>& see = {});

} // namespace pipeline
