#include "workload/demo_traffic.h"

#include "base/log.h"
#include "base/worker.h"
#include "pipeline/engine.h"
#include "workload/demo_domains.h"

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>

namespace workload {

namespace {

const std::vector<DemoDomain>& catalogOfDemos()
{
    static const std::vector<DemoDomain> all {
        {"shop", "products", 240, 20},
        {"bank", "accounts", 120, 15},
        {"content", "entries", 120, 5},
        {"documents", "documents", 60, 5},
    };
    return all;
}

constexpr std::chrono::milliseconds tick {50};
constexpr std::size_t waitingAtMost = 256; // the demo never fills the gateway's queue by itself

/// One domain that runs. Used by the demo's thread, but for `cast`, which completions change under the owner's mutex.
struct Running
{
    DemoDomain demo;
    Cast cast;
    std::size_t made = 0;
    double due = 0;
};

/// What completions may still reach when the traffic itself is gone.
struct Shared
{
    std::mutex mutex; ///< protects running and waiting
    std::condition_variable_any changed;
    std::map<std::string, Running> running;
    std::size_t waiting = 0;
};

class EngineTraffic final : public DemoTraffic
{
public:
    explicit EngineTraffic(pipeline::Engine& engine)
        : m_engine(engine)
        , m_dice(20'260'312)
        , m_worker(
              "demo", [this](const std::stop_token& stop) { run(stop); }, {}, 10)
    {
    }

    [[nodiscard]] std::vector<DemoDomain> available() const override
    {
        std::vector<DemoDomain> usable;
        for (const auto& demo : catalogOfDemos())
            if (m_engine.catalog().find(demo.sample) != nullptr)
                usable.push_back(demo);
        return usable;
    }

    [[nodiscard]] std::vector<std::string> running() const override
    {
        const std::scoped_lock lock(m_shared->mutex);
        std::vector<std::string> names;
        for (const auto& [name, state] : m_shared->running)
            names.push_back(name);
        return names;
    }

    void start(const std::vector<std::string>& domains) override
    {
        {
            const std::scoped_lock lock(m_shared->mutex);
            for (const auto& demo : available())
                if (std::find(domains.begin(), domains.end(), demo.domain) != domains.end())
                    m_shared->running.try_emplace(demo.domain, Running {demo, {}, 0, 0});
        }
        m_shared->changed.notify_all();
    }

    void stop() override
    {
        const std::scoped_lock lock(m_shared->mutex);
        m_shared->running.clear();
    }

private:
    void run(const std::stop_token& stop)
    {
        while (!stop.stop_requested()) {
            std::vector<pipeline::Submission> due;
            {
                std::unique_lock lock(m_shared->mutex);
                if (!m_shared->changed.wait(lock, stop, [this] { return !m_shared->running.empty(); }))
                    return;
                for (auto& [name, state] : m_shared->running)
                    collect(state, due);
            }
            for (auto& submission : due)
                submit(std::move(submission));
            std::unique_lock lock(m_shared->mutex);
            m_shared->changed.wait_for(lock, stop, tick, [] { return false; });
        }
    }

    /// Under the mutex: the commands of one tick.
    void collect(Running& state, std::vector<pipeline::Submission>& due)
    {
        const auto room = waitingAtMost - std::min(waitingAtMost, m_shared->waiting);
        const auto wanted = static_cast<std::size_t>(state.demo.entities);
        for (std::size_t i = 0; i < 20 && state.made < wanted && due.size() < room; ++i)
            due.push_back(firstCommand(state.demo.domain, state.made++, state.cast, m_dice));
        if (state.made < wanted)
            return;
        state.due += state.demo.commandsPerSecond * std::chrono::duration<double>(tick).count();
        for (; state.due >= 1 && due.size() < room; state.due -= 1)
            due.push_back(nextCommand(state.demo.domain, state.cast, m_dice));
        state.due = std::min(state.due, 10.0); // what could not be sent is not made up for
    }

    void submit(pipeline::Submission submission)
    {
        const auto* type = m_engine.catalog().find(submission.type);
        if (type == nullptr)
            return;
        {
            const std::scoped_lock lock(m_shared->mutex);
            ++m_shared->waiting;
        }
        auto done = [shared = m_shared, domain = type->domain](const base::Result<pipeline::Outcome>& outcome) {
            const std::scoped_lock lock(shared->mutex);
            --shared->waiting;
            const auto found = shared->running.find(domain);
            if (outcome && found != shared->running.end())
                remember(found->second.cast, *outcome);
        };
        if (const auto ticket = m_engine.submit(std::move(submission), std::move(done)); !ticket) {
            const std::scoped_lock lock(m_shared->mutex);
            --m_shared->waiting; // refused: the engine is busy or read-only; the next tick tries again
        }
    }

    static void remember(Cast& cast, const pipeline::Outcome& outcome)
    {
        if (!outcome.after)
            return;
        if (outcome.after->deleted) {
            cast.remove(outcome.type, outcome.entity);
            return;
        }
        Known known {outcome.type, outcome.entity, outcome.after->version, {}};
        known.token = base::json::textAt(outcome.secretsShownOnce, "token");
        if (outcome.type != "purchases" && outcome.type != "transfers")
            cast.put(known);
    }

    pipeline::Engine& m_engine;
    Dice m_dice; ///< the demo's thread only
    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
    base::Worker m_worker;
};

} // namespace

std::unique_ptr<DemoTraffic> makeDemoTraffic(pipeline::Engine& engine)
{
    return std::make_unique<EngineTraffic>(engine);
}

} // namespace workload
