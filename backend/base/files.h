#pragma once

#include "base/result.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace base::files {

/// The whole file; an Error when it is missing, unreadable, or larger than `maxBytes`. Follows no symbolic link when
/// `secret` (O_NOFOLLOW).
[[nodiscard]] Result<std::string> read(const std::filesystem::path& file, std::size_t maxBytes, bool secret = false);
/// Temporary file, fsync, rename, fsync of the folder: old or new, never mixed. `mode` like 0600.
[[nodiscard]] Result<void> writeAtomically(const std::filesystem::path& file, std::string_view content,
                                           unsigned mode = 0600);
/// Brings what was written to an existing file to disk.
[[nodiscard]] Result<void> sync(const std::filesystem::path& file);
/// rename(), then fsync of the folder: after a power cut the file has one name or the other. Replaces `to`.
[[nodiscard]] Result<void> moveDurably(const std::filesystem::path& from, const std::filesystem::path& to);
/// Creates the folder with 0700 when missing.
[[nodiscard]] Result<void> makePrivateFolder(const std::filesystem::path& folder);

/// An exclusive flock on a file, held while the object lives; a crash releases it (no pid file).
class Lock final
{
public:
    [[nodiscard]] static Result<Lock> acquire(const std::filesystem::path& file);
    Lock(Lock&& other) noexcept;
    Lock& operator=(Lock&& other) noexcept;
    ~Lock();

private:
    explicit Lock(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    int m_descriptor = -1;
};

} // namespace base::files
