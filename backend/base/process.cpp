#include "base/process.h"

#include <ctime>
#include <fstream>
#include <unistd.h>

namespace base {

std::uint64_t residentBytes()
{
    std::ifstream file("/proc/self/statm"); // proc(5): size resident shared …, in pages
    std::uint64_t size = 0;
    std::uint64_t resident = 0;
    file >> size >> resident;
    return file ? resident * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE)) : 0;
}

double processorSeconds()
{
    timespec time {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

} // namespace base
