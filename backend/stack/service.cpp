#include "stack/service.h"

#include "base/crypto.h"
#include "base/files.h"
#include "stack/probe.h"
#include "stack/stack_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <system_error>

namespace stack {

namespace {

/// The first run of digits and dots behind `before`.
std::string numberAfter(const std::string& text, std::string_view before)
{
    auto at = text.find(before);
    if (at == std::string::npos)
        return {};
    at += before.size();
    const auto end = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(),
                                  [](char c) { return std::isdigit(static_cast<unsigned char>(c)) == 0 && c != '.'; });
    return {text.begin() + static_cast<std::ptrdiff_t>(at), end};
}

class Redis final : public Service
{
public:
    explicit Redis(std::string_view name)
        : m_name(name)
    {
    }
    std::string_view name() const override { return m_name; }
    std::string executable() const override { return "redis"; } // Debian's redis-server is a link to redis-check-rdb
    base::Result<void> prepare(const Places&, const Ports&) const override { return {}; }

    Command command(const Places& places, const Ports& ports) const override
    {
        // noeviction and the append-only file: nothing that was written may go by itself. Nodes of 64 KB: Redis finds a
        // place in a list by walking its nodes, and the log of a domain is one list.
        return {{"redis-server", "--port", std::to_string(ports.find(m_name)->second), "--bind", "127.0.0.1", "--dir",
                 places.data(m_name).string(), "--appendonly", "yes", "--maxmemory-policy", "noeviction", "--save", "",
                 "--list-max-listpack-size", "-5", "--daemonize", "no", "--supervised", "no"},
                places.data(m_name),
                places.log(m_name)};
    }
    bool answers(const Ports& ports) const override { return probe::redisAnswers(ports.find(m_name)->second); }
    std::string version(const Places&) const override { return numberAfter(versionTextOf("redis-server"), "v="); }

private:
    const std::string_view m_name;
};

class Kafka final : public Service
{
public:
    std::string_view name() const override { return "kafka"; }
    std::string executable() const override { return "java"; }
    std::vector<std::string_view> portNames() const override { return {"kafka", "controller", "exporter"}; }
    std::chrono::seconds patience() const override { return std::chrono::seconds(60); }

    base::Result<void> prepare(const Places& places, const Ports& ports) const override
    {
        const auto folder = places.data(name());
        for (const auto& [file, content] : {std::pair("server.properties", properties(folder, ports)),
                                            std::pair("exporter-rules.yml", std::string(exporterRules))})
            if (auto written = base::files::writeAtomically(folder / file, content); !written)
                return written;
        std::error_code error;
        if (std::filesystem::exists(folder / "log" / "meta.properties", error))
            return {};
        std::array<std::uint8_t, 16> id {};
        do
            base::crypto::fillRandom(id);
        while (base::crypto::base64Url(id).front() == '-'); // it would look like an option
        const auto status = runToEnd({{"java", "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                                       classPath(places), "kafka.tools.StorageTool", "format", "-t",
                                       base::crypto::base64Url(id), "-c", (folder / "server.properties").string()},
                                      folder,
                                      places.log(name())},
                                     {});
        if (!status)
            return base::Failure(status.error());
        if (*status != 0)
            return base::fail(base::Error::Code::Storage,
                              "The folder '" + (folder / "log").string()
                                  + "' could not be formatted for Kafka; its log says why.");
        return {};
    }

    Command command(const Places& places, const Ports& ports) const override
    {
        const auto folder = places.data(name());
        const auto agent = places.jars / "jmx_prometheus_javaagent-0.20.0.jar";
        return {{"java", "-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
                 fmt::format("-javaagent:{}=127.0.0.1:{}:{}", agent.string(), ports.find("exporter")->second,
                             (folder / "exporter-rules.yml").string()),
                 "-cp", classPath(places), "kafka.Kafka", (folder / "server.properties").string()},
                folder,
                places.log(name())};
    }

