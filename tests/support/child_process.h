#pragma once

#include <string>
#include <sys/types.h>
#include <vector>

namespace test {

/// A child with its standard output on a pipe; killed with the object.
class ChildProcess final
{
public:
    explicit ChildProcess(const std::vector<std::string>& words);
    ~ChildProcess();
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    /// The output up to the end of its first line; empty when the child ended before.
    [[nodiscard]] std::string firstLine();
    void kill();
    /// Waits for the end of a child that ends by itself; the signal that ended it, 0 when it was none.
    [[nodiscard]] int waitForSignal();
    /// Everything that is still in the pipe of an ended child.
    [[nodiscard]] std::string rest();

private:
    pid_t m_process = 0;
    int m_output = -1;
};

} // namespace test
