#pragma once

#include "base/result.h"

#include <filesystem>

namespace base::sqlite {

/// Looks at the write-ahead log beside `database`. SQLite ends a log at its first frame with a wrong checksum, as if
/// the power had gone while it was written; when whole transactions follow that frame, it was not the power, and what
/// they hold was acknowledged: an Error (Storage). Damage in the last transaction cannot be told from a write that was
/// cut. No log, or an empty one: fine.
[[nodiscard]] Result<void> checkWal(const std::filesystem::path& database);

} // namespace base::sqlite
