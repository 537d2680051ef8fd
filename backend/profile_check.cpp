#include "profile_check.h"

#include "base/http_fetch.h"
#include "eventlog/cluster_admin.h"
#include "persistence/cluster_stores.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <memory>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

using namespace std::chrono_literals;
using State = ProfileStep::State;

constexpr auto reachPatience = 3'000ms;
constexpr auto httpPatience = 15'000ms; // a broker that has just started takes seconds for its first page
constexpr std::size_t mostAnswerBytes = 16U << 20U; // a broker's exporter says some megabytes
constexpr std::array kafkaSteps {"kafka reach", "kafka tls", "kafka sasl", "kafka cluster", "kafka topics"};
constexpr std::array redisSteps {"connect",       "sign in",    "version",     "loaded",
                                 "not a replica", "noeviction", "append-only", "log"};

/// Tells steps and remembers whether one has failed.
class Teller final
{
public:
    explicit Teller(const std::function<void(const ProfileStep&)>& tell)
        : m_tell(tell)
    {
    }
    void good(std::string name, std::string detail) { m_tell({std::move(name), State::Good, std::move(detail)}); }
    void skipped(std::string name, std::string detail) { m_tell({std::move(name), State::Skipped, std::move(detail)}); }
    void failed(std::string name, std::string detail)
    {
        m_isGood = false;
        m_tell({std::move(name), State::Failed, std::move(detail)});
    }
    [[nodiscard]] bool isGood() const { return m_isGood; }

private:
    const std::function<void(const ProfileStep&)>& m_tell;
    bool m_isGood = true;
};

/// Why a connection to one of the addresses cannot be made; empty: it can.
std::string whyUnreached(const addrinfo* list)
{
    std::string reason = "no address";
    for (const auto* each = list; each != nullptr; each = each->ai_next) {
        const int handle = ::socket(each->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, each->ai_protocol);
        if (handle < 0) {
            reason = std::strerror(errno);
            continue;
        }
        int fault = ::connect(handle, each->ai_addr, each->ai_addrlen) == 0 ? 0 : errno;
        if (fault == EINPROGRESS) {
            pollfd waiting {handle, POLLOUT, 0};
            socklen_t size = sizeof fault;
            if (::poll(&waiting, 1, static_cast<int>(reachPatience.count())) != 1)
                fault = ETIMEDOUT;
            else if (::getsockopt(handle, SOL_SOCKET, SO_ERROR, &fault, &size) != 0)
                fault = errno;
        }
        ::close(handle);
        if (fault == 0)
            return {};
        reason = std::strerror(fault);
    }
    return reason;
}

std::string whyUnreached(const std::string& host, const std::string& port)
{
    addrinfo hints {};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (const int code = ::getaddrinfo(host.c_str(), port.c_str(), &hints, &found); code != 0)
        return fmt::format("the name is not known here ({})", ::gai_strerror(code));
    const std::unique_ptr<addrinfo, void (*)(addrinfo*)> list(found, ::freeaddrinfo);
    return whyUnreached(found);
}

/// One of the bootstrap servers is enough.
bool reach(const std::string& bootstrap, Teller& teller)
{
    std::string good;
    std::string bad;
    for (std::size_t at = 0; at < bootstrap.size();) {
        const auto comma = std::min(bootstrap.find(',', at), bootstrap.size());
        auto place = bootstrap.substr(at, comma - at);
        at = comma + 1;
        place.erase(0, place.find_first_not_of(' '));
        place.erase(place.find_last_not_of(' ') + 1);
        if (place.empty())
            continue;
        const auto colon = place.rfind(':');
        const bool hasPort = colon != std::string::npos && place.find(']', colon) == std::string::npos;
        auto host = hasPort ? place.substr(0, colon) : place;
        if (host.starts_with('[') && host.ends_with(']'))
            host = host.substr(1, host.size() - 2);
        const auto reason = whyUnreached(host, hasPort ? place.substr(colon + 1) : "9092");
        if (reason.empty())
            good += (good.empty() ? "" : ", ") + place;
        else
            bad += fmt::format("{}{}: {}", bad.empty() ? "" : "; ", place, reason);
    }
    if (good.empty())
        teller.failed(kafkaSteps[0],
                      fmt::format("{}. Start the broker, or see \"bootstrap\" in the profile and the network between.",
                                  bad.empty() ? "no server is named" : bad));
    else
        teller.good(kafkaSteps[0], bad.empty() ? good : fmt::format("{} (but {})", good, bad));
    return !good.empty();
}

