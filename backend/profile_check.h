#pragma once

#include "profile.h"

#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

/// One step of a connection test.
struct ProfileStep
{
    enum class State
    {
        Good,
        Failed,
        Skipped ///< an earlier one makes it impossible, or the profile names nothing to test
    };
    std::string name; ///< one of profileSteps()
    State state = State::Good;
    std::string detail; ///< what was found; what is wrong and what to do; or why it is skipped. English
};

/// "ok", "failed", "skipped": for scripts.
[[nodiscard]] std::string_view stepStateName(ProfileStep::State state);
/// Every step in its order: "kafka reach", "kafka tls", "kafka sasl", "kafka cluster", "kafka topics", then for each of
/// the servers "events" and "snapshots" the steps of persistence::checkRedis, "exporter", "prometheus".
[[nodiscard]] std::vector<std::string> profileSteps();

/// Connects to everything that the profile names and tells each step once, in order, as soon as it is known; writes
/// nothing anywhere. `domains` are those whose topics should be there. Blocks for seconds where a server is away and
/// ends early with `stop`, without the remaining steps. True: no step has failed. Any thread; `tell` is called on it.
bool checkProfile(const Profile& profile, const std::vector<std::string>& domains,
                  const std::function<void(const ProfileStep&)>& tell, const std::stop_token& stop);
