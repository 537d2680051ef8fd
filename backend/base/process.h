#pragma once

#include <cstdint>

namespace base {

/// Memory that this process holds now, in bytes; 0 when the system does not tell. Any thread; reads one small file.
[[nodiscard]] std::uint64_t residentBytes();
/// Processor time that this process has used, in seconds, all threads together. Any thread.
[[nodiscard]] double processorSeconds();

} // namespace base
