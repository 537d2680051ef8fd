#include "serving/request_gate.h"

#include "base/crypto.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace serving {

namespace {

using Refusal = std::optional<Problem>;
constexpr std::string_view scheme = "http://";

std::array<std::string, 3> ownHosts(std::uint16_t port)
{
    const auto number = std::to_string(port);
    return {"127.0.0.1:" + number, "[::1]:" + number, "localhost:" + number};
}

bool isOwnHost(const GateRules& rules, std::string_view host)
{
    return std::ranges::any_of(ownHosts(rules.port), [host](const auto& own) { return own == host; });
}

/// Own: http:// and one of our hosts, alone or followed by a path.
bool isOwnAddress(const GateRules& rules, std::string_view address)
{
    if (!address.starts_with(scheme))
        return false;
    address.remove_prefix(scheme.size());
    return isOwnHost(rules, address.substr(0, address.find('/')));
}

Refusal checkFraming(const GateRules& rules, const RequestHead& head, Passed& passed)
{
    const auto lengths = head.all("content-length");
    const auto encodings = head.all("transfer-encoding");
    if (lengths.size() > 1)
        return malformed("There is more than one Content-Length.");
    if (!lengths.empty() && !encodings.empty())
        return malformed("Content-Length and Transfer-Encoding exclude each other.");
    if (!encodings.empty()) {
        if (encodings.size() > 1 || lowerCase(encodings.front()) != "chunked" || head.version < 11)
            return malformed("The only Transfer-Encoding is chunked, and only in HTTP/1.1.");
        passed.hasBody = true;
    }
    if (!lengths.empty()) {
        const auto text = lengths.front();
        if (text.empty() || !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }))
            return malformed("Content-Length must be a number.");
        std::uint64_t length = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
        if (error != std::errc() || length > rules.bodyBytes)
            return problem(413, "too-large", "The body is too large",
                           "A body may have at most " + std::to_string(rules.bodyBytes) + " bytes.");
        passed.hasBody = length > 0;
    }
    if (head.has("expect")) {
        if (head.all("expect").size() > 1 || lowerCase(*head.one("expect")) != "100-continue")
            return malformed("The only expectation is 100-continue.");
        passed.expectsContinue = passed.hasBody && head.version >= 11;
    }
    return std::nullopt;
}

Refusal checkHost(const GateRules& rules, const RequestHead& head, Passed& passed)
{
    const auto foreign = [&rules] {
        return problem(421, "foreign-host", "The request is for another host",
                       "The Host must be 127.0.0.1:" + std::to_string(rules.port) + ", [::1]:"
                           + std::to_string(rules.port) + " or localhost:" + std::to_string(rules.port) + ".");
    };
    const auto hosts = head.all("host");
    if (hosts.size() > 1)
        return malformed("There is more than one Host.");
    if (hosts.empty() || !isOwnHost(rules, hosts.front()))
        return foreign();
    const std::string_view target = head.target;
    if (target.starts_with('/')) {
        passed.target = target;
        return std::nullopt;
    }
    if (target == "*" && head.method == "OPTIONS") {
        passed.target = target;
        return std::nullopt;
    }
    if (!target.starts_with(scheme))
        return malformed("The target must be a path that begins with a slash.");
    if (!isOwnAddress(rules, target.substr(0, target.find('?'))))
        return foreign();
    const auto rest = target.substr(scheme.size());
    const auto path = rest.find('/');
    passed.target = path == std::string_view::npos ? "/" : std::string(rest.substr(path));
    return std::nullopt;
}

Refusal checkOrigin(const GateRules& rules, const RequestHead& head)
{
    bool isForeign = false;
    for (const auto* name : {"origin", "referer"})
        for (const auto value : head.all(name))
            isForeign = isForeign || !isOwnAddress(rules, value);
    for (const auto value : head.all("sec-fetch-site"))
        isForeign = isForeign || (value != "same-origin" && value != "none");
    if (!isForeign)
        return std::nullopt;
    return problem(403, "foreign-origin", "The request comes from another web site",
                   "Origin, Referer and Sec-Fetch-Site must be absent or name this server.");
}

std::string_view shownToken(const RequestHead& head, bool hub)
{
    if (const auto authorization = head.one("authorization")) {
        const auto blank = authorization->find(' ');
        if (blank != std::string_view::npos && lowerCase(authorization->substr(0, blank)) == "bearer")
            return trimmed(authorization->substr(blank));
        return {};
    }
    constexpr std::string_view prefix = "bearer.";
    if (hub && !head.has("authorization"))
        for (const auto protocols : head.all("sec-websocket-protocol"))
            for (const auto protocol : commaList(protocols))
                if (protocol.starts_with(prefix))
                    return protocol.substr(prefix.size());
    return {};
}

