#include "support/redis_server.h"

#include "support/child_process.h"
#include "support/free_port.h"

#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <utility>

extern char** environ;

namespace test {

namespace {

constexpr std::chrono::seconds patience {30};

[[noreturn]] void giveUp(const std::string& why)
{
    std::fprintf(stderr, "redis-server for a test: %s\n", why.c_str());
    std::abort();
}

} // namespace

RedisServer::RedisServer(std::vector<std::string> more)
    : m_more(std::move(more))
    , m_port(freePort())
{
    start();
}

RedisServer::~RedisServer()
{
    kill();
}

persistence::RedisAddress RedisServer::address() const
{
    persistence::RedisAddress address;
    address.host = socket().string();
    return address;
}

void RedisServer::start(bool waitsUntilLoaded)
{
    std::vector<std::string> words {"redis-server",
                                    "--port",
                                    std::to_string(m_port),
                                    "--bind",
                                    "127.0.0.1",
                                    "--unixsocket",
                                    socket().string(),
                                    "--dir",
                                    m_folder.path().string(),
                                    "--appendonly",
                                    "yes",
                                    "--maxmemory-policy",
                                    "noeviction",
                                    "--save",
                                    "",
                                    "--list-max-listpack-size",
                                    "-5",
                                    "--daemonize",
                                    "no",
                                    "--logfile",
                                    (m_folder.path() / "log").string()};
    words.insert(words.end(), m_more.begin(), m_more.end());
    std::vector<char*> arguments;
    for (auto& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    if (::posix_spawnp(&m_process, "redis-server", nullptr, nullptr, arguments.data(), environ) != 0)
        giveUp("it is not installed; packaging/deps.sh test installs it.");
    const auto end = std::chrono::steady_clock::now() + patience;
    while (std::chrono::steady_clock::now() < end) {
        const auto answer = ping();
        if (!answer.empty() && (!waitsUntilLoaded || !answer.starts_with("-LOADING")))
            return;
        if (::waitpid(m_process, nullptr, WNOHANG) == m_process) {
            m_process = 0;
            giveUp("it ended by itself; its log is lost with " + m_folder.path().string() + ".");
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    giveUp("it does not answer.");
}

std::string RedisServer::ping() const
{
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    socket().string().copy(address.sun_path, sizeof address.sun_path - 1);
    std::array<char, 64> answer {};
    ssize_t size = 0;
    if (::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0
        && ::send(descriptor, "PING\r\n", 6, MSG_NOSIGNAL) == 6)
        size = ::recv(descriptor, answer.data(), answer.size(), 0);
    ::close(descriptor);
    return size > 0 ? std::string(answer.data(), static_cast<std::size_t>(size)) : std::string();
}

void RedisServer::kill()
{
    if (m_process == 0)
        return;
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
    m_process = 0;
    std::error_code ignored;
    std::filesystem::remove(socket(), ignored);
}

void RedisServer::wipe()
{
    kill();
    std::filesystem::remove_all(m_folder.path() / "appendonlydir");
    start();
}

void RedisServer::copyTo(const std::filesystem::path& folder) const
{
    std::filesystem::copy(m_folder.path() / "appendonlydir", folder, std::filesystem::copy_options::recursive);
}

void RedisServer::replaceBy(const std::filesystem::path& folder)
{
    kill();
    std::filesystem::remove_all(m_folder.path() / "appendonlydir");
    std::filesystem::copy(folder, m_folder.path() / "appendonlydir", std::filesystem::copy_options::recursive);
    start();
}

std::filesystem::path RedisServer::newestFile() const
{
    std::filesystem::path newest;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder.path() / "appendonlydir")) {
        if (entry.path().extension() == ".aof" && entry.path().stem().extension() == ".incr")
            newest = std::max(newest, entry.path());
    }
    return newest;
}

void RedisServer::tear(std::size_t bytes) const
{
    const auto file = newestFile();
    std::filesystem::resize_file(file, std::filesystem::file_size(file) - bytes);
}

std::size_t RedisServer::keptBytes() const
{
    return std::filesystem::file_size(newestFile());
}

std::string RedisServer::cli(std::vector<std::string> words) const
{
    std::vector<std::string> all {"/usr/bin/redis-cli", "-s", socket().string()};
    all.insert(all.end(), std::make_move_iterator(words.begin()), std::make_move_iterator(words.end()));
    ChildProcess child(all);
    auto text = child.rest();
    while (text.ends_with('\n'))
        text.pop_back();
    return text;
}

} // namespace test
