#include "support/child_process.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace test {

ChildProcess::ChildProcess(const std::vector<std::string>& words)
{
    std::array<int, 2> ends {};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return;
    posix_spawn_file_actions_t actions {};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    std::vector<char*> arguments;
    for (const auto& word : words)
        arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    if (::posix_spawn(&m_process, arguments.front(), &actions, nullptr, arguments.data(), environ) != 0)
        m_process = 0;
    posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    m_output = ends[0];
}

ChildProcess::~ChildProcess()
{
    kill();
    ::close(m_output);
}

std::string ChildProcess::firstLine()
{
    std::string line;
    for (char c = 0; ::read(m_output, &c, 1) == 1;) {
        line += c;
        if (c == '\n')
            return line;
    }
    return {};
}

void ChildProcess::kill()
{
    if (m_process == 0)
        return;
    ::kill(m_process, SIGKILL);
    static_cast<void>(waitForSignal());
}

int ChildProcess::waitForSignal()
{
    int status = 0;
    if (m_process != 0)
        ::waitpid(m_process, &status, 0);
    m_process = 0;
    return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

std::string ChildProcess::rest()
{
    std::string text;
    std::array<char, 65'536> buffer {};
    for (ssize_t count = 0; (count = ::read(m_output, buffer.data(), buffer.size())) > 0;)
        text.append(buffer.data(), static_cast<std::size_t>(count));
    return text;
}

} // namespace test
