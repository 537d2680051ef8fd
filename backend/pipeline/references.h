#pragma once

#include "domain/pack.h"
#include "persistence/stores.h"

#include <vector>

namespace pipeline {

/// What a living state refers to, sorted, each target once. Empty for null and for deleted states. Pure.
[[nodiscard]] std::vector<persistence::Reference> referencesOf(const domain::Catalog& catalog,
                                                               const domain::StatePointer& state);
/// Before and after with the references that come and go.
[[nodiscard]] persistence::SnapshotChange changeOf(const domain::Catalog& catalog, domain::StatePointer before,
                                                   domain::StatePointer after);

} // namespace pipeline
