#pragma once

#include "persistence/store_address.h"
#include "support/engine_fixture.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace test {

/// A redis-server of its own in a temporary folder, as the product starts it (append-only, noeviction), on a Unix
/// socket and a free port of 127.0.0.1. Killed with the object. Where redis-server is missing the test ends with a
/// sentence.
class RedisServer final
{
public:
    /// `more`: words of configuration behind ours, as on its command line.
    explicit RedisServer(std::vector<std::string> more = {});
    ~RedisServer();
    RedisServer(const RedisServer&) = delete;
    RedisServer& operator=(const RedisServer&) = delete;

    [[nodiscard]] persistence::RedisAddress address() const; ///< by the Unix socket
    [[nodiscard]] std::uint16_t port() const { return m_port; }

    void start(bool waitsUntilLoaded = true);
    void kill(); ///< -9
    void wipe(); ///< everything it has kept is gone; it runs
    /// Takes bytes from the end of what it has kept of the newest writes, as a power cut does; it does not run then.
    void tear(std::size_t bytes) const;
    [[nodiscard]] std::size_t keptBytes() const;
    void copyTo(const std::filesystem::path& folder) const; ///< what it has kept so far, as a backup would
    void replaceBy(const std::filesystem::path& folder); ///< killed, and started with such a copy

    /// One command on a connection of its own, as redis-cli prints it, without the end of the line.
    std::string cli(std::vector<std::string> words) const;

private:
    [[nodiscard]] std::filesystem::path socket() const { return m_folder.path() / "s"; }
    [[nodiscard]] std::filesystem::path newestFile() const;
    [[nodiscard]] std::string ping() const;

    const TemporaryFolder m_folder;
    const std::vector<std::string> m_more;
    const std::uint16_t m_port;
    pid_t m_process = 0;
};

} // namespace test
