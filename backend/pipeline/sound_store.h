#pragma once

#include "base/result.h"

#include <filesystem>
#include <stop_token>

namespace pipeline {

/// Before a start: an Error (Storage) when the file, or the write-ahead log beside it, is damaged. After a clean stop a
/// large file is not read whole. Reads only, so that a damaged file stays byte for byte as it is: a writer would
/// checkpoint into it.
[[nodiscard]] base::Result<void> checkBeforeOpening(const std::filesystem::path& file);
/// The same, and the whole file whatever its size. An Error, too, soon after `stop` was requested.
[[nodiscard]] base::Result<void> checkStore(const std::filesystem::path& file, const std::stop_token& stop = {});
/// An empty file beside a write-ahead log that is not: SQLite takes it for a new database and deletes the log, and what
/// was acknowledged with it. No crash leaves that: the first page of the file is on the disk before there is a log.
[[nodiscard]] base::Result<void> checkNotEmptied(const std::filesystem::path& file);

} // namespace pipeline
