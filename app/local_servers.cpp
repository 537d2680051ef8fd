#include "local_servers.h"

#include "stack/stack.h"

#include <algorithm>

namespace app {

base::Result<void> startLocalServers(const std::filesystem::path& folder,
                                     const std::function<void(const std::string&)>& tell, const std::stop_token& stop)
{
    auto stack = stack::Stack::open(folder, {});
    if (!stack)
        return base::Failure(stack.error());
    const auto services = stack->status();
    if (std::ranges::all_of(services, [](const auto& each) { return each.state == stack::State::Running; }))
        return {};
    if (std::ranges::any_of(services, [](const auto& each) { return each.version.empty(); }))
        return base::fail(
            base::Error::Code::NotFound,
            "The local servers are not set up. Run 'eventscope-cli stack setup', or set them up on the page "
            "Services of the embedded profile, then try again.");
    return stack->start(tell, stop);
}

} // namespace app