/// The broker took the connection and then ended it, or said nothing: librdkafka knows no more than that.
bool isSilent(std::string_view message)
{
    const auto says = [message](std::string_view part) { return message.find(part) != std::string_view::npos; };
    return says("transport failure") || says("Local: Timed out") || says("in state UP"); // after every handshake
}

/// Which of the steps a refusal of librdkafka belongs to.
std::size_t stepOf(std::string_view message, const eventlog::ClusterAddress& address)
{
    const auto says = [message](std::string_view part) { return message.find(part) != std::string_view::npos; };
    if (says("invalid credentials") || says("SASL mechanism") || says("Authentication failed"))
        return 2;
    if (isSilent(message) && address.mechanism.empty())
        return address.tls ? 2 : 1;
    if (says("SSL") || says("ssl") || says("certificate") || says("security.protocol"))
        return 1;
    return address.mechanism.empty() ? 3 : 2;
}

void checkTopics(const Profile& profile, const eventlog::ClusterState& state, const std::vector<std::string>& domains,
                 Teller& teller)
{
    std::string missing;
    std::size_t there = 0;
    for (const auto& domain : domains)
        for (const auto* kind : {"commands", "events"}) {
            const auto name = fmt::format("es.{}.{}", domain, kind);
            const auto found = std::ranges::find(state.topics, name, &eventlog::TopicState::name);
            if (found != state.topics.end() && found->error.empty())
                ++there;
            else
                missing += (missing.empty() ? "" : ", ") + name;
        }
    if (missing.empty())
        teller.good(kafkaSteps[4], fmt::format("{} of ours", there));
    else if (profile.duties)
        teller.good(kafkaSteps[4], fmt::format("{} of ours; the engine makes {}", there, missing));
    else
        teller.failed(kafkaSteps[4],
                      fmt::format("{} of ours; missing, or not to be seen by this user: {}. An engine with \"duties\": "
                                  "true makes them. The page Kafka works without them.",
                                  there, missing));
}

void checkKafka(const Profile& profile, const std::vector<std::string>& domains, Teller& teller,
                const std::stop_token& stop)
{
    const auto& address = profile.cluster->kafka;
    const auto skipFrom = [&teller](std::size_t step, const std::string& why) {
        for (; step < kafkaSteps.size(); ++step)
            teller.skipped(kafkaSteps[step], why);
    };
    if (!reach(address.bootstrap, teller))
        return skipFrom(1, "no broker was reached");
    eventlog::ClusterAdminOptions options;
    options.address = address;
    const auto admin = eventlog::openClusterAdmin(options);
    const auto state =
        admin ? (*admin)->state("", stop) : base::Result<eventlog::ClusterState>(base::Failure(admin.error()));
    if (stop.stop_requested())
        return;
    const auto bad = state ? kafkaSteps.size() : stepOf(state.error().message, address);
    const std::array used {true, address.tls, !address.mechanism.empty()};
    const std::array details {std::string(), std::string("TLS, with the server's certificate checked"),
                              fmt::format("{} as {}", address.mechanism, address.user)};
    for (std::size_t step = 1; step <= 2 && step < bad; ++step) {
        if (used.at(step))
            teller.good(kafkaSteps.at(step), details.at(step));
        else
            teller.skipped(kafkaSteps.at(step), "the profile names none");
    }
    if (!state) {
        const auto& said = state.error().message;
        if (bad < 3 && isSilent(said))
            teller.failed(
                kafkaSteps.at(bad),
                fmt::format("The broker takes the connection, but does not answer {}: it probably expects {} on "
                            "this port. Name {} in the profile; if it should not, see whether the broker hangs.",
                            address.tls ? "without SASL" : "in plain text", address.tls ? "SASL" : "TLS or SASL",
                            address.tls ? "\"sasl\"" : "\"tls\" or \"sasl\""));
        else
            teller.failed(kafkaSteps.at(bad), said);
        return skipFrom(bad + 1, fmt::format("'{}' has failed", kafkaSteps.at(bad)));
    }
    teller.good(kafkaSteps[3],
                fmt::format("{}, {} broker(s), {} topic(s)", state->id, state->brokers.size(), state->topics.size()));
    checkTopics(profile, *state, domains, teller);
}

