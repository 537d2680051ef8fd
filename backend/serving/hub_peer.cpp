#include "serving/hub_peer.h"

#include "serving/call_arguments.h"

#include <algorithm>

namespace serving {

std::string peerNameOf(std::string_view userAgent)
{
    auto product = userAgent.substr(0, userAgent.find_first_of("/ ("));
    product = product.substr(0, HubPeer::longest);
    const auto isPrintable = [](char c) { return c > ' ' && c < '\x7f'; };
    return std::all_of(product.begin(), product.end(), isPrintable) ? std::string(product) : std::string();
}

std::optional<Problem> readHello(const base::json::object& args, HubPeer& peer)
{
    Arguments arguments(args);
    auto name = arguments.text("name");
    auto host = arguments.textOr("host", {});
    arguments.allowOnly({"name", "host"});
    if (name.size() > HubPeer::longest || host.size() > HubPeer::longest)
        arguments.refuse("A name has at most " + std::to_string(HubPeer::longest) + " bytes.");
    if (arguments.problem())
        return std::move(arguments.problem());
    peer.name = std::move(name);
    peer.host = std::move(host);
    return std::nullopt;
}

} // namespace serving
