#pragma once

#include "persistence/stores.h"
#include "pipeline/batch.h"

namespace pipeline {

/// Brings accepted groups into the event store, in order. Engine thread.
class EventPersister final
{
public:
    [[nodiscard]] base::Result<void> process(const Batch& batch, persistence::EventStore& store);
};

} // namespace pipeline
