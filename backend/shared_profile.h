#pragma once

#include "backend.h"
#include "pipeline/shared_engine.h"

#include <memory>

/// Log and stores of a cluster profile, as the engine wants them. `options.profile` is not embedded.
[[nodiscard]] pipeline::SharedOptions sharedOptions(const BackendOptions& options,
                                                    const std::shared_ptr<const domain::Catalog>& catalog);
