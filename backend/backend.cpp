#include "backend.h"

#include "base/clock.h"
#include "base/crypto.h"
#include "base/files.h"
#include "base/log.h"
#include "base/sqlite.h"
#include "cluster_desk.h"
#include "cluster_operations.h"
#include "domain/pack.h"
#include "eventlog/library_version.h"
#include "metrics/history.h"
#include "metrics/scraper.h"
#include "metrics_sources.h"
#include "persistence/library_version.h"
#include "pipeline/engine.h"
#include "pipeline/engine_readings.h"
#include "pipeline/shared_engine.h"
#include "serving/metrics_operations.h"
#include "serving/operations.h"
#include "serving/server.h"
#include "shared_profile.h"
#include "stack/desk.h"
#include "stack_operations.h"
#include "workload/demo_traffic.h"

#include <array>
#include <cstdint>

namespace {

constexpr std::size_t tokenCharacters = 43; // 256 bits in base64url without padding

/// DIR/token: made once, kept between starts, 0600.
base::Result<std::string> readOrMakeToken(const std::filesystem::path& file)
{
    auto content = base::files::read(file, 4'096, true);
    if (content) {
        while (!content->empty() && (content->back() == '\n' || content->back() == '\r'))
            content->pop_back();
        if (content->size() == tokenCharacters && base::crypto::fromBase64Url(*content))
            return *content;
        return base::fail(base::Error::Code::Invalid,
                          "'" + file.string()
                              + "' does not hold a token of 43 characters. Remove it: the next start makes a new one.");
    }
    if (content.error().code != base::Error::Code::NotFound)
        return base::Failure(content.error());
    std::array<std::uint8_t, 32> bytes {};
    base::crypto::fillRandom(bytes);
    auto token = base::crypto::base64Url(bytes);
    if (auto written = base::files::writeAtomically(file, token + "\n"); !written)
        return base::Failure(written.error());
    return token;
}

base::json::value describe(const workload::DemoTraffic& demo)
{
    base::json::array available;
    for (const auto& each : demo.available())
        available.push_back({{"domain", each.domain},
                             {"sample", each.sample},
                             {"entities", each.entities},
                             {"rate", each.commandsPerSecond}});
    base::json::array running;
    for (const auto& name : demo.running())
        running.emplace_back(name);
    return base::json::object {{"available", std::move(available)}, {"running", std::move(running)}};
}

/// What the room workload offers, as rows of the table of operations.
void addDemoOperations(serving::OperationTable& table, workload::DemoTraffic& demo, metrics::History& history)
{
    table.add({"demo.status", "", "", false, "Demo traffic: what can run and what runs",
               [&demo](const serving::Call&, const serving::Respond& respond) {
                   respond(serving::Answer {200, describe(demo), {}, {}});
               }});
    table.add({"demo.start", "", "", true, "Start demo traffic of the given domains",
               [&demo, &history](const serving::Call& call, const serving::Respond& respond) {
                   std::vector<std::string> domains;
                   if (const auto* wanted = call.args.if_contains("domains"); wanted != nullptr && wanted->is_array()) {
                       for (const auto& name : wanted->get_array())
                           if (name.is_string())
                               domains.emplace_back(name.get_string().data(), name.get_string().size());
                   }
                   demo.start(domains);
                   history.mark("operator", "demo.start");
                   respond(serving::Answer {200, describe(demo), {}, {}});
               }});
    table.add({"demo.stop", "", "", true, "Stop all demo traffic",
               [&demo, &history](const serving::Call&, const serving::Respond& respond) {
                   demo.stop();
                   history.mark("operator", "demo.stop");
                   respond(serving::Answer {200, describe(demo), {}, {}});
               }});
}

/// The Kafka of the local servers, while its process is there: one that is too busy to answer is not gone.
std::optional<eventlog::ClusterAddress> localCluster(const stack::Desk& desk)
{
    const auto services = desk.status();
    if (!services)
        return std::nullopt;
    for (const auto& each : *services)
        if (each.service == "kafka" && each.pid) {
            eventlog::ClusterAddress address;
            address.bootstrap = "127.0.0.1:" + std::to_string(each.port);
            return address;
        }
    return std::nullopt;
}

/// Members in the order of their start, so they stop in the opposite one.
class RunningBackend final : public Backend
{
public:
    RunningBackend(std::unique_ptr<pipeline::Engine> engine, std::string token, const BackendOptions& options)
        : m_token(std::move(token))
        , m_prometheus(options.prometheus)
        , m_desk(options.stackFolder)
        , m_cluster([this, given = options.cluster] { return given ? given : localCluster(m_desk); },
                    options.cluster && options.isClusterReadOnly, base::systemClock())
        , m_engine(std::move(engine))
        , m_demo(workload::makeDemoTraffic(*m_engine))
        , m_history(options.dataFolder / "metrics.db", base::systemClock())
        , m_readings(*m_engine)
        , m_scraper(
              m_history,
              [this](metrics::Tick& into) {
                  m_readings.read(into);
                  if (auto change = m_readings.change(); !change.empty())
                      m_history.mark("engine", std::move(change));
                  for (auto& happening : m_engine->takeHappenings())
                      m_history.mark(std::move(happening.kind), std::move(happening.text));
              },
              makeServerReadings(m_desk, options.exporter, bytesFor(options)))
    {
        serving::addEngineOperations(m_table, *m_engine);
        serving::addMetricsOperations(
            m_table, {m_history, [this] { return m_prometheus.empty() ? localPrometheus(m_desk) : m_prometheus; }});
        addDemoOperations(m_table, *m_demo, m_history);
        if (!options.stackFolder.empty())
            addStackOperations(m_table, m_desk, m_history);
        if (!options.stackFolder.empty() || options.cluster)
            addClusterOperations(m_table, m_cluster);
    }

    [[nodiscard]] base::Result<void> serve(const BackendOptions& wanted)
    {
        serving::ServerOptions options;
        options.port = wanted.port;
        options.maxAuthenticated = wanted.clients;
        options.token = m_token;
        auto server = serving::startServer(options, m_table, *m_engine);
        if (!server)
            return base::Failure(server.error());
        m_server = std::move(*server);
        return {};
    }

    [[nodiscard]] std::uint16_t port() const override { return m_server->port(); }
    [[nodiscard]] std::string token() const override { return m_token; }
    void startDemo(const std::vector<std::string>& domains) override { m_demo->start(domains); }

private:
    /// The exporter that is read belongs to the cluster that is shown: its own, or both are the local stack's.
    TellBytes bytesFor(const BackendOptions& options)
    {
        const bool isLocal = !options.cluster || (options.profile.cluster && options.profile.cluster->isLocalStack);
        if (!isLocal && options.exporter.empty())
            return {};
        return [this](const auto& byTopic) { m_cluster.tellBytes(byTopic); };
    }

    std::string m_token;
    std::string m_prometheus;
    stack::Desk m_desk;
    ClusterDesk m_cluster;
    std::unique_ptr<pipeline::Engine> m_engine;
    std::unique_ptr<workload::DemoTraffic> m_demo;
    metrics::History m_history;
    pipeline::EngineReadings m_readings;
    metrics::Scraper m_scraper;
    serving::OperationTable m_table;
    std::unique_ptr<serving::Server> m_server;
};

} // namespace

base::Result<std::unique_ptr<Backend>> Backend::start(const BackendOptions& options)
{
    if (auto made = base::files::makePrivateFolder(options.dataFolder); !made)
        return base::Failure(made.error());
    auto catalog = std::make_shared<const domain::Catalog>(domain::Catalog::loadFolders(options.packFolders));
    for (const auto& problem : catalog->problems())
        base::log::warning("domain", problem.file + ":" + std::to_string(problem.line) + ": " + problem.reason);

    pipeline::EngineOptions engineOptions;
    engineOptions.folder = options.dataFolder;
    engineOptions.catalog = std::move(catalog);
    engineOptions.clock = &base::systemClock();
    engineOptions.entityCache = options.cachedEntities;
    engineOptions.niceness = options.engineNiceness;
    auto running = options;
    if (running.profile.cluster && running.exporter.empty())
        running.exporter = running.profile.cluster->exporter;
    if (running.profile.cluster && running.prometheus.empty())
        running.prometheus = running.profile.cluster->prometheus;
    if (running.profile.cluster && !running.cluster) {
        running.cluster = running.profile.cluster->kafka;
        running.isClusterReadOnly = running.profile.readOnly;
    }
    const auto open = [&]() -> base::Result<std::unique_ptr<pipeline::Engine>> {
        if (options.profile.isEmbedded())
            return pipeline::openEmbeddedEngine(engineOptions);
        auto shared = sharedOptions(options, engineOptions.catalog);
        shared.engine = engineOptions;
        return pipeline::openSharedEngine(shared);
    };
    auto engine = open();
    if (!engine)
        return base::Failure(engine.error());
    // The engine holds the folder's lock from here on, so no other start writes the token.
    auto token = readOrMakeToken(options.dataFolder / "token");
    if (!token)
        return base::Failure(token.error());
    auto backend = std::make_unique<RunningBackend>(std::move(*engine), std::move(*token), running);
    if (auto served = backend->serve(options); !served)
        return base::Failure(served.error());
    return backend;
}

base::Result<pipeline::VerifyReport> verifyProfile(const BackendOptions& options, const pipeline::VerifyOptions& wanted)
{
    if (options.profile.isEmbedded())
        return pipeline::verify(wanted);
    // The catalog lives with the caller.
    const std::shared_ptr<const domain::Catalog> catalog(std::shared_ptr<const domain::Catalog>(), wanted.catalog);
    return pipeline::verifyShared(wanted, sharedOptions(options, catalog));
}

std::vector<std::pair<std::string, std::string>> Backend::libraryVersions()
{
    return {{"librdkafka", eventlog::kafkaLibraryVersion()},
            {"hiredis", persistence::redisLibraryVersion()},
            {"SQLite", base::sqlite::libraryVersion()}};
}
