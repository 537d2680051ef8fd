#include "eventlog/kafka_config.h"

#include "base/log.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <optional>

namespace eventlog {

namespace {

constexpr int mostLogLevel = 4; // warnings and worse

void writeLog(const rd_kafka_t*, int level, const char* facility, const char* text)
{
    base::log::write(level <= 3 ? base::log::Level::Error : base::log::Level::Warning, "kafka",
                     fmt::format("{}: {}", facility, text));
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// Nothing: it is "host:port", or "[::1]:port".
std::optional<std::string> wrongServer(std::string_view server)
{
    const auto colon = server.rfind(':');
    const auto host = colon == std::string_view::npos ? server : server.substr(0, colon);
    const bool isPlainHost = !host.empty() && host.find_first_of(" /,@?#") == std::string_view::npos;
    const bool isAddress = host.find(':') == std::string_view::npos || (host.front() == '[' && host.back() == ']');
    unsigned port = 0;
    if (colon != std::string_view::npos) {
        const auto digits = server.substr(colon + 1);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
        if (error != std::errc() || end != digits.data() + digits.size())
            port = 0;
    }
    if (isPlainHost && isAddress && port >= 1 && port <= 65'535)
        return std::nullopt;
    return fmt::format("'{}' is not an address of a Kafka server. Write host:port, several with commas between them.",
                       server);
}

std::optional<std::string> wrongBootstrap(std::string_view bootstrap)
{
    if (trimmed(bootstrap).empty())
        return "The address of the Kafka cluster is empty. Write host:port.";
    for (std::size_t from = 0; from <= bootstrap.size();) {
        const auto comma = std::min(bootstrap.find(',', from), bootstrap.size());
        if (auto wrong = wrongServer(trimmed(bootstrap.substr(from, comma - from))))
            return wrong;
        from = comma + 1;
    }
    return std::nullopt;
}

std::optional<std::string> wrongFile(const std::string& file, std::string_view what)
{
    if (file.empty() || std::ifstream(file, std::ios::binary).get() != std::ifstream::traits_type::eof())
        return std::nullopt;
    return fmt::format("The {} '{}' cannot be read, or is empty. Give the path of a PEM file.", what, file);
}

std::optional<std::string> wrongField(const ClusterAddress& address)
{
    constexpr std::array<std::string_view, 3> mechanisms {"PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"};
    if (auto wrong = wrongBootstrap(address.bootstrap))
        return wrong;
    if (auto wrong = wrongFile(address.certificateAuthority, "certificate of the authority"))
        return wrong;
    if (auto wrong = wrongFile(address.certificate, "client certificate"))
        return wrong;
    if (auto wrong = wrongFile(address.key, "key of the client certificate"))
        return wrong;
    if (address.certificate.empty() != address.key.empty())
        return "A client certificate and its key belong together: give both or neither.";
    if (!address.tls && !(address.certificateAuthority.empty() && address.certificate.empty()))
        return "Certificates are given, but TLS is off. Turn TLS on, or remove them.";
    if (!address.mechanism.empty()
        && std::find(mechanisms.begin(), mechanisms.end(), address.mechanism) == mechanisms.end())
        return fmt::format("'{}' is not a SASL mechanism that can be used here. Take PLAIN, SCRAM-SHA-256 or "
                           "SCRAM-SHA-512.",
                           address.mechanism);
    if (!address.mechanism.empty() && address.user.empty())
        return "A SASL mechanism needs a user.";
    return std::nullopt;
}

KafkaSettings settingsOf(const ClusterAddress& address)
{
    KafkaSettings settings {
        {"bootstrap.servers", address.bootstrap}, {"client.id", "eventscope"},
        {"socket.nagle.disable", "true"},         {"log_level", std::to_string(mostLogLevel)},
        {"log.connection.close", "false"},        {"reconnect.backoff.max.ms", "2000"},
        {"enable.metrics.push", "false"}, // of the broker's owner (KIP-714); a client that ends waits a second for it
    };
    const bool hasSasl = !address.mechanism.empty();
    const std::string_view plain = hasSasl ? "sasl_plaintext" : "plaintext";
    const std::string_view secured = hasSasl ? "sasl_ssl" : "ssl";
    settings.emplace_back("security.protocol", address.tls ? secured : plain);
    const auto add = [&settings](const char* name, const std::string& value) {
        if (!value.empty())
            settings.emplace_back(name, value);
    };
    add("ssl.ca.location", address.certificateAuthority);
    add("ssl.certificate.location", address.certificate);
    add("ssl.key.location", address.key);
    if (hasSasl) {
        settings.emplace_back("sasl.mechanism", address.mechanism);
        settings.emplace_back("sasl.username", address.user);
        settings.emplace_back("sasl.password", address.password);
    }
    return settings;
}

base::Result<void> set(rd_kafka_conf_t* config, const std::string& name, const std::string& value)
{
    std::array<char, 512> reason {};
    if (rd_kafka_conf_set(config, name.c_str(), value.c_str(), reason.data(), reason.size()) == RD_KAFKA_CONF_OK)
        return {};
    const bool isSecret = name.find("password") != std::string::npos;
    return base::fail(base::Error::Code::Invalid,
                      fmt::format("The setting '{}' of the Kafka client is refused{}{}", name, isSecret ? "." : ": ",
                                  isSecret ? "" : reason.data()));
}

base::Error::Code codeOf(rd_kafka_resp_err_t code)
{
    switch (code) {
    case RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART:
    case RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC:
    case RD_KAFKA_RESP_ERR__UNKNOWN_PARTITION:
    case RD_KAFKA_RESP_ERR__UNKNOWN_GROUP:
    case RD_KAFKA_RESP_ERR_GROUP_ID_NOT_FOUND:
    case RD_KAFKA_RESP_ERR_OFFSET_OUT_OF_RANGE:
        return base::Error::Code::NotFound;
    case RD_KAFKA_RESP_ERR_MSG_SIZE_TOO_LARGE:
    case RD_KAFKA_RESP_ERR_INVALID_MSG_SIZE:
        return base::Error::Code::TooLarge;
    case RD_KAFKA_RESP_ERR__QUEUE_FULL:
    case RD_KAFKA_RESP_ERR_THROTTLING_QUOTA_EXCEEDED:
        return base::Error::Code::Busy;
    case RD_KAFKA_RESP_ERR__DESTROY:
        return base::Error::Code::Closed;
    case RD_KAFKA_RESP_ERR__TRANSPORT:
    case RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN:
    case RD_KAFKA_RESP_ERR__TIMED_OUT:
    case RD_KAFKA_RESP_ERR__MSG_TIMED_OUT:
    case RD_KAFKA_RESP_ERR__TIMED_OUT_QUEUE:
    case RD_KAFKA_RESP_ERR__RESOLVE:
    case RD_KAFKA_RESP_ERR__SSL:
    case RD_KAFKA_RESP_ERR__AUTHENTICATION:
    case RD_KAFKA_RESP_ERR_REQUEST_TIMED_OUT:
    case RD_KAFKA_RESP_ERR_NETWORK_EXCEPTION:
    case RD_KAFKA_RESP_ERR_LEADER_NOT_AVAILABLE:
    case RD_KAFKA_RESP_ERR_NOT_LEADER_FOR_PARTITION:
    case RD_KAFKA_RESP_ERR_COORDINATOR_NOT_AVAILABLE:
    case RD_KAFKA_RESP_ERR_COORDINATOR_LOAD_IN_PROGRESS:
    case RD_KAFKA_RESP_ERR_NOT_COORDINATOR:
    case RD_KAFKA_RESP_ERR_NOT_ENOUGH_REPLICAS:
    case RD_KAFKA_RESP_ERR_NOT_ENOUGH_REPLICAS_AFTER_APPEND:
        return base::Error::Code::Network;
    default:
        return base::Error::Code::Invalid;
    }
}

std::string_view adviceOf(rd_kafka_resp_err_t code)
{
    switch (code) {
    case RD_KAFKA_RESP_ERR__TRANSPORT:
    case RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN:
    case RD_KAFKA_RESP_ERR__TIMED_OUT:
    case RD_KAFKA_RESP_ERR__TIMED_OUT_QUEUE:
    case RD_KAFKA_RESP_ERR__MSG_TIMED_OUT:
        return "See that the servers run and that address and TLS are right, then try again.";
    case RD_KAFKA_RESP_ERR__RESOLVE:
        return "The host's name is not known: see the address of the cluster.";
    case RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED:
    case RD_KAFKA_RESP_ERR_GROUP_AUTHORIZATION_FAILED:
    case RD_KAFKA_RESP_ERR_CLUSTER_AUTHORIZATION_FAILED:
        return "The user of this profile may not do that: ask for an ACL.";
    case RD_KAFKA_RESP_ERR__AUTHENTICATION:
    case RD_KAFKA_RESP_ERR_SASL_AUTHENTICATION_FAILED:
        return "See user, password and mechanism of the profile.";
    case RD_KAFKA_RESP_ERR_MSG_SIZE_TOO_LARGE:
        return "The topic takes smaller records only: see its max.message.bytes.";
    case RD_KAFKA_RESP_ERR_TOPIC_ALREADY_EXISTS:
        return "Take another name.";
    case RD_KAFKA_RESP_ERR_NON_EMPTY_GROUP:
        return "Its members must stop first.";
    default:
        return {};
    }
}

bool isRetriable(base::Error::Code code)
{
    return code == base::Error::Code::Network || code == base::Error::Code::Busy;
}

} // namespace

base::Result<KafkaConfig> makeKafkaConfig(const ClusterAddress& address, const KafkaSettings& more)
{
    if (const auto wrong = wrongField(address))
        return base::fail(base::Error::Code::Invalid, *wrong);
    KafkaConfig config(rd_kafka_conf_new());
    for (const auto& settings : {settingsOf(address), more})
        for (const auto& [name, value] : settings)
            if (auto isSet = set(config.get(), name, value); !isSet)
                return base::Failure(isSet.error());
    rd_kafka_conf_set_log_cb(config.get(), writeLog);
    return config;
}

base::Error kafkaError(rd_kafka_resp_err_t code, std::string_view doing, std::string_view detail)
{
    const std::string_view said = detail.empty() ? std::string_view(rd_kafka_err2str(code)) : detail;
    auto advice = connectionAdvice(said);
    if (advice.empty())
        advice = adviceOf(code);
    const auto kind = codeOf(code);
    const std::string_view stop = said.ends_with('.') ? "" : ".";
    return {kind, fmt::format("Cannot {}: {}{}{}{}", doing, said, stop, advice.empty() ? "" : " ", advice),
            isRetriable(kind)};
}

std::string connectionAdvice(std::string_view text)
{
    struct Row
    {
        std::string_view part;
        std::string_view advice;
    };
    // As librdkafka 2.8.0 and Apache Kafka 4.1.1 say them, the more special first.
    constexpr std::array<Row, 10> rows {{
        {"invalid credentials", "User or password is wrong, or the user does not exist for this mechanism."},
        {"Invalid username or password", "User or password is wrong, or the user does not exist for this mechanism."},
        {"not valid in current SASL state",
         "The server knows no SASL on this port: leave it out, or take another port."},
        {"Unsupported SASL mechanism", "Take a mechanism that the server offers."},
        {"certificate verify failed", "Give the certificate of the authority that signed the server's."},
        {"SSL handshake failed", "The server may not speak TLS on this port, or wants a client certificate."},
        {"incorrect security.protocol", "The server expects TLS or SASL on this port: see the profile."},
        {"Connection refused", "No server listens there: start it, or see host and port."},
        {"Failed to resolve", "The host's name is not known: see the address of the cluster."},
        {"JoinGroup", "Kafka 4.0.0 dropped this request by mistake: use 3.9, 4.0.1 or newer."},
    }};
    const auto* const found = std::find_if(rows.begin(), rows.end(),
                                           [text](const Row& row) { return text.find(row.part) != std::string::npos; });
    return found == rows.end() ? std::string() : std::string(found->advice);
}

} // namespace eventlog
