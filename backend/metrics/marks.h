#pragma once

#include "base/clock.h"

#include <cstdint>
#include <string>

namespace metrics {

/// Something that happened, drawn over the curves.
struct Mark
{
    /// "operator": somebody did it here; "rebalance", "claim": of the cluster; "engine": it changed by itself.
    std::string kind;
    /// What it was, as a code with its parameters: "stack.start", "demo.start shop, bank". Words are made by the
    /// window.
    std::string text;
    base::UtcTime time {};
};

} // namespace metrics