    bool answers(const Ports& ports) const override
    {
        return probe::kafkaAnswers(ports.find("kafka")->second) && probe::accepts(ports.find("exporter")->second);
    }

    std::string version(const Places& places) const override
    {
        if (findProgram("java").empty())
            return {};
        std::error_code error;
        for (const auto& entry : std::filesystem::directory_iterator(places.jars, error))
            if (auto number = numberAfter(entry.path().stem().string(), "kafka_2.13-"); !number.empty())
                return number;
        return {};
    }

private:
    static std::string classPath(const Places& places) { return (places.jars / "*").string(); }

    static std::string properties(const std::filesystem::path& folder, const Ports& ports)
    {
        const auto broker = ports.find("kafka")->second;
        const auto controller = ports.find("controller")->second;
        return fmt::format("process.roles=broker,controller\n"
                           "node.id=1\n"
                           "controller.quorum.voters=1@127.0.0.1:{1}\n"
                           "listeners=PLAINTEXT://127.0.0.1:{0},CONTROLLER://127.0.0.1:{1}\n"
                           "advertised.listeners=PLAINTEXT://127.0.0.1:{0}\n"
                           "controller.listener.names=CONTROLLER\n"
                           "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT\n"
                           "log.dirs={2}\n"
                           "offsets.topic.replication.factor=1\n"
                           "offsets.topic.num.partitions=5\n"
                           "transaction.state.log.replication.factor=1\n"
                           "transaction.state.log.min.isr=1\n"
                           "group.initial.rebalance.delay.ms=0\n"
                           "auto.create.topics.enable=false\n"
                           "log.cleaner.dedupe.buffer.size=8388608\n" // 128 MB are half of the heap, for nothing here
                           "broker.session.timeout.ms=3000\n" // a killed broker is back soon
                           "broker.heartbeat.interval.ms=500\n",
                           broker, controller, (folder / "log").string());
    }
};

class Prometheus final : public Service
{
public:
    std::string_view name() const override { return "prometheus"; }
    std::string executable() const override { return "prometheus"; }

    base::Result<void> prepare(const Places& places, const Ports& ports) const override
    {
        return base::files::writeAtomically(places.data(name()) / "prometheus.yml",
                                            fmt::format("global: {{scrape_interval: 5s}}\n"
                                                        "scrape_configs:\n"
                                                        "- job_name: kafka\n"
                                                        "  static_configs: [{{targets: ['127.0.0.1:{}']}}]\n",
                                                        ports.find("exporter")->second));
    }
    Command command(const Places& places, const Ports& ports) const override
    {
        const auto folder = places.data(name());
        return {{"prometheus", "--config.file=" + (folder / "prometheus.yml").string(),
                 "--storage.tsdb.path=" + (folder / "tsdb").string(),
                 fmt::format("--web.listen-address=127.0.0.1:{}", ports.find("prometheus")->second)},
                folder,
                places.log(name())};
    }
    bool answers(const Ports& ports) const override
    {
        return probe::httpAnswers(ports.find("prometheus")->second, "/-/ready");
    }
    std::string version(const Places&) const override { return numberAfter(versionTextOf("prometheus"), "version "); }
};

} // namespace

Ports usualPorts()
{
    return {{"kafka", 9092},           {"controller", 9093},   {"exporter", 7071},
            {"redis-snapshots", 6379}, {"redis-events", 6380}, {"prometheus", 9090}};
}

const Service& service(std::string_view name)
{
    static const Kafka kafka;
    static const Redis snapshots("redis-snapshots");
    static const Redis events("redis-events");
    static const Prometheus prometheus;
    for (const Service* each : {static_cast<const Service*>(&snapshots), static_cast<const Service*>(&events),
                                static_cast<const Service*>(&prometheus)})
        if (each->name() == name)
            return *each;
    return kafka;
}

} // namespace stack
