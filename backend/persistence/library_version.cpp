#include "persistence/library_version.h"

#include <hiredis/hiredis.h>

#include <cstdlib>

namespace persistence {

std::string redisLibraryVersion()
{
    // hiredis has no version function; calling into it proves that the library itself is loaded.
    char* command = nullptr;
    const auto length = redisFormatCommand(&command, "PING");
    redisFreeCommand(command);
    return length > 0
        ? std::to_string(HIREDIS_MAJOR) + "." + std::to_string(HIREDIS_MINOR) + "." + std::to_string(HIREDIS_PATCH)
        : "";
}

} // namespace persistence
