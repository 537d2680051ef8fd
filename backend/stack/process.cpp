#include "stack/process.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <map>
#include <mutex>
#include <netinet/in.h>
#include <set>
#include <signal.h>
#include <spawn.h>
#include <sstream>
#include <sys/socket.h>
#include <sys/wait.h>
#include <system_error>
#include <thread>
#include <unistd.h>

extern char** environ;

namespace stack {

namespace {

using namespace std::chrono_literals;
constexpr std::size_t mostOutput = 64 * 1024;

class SpawnPlan final
{
public:
    SpawnPlan()
    {
        posix_spawn_file_actions_init(&m_actions);
        posix_spawnattr_init(&m_attributes);
        posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
        sigset_t none;
        sigemptyset(&none);
        posix_spawnattr_setsigmask(&m_attributes, &none);
        sigset_t all;
        sigfillset(&all);
        posix_spawnattr_setsigdefault(&m_attributes, &all);
        posix_spawn_file_actions_addopen(&m_actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    }
    ~SpawnPlan()
    {
        posix_spawn_file_actions_destroy(&m_actions);
        posix_spawnattr_destroy(&m_attributes);
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;

    void writeTo(int descriptor)
    {
        posix_spawn_file_actions_adddup2(&m_actions, descriptor, STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&m_actions, descriptor, STDERR_FILENO);
    }
    void runIn(const std::filesystem::path& folder)
    {
        posix_spawn_file_actions_addchdir_np(&m_actions, folder.c_str());
    }

    [[nodiscard]] base::Result<pid_t> spawn(const std::vector<std::string>& arguments)
    {
        posix_spawn_file_actions_addclosefrom_np(&m_actions, STDERR_FILENO + 1);
        std::vector<char*> raw;
        for (const auto& argument : arguments)
            raw.push_back(const_cast<char*>(argument.c_str())); // NOLINT: POSIX wants it so and changes nothing
        raw.push_back(nullptr);
        pid_t child = 0;
        const int error = posix_spawnp(&child, raw.front(), &m_actions, &m_attributes, raw.data(), environ);
        if (error != 0)
            return base::fail(base::Error::Code::NotFound,
                              "'" + arguments.front() + "' cannot be started: " + std::strerror(error) + ".");
        return child;
    }

private:
    posix_spawn_file_actions_t m_actions {};
    posix_spawnattr_t m_attributes {};
};

std::string textOf(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

/// Field `number` of /proc/PID/stat counted from 3 ("state"): what stands before may hold spaces.
std::string statField(pid_t process, int number)
{
    const auto text = textOf("/proc/" + std::to_string(process) + "/stat");
    const auto name = text.rfind(')');
    if (name == std::string::npos)
        return {};
    std::istringstream rest(text.substr(name + 1));
    std::string field;
    for (int i = 3; i <= number; ++i)
        rest >> field;
    return rest ? field : std::string();
}

std::vector<pid_t> allProcesses()
{
    std::vector<pid_t> processes;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator("/proc", error)) {
        const auto name = entry.path().filename().string();
        if (std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; }))
            processes.push_back(static_cast<pid_t>(std::strtol(name.c_str(), nullptr, 10)));
    }
    return processes;
}

/// Inodes of the sockets that listen on the port, IPv4 and IPv6.
std::set<std::string> listeningSockets(std::uint16_t port)
{
    std::set<std::string> inodes;
    for (const char* table : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        std::ifstream in(table);
        std::string line;
        std::getline(in, line);
        while (std::getline(in, line)) {
            std::istringstream fields(line);
            std::string slot, local, remote, state, queues, timer, retransmit, user, timeout, inode;
            fields >> slot >> local >> remote >> state >> queues >> timer >> retransmit >> user >> timeout >> inode;
            const auto colon = local.rfind(':');
            if (state == "0A" && colon != std::string::npos
                && std::strtoul(local.c_str() + colon + 1, nullptr, 16) == port)
                inodes.insert("socket:[" + inode + "]");
        }
    }
    return inodes;
}

} // namespace

base::Result<pid_t> startDetached(const Command& command)
{
    const int log = ::open(command.log.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (log < 0)
        return base::fail(base::Error::Code::Storage,
                          "'" + command.log.string() + "' cannot be written: " + std::strerror(errno) + ".");
    SpawnPlan plan;
    plan.writeTo(log);
    plan.runIn(command.folder);
    auto child = plan.spawn(command.arguments);
    ::close(log);
    return child;
}

base::Result<int> runToEnd(const Command& command, const std::stop_token& stop)
{
    auto child = startDetached(command);
    if (!child)
        return base::Failure(std::move(child.error()));
    bool isStopped = false;
    for (auto asked = std::chrono::steady_clock::now();;) {
        int status = 0;
        if (::waitpid(*child, &status, WNOHANG) == *child) {
            if (isStopped)
                return base::fail(base::Error::Code::Closed, "It was cancelled.");
            return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
        }
        if (!isStopped && stop.stop_requested()) {
            isStopped = true;
            asked = std::chrono::steady_clock::now();
            ::kill(-*child, SIGTERM); // its whole session
        } else if (isStopped && std::chrono::steady_clock::now() - asked > 3s) {
            ::kill(-*child, SIGKILL);
        }
        std::this_thread::sleep_for(20ms);
    }
}

std::string outputOf(const std::vector<std::string>& arguments)
{
    std::array<int, 2> ends {};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return {};
    SpawnPlan plan;
    plan.writeTo(ends[1]);
    const auto child = plan.spawn(arguments);
    ::close(ends[1]);
    std::string output;
    std::array<char, 4096> part {};
    while (child && output.size() < mostOutput) {
        const auto got = ::read(ends[0], part.data(), part.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        output.append(part.data(), static_cast<std::size_t>(got));
    }
    ::close(ends[0]);
    if (child)
        ::waitpid(*child, nullptr, 0);
    return output;
}

std::string versionTextOf(const std::string& program)
{
    static std::mutex mutex;
    static std::map<std::string, std::string> known;
    if (findProgram(program).empty())
        return {};
    const std::scoped_lock lock(mutex);
    auto& text = known[program];
    if (text.empty())
        text = outputOf({program, "--version"});
    return text;
}

std::filesystem::path findProgram(const std::string& name)
{
    const char* path = std::getenv("PATH");
    std::istringstream folders(path != nullptr ? path : "/usr/bin:/bin");
    for (std::string folder; std::getline(folders, folder, ':');) {
        const auto candidate = std::filesystem::path(folder) / name;
        if (::access(candidate.c_str(), X_OK) == 0)
            return candidate;
    }
    return {};
}

std::optional<pid_t> findProcess(const std::string& program, const std::filesystem::path& folder)
{
    std::error_code error;
    const auto wanted = std::filesystem::canonical(folder, error);
    if (error)
        return std::nullopt;
    for (const auto process : allProcesses()) {
        const auto place = "/proc/" + std::to_string(process);
        if (std::filesystem::read_symlink(place + "/cwd", error) != wanted || error)
            continue;
        auto name = std::filesystem::read_symlink(place + "/exe", error).filename().string();
        if (!error && name.rfind(program, 0) == 0
            && isAlive(process)) // redis-server is a link to redis-check-rdb there
            return process;
    }
    return std::nullopt;
}

bool isAlive(pid_t process)
{
    const auto state = statField(process, 3);
    if (state == "Z" || state == "X")
        ::waitpid(process, nullptr, WNOHANG); // ours to bury, when we started it
    return !state.empty() && state != "Z" && state != "X";
}

std::uint64_t residentBytes(pid_t process)
{
    std::ifstream in("/proc/" + std::to_string(process) + "/statm");
    std::uint64_t size = 0;
    std::uint64_t resident = 0;
    in >> size >> resident;
    return resident * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

std::chrono::seconds uptime(pid_t process)
{
    constexpr int startTimeField = 22;
    const auto ticks = statField(process, startTimeField);
    std::ifstream in("/proc/uptime");
    double sinceBoot = 0;
    in >> sinceBoot;
    if (ticks.empty() || !in)
        return 0s;
    const auto start = std::strtod(ticks.c_str(), nullptr) / static_cast<double>(::sysconf(_SC_CLK_TCK));
    return std::chrono::seconds(static_cast<std::int64_t>(std::max(0.0, sinceBoot - start)));
}

double processorSeconds(pid_t process)
{
    constexpr int userTimeField = 14; // proc(5): utime and stime, in ticks
    const auto ticks = [process](int field) { return std::strtod(statField(process, field).c_str(), nullptr); };
    return (ticks(userTimeField) + ticks(userTimeField + 1)) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

std::string listenerOn(std::uint16_t port)
{
    const auto sockets = listeningSockets(port);
    if (sockets.empty())
        return {};
    for (const auto process : allProcesses()) {
        std::error_code error;
        const auto place = std::filesystem::path("/proc") / std::to_string(process);
        for (const auto& descriptor : std::filesystem::directory_iterator(place / "fd", error)) {
            if (sockets.count(std::filesystem::read_symlink(descriptor.path(), error).string()) == 0)
                continue;
            auto name = textOf(place / "comm");
            while (!name.empty() && name.back() == '\n')
                name.pop_back();
            return name + ", pid " + std::to_string(process);
        }
    }
    return "a process of another user";
}

bool isPortFree(std::uint16_t port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket < 0)
        return false;
    const int on = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool isFree =
        ::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 && ::listen(socket, 1) == 0;
    ::close(socket);
    return isFree;
}

std::vector<std::string> lastLines(const std::filesystem::path& file, std::size_t count)
{
    std::ifstream in(file, std::ios::binary | std::ios::ate);
    if (!in)
        return {};
    const auto size = static_cast<std::streamoff>(in.tellg());
    const auto from = std::max<std::streamoff>(0, size - static_cast<std::streamoff>(mostOutput));
    in.seekg(from);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);)
        lines.push_back(std::move(line));
    if (from > 0 && !lines.empty())
        lines.erase(lines.begin()); // its beginning is missing
    if (lines.size() > count)
        lines.erase(lines.begin(), lines.end() - static_cast<std::ptrdiff_t>(count));
    return lines;
}

} // namespace stack
