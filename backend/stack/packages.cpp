#include "stack/packages.h"

#include "stack/process.h"

#include <unistd.h>

namespace stack {

namespace {

/// As root. Arguments: the packages. A policy-rc.d keeps what is installed from being started; one that is there stays.
constexpr const char* install = R"(
set -e
export DEBIAN_FRONTEND=noninteractive
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod 755 "$policy"
    trap 'rm -f "$policy"' EXIT
fi
apt-get -qq -o DPkg::Lock::Timeout=120 -o Acquire::Retries=3 update
apt-get -qq -y -o DPkg::Lock::Timeout=120 -o Acquire::Retries=3 install --no-install-recommends "$@"
if command -v systemctl >/dev/null; then
    for package; do systemctl disable "$package.service" >/dev/null 2>&1 || true; done
fi
)";

} // namespace

bool mayInstall()
{
    return !findProgram("apt-get").empty() && (::geteuid() == 0 || !findProgram("sudo").empty());
}

base::Result<void> installPackages(const std::vector<std::string>& packages, const std::filesystem::path& log,
                                   const Progress& progress, const std::stop_token& stop)
{
    std::string names;
    for (const auto& each : packages)
        names += " " + each;
    std::error_code error; // setup comes first to this folder; the log cannot be opened otherwise
    std::filesystem::create_directories(log.parent_path(), error);
    if (error)
        return base::fail(base::Error::Code::Storage,
                          "The folder '" + log.parent_path().string() + "' cannot be made: " + error.message() + ".");
    progress("Installing packages of the system:" + names);
    Command command {{"sh", "-c", install, "sh"}, "/", log};
    if (::geteuid() != 0)
        command.arguments.insert(command.arguments.begin(), {"sudo", "-n"});
    command.arguments.insert(command.arguments.end(), packages.begin(), packages.end());
    const auto status = runToEnd(command, stop);
    if (!status)
        return base::Failure(status.error());
    if (*status == 0)
        return {};
    std::string text = "These packages could not be installed:" + names;
    for (const auto& line : lastLines(log, 10))
        text += "\n  " + line;
    return base::fail(base::Error::Code::Network, text, true);
}

} // namespace stack
