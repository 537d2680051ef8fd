#pragma once

#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <sys/types.h>
#include <vector>

/// Processes that outlive the one that started them. Any thread.
namespace stack {

struct Command
{
    std::vector<std::string> arguments; ///< the program first; looked up in PATH
    std::filesystem::path folder; ///< to run in; tells our processes from others
    std::filesystem::path log; ///< appended to: stdout and stderr
};

/// Starts it in a session of its own, without any of our descriptors.
[[nodiscard]] base::Result<pid_t> startDetached(const Command& command);
/// Runs it to its end and returns its status; ended by `stop` (Error Closed).
[[nodiscard]] base::Result<int> runToEnd(const Command& command, const std::stop_token& stop);
/// What a program writes to stdout and stderr, at most 64 KB; empty when it cannot be run.
[[nodiscard]] std::string outputOf(const std::vector<std::string>& arguments);
/// What `program --version` says; asked once in the life of this process, and again while it cannot be run.
[[nodiscard]] std::string versionTextOf(const std::string& program);
/// Where a program is; empty: nowhere in PATH.
[[nodiscard]] std::filesystem::path findProgram(const std::string& name);

/// The living process of that program that runs in this very folder: found without pid files, so a crash leaves nothing
/// to clean up and a pid that was given away again cannot deceive.
[[nodiscard]] std::optional<pid_t> findProcess(const std::string& program, const std::filesystem::path& folder);
[[nodiscard]] bool isAlive(pid_t process); ///< a zombie is not
[[nodiscard]] std::uint64_t residentBytes(pid_t process);
[[nodiscard]] std::chrono::seconds uptime(pid_t process);
[[nodiscard]] double processorSeconds(pid_t process); ///< used since its start; 0 when it is gone
/// "redis-server, pid 812"; empty: nobody listens there, or the owner may not be seen by this user.
[[nodiscard]] std::string listenerOn(std::uint16_t port);
[[nodiscard]] bool isPortFree(std::uint16_t port); ///< on 127.0.0.1

/// The last lines of a text file, at most 64 KB.
[[nodiscard]] std::vector<std::string> lastLines(const std::filesystem::path& file, std::size_t count);

} // namespace stack
