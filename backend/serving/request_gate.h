#pragma once

#include "serving/http_head.h"

#include <cstdint>
#include <string>
#include <vector>

namespace serving {

/// What the gate compares a request with. Made once for a server.
struct GateRules
{
    std::uint16_t port = 0;
    std::string token;
    std::size_t bodyBytes = 1'000'000;
    std::string hubPath = "/api/v1/hub";
};

/// What the gate has learned about a request that may pass.
struct Passed
{
    std::string target; ///< origin-form; of an absolute target what follows the authority
    bool hub = false; ///< a WebSocket upgrade of the hub's path, with the sub-protocol eventscope.v1
    bool hasBody = false;
    bool expectsContinue = false;
};

/// A refusal says whether the peer had shown the token, since a peer that had may stay connected.
struct Refused
{
    Problem problem;
    bool authenticated = false;
};

/// The one function in front of routing, for every face; pure. In this order: framing (one Content-Length, no
/// Content-Length with Transfer-Encoding), size of the body, Host, Origin, Referer and Sec-Fetch-Site, the token,
/// method and content type.
[[nodiscard]] tl::expected<Passed, Refused> checkRequest(const GateRules& rules, const RequestHead& head);

} // namespace serving
