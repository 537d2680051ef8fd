#pragma once

#include "eventlog/cluster_address.h"
#include "support/kafka_proxy.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace test {

/// A real Apache Kafka broker on free ports in a temporary folder, started when it is first asked for and shared by
/// every test of the binary; it ends with the process. `eventscope-cli stack setup` must have fetched it.
class KafkaBroker final
{
public:
    /// The shared one. Throws std::runtime_error with the reason, and how to get it, when it cannot run.
    [[nodiscard]] static KafkaBroker& shared();
    /// Before the first shared(): room for some ten thousand partitions, two gigabytes of heap.
    static void makeRoom();
    /// Before the first shared(): half a gigabyte of heap and the optimizing compiler, as a broker that serves a load
    /// has.
    static void takeLoad();
    ~KafkaBroker();
    KafkaBroker(const KafkaBroker&) = delete;
    KafkaBroker& operator=(const KafkaBroker&) = delete;

    [[nodiscard]] eventlog::ClusterAddress address() const;
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    /// The same broker by a proxy in front of a listener of its own.
    [[nodiscard]] eventlog::ClusterAddress proxiedAddress() const;
    [[nodiscard]] KafkaProxy& proxy() const { return *m_proxy; }
    /// A new name that no other test has.
    [[nodiscard]] std::string freshTopic(const std::string& what);

private:
    KafkaBroker();
    void start();

    void addProxiedListener();

    std::filesystem::path m_folder;
    std::unique_ptr<KafkaProxy> m_proxy;
    std::uint16_t m_port = 0;
    int m_process = 0;
    int m_topics = 0;
};

} // namespace test
