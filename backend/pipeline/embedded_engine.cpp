#include "base/files.h"
#include "base/limits.h"
#include "base/log.h"
#include "base/worker.h"
#include "eventlog/database.h"
#include "pipeline/backup_keeper.h"
#include "pipeline/command_completion.h"
#include "pipeline/command_gateway.h"
#include "pipeline/command_validator.h"
#include "pipeline/event_persister.h"
#include "pipeline/open_store.h"
#include "pipeline/reading_engine.h"
#include "pipeline/secret_box.h"
#include "pipeline/sound_store.h"
#include "pipeline/stage_metrics.h"
#include "pipeline/state_materializer.h"
#include "pipeline/subscriber_notifier.h"

#include <map>
#include <mutex>
#include <utility>

namespace pipeline {

namespace {

constexpr std::size_t pagesPerCommand = 6; // commands, its index, events, snapshots, its index, references

/// The stages as objects that one thread runs in order, one transaction a batch.
class EmbeddedEngine final : public ReadingEngine
{
public:
    EmbeddedEngine(const EngineOptions& options, base::files::Lock lock, const SecretBox& secrets,
                   std::unique_ptr<OpenStore> store)
        : m_options(options)
        , m_lock(std::move(lock))
        , m_secrets(secrets)
        , m_file(options.folder / databaseName)
        , m_store(std::move(store))
        , m_queue("gateway", options.gatewayQueue, base::Overflow::Reject)
        , m_gateway(*options.catalog, *options.clock, m_secrets, m_queue)
        , m_completion(*options.catalog, m_secrets)
        , m_validator(*options.catalog, *options.clock, options.entityCache)
        , m_materializer(*options.catalog)
        , m_notifier(*options.clock)
        , m_reader(
              *options.catalog, [file = m_file] { return openStore(file, base::sqlite::Mode::Reader); }, m_notifier)
    {
    }

    /// The last step of opening: reads what the stages begin with, then starts the thread.
    [[nodiscard]] base::Result<void> start()
    {
        if (auto done = resume(); !done)
            return done;
        m_worker.emplace(
            "engine", [this](const std::stop_token& stop) { run(stop); },
            [this](const std::string& fault) { giveUp("The engine stopped: " + fault); }, m_options.niceness);
        if (m_options.backupInterval > std::chrono::milliseconds::zero())
            m_backups.emplace(
                m_options.folder, *m_options.clock, m_options.backupInterval, [this] { return health(); },
                [this](bool isMade) { m_metrics.recordBackup(isMade); });
        return {};
    }

    ~EmbeddedEngine() override
    {
        m_backups.reset();
        m_gateway.close();
        m_worker.reset(); // decides what is queued, then ends
        if (m_store) {
            static_cast<void>(m_store->admin->markClosed());
            static_cast<void>(m_store->database->connection().checkpoint());
        }
    }

    base::Result<Ticket> submit(Submission submission, Completion done) override
    {
        return m_gateway.submit(std::move(submission), std::move(done));
    }

    base::Result<domain::Decision> dryRun(Submission submission) override
    {
        const auto pending = m_gateway.stamp(std::move(submission));
        if (!pending)
            return base::Failure(pending.error());
        return m_reader.dryRun(pending->command);
    }

    const domain::Catalog& catalog() const override { return *m_options.catalog; }

    Health health() const override
    {
        const std::scoped_lock lock(m_mutex);
        return m_health;
    }

    std::uint64_t storeBytes() const override { return databaseBytes(m_file); }

    Totals totals() const override
    {
        const std::scoped_lock lock(m_mutex);
        auto totals = m_totals;
        totals.submitted = m_gateway.submitted();
        totals.refused = m_gateway.refusedWhenFull();
        totals.notReady = m_gateway.refusedNotReady();
        return totals;
    }

    std::vector<TypeCount> counts() const override
    {
        const std::scoped_lock lock(m_mutex);
        std::vector<TypeCount> counts;
        for (const auto& [type, living] : m_counts)
            counts.push_back({type, living});
        return counts;
    }

    std::shared_ptr<void> subscribe(BatchHandler handler) override { return m_notifier.subscribe(std::move(handler)); }

    std::string metricsText() const override
    {
        m_metrics.setGateway(m_gateway.submitted(), m_gateway.refused());
        return m_metrics.text();
    }

private:
    EngineReader& reader() const override { return m_reader; }

