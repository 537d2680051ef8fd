#pragma once

#include <string_view>

/// Log lines as JSON objects on stderr ({"time","level","room","text"}); control characters are escaped. Any thread.
namespace base::log {

enum class Level
{
    Debug,
    Info,
    Warning,
    Error
};

void write(Level level, std::string_view room, std::string_view text);
void setMinimum(Level level);

inline void info(std::string_view room, std::string_view text)
{
    write(Level::Info, room, text);
}
inline void warning(std::string_view room, std::string_view text)
{
    write(Level::Warning, room, text);
}
inline void error(std::string_view room, std::string_view text)
{
    write(Level::Error, room, text);
}

} // namespace base::log