void checkServer(const std::string& server, const persistence::RedisAddress& address,
                 const persistence::RedisStoreOptions& options, Teller& teller)
{
    const auto checks = persistence::checkRedis(address, options);
    for (const auto* step : redisSteps) {
        const auto name = fmt::format("{} {}", server, step);
        const auto found = std::ranges::find(checks, step, &persistence::RedisCheck::name);
        if (found == checks.end())
            teller.skipped(name, "an earlier step has failed");
        else if (found->isGood)
            teller.good(name, found->name == "connect" && found->detail.empty() ? address.text() : found->detail);
        else
            teller.failed(name, found->detail);
    }
}

/// `proof`: what only such a server's answer holds.
void checkPage(const std::string& name, const std::string& url, std::string_view proof, Teller& teller,
               const std::stop_token& stop)
{
    if (url.empty())
        return teller.skipped(name, "the profile names none");
    const auto answer = base::httpGet(url, httpPatience, mostAnswerBytes, stop);
    if (stop.stop_requested())
        return;
    if (!answer)
        teller.failed(name, answer.error().message);
    else if (answer->status != 200 || answer->body.find(proof) == std::string::npos)
        teller.failed(name,
                      fmt::format("{} answers with status {}, but not as such a server does. See \"{}\" in the "
                                  "profile.",
                                  url, answer->status, name));
    else
        teller.good(name, url);
}

} // namespace

std::string_view stepStateName(State state)
{
    return state == State::Good ? "ok" : state == State::Failed ? "failed" : "skipped";
}

std::vector<std::string> profileSteps()
{
    std::vector<std::string> names(kafkaSteps.begin(), kafkaSteps.end());
    for (const auto* server : {"events", "snapshots"})
        for (const auto* step : redisSteps)
            names.push_back(fmt::format("{} {}", server, step));
    names.emplace_back("exporter");
    names.emplace_back("prometheus");
    return names;
}

bool checkProfile(const Profile& profile, const std::vector<std::string>& domains,
                  const std::function<void(const ProfileStep&)>& tell, const std::stop_token& stop)
{
    Teller teller(tell);
    if (profile.isEmbedded()) {
        for (auto& name : profileSteps())
            teller.skipped(std::move(name), "the embedded profile needs no server");
        return true;
    }
    checkKafka(profile, domains, teller, stop);
    persistence::RedisStoreOptions options;
    for (const auto& domain : domains)
        options.domains.push_back({domain, {}, 0});
    if (!stop.stop_requested() && !profile.cluster->hasStores)
        for (auto& name : profileSteps())
            if (name.starts_with("events ") || name.starts_with("snapshots "))
                teller.skipped(std::move(name), "the profile names no Redis");
    if (!stop.stop_requested() && profile.cluster->hasStores)
        checkServer("events", profile.cluster->events, options, teller);
    if (!stop.stop_requested() && profile.cluster->hasStores)
        checkServer("snapshots", profile.cluster->snapshots, options, teller);
    if (!stop.stop_requested())
        checkPage("exporter", profile.cluster->exporter, "# TYPE ", teller, stop);
    const auto& prometheus = profile.cluster->prometheus;
    if (!stop.stop_requested())
        checkPage("prometheus", prometheus.empty() ? "" : prometheus + "/api/v1/status/buildinfo", "\"success\"",
                  teller, stop);
    return teller.isGood() && !stop.stop_requested();
}
