#include "base/user_folders.h"

#include <cstdlib>

namespace base {

namespace {

std::filesystem::path folderOf(const char* variable, const char* belowHome)
{
    if (const char* value = std::getenv(variable); value != nullptr && value[0] == '/')
        return value;
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home != nullptr ? home : "/tmp") / belowHome;
}

} // namespace

std::filesystem::path userFolder(UserFolder kind)
{
    switch (kind) {
    case UserFolder::Data:
        return folderOf("XDG_DATA_HOME", ".local/share") / "eventscope";
    case UserFolder::Config:
        return folderOf("XDG_CONFIG_HOME", ".config") / "eventscope";
    case UserFolder::Cache:
        break;
    }
    return folderOf("XDG_CACHE_HOME", ".cache") / "eventscope";
}

} // namespace base
