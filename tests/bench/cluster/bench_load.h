#pragma once

#include "bench.h"
#include "pipeline/engine.h"
#include "support/engine_fixture.h"

#include <array>
#include <atomic>
#include <fstream>
#include <mutex>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace bench {

/// Commands on products, as fast as they are taken or at a rate: first `entities` are created, then one of them is
/// updated by each command. One caller at a time.
class Load final
{
public:
    explicit Load(std::size_t entities)
        : m_entities(entities)
    {
    }

    /// Seconds until all are answered; the gateway's "later" is heeded. Ends the benchmark when a command fails.
    double run(pipeline::Engine& engine, std::size_t count, double perSecond = 0)
    {
        std::atomic<std::size_t> answered {0};
        std::atomic<std::size_t> failed {0};
        const auto begun = std::chrono::steady_clock::now();
        const auto time = seconds([&] {
            for (std::size_t i = 0; i < count; ++i) {
                if (perSecond > 0)
                    std::this_thread::sleep_until(begun
                                                  + std::chrono::duration<double>(static_cast<double>(i) / perSecond));
                const auto done = [&](const base::Result<pipeline::Outcome>& outcome) {
                    if (!outcome || !outcome->after)
                        ++failed;
                    else if (outcome->after->version.value == 1)
                        remember(outcome->entity);
                    ++answered;
                };
                const auto submission = next();
                while (i - answered > mostOpen || !engine.submit(submission, done))
                    std::this_thread::sleep_for(std::chrono::microseconds(200));
            }
            while (answered < count)
                std::this_thread::sleep_for(std::chrono::microseconds(200));
        });
        if (failed > 0) {
            std::fprintf(stderr, "%zu commands failed\n", failed.load());
            std::_Exit(1); // the engine runs: its threads would be waited for
        }
        return time;
    }

    /// Of those that were created, in the order of their answers.
    [[nodiscard]] std::vector<std::string> ids() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_ids;
    }
    /// The newest `count` are not updated any more.
    void spare(std::size_t count) { m_spared = count; }

private:
    static constexpr std::size_t mostOpen = 3'000; // without an answer

    [[nodiscard]] pipeline::Submission next()
    {
        const auto number = m_number++;
        const std::scoped_lock lock(m_mutex);
        if (number < m_entities || m_ids.size() <= m_spared)
            return test::create("products", {{"name", std::string(100, 'n')}, {"price", number}});
        pipeline::Submission change;
        change.kind = domain::CommandKind::Update;
        change.type = "products";
        change.user = "operator";
        change.entity = m_ids[m_random() % (m_ids.size() - m_spared)];
        change.fields.emplace("price", number);
        return change;
    }
    void remember(const std::string& id)
    {
        const std::scoped_lock lock(m_mutex);
        m_ids.push_back(id);
    }

    const std::size_t m_entities;
    std::size_t m_number = 0;
    std::size_t m_spared = 0;
    std::mt19937_64 m_random {7};
    mutable std::mutex m_mutex; ///< protects m_ids
    std::vector<std::string> m_ids;
};

/// How much of all processors was used since its making.
class BusyProbe final
{
public:
    [[nodiscard]] double share() const
    {
        const auto now = times();
        const auto all = now[0] - m_before[0];
        return all > 0 ? 1 - (now[1] - m_before[1]) / all : 0;
    }

private:
    /// Ticks of all kinds, and idle ones.
    [[nodiscard]] static std::array<double, 2> times()
    {
        std::ifstream file("/proc/stat");
        std::string name;
        file >> name;
        std::array<double, 2> found {};
        double ticks = 0;
        for (int i = 0; i < 8 && file >> ticks; ++i) {
            found[0] += ticks;
            if (i == 3 || i == 4) // idle, and waiting for a disk
                found[1] += ticks;
        }
        return found;
    }
    const std::array<double, 2> m_before = times();
};

} // namespace bench
