#pragma once

#include "hub/hub_client.h"
#include "models/object_table.h"

namespace models {

/// The records of an answer to `kafka.records` that came packed; nothing where it did not.
[[nodiscard]] ObjectTable::Packed recordRows(const hub::Reply& reply);

} // namespace models
