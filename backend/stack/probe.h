#pragma once

#include <cstdint>
#include <string>

/// Asks a server on 127.0.0.1 whether it serves. Each takes a second at most. Any thread.
namespace stack::probe {

[[nodiscard]] bool redisAnswers(std::uint16_t port); ///< PING, and not while it loads its data
[[nodiscard]] bool kafkaAnswers(std::uint16_t port); ///< ApiVersions (the protocol's key 18, version 0)
[[nodiscard]] bool accepts(std::uint16_t port); ///< connections, without a question
[[nodiscard]] bool httpAnswers(std::uint16_t port, const std::string& path); ///< status 200

} // namespace stack::probe
