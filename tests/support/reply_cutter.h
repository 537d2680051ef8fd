#pragma once

#include <atomic>
#include <filesystem>
#include <string>
#include <thread>

namespace test {

/// Stands between a client and a server that both speak over Unix sockets, and passes everything on, until it is told
/// to cut: then the next request reaches the server, and its reply goes nowhere and the connection ends.
class ReplyCutter final
{
public:
    ReplyCutter(std::filesystem::path own, std::filesystem::path server);
    ~ReplyCutter();
    ReplyCutter(const ReplyCutter&) = delete;
    ReplyCutter& operator=(const ReplyCutter&) = delete;

    [[nodiscard]] std::string path() const { return m_own.string(); }
    void cutNextReply() { m_cuts = true; }
    [[nodiscard]] int cuts() const { return m_count; } ///< replies that went nowhere

private:
    void serve(const std::stop_token& stop);
    void pass(int client, int server, const std::stop_token& stop);

    const std::filesystem::path m_own;
    const std::filesystem::path m_server;
    int m_listener = -1;
    std::atomic<bool> m_cuts = false;
    std::atomic<int> m_count = 0;
    std::jthread m_thread; ///< last: it uses the others
};

} // namespace test
