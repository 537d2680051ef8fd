#include "persistence/store_server.h"

#include <fmt/format.h>

#include <charconv>

namespace persistence {

namespace {

using Code = base::Error::Code;

/// "redis_version:7.0.15\r\n" of INFO; empty: it is not there.
std::string_view valueIn(std::string_view info, std::string_view name)
{
    for (std::size_t at = 0; (at = info.find(name, at)) != std::string_view::npos; at += name.size()) {
        const bool isName = (at == 0 || info[at - 1] == '\n') && info.substr(at + name.size()).starts_with(':');
        if (!isName)
            continue;
        const auto begin = at + name.size() + 1;
        return info.substr(begin, info.find_first_of("\r\n", begin) - begin);
    }
    return {};
}

/// Collects the steps; the first bad one decides.
class Steps final
{
public:
    explicit Steps(Inspection& inspection)
        : m_inspection(inspection)
    {
    }
    bool good(std::string name, std::string detail)
    {
        m_inspection.checks.push_back({std::move(name), true, std::move(detail)});
        return true;
    }
    bool bad(std::string name, base::Error error)
    {
        m_inspection.checks.push_back({std::move(name), false, error.message});
        if (!m_inspection.error)
            m_inspection.error = std::move(error);
        return false;
    }
    bool require(bool isGood, std::string name, std::string detail, std::string trouble, Code code = Code::Invalid,
                 bool isRetriable = false)
    {
        return isGood ? good(std::move(name), std::move(detail))
                      : bad(std::move(name), {code, std::move(trouble), isRetriable});
    }

private:
    Inspection& m_inspection;
};

bool checkSettings(Steps& steps, const RedisAddress& address, std::string_view info)
{
    const auto where = address.text();
    const auto version = valueIn(info, "redis_version");
    int major = 0;
    std::from_chars(version.data(), version.data() + version.size(), major);
    bool isGood = steps.require(
        major >= 7, "version", std::string(version),
        fmt::format("Redis at {} is version {}; Eventscope needs 7.0 or later. Update the server.", where, version));
    isGood = steps.require(valueIn(info, "loading") != "1", "loaded", "",
                           fmt::format("Redis at {} is still loading its data from disk. It is asked again until it is "
                                       "done.",
                                       where),
                           Code::Network, true)
        && isGood;
    isGood = steps.require(valueIn(info, "role") == "master", "not a replica", "",
                           fmt::format("Redis at {} is a replica of {}: what is written there would not last. Give the "
                                       "address of its primary in the profile, or make it one with REPLICAOF NO ONE.",
                                       where, valueIn(info, "master_host")),
                           Code::Storage, true)
        && isGood;
    const auto policy = valueIn(info, "maxmemory_policy");
    isGood =
        steps.require(policy == "noeviction", "noeviction", "",
                      fmt::format("Redis at {} may evict what it holds (maxmemory-policy {}). Set maxmemory-policy "
                                  "to noeviction there: CONFIG SET maxmemory-policy noeviction.",
                                  where, policy))
        && isGood;
    isGood = steps.require(valueIn(info, "aof_enabled") == "1", "append-only", "",
                           fmt::format("Redis at {} keeps no append-only file: a restart would lose what was written. "
                                       "Switch it on there: CONFIG SET appendonly yes, and in its configuration.",
                                       where))
        && isGood;
    return isGood;
}

bool checkLog(Steps& steps, RespConnection& connection, const RedisAddress& address, const RedisStoreOptions& options)
{
    std::string found;
    for (const auto& domain : options.domains) {
        const auto key = StoreKeys(domain.name, domain.partition).of("state");
        auto log = connection.call({"HGET", key, "log"});
        if (!log)
            return steps.bad("log", std::move(log.error()));
        if (log->kind() != ReplyView::Kind::Text)
            continue;
        found = log->text();
        if (!options.log.isNil() && found != options.log.toString())
            return steps.bad(
                "log",
                {Code::Invalid,
                 fmt::format("Redis at {} holds '{}' of another log ({}), not of this one ({}). Give each "
                             "log its own servers, or delete its keys es:{{{}.{}}}:* there and let the "
                             "store be rebuilt.",
                             address.text(), domain.name, found, options.log.toString(), domain.name, domain.partition),
                 false});
    }
    return steps.good("log", found.empty() ? "empty" : found);
}

} // namespace

Inspection inspect(const RedisAddress& address, const RedisStoreOptions& options)
{
    Inspection inspection;
    Steps steps(inspection);
    auto connection = RespConnection::open(address, options.connectPatience, options.replyPatience);
    if (!connection) {
        steps.bad("connect", std::move(connection.error()));
        return inspection;
    }
    auto& server = **connection;
    // Connected is who got an answer: a plain connection to a TLS port breaks with the first word.
    auto signedIn = address.password.empty() ? server.call({"PING"})
        : address.user.empty()               ? server.call({"AUTH", address.password})
                                             : server.call({"AUTH", address.user, address.password});
    if (!signedIn && !server.isAlive()) {
        auto error = std::move(signedIn.error());
        if (error.retriable)
            error.message =
                fmt::format("Redis at {} ends the connection after the first word. If it {} in the profile; if "
                            "it is starting, it is asked again.",
                            address.text(),
                            address.tls ? "wants a certificate of the client, name it" : "wants TLS, switch TLS on");
        steps.bad("connect", std::move(error));
        return inspection;
    }
    steps.good("connect", address.tls ? "TLS" : "");
    // A server that is loading answers PING with LOADING, and INFO all the same.
    if (!signedIn && !signedIn.error().retriable) {
        steps.bad("sign in", std::move(signedIn.error()));
        return inspection;
    }
    steps.good("sign in", address.user);
    auto info = server.call({"INFO"});
    if (!info) {
        steps.bad("version", std::move(info.error()));
        return inspection;
    }
    const bool isSet = checkSettings(steps, address, info->text());
    const bool isOurs = valueIn(info->text(), "loading") != "1" && checkLog(steps, server, address, options);
    if (isSet && isOurs)
        inspection.connection = std::move(*connection);
    return inspection;
}

std::vector<RedisCheck> checkRedis(const RedisAddress& address, const RedisStoreOptions& options)
{
    return inspect(address, options).checks;
}

} // namespace persistence
