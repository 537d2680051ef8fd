#pragma once

#include "pipeline/outcome.h"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace workload {

/// A seeded source of choices, so that two runs of a demo look alike.
class Dice final
{
public:
    explicit Dice(std::uint64_t seed)
        : m_engine(seed)
    {
    }
    /// 0 … count − 1; `count` at least 1.
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(m_engine() % count); }
    std::int64_t between(std::int64_t low, std::int64_t high)
    {
        return low + static_cast<std::int64_t>(below(static_cast<std::size_t>(high - low + 1)));
    }
    bool chance(int percent) { return static_cast<int>(below(100)) < percent; }

private:
    std::mt19937_64 m_engine;
};

/// An entity that the demo knows and may use in its next commands.
struct Known
{
    std::string type;
    std::string id;
    base::Version version;
    std::string token; ///< of an account, as it was shown once
};

/// What is known of one domain, by type.
class Cast final
{
public:
    void put(const Known& known);
    void remove(const std::string& type, const std::string& id);
    [[nodiscard]] std::size_t count(const std::string& type) const;
    /// Null when there is none.
    [[nodiscard]] const Known* any(const std::string& type, Dice& dice) const;

private:
    std::vector<Known> m_known; ///< at most maxKnown, oldest replaced first
    std::size_t m_oldest = 0;
};

/// The next command of a domain at the start (until `entities` exist) and in its steady stream.
[[nodiscard]] pipeline::Submission firstCommand(const std::string& domain, std::size_t step, const Cast& cast,
                                                Dice& dice);
[[nodiscard]] pipeline::Submission nextCommand(const std::string& domain, const Cast& cast, Dice& dice);

} // namespace workload
