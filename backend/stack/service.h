#pragma once

#include "base/result.h"
#include "stack/process.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace stack {

/// Every port that the stack takes on 127.0.0.1, by name.
using Ports = std::map<std::string, std::uint16_t, std::less<>>;
/// kafka 9092, controller 9093, exporter 7071, redis-snapshots 6379, redis-events 6380, prometheus 9090.
[[nodiscard]] Ports usualPorts();

inline constexpr std::array<std::string_view, 4> serviceNames {"kafka", "redis-snapshots", "redis-events",
                                                               "prometheus"};

/// Where the things of a stack are.
struct Places
{
    std::filesystem::path folder; ///< of this stack: settings, data, logs
    std::filesystem::path jars; ///< fetched once for every stack of this user

    [[nodiscard]] std::filesystem::path data(std::string_view service) const { return folder / "data" / service; }
    [[nodiscard]] std::filesystem::path log(std::string_view service) const
    {
        return folder / "logs" / (std::string(service) + ".log");
    }
    /// There while the service is meant to run.
    [[nodiscard]] std::filesystem::path wanted(std::string_view service) const { return folder / "wanted" / service; }
};

/// One server: what it needs, how it is started, how one sees that it serves.
class Service
{
public:
    virtual ~Service() = default;
    [[nodiscard]] virtual std::string_view name() const = 0;
    [[nodiscard]] virtual std::string executable() const = 0; ///< as the process' own program begins
    [[nodiscard]] virtual std::vector<std::string_view> portNames() const { return {name()}; }
    /// Before its first start: files and formats in its data folder. Errors say what to do.
    [[nodiscard]] virtual base::Result<void> prepare(const Places& places, const Ports& ports) const = 0;
    [[nodiscard]] virtual Command command(const Places& places, const Ports& ports) const = 0;
    [[nodiscard]] virtual bool answers(const Ports& ports) const = 0;
    [[nodiscard]] virtual std::string version(const Places& places) const = 0; ///< "7.0.15"; empty: not installed
    /// After this it is called failed when it does not answer.
    [[nodiscard]] virtual std::chrono::seconds patience() const { return std::chrono::seconds(20); }
};

[[nodiscard]] const Service& service(std::string_view name); ///< one of serviceNames

} // namespace stack
