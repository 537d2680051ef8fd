#pragma once

#include <string>

namespace persistence {

/// Version of the hiredis that this program was built with and that is loaded, like "1.2.0".
[[nodiscard]] std::string redisLibraryVersion();

} // namespace persistence
