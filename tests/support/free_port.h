#pragma once

#include <cstdint>

namespace test {

/// Nobody listened on it a moment ago. Below those that outgoing connections get: a client that tries a server again
/// and again while it is down would one day connect to itself there, and the server could not come back. 0: there is
/// none.
[[nodiscard]] std::uint16_t freePort();

} // namespace test
