#pragma once

namespace serving {
class OperationTable;
}
class ClusterDesk;

/// What an operator asks of a Kafka cluster, as rows of the table of operations: kafka.status, kafka.topics,
/// kafka.topic, kafka.groups, kafka.group, kafka.brokers, kafka.broker, kafka.records, kafka.slice, kafka.create,
/// kafka.configure, kafka.delete, kafka.produce. Only on the hub. `desk` outlives the table.
void addClusterOperations(serving::OperationTable& table, ClusterDesk& desk);

/// Those of them that read records and write to the cluster; the former adds the latter.
void addClusterRecordOperations(serving::OperationTable& table, ClusterDesk& desk);
void addClusterChangeOperations(serving::OperationTable& table, ClusterDesk& desk);
