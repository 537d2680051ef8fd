#include "metrics_sources.h"

#include "base/clock.h"
#include "base/http_fetch.h"
#include "base/log.h"
#include "metrics/exposition.h"
#include "metrics/kafka_overview.h"
#include "stack/desk.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace {

constexpr std::chrono::seconds exporterPatience {10}; // a broker under load takes seconds; rounds do not overlap

/// "127.0.0.1:7071" of "http://127.0.0.1:7071/metrics".
std::string instanceOf(const std::string& address)
{
    const auto start = address.find("://");
    const auto from = start == std::string::npos ? 0 : start + 3;
    return address.substr(from, address.find('/', from) - from);
}

class ServerReadings final
{
public:
    ServerReadings(const stack::Desk& desk, std::string exporter, TellBytes tellBytes)
        : m_desk(desk)
        , m_exporter(std::move(exporter))
        , m_tellBytes(std::move(tellBytes))
    {
    }

    void read(std::vector<metrics::Reading>& into, const std::stop_token& stop)
    {
        const auto usage = m_desk.usage();
        readProcesses(usage, into);
        const bool hasBroker =
            std::ranges::any_of(usage.services, [](const auto& each) { return each.service == "kafka"; });
        if (!m_exporter.empty())
            readExporter(m_exporter, into, stop);
        else if (hasBroker)
            readExporter(fmt::format("http://127.0.0.1:{}/metrics", usage.ports.find("exporter")->second), into, stop);
        else
            m_overview.reset();
    }

private:
    struct Used
    {
        pid_t pid = 0;
        double seconds = 0;
        base::SteadyTime at;
    };

    void readProcesses(const stack::Desk::Usage& usage, std::vector<metrics::Reading>& into)
    {
        std::map<std::string, Used> now;
        for (const auto& each : usage.services) {
            const auto at = base::systemClock().steady();
            into.push_back({{"memory." + each.service, "memory", "bytes", each.service, 1},
                            static_cast<double>(each.residentBytes)});
            const auto before = m_used.find(each.service);
            if (before != m_used.end() && before->second.pid == each.pid) {
                const auto seconds = std::chrono::duration<double>(at - before->second.at).count();
                if (seconds > 0)
                    into.push_back({{"cpu." + each.service, "cpu", "cores", each.service, 1},
                                    std::max(0.0, each.processorSeconds - before->second.seconds) / seconds});
            }
            now[each.service] = {each.pid, each.processorSeconds, at};
        }
        m_used = std::move(now);
    }

    void readExporter(const std::string& address, std::vector<metrics::Reading>& into, const std::stop_token& stop)
    {
        if (!m_overview || m_address != address) {
            m_overview.emplace(instanceOf(address));
            m_address = address;
        }
        const auto answer = base::httpGet(address, exporterPatience, metrics::maxExpositionBytes, stop);
        const auto trouble = !answer ? answer.error().message
            : answer->status != 200  ? fmt::format("'{}' answers with status {}.", address, answer->status)
                                     : std::string();
        if (!trouble.empty() && m_trouble.empty() && !stop.stop_requested())
            base::log::warning("metrics", trouble); // once, until it works again
        m_trouble = trouble;
        if (!trouble.empty())
            return;
        const auto exposition = metrics::parseExposition(answer->body);
        m_overview->read(exposition, base::systemClock().steady(), into);
        if (m_tellBytes)
            m_tellBytes(metrics::topicBytes(exposition));
    }

    const stack::Desk& m_desk;
    const std::string m_exporter;
    const TellBytes m_tellBytes;
    std::map<std::string, Used> m_used;
    std::optional<metrics::KafkaOverview> m_overview;
    std::string m_address;
    std::string m_trouble;
};

} // namespace

metrics::Scraper::Far makeServerReadings(const stack::Desk& desk, std::string exporter, TellBytes tellBytes)
{
    auto readings = std::make_shared<ServerReadings>(desk, std::move(exporter), std::move(tellBytes));
    return [readings](std::vector<metrics::Reading>& into, const std::stop_token& stop) { readings->read(into, stop); };
}

std::string localPrometheus(const stack::Desk& desk)
{
    const auto usage = desk.usage();
    const bool runs =
        std::ranges::any_of(usage.services, [](const auto& each) { return each.service == "prometheus"; });
    return runs ? fmt::format("http://127.0.0.1:{}", usage.ports.find("prometheus")->second) : std::string();
}
