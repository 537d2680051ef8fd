#include "base/worker.h"

#include "base/log.h"

#include <exception>
#include <pthread.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <utility>

namespace base {

namespace {

void run(const std::string& name, const std::function<void(std::stop_token)>& work,
         const std::function<void(const std::string&)>& onFault, int niceness, const std::stop_token& stop)
{
    pthread_setname_np(pthread_self(), name.substr(0, 15).c_str()); // Linux keeps 15 characters
    if (niceness > 0)
        setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), niceness); // a thread's own on Linux
    std::string fault;
    try {
        work(stop);
        return;
    } catch (const std::exception& exception) {
        fault = exception.what();
    } catch (...) {
        fault = "an exception that is not a std::exception";
    }
    log::error(name, "The thread ended with a fault: " + fault);
    if (onFault)
        onFault(fault);
}

} // namespace

Worker::Worker(std::string name, std::function<void(std::stop_token)> work,
               std::function<void(const std::string&)> onFault, int niceness)
    : m_thread([name = std::move(name), work = std::move(work), onFault = std::move(onFault),
                niceness](const std::stop_token& stop) { run(name, work, onFault, niceness, stop); })
{
}

Worker::~Worker() = default;

} // namespace base
