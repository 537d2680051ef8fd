#pragma once

#include "domain/pack.h"
#include "persistence/stores.h"
#include "pipeline/batch.h"

namespace pipeline {

/// Writes what a batch made of the entities into the read model: each entity once, whatever the number of its events.
/// `reached` says how far a shared log was read with this batch, which then is of one domain.
/// Engine thread.
class StateMaterializer final
{
public:
    explicit StateMaterializer(const domain::Catalog& catalog)
        : m_catalog(catalog)
    {
    }
    [[nodiscard]] base::Result<void> process(const Batch& batch, persistence::SnapshotStore& store,
                                             const persistence::Mark& reached = {});

private:
    const domain::Catalog& m_catalog;
};

} // namespace pipeline