    void run(const std::stop_token& stop)
    {
        for (;;) {
            auto taken = m_store ? m_queue.takeAll(stop, m_options.maxBatch)
                                 : m_queue.takeFor(stop, m_options.storageRetry, m_options.maxBatch);
            if (!m_store) {
                CommandCompletion::answerAll(taken, *m_trouble);
                if (taken.empty() && stop.stop_requested())
                    return;
                recover();
                continue;
            }
            if (taken.empty())
                return;
            const auto now = m_options.clock->steady();
            for (auto& pending : taken)
                pending.times.taken = microsecondsSince(pending.submitted, now);
            process(std::move(taken), stop);
        }
    }

    void process(std::vector<PendingCommand> commands, const std::stop_token& stop)
    {
        Batch batch;
        batch.commands = std::move(commands);
        const auto done = transact(batch);
        if (done) {
            finish(std::move(batch), stop);
            return;
        }
        m_metrics.recordFailure();
        m_store->stores.work->rollback();
        for (auto& pending : batch.commands)
            pending.forgetStages();
        const bool isOurFault =
            done.error().code == base::Error::Code::Internal || done.error().code == base::Error::Code::Invalid;
        if (!isOurFault || !resume()) {
            becomeReadOnly(done.error());
            CommandCompletion::answerAll(batch.commands, *m_trouble);
            return;
        }
        base::log::error("pipeline", "A batch could not be processed: " + done.error().message);
        // One poisoned command must not take the others with it: each alone, then the bad one is rejected by name.
        if (batch.commands.size() > 1) {
            for (auto& pending : batch.commands) {
                std::vector<PendingCommand> alone;
                alone.push_back(std::move(pending));
                if (m_store)
                    process(std::move(alone), stop);
                else
                    CommandCompletion::answerAll(alone, *m_trouble);
            }
        } else if (!batch.commands.front().poison) {
            batch.commands.front().poison = done.error().message;
            process(std::move(batch.commands), stop);
        } else {
            CommandCompletion::answerAll(batch.commands, done.error());
        }
    }

    [[nodiscard]] base::Result<void> transact(Batch& batch)
    {
        const auto stamp = [this, &batch](std::uint32_t StageTimes::*moment) {
            const auto now = m_options.clock->steady();
            for (auto& pending : batch.commands)
                pending.times.*moment = microsecondsSince(pending.submitted, now);
        };
        auto& stores = m_store->stores;
        if (auto done = stores.work->begin(); !done)
            return done;
        if (auto done = m_validator.process(batch); !done)
            return done;
        reached(EnginePoint::InTransaction);
        if (auto done = m_persister.process(batch, *stores.events); !done)
            return done;
        stamp(&StageTimes::persisted);
        if (auto done = m_materializer.process(batch, *stores.snapshots); !done)
            return done;
        stamp(&StageTimes::materialized);
        reached(EnginePoint::BeforeCommit);
        if (auto done = stores.work->commit(); !done)
            return done;
        reached(EnginePoint::AfterCommit);
        stamp(&StageTimes::committed);
        return {};
    }

    /// After COMMIT: answers, numbers, subscribers.
    void finish(Batch batch, const std::stop_token& stop)
    {
        m_validator.committed(batch);
        if (m_options.measures)
            m_metrics.record(batch);
        {
            const std::scoped_lock lock(m_mutex);
            ++m_totals.batches;
            for (const auto& pending : batch.commands) {
                if (pending.events.empty())
                    continue;
                ++(pending.rejection ? m_totals.rejected : m_totals.accepted);
                m_totals.events += pending.events.size();
                m_totals.position = pending.events.back().position;
                m_health.position = m_totals.position;
            }
            for (const auto& touched : batch.touched) {
                const bool wasLiving = touched.before && !touched.before->deleted;
                const bool isLiving = !touched.after->deleted;
                if (wasLiving != isLiving)
                    m_counts[touched.after->type] += isLiving ? std::uint64_t {1} : ~std::uint64_t {0};
            }
        }
        for (auto& pending : batch.commands)
            m_completion.answer(pending, *m_store);
        reached(EnginePoint::BeforeNotify);
        m_pagesSinceCheckpoint += 10 + batch.commands.size() * pagesPerCommand;
        m_notifier.notify(std::move(batch), stop);
        if (m_pagesSinceCheckpoint >= m_options.checkpointPages) {
            m_pagesSinceCheckpoint = 0;
            if (const auto done = m_store->database->connection().checkpoint(); !done)
                base::log::warning("pipeline", "Checkpoint: " + done.error().message);
        }
    }

    void reached(EnginePoint point) const
    {
        if (m_options.atPoint)
            m_options.atPoint(point);
    }

