#include "support/kafka_broker.h"

#include "base/files.h"
#include "stack/service.h"
#include "stack/stack.h"
#include "support/free_port.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace test {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 90s;
bool hasRoom = false; // of the broker that will be started
bool hasLoad = false;

std::unique_ptr<KafkaBroker>& holder()
{
    static std::unique_ptr<KafkaBroker> broker;
    return broker;
}

} // namespace

KafkaBroker& KafkaBroker::shared()
{
    auto& broker = holder();
    if (!broker) {
        broker.reset(new KafkaBroker);
        broker->start();
    }
    return *broker;
}

void KafkaBroker::makeRoom()
{
    hasRoom = true;
}

void KafkaBroker::takeLoad()
{
    hasLoad = true;
}

KafkaBroker::KafkaBroker()
{
    std::string name = (std::filesystem::temp_directory_path() / "eventscope-kafka-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr)
        throw std::runtime_error("no temporary folder");
    m_folder = std::filesystem::canonical(name);
}

void KafkaBroker::start()
{
    const auto opened =
        stack::Stack::open(m_folder, {{"kafka", freePort()}, {"controller", freePort()}, {"exporter", freePort()}});
    if (!opened)
        throw std::runtime_error(opened.error().message);
    const auto& service = stack::service("kafka");
    const auto& places = opened->places();
    if (service.version(places).empty())
        throw std::runtime_error("Apache Kafka is not there: run 'eventscope-cli stack setup' once.");
    for (const auto& folder : {places.folder / "data", places.folder / "logs", places.data("kafka")})
        if (auto made = base::files::makePrivateFolder(folder); !made)
            throw std::runtime_error(made.error().message);
    if (auto ready = service.prepare(places, opened->ports()); !ready)
        throw std::runtime_error(ready.error().message);
    addProxiedListener();
    auto command = service.command(places, opened->ports());
    auto& words = command.arguments;
    if (hasRoom || hasLoad)
        *std::find_if(words.begin(), words.end(), [](const auto& word) { return word.starts_with("-Xmx"); }) =
            hasRoom ? "-Xmx2g" : "-Xmx512m";
    if (hasLoad)
        std::erase(words, "-XX:TieredStopAtLevel=1");
    // Also when the test crashes or is killed.
    command.arguments.insert(command.arguments.begin(), {"setpriv", "--pdeathsig", "KILL"});
    const auto started = stack::startDetached(command);
    if (!started)
        throw std::runtime_error(started.error().message);
    m_process = *started;
    m_port = opened->ports().at("kafka");
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (!service.answers(opened->ports())) {
        if (std::chrono::steady_clock::now() > deadline)
            throw std::runtime_error("Apache Kafka does not answer");
        std::this_thread::sleep_for(100ms);
    }
}

/// A second listener, whose clients are told to come to the proxy.
void KafkaBroker::addProxiedListener()
{
    const auto hidden = freePort();
    m_proxy = std::make_unique<KafkaProxy>(hidden);
    const auto file = m_folder / "data/kafka/server.properties";
    auto properties = base::files::read(file, 1 << 16);
    if (!properties)
        throw std::runtime_error(properties.error().message);
    const auto addTo = [&properties](const std::string& line, const std::string& more) {
        const auto at = properties->find("\n" + line);
        if (at == std::string::npos)
            throw std::runtime_error("server.properties has no " + line);
        properties->insert(properties->find('\n', at + 1), more);
    };
    addTo("listeners=", ",PROXIED://127.0.0.1:" + std::to_string(hidden));
    addTo("advertised.listeners=", ",PROXIED://127.0.0.1:" + std::to_string(m_proxy->port()));
    addTo("listener.security.protocol.map=", ",PROXIED:PLAINTEXT");
    *properties += "inter.broker.listener.name=PLAINTEXT\n";
    if (hasRoom)
        *properties += "log.index.size.max.bytes=4096\n";
    if (auto written = base::files::writeAtomically(file, *properties); !written)
        throw std::runtime_error(written.error().message);
}

KafkaBroker::~KafkaBroker()
{
    if (m_process > 0) {
        ::kill(m_process, SIGKILL); // its data go with it
        while (stack::isAlive(m_process))
            std::this_thread::sleep_for(10ms);
    }
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

eventlog::ClusterAddress KafkaBroker::address() const
{
    eventlog::ClusterAddress address;
    address.bootstrap = "127.0.0.1:" + std::to_string(m_port);
    return address;
}

eventlog::ClusterAddress KafkaBroker::proxiedAddress() const
{
    eventlog::ClusterAddress address;
    address.bootstrap = "127.0.0.1:" + std::to_string(m_proxy->port());
    return address;
}

std::string KafkaBroker::freshTopic(const std::string& what)
{
    return what + "-" + std::to_string(++m_topics);
}

} // namespace test
