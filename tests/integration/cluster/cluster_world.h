#pragma once

#include "pipeline/engine.h"
#include "pipeline/shared_engine.h"
#include "support/engine_fixture.h"
#include "support/kafka_broker.h"
#include "support/redis_server.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace cluster {

/// A domain of its own for each test, with one type `items`, on the shared broker and two Redis servers of its own, and
/// consoles on it. A test class inherits it; what goes wrong in a step fails the test or throws.
class World
{
public:
    struct Console
    {
        test::TemporaryFolder folder;
        std::unique_ptr<pipeline::Engine> engine;
    };

protected:
    /// `name`: letters that no other class of the binary uses.
    explicit World(std::string name)
        : m_name(std::move(name))
    {
    }

    void findBroker(); ///< before the first test
    void begin(); ///< before each test
    void putProxyRight(); ///< after each test

    [[nodiscard]] pipeline::SharedOptions optionsFor(const eventlog::ClusterAddress& address,
                                                     const std::filesystem::path& folder) const;
    /// Owner of its domain, or ready to become it.
    [[nodiscard]] std::unique_ptr<Console> open(const eventlog::ClusterAddress& address, bool waits = true);
    [[nodiscard]] std::unique_ptr<Console> open() { return open(m_broker->address()); }
    [[nodiscard]] std::unique_ptr<Console> openProxied() { return open(m_broker->proxiedAddress()); }
    /// An engine in the folder of one that has ended.
    void start(Console& console, const eventlog::ClusterAddress& address, bool waits = true);
    void start(Console& console) { start(console, m_broker->address()); }

    [[nodiscard]] static pipeline::Submission item(const std::string& name, std::string key = {})
    {
        return test::create("items", {{"name", name}}, std::move(key));
    }
    /// The version of the entity that it made; 0: anything else.
    [[nodiscard]] static std::uint64_t make(Console& console, const std::string& name, std::string key = {});
    /// So many, each answered; the id of the last one.
    static std::string makeSome(Console& console, int count);
    /// Until it is made: an engine that begins again refuses for a moment. Milliseconds that it took; -1: it did not.
    [[nodiscard]] static std::int64_t insist(Console& console, const std::string& name, const std::string& key);
    [[nodiscard]] static std::size_t countOf(Console& console);
    /// Records of events[p] and commands[p] that a client with no memory finds.
    [[nodiscard]] eventlog::Bounds boundsOf(eventlog::Stream stream) const;
    [[nodiscard]] std::string topic(eventlog::Stream stream) const { return eventlog::topicName(m_domain, stream); }
    /// I1 to I6 from the log alone against both stores; every engine must rest.
    void verifyAll();
    /// Runs kafka_peer, somebody else on this cluster, to its end.
    void peer(const std::string& verb, const std::string& topic, const std::string& third,
              const std::string& fourth) const;

    test::KafkaBroker* m_broker = nullptr;
    std::unique_ptr<test::RedisServer> m_events;
    std::unique_ptr<test::RedisServer> m_snapshots;
    std::shared_ptr<const domain::Catalog> m_catalog;
    std::string m_domain;

private:
    const std::string m_name;
    std::unique_ptr<test::TemporaryFolder> m_packs;
    test::TemporaryFolder m_keys;
    int m_number = 0;
};

} // namespace cluster
