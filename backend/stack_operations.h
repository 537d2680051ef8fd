#pragma once

namespace metrics {
class History;
}
namespace serving {
class OperationTable;
}
namespace stack {
class Desk;
}

/// What the room stack offers, as rows of the table of operations: stack.status, stack.begin, stack.cancel, stack.logs.
/// Only on the hub. What is begun is a mark in `history`. `desk` and `history` outlive the table.
void addStackOperations(serving::OperationTable& table, stack::Desk& desk, metrics::History& history);
