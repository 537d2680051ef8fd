#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <thread>

namespace base {

/// A named thread with an exception barrier, owned by the object whose work it does (its last member, so it stops
/// first).
class Worker final
{
public:
    /// `work` runs at once on the new thread until its stop token says so. An exception that leaves it is logged and
    /// handed to `onFault` (on that thread); the thread then ends. `niceness` 0–19 lowers the priority of this thread
    /// alone.
    Worker(std::string name, std::function<void(std::stop_token)> work,
           std::function<void(const std::string&)> onFault = {}, int niceness = 0);
    ~Worker(); ///< requests stop and joins
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void requestStop() { m_thread.request_stop(); }

private:
    std::jthread m_thread;
};

} // namespace base
