#include "base/log.h"

#include "base/clock.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <atomic>
#include <cstdio>
#include <string>

namespace base::log {

namespace {

std::atomic<Level> minimum {Level::Info};

const char* nameOf(Level level)
{
    switch (level) {
    case Level::Debug:
        return "debug";
    case Level::Info:
        return "info";
    case Level::Warning:
        return "warning";
    case Level::Error:
        break;
    }
    return "error";
}

/// Control characters and DEL are escaped, so that no text can drive a terminal; other bytes stay as they are.
void appendEscaped(std::string& out, std::string_view text)
{
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20 || byte == 0x7f) {
            out += fmt::format("\\u{:04x}", byte);
        } else {
            out += c;
        }
    }
}

} // namespace

void setMinimum(Level level)
{
    minimum.store(level, std::memory_order_relaxed);
}

void write(Level level, std::string_view room, std::string_view text)
{
    if (level < minimum.load(std::memory_order_relaxed))
        return;
    const auto now = systemClock().utc();
    const auto seconds = std::chrono::floor<std::chrono::seconds>(now);
    std::string line = fmt::format(R"({{"time":"{:%Y-%m-%dT%H:%M:%S}.{:06}Z","level":"{}","room":")",
                                   fmt::gmtime(seconds), (now - seconds).count(), nameOf(level));
    appendEscaped(line, room);
    line += R"(","text":")";
    appendEscaped(line, text);
    line += "\"}\n";
    std::fwrite(line.data(), 1, line.size(), stderr); // one call: lines of several threads do not mix
}

} // namespace base::log
