#pragma once

#include "base/result.h"

#include <filesystem>
#include <stop_token>

namespace base::sqlite {

/// Writes one committed state of the database `source`, which others may be writing, into the new file `target`: one
/// file without a write-ahead log beside it, on disk when this returns. Reads in steps with pauses, so that the disk
/// stays free for the writer. Errors: Storage; Closed when `stop` was requested. After an error there is no `target`.
[[nodiscard]] Result<void> copyDatabase(const std::filesystem::path& source, const std::filesystem::path& target,
                                        const std::stop_token& stop);

class Connection;
/// From now on what runs on `connection` ends with an error soon after `stop` was requested. Both live as long as it.
void endOnStop(Connection& connection, const std::stop_token& stop);

} // namespace base::sqlite