Refusal checkToken(const GateRules& rules, const RequestHead& head, bool hub)
{
    if (!rules.token.empty() && base::crypto::equalConstantTime(shownToken(head, hub), rules.token))
        return std::nullopt;
    auto refused = problem(401, "unauthorized", "The token is missing or wrong",
                           "Send Authorization: Bearer TOKEN with the content of the file token in the data folder.");
    refused.headers.emplace_back("WWW-Authenticate", "Bearer realm=\"eventscope\"");
    return refused;
}

/// The media type without its parameters; the only parameter that is allowed is charset=utf-8.
std::string mediaType(std::string_view value)
{
    const auto semicolon = value.find(';');
    if (semicolon != std::string_view::npos) {
        const auto parameter = lowerCase(trimmed(value.substr(semicolon + 1)));
        if (parameter != "charset=utf-8" && parameter != "charset=\"utf-8\"")
            return {};
    }
    return lowerCase(trimmed(value.substr(0, semicolon)));
}

Refusal checkContent(const RequestHead& head, const Passed& passed)
{
    constexpr std::array<std::string_view, 6> methods {"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST"};
    if (std::ranges::find(methods, head.method) == methods.end()) {
        auto refused =
            problem(405, "method-not-allowed", "The method is not allowed", "This server does not know the method.");
        refused.headers.emplace_back("Allow", "DELETE, GET, HEAD, OPTIONS, PATCH, POST");
        return refused;
    }
    const auto types = head.all("content-type");
    if (!passed.hasBody && types.empty())
        return std::nullopt;
    const bool isPatch = head.method == "PATCH";
    const auto media = types.size() == 1 ? mediaType(types.front()) : std::string();
    const bool isAllowed = media == "application/json" || (isPatch && media == "application/merge-patch+json");
    if (!isAllowed || head.has("content-encoding"))
        return problem(415, "media-type", "The media type is not supported",
                       isPatch ? "Send application/json or application/merge-patch+json without a content encoding."
                               : "Send application/json without a content encoding.");
    if (passed.hasBody && !isPatch && head.method != "POST")
        return malformed("A " + head.method + " request has no body.");
    return std::nullopt;
}

Refusal checkHub(const RequestHead& head)
{
    if (head.method != "GET" || head.version < 11 || !head.hasWord("connection", "upgrade"))
        return malformed("The hub is opened by GET with Connection: Upgrade and Upgrade: websocket.");
    // RFC 6455, 4.1: 16 bytes in base64, version 13. Checked here, because Beast would refuse without problem details.
    const auto key = head.one("sec-websocket-key").value_or("");
    const auto isKeyCharacter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
    };
    if (key.size() != 24 || !key.ends_with("==") || !std::ranges::all_of(key.substr(0, 22), isKeyCharacter)
        || head.one("sec-websocket-version").value_or("") != "13")
        return malformed("The hub needs Sec-WebSocket-Version: 13 and a Sec-WebSocket-Key of 16 bytes in base64.");
    if (!head.hasWord("sec-websocket-protocol", "eventscope.v1"))
        return malformed("The hub speaks the sub-protocol eventscope.v1; offer it in Sec-WebSocket-Protocol.");
    return std::nullopt;
}

} // namespace

tl::expected<Passed, Refused> checkRequest(const GateRules& rules, const RequestHead& head)
{
    Passed passed;
    const auto refuse = [](Refusal& refusal, bool authenticated) {
        return tl::unexpected(Refused {std::move(*refusal), authenticated});
    };
    if (auto refusal = checkFraming(rules, head, passed))
        return refuse(refusal, false);
    if (auto refusal = checkHost(rules, head, passed))
        return refuse(refusal, false);
    if (auto refusal = checkOrigin(rules, head))
        return refuse(refusal, false);
    passed.hub =
        passed.target.substr(0, passed.target.find('?')) == rules.hubPath && head.hasWord("upgrade", "websocket");
    if (auto refusal = checkToken(rules, head, passed.hub))
        return refuse(refusal, false);
    if (auto refusal = checkContent(head, passed))
        return refuse(refusal, true);
    if (passed.hub)
        if (auto refusal = checkHub(head))
            return refuse(refusal, true);
    return passed;
}

} // namespace serving
