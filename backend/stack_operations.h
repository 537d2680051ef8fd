#pragma once

namespace serving {
class OperationTable;
}
namespace stack {
class Desk;
}

/// What the room stack offers, as rows of the table of operations: stack.status, stack.begin, stack.cancel, stack.logs.
/// Only on the hub. `desk` outlives the table.
void addStackOperations(serving::OperationTable& table, stack::Desk& desk);
