#include "serving/descriptor_limit.h"

#include <algorithm>
#include <sys/resource.h>

namespace serving {

namespace {

constexpr rlim_t mostUseful = 65'536; // some programs close every descriptor up to the limit: no reason to take more

} // namespace

DescriptorLimit raiseDescriptorLimit(std::size_t needed)
{
    rlimit limit {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return {};
    const auto wanted = std::min(limit.rlim_max, std::max<rlim_t>(mostUseful, needed));
    if (limit.rlim_cur < wanted) {
        const rlimit raised {wanted, limit.rlim_max};
        if (::setrlimit(RLIMIT_NOFILE, &raised) == 0)
            limit.rlim_cur = wanted;
    }
    return {static_cast<std::size_t>(limit.rlim_cur), limit.rlim_cur >= needed};
}

} // namespace serving
