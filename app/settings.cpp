#include "settings.h"

#include "base/files.h"
#include "domain/located_json.h"
#include "options.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace app {

namespace {

using domain::LocatedJson;

constexpr std::size_t mostBytes = 64 * 1024; // a handful of short members
constexpr std::string_view known = "data, port, cachedEntities, clients";

std::string shown(std::string_view key)
{
    constexpr std::size_t mostKey = 60;
    std::string text(key.substr(0, mostKey));
    std::replace_if(
        text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c >= 0x7f; }, '?');
    return text;
}

/// Empty: taken over.
template <typename Number>
std::string takeNumber(const LocatedJson& value, std::int64_t least, std::int64_t most, Number& into)
{
    if (value.kind != LocatedJson::Kind::Integer || value.integer < least || value.integer > most)
        return fmt::format("wants a whole number from {} to {}. {} is used", least, most, into);
    into = static_cast<Number>(value.integer);
    return {};
}

std::string takeFolder(const LocatedJson& value, std::optional<std::filesystem::path>& into)
{
    if (value.kind != LocatedJson::Kind::String || value.text.empty() || value.text[0] != '/'
        || value.text.find('\0') != std::string::npos)
        return fmt::format("wants the absolute path of a folder. {} is used", defaultDataFolder().string());
    into = value.text;
    return {};
}

std::string take(const LocatedJson& member, Settings& settings)
{
    if (member.key == "data")
        return takeFolder(member, settings.data);
    if (member.key == "port")
        return takeNumber(member, 0, 65'535, settings.port);
    if (member.key == "cachedEntities")
        return takeNumber(member, 1'000, 10'000'000, settings.cachedEntities);
    if (member.key == "clients")
        return takeNumber(member, 1, 10'000, settings.clients);
    return fmt::format("is no setting: there are {}. It is ignored", known);
}

} // namespace

std::filesystem::path settingsPath()
{
    return configurationFolder() / "settings.json";
}

SettingsFile readSettings(const std::filesystem::path& file)
{
    SettingsFile read;
    const auto unusable = [&](int line, const std::string& what) {
        read.problems.push_back(fmt::format("{}:{}: {}. The usual settings are used.", file.string(), line, what));
        return read;
    };
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (status.type() == std::filesystem::file_type::not_found)
        return read;
    if (!std::filesystem::is_regular_file(status)) // a pipe would block whoever reads it
        return unusable(1, "this is no file");
    const auto text = base::files::read(file, mostBytes);
    if (!text)
        return unusable(1, text.error().message);
    const auto root = domain::readLocatedJson(*text);
    if (!root)
        return unusable(domain::placeOf(*text, root.error().offset).line, root.error().reason);
    if (root->kind != LocatedJson::Kind::Object)
        return unusable(domain::placeOf(*text, root->offset).line,
                        "the settings are one JSON object, like {\"port\": 8080}");
    for (const auto& member : root->children) {
        const bool isRepeated = root->member(member.key) != &member;
        const auto problem = isRepeated ? "stands here again. The first one counts" : take(member, read.settings);
        if (!problem.empty())
            read.problems.push_back(fmt::format("{}:{}: \"{}\" {}.", file.string(),
                                                domain::placeOf(*text, member.keyOffset).line, shown(member.key),
                                                problem));
    }
    return read;
}

} // namespace app
