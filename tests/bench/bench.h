#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

/// What the benchmarks share: interleaved rounds, a median of ratios, a folder that goes.
namespace bench {

[[nodiscard]] inline double seconds(const std::function<void()>& work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

struct Spread
{
    double median = 0;
    double least = 0;
    double most = 0;
};

[[nodiscard]] inline Spread spreadOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return {values[values.size() / 2], values.front(), values.back()};
}

/// What the machine does beside us; a figure of a loaded one says little.
inline void reportLoad()
{
    std::array<double, 3> load {};
    if (::getloadavg(load.data(), 3) == 3)
        std::printf("  load of the machine: %.1f %.1f %.1f\n", load[0], load[1], load[2]);
}

/// A number from the environment.
[[nodiscard]] inline std::size_t wanted(const char* name, std::size_t otherwise)
{
    const auto* const given = std::getenv(name);
    return given == nullptr ? otherwise : std::stoul(given);
}

/// "name: 0.91x [0.85..0.97], at least 0.80x".
inline void report(const char* name, const std::vector<double>& ratios, double atLeast)
{
    const auto spread = spreadOf(ratios);
    std::printf("%s: %.2fx [%.2f..%.2f], at least %.2fx: %s\n", name, spread.median, spread.least, spread.most, atLeast,
                spread.median >= atLeast ? "reached" : "MISSED");
}

/// "name: 3.10 ms [2.90..3.40], at most 16.00 ms".
inline void reportAtMost(const char* name, const std::vector<double>& values, double atMost, const char* unit)
{
    const auto spread = spreadOf(values);
    std::printf("%s: %.2f%s [%.2f..%.2f], at most %.2f%s: %s\n", name, spread.median, unit, spread.least, spread.most,
                atMost, unit, spread.median <= atMost ? "reached" : "MISSED");
}

class Folder final
{
public:
    Folder()
    {
        auto pattern = (std::filesystem::temp_directory_path() / "eventscope-bench-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr)
            std::abort();
        m_path = pattern;
    }
    ~Folder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// Ends the benchmark with a message: a number of a failed run is worse than none.
template <typename Result>
auto must(Result result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().message.c_str());
        std::exit(1);
    }
    return std::move(*result);
}
template <typename Result>
void mustDo(const Result& result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().message.c_str());
        std::exit(1);
    }
}

} // namespace bench
