#pragma once

#include "base/json.h"
#include "serving/problem.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace serving {

/// Who a client of the hub says it is: outside text, for screens only. Nothing is allowed or refused by it.
struct HubPeer
{
    static constexpr std::size_t longest = 64; ///< bytes of a name or a host

    std::uint64_t id = 0; ///< of the connection, counted from the start of the server
    std::string name; ///< of the program; empty: it did not say
    std::string host; ///< the machine it runs on; empty: it did not say
};

/// The first product of a User-Agent without its version ("curl/8.1 (x)" → "curl"); empty unless it is printable ASCII.
[[nodiscard]] std::string peerNameOf(std::string_view userAgent);

/// The arguments of `hello`, {"name", "host"?}, taken over into `peer`; a problem leaves it as it was.
[[nodiscard]] std::optional<Problem> readHello(const base::json::object& args, HubPeer& peer);

} // namespace serving