    /// Begins again from what is on disk.
    [[nodiscard]] base::Result<void> resume()
    {
        if (auto done = m_validator.reset(*m_store->log, m_store->stores); !done)
            return done;
        const auto ends = m_store->log->ends();
        if (!ends)
            return base::Failure(ends.error());
        const auto counts = m_store->stores.snapshots->counts();
        if (!counts)
            return base::Failure(counts.error());
        const std::scoped_lock lock(m_mutex);
        m_counts = {counts->begin(), counts->end()};
        m_totals.position = ends->events;
        m_health = {true, false, "", ends->events};
        return {};
    }

    /// After a failed write the connection is not trusted any more (a failed fsync may have lost pages), so it is
    /// closed.
    void becomeReadOnly(const base::Error& error)
    {
        m_gateway.setReadOnly(error.message);
        m_isDamaged = !error.retriable; // what does not pass by itself is looked at before the next write
        m_metrics.setReadOnly(true);
        m_trouble = base::Error {base::Error::Code::Storage, error.message, true};
        m_store.reset();
        base::log::error("pipeline", "Read-only: " + error.message);
        const std::scoped_lock lock(m_mutex);
        m_health.ready = false;
        m_health.readOnly = true;
        m_health.reason = error.message;
    }

    void recover()
    {
        if (m_isDamaged && !checkStore(m_file))
            return;
        auto opened = openStore(m_file, base::sqlite::Mode::Writer);
        if (!opened)
            return;
        auto& work = *(*opened)->stores.work;
        auto written = work.begin();
        if (written)
            written = (*opened)->admin->markOpen();
        if (written)
            written = work.commit();
        if (!written) {
            work.rollback();
            return;
        }
        m_store = std::move(*opened);
        if (!resume()) {
            m_store.reset();
            return;
        }
        m_metrics.setReadOnly(false);
        m_gateway.setReadOnly(std::nullopt);
        base::log::info("pipeline", "The store can be written again.");
    }

    void giveUp(const std::string& reason)
    {
        m_gateway.close();
        auto left = m_queue.takeNow();
        CommandCompletion::answerAll(left, {base::Error::Code::Closed, reason, false});
        const std::scoped_lock lock(m_mutex);
        m_health.ready = false;
        m_health.readOnly = true;
        m_health.reason = reason;
    }

    const EngineOptions m_options;
    const base::files::Lock m_lock;
    const SecretBox m_secrets;
    const std::filesystem::path m_file;
    std::unique_ptr<OpenStore> m_store; ///< engine thread; null while the store cannot be written
    std::optional<base::Error> m_trouble; ///< engine thread; why m_store is null
    bool m_isDamaged = false; ///< engine thread; the trouble is more than a full disk
    CommandQueue m_queue;
    CommandGateway m_gateway;
    const CommandCompletion m_completion;
    CommandValidator m_validator;
    EventPersister m_persister;
    StateMaterializer m_materializer;
    SubscriberNotifier m_notifier;
    mutable EngineReader m_reader;
    mutable StageMetrics m_metrics;
    std::size_t m_pagesSinceCheckpoint = 0;
    mutable std::mutex m_mutex; ///< protects the three below
    Health m_health;
    Totals m_totals;
    std::map<std::string, std::uint64_t> m_counts;
    std::optional<base::Worker> m_worker;
    std::optional<BackupKeeper> m_backups; ///< last: stops first
};

} // namespace

base::Result<std::unique_ptr<Engine>> openEmbeddedEngine(const EngineOptions& options)
{
    if (auto made = base::files::makePrivateFolder(options.folder); !made)
        return base::Failure(std::move(made.error()));
    auto lock = base::files::Lock::acquire(options.folder / "lock");
    if (!lock)
        return base::Failure(std::move(lock.error()));
    auto secrets = SecretBox::open(options.folder);
    if (!secrets)
        return base::Failure(std::move(secrets.error()));
    if (auto sound = checkBeforeOpening(options.folder / databaseName); !sound)
        return base::Failure(std::move(sound.error()));
    auto store = openStore(options.folder / databaseName, base::sqlite::Mode::Writer);
    if (!store)
        return base::Failure(std::move(store.error()));
    if (auto marked = (*store)->admin->markOpen(); !marked)
        return base::Failure(std::move(marked.error()));
    auto engine = std::make_unique<EmbeddedEngine>(options, std::move(*lock), *secrets, std::move(*store));
    if (auto started = engine->start(); !started)
        return base::Failure(std::move(started.error()));
    return engine;
}

} // namespace pipeline
