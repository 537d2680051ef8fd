#pragma once

#include <cstddef>

namespace serving {

/// How many files and sockets this process may have open.
struct DescriptorLimit
{
    std::size_t inForce = 0;
    bool isEnough = true;
};

/// Raises the limit as far as the system lets this process, up to what a busy server can use; says whether `needed` are
/// allowed now. Never lowers it.
[[nodiscard]] DescriptorLimit raiseDescriptorLimit(std::size_t needed);

} // namespace serving
