#pragma once

#include "base/json.h"
#include "stack/stack.h"

namespace stack {

/// A service as `stack status --json` and the operation `stack.status` tell it.
[[nodiscard]] base::json::object toJson(const ServiceStatus& status);

} // namespace stack
