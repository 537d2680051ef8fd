#include "profile.h"

#include "base/files.h"
#include "base/json.h"
#include "base/keychain.h"
#include "stack/stack.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

namespace {

constexpr std::size_t mostProfileBytes = 65'536;
constexpr std::size_t mostSecretBytes = 4'096;

/// What is common to all objects of a file.
struct Faults
{
    const std::string& profile; ///< its name
    std::string wrong; ///< the first thing; empty: nothing
    Secrets secrets = Secrets::Read;
};

/// Reads the members of one object; the first thing that is wrong is kept, with its name.
class Members
{
public:
    Members(const base::json::object& object, std::string where, Faults& faults)
        : m_object(object)
        , m_where(std::move(where))
        , m_faults(faults)
    {
    }

    [[nodiscard]] const base::json::value* find(std::string_view name)
    {
        m_known.emplace_back(name);
        return m_object.if_contains(name);
    }
    void text(std::string_view name, std::string& target)
    {
        if (const auto* const found = find(name); found != nullptr) {
            if (const auto* const value = found->if_string())
                target = std::string(value->data(), value->size());
            else
                refuse(name, "must be a text");
        }
    }
    void flag(std::string_view name, bool& target)
    {
        if (const auto* const found = find(name); found != nullptr) {
            if (found->is_bool())
                target = found->get_bool();
            else
                refuse(name, "must be true or false");
        }
    }
    /// {"file": path}: its content without the line's end; {"keychain": key}: what the desktop keeps for us.
    void secret(std::string_view name, std::string& target)
    {
        const auto* const found = find(name);
        if (found == nullptr)
            return;
        std::string file;
        std::string key;
        if (const auto* const place = found->if_object()) {
            Members members(*place, fmt::format("{}{}.", m_where, name), m_faults);
            members.text("file", file);
            members.text("keychain", key);
            members.end();
        }
        if (file.empty() == key.empty() || (!key.empty() && !isProfileName(key))) {
            refuse(
                name,
                "must be {\"file\": \"/path/of/the/secret\"} or {\"keychain\": \"key\"}, a key of letters, digits, '-' "
                "and '_'; a secret never stands in the profile itself");
            return;
        }
        if (m_faults.secrets == Secrets::Leave)
            return;
        auto content =
            key.empty() ? base::files::read(file, mostSecretBytes, true) : base::keychain::read(m_faults.profile, key);
        if (!content) {
            refuse(name, content.error().message);
            return;
        }
        while (!content->empty() && (content->back() == '\n' || content->back() == '\r'))
            content->pop_back();
        target = std::move(*content);
    }
    [[nodiscard]] const base::json::object* object(std::string_view name)
    {
        const auto* const found = find(name);
        if (found == nullptr)
            return nullptr;
        if (!found->is_object())
            refuse(name, "must be an object");
        return found->if_object();
    }
    [[nodiscard]] std::string below(std::string_view name) const { return fmt::format("{}{}.", m_where, name); }
    void refuse(std::string_view name, std::string_view reason)
    {
        if (m_faults.wrong.empty())
            m_faults.wrong = fmt::format("'{}{}' {}", m_where, name, reason);
    }
    /// Whatever was not asked for is a mistake of who wrote it.
    void end()
    {
        for (const auto& member : m_object) {
            const std::string_view key(member.key().data(), member.key().size());
            if (std::find(m_known.begin(), m_known.end(), key) == m_known.end())
                refuse(key, "is not known here");
        }
    }

private:
    const base::json::object& m_object;
    const std::string m_where;
    Faults& m_faults;
    std::vector<std::string> m_known;
};

void readTls(Members& members, std::string_view name, bool& isOn, std::string& authority, std::string& certificate,
             std::string& key, Faults& faults)
{
    if (const auto* const tls = members.object(name)) {
        isOn = true;
        Members inside(*tls, members.below(name), faults);
        inside.text("ca", authority);
        inside.text("cert", certificate);
        inside.text("key", key);
        inside.end();
    }
}

/// "host:port".
void readPlace(Members& members, persistence::RedisAddress& address)
{
    std::string place;
    members.text("address", place);
    const auto colon = place.rfind(':');
    unsigned port = 0;
    if (colon != std::string::npos) {
        const auto* const end = place.data() + place.size();
        if (const auto read = std::from_chars(place.data() + colon + 1, end, port);
            read.ec != std::errc() || read.ptr != end)
            port = 0;
    }
    if (colon == std::string::npos || colon == 0 || port < 1 || port > UINT16_MAX) {
        members.refuse("address", "must be \"host:port\"");
        return;
    }
    address.host = place.substr(0, colon);
    address.port = static_cast<std::uint16_t>(port);
}

void readRedis(Members& members, std::string_view name, persistence::RedisAddress& address, Faults& faults)
{
    const auto* const object = members.object(name);
    if (object == nullptr) {
        members.refuse(name, "is missing: the address of a Redis server");
        return;
    }
    Members inside(*object, members.below(name), faults);
    readPlace(inside, address);
    inside.text("user", address.user);
    inside.secret("password", address.password);
    readTls(inside, "tls", address.tls, address.certificateAuthority, address.certificate, address.key, faults);
    inside.end();
}

std::filesystem::path fileOf(const std::filesystem::path& configuration, const std::string& name)
{
    return configuration / "profiles" / (name + ".json");
}

bool isColour(std::string_view text)
{
    return text.size() == 7 && text.front() == '#'
        && text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

base::Result<Profile> localProfile(const std::filesystem::path& stackFolder)
{
    const auto local = stack::Stack::open(stackFolder, {});
    if (!local)
        return base::Failure(local.error());
    const auto port = [&local](std::string_view service) { return local->ports().find(service)->second; };
    Profile profile;
    profile.name = "local";
    profile.cluster = Profile::Cluster(); // clang 16 does not see that emplace() could make one
    auto& cluster = *profile.cluster;
    cluster.isLocalStack = true;
    cluster.kafka.bootstrap = fmt::format("127.0.0.1:{}", port("kafka"));
    cluster.events.port = port("redis-events");
    cluster.snapshots.port = port("redis-snapshots");
    cluster.exporter = fmt::format("http://127.0.0.1:{}/metrics", port("exporter"));
    cluster.prometheus = fmt::format("http://127.0.0.1:{}", port("prometheus"));
    return profile;
}

} // namespace

bool isProfileName(std::string_view name)
{
    return !name.empty() && name.size() <= 64 && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

base::Result<Profile> parseProfile(const std::string& name, std::string_view text, Secrets secrets)
{
    const auto invalid = [&name](const std::string& what) {
        return base::fail(base::Error::Code::Invalid, fmt::format("The profile '{}' is not right: {}.", name, what));
    };
    const auto parsed = base::json::parse(text);
    if (!parsed)
        return invalid(parsed.error().message);
    if (!parsed->is_object())
        return invalid("it is not a JSON object");
    Faults faults {name, {}, secrets};
    Members members(parsed->get_object(), "", faults);
    Profile profile;
    profile.name = name;
    profile.duties = false;
    profile.readOnly = true;
    profile.cluster = Profile::Cluster(); // clang 16 does not see that emplace() could make one
    auto& cluster = *profile.cluster;
    members.text("name", profile.name);
    if (profile.name != name)
        members.refuse("name", "must be the name of the file, '" + name + "'");
    members.text("bootstrap", cluster.kafka.bootstrap);
    if (cluster.kafka.bootstrap.empty())
        members.refuse("bootstrap", "is missing: \"host:port\" of a Kafka server");
    readTls(members, "tls", cluster.kafka.tls, cluster.kafka.certificateAuthority, cluster.kafka.certificate,
            cluster.kafka.key, faults);
    if (const auto* const sasl = members.object("sasl")) {
        Members inside(*sasl, "sasl.", faults);
        inside.text("mechanism", cluster.kafka.mechanism);
        inside.text("user", cluster.kafka.user);
        inside.secret("password", cluster.kafka.password);
        inside.end();
    }
    if (const auto* const redis = members.object("redis")) {
        Members inside(*redis, "redis.", faults);
        readRedis(inside, "events", cluster.events, faults);
        readRedis(inside, "snapshots", cluster.snapshots, faults);
        inside.end();
    } else {
        cluster.hasStores = false;
    }
    members.text("exporter", cluster.exporter);
    members.text("prometheus", cluster.prometheus);
    members.flag("duties", profile.duties);
    members.flag("readOnly", profile.readOnly);
    members.text("colour", profile.colour);
    if (!profile.colour.empty() && !isColour(profile.colour))
        members.refuse("colour", "must be \"#rrggbb\"");
    if (profile.duties && profile.readOnly)
        members.refuse("duties", "cannot be true while readOnly is true, which it is unless it says false");
    if (!cluster.hasStores && !profile.readOnly)
        members.refuse("redis",
                       "is missing: {\"events\": …, \"snapshots\": …}; only a profile that is looked at goes without");
    members.end();
    if (!faults.wrong.empty())
        return invalid(faults.wrong);
    return profile;
}

base::Result<Profile> readProfile(const std::string& name, const std::filesystem::path& configuration,
                                  const std::filesystem::path& stackFolder, Secrets secrets)
{
    if (name.empty() || name == "embedded")
        return Profile {};
    if (name == "local")
        return localProfile(stackFolder);
    if (!isProfileName(name))
        return base::fail(base::Error::Code::Invalid,
                          "The name of a profile has letters, digits, '-' and '_' only, at most 64.");
    const auto text = base::files::read(fileOf(configuration, name), mostProfileBytes);
    if (text)
        return parseProfile(name, *text, secrets);
    if (text.error().code != base::Error::Code::NotFound)
        return base::Failure(text.error());
    std::string names;
    for (const auto& each : profileNames(configuration))
        names += (names.empty() ? "" : ", ") + each;
    return base::fail(base::Error::Code::NotFound,
                      fmt::format("There is no profile '{}' ({}). There are: {}.", name,
                                  fileOf(configuration, name).string(), names));
}

std::vector<std::string> profileNames(const std::filesystem::path& configuration)
{
    std::vector<std::string> files;
    std::error_code error;
    for (std::filesystem::directory_iterator each(configuration / "profiles", error), end; !error && each != end;
         each.increment(error))
        if (each->path().extension() == ".json" && isProfileName(each->path().stem().string()))
            files.push_back(each->path().stem().string());
    std::sort(files.begin(), files.end());
    std::vector<std::string> names {"embedded", "local"};
    for (auto& file : files)
        if (file != "embedded" && file != "local")
            names.push_back(std::move(file));
    return names;
}
