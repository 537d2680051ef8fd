#include "pipeline/shared_engine.h"

#include "base/files.h"
#include "base/worker.h"
#include "pipeline/audit_metrics.h"
#include "pipeline/drift_sentinel.h"
#include "pipeline/reading_engine.h"
#include "pipeline/secret_box.h"
#include "pipeline/settings_watch.h"
#include "pipeline/shared_loop.h"
#include "pipeline/shared_submitter.h"

#include <ctime>
#include <set>
#include <stop_token>
#include <thread>
#include <utility>

namespace pipeline {

namespace {

using namespace std::chrono_literals;

constexpr const char* indexName = "index.db";
constexpr std::size_t mostWaiters = 20'000;
constexpr double lookersShare = 0.02; // of its time: the servers of others are not ours to keep busy
constexpr int drainSteps = 500; // of 10 ms: what is under way at a stop gets its answer

class SharedEngine final : public ReadingEngine
{
public:
    SharedEngine(SharedOptions options, base::files::Lock lock, const SecretBox& secrets)
        : m_options(stoppedBy(std::move(options), m_stop.get_token()))
        , m_lock(std::move(lock))
        , m_secrets(secrets)
        , m_catalog(*m_options.engine.catalog)
        , m_file(m_options.engine.folder / indexName)
        , m_queue("gateway", m_options.engine.gatewayQueue, base::Overflow::Reject)
        , m_gateway(m_catalog, *m_options.engine.clock, m_secrets, m_queue)
        , m_completion(m_catalog, m_secrets)
        , m_waiters(mostWaiters)
        , m_stages(m_catalog, *m_options.engine.clock, m_options.engine.entityCache)
        , m_auditor(m_catalog, m_audit)
        , m_notifier(*m_options.engine.clock)
        , m_reader(
              m_catalog, [this] { return openReader(); }, m_notifier)
        , m_parts {m_store,
                   m_stages,
                   m_waiters,
                   m_status,
                   m_completion,
                   m_notifier,
                   m_metrics,
                   m_auditor,
                   m_audit,
                   m_repairs,
                   *m_options.engine.clock,
                   m_options.engine.maxBatch,
                   m_options.audits}
        , m_loop(m_options, m_catalog, m_parts, m_gateway)
    {
    }

    [[nodiscard]] base::Result<void> start()
    {
        auto index = eventlog::LogIndex::open(m_file, base::sqlite::Mode::Writer);
        if (!index)
            return base::Failure(std::move(index.error()));
        m_store.index = std::move(*index);
        m_store.log = &m_store.index->log();
        m_worker.emplace(
            "engine", [this](const std::stop_token& stop) { m_loop.run(stop); },
            [this](const std::string& fault) { giveUp("The engine stopped: " + fault); }, m_options.engine.niceness);
        m_submitter.emplace(m_queue, m_waiters, m_status, m_completion, *m_options.engine.clock, m_options.log.domains,
                            [this] { return openReader(); });
        SentinelOptions sentinel;
        if (!m_options.log.duties)
            sentinel.share = lookersShare;
        if (m_options.audits)
            m_sentinel.emplace(
                m_catalog, m_options.log.domains, [this] { return openReader(); }, m_audit, *m_options.engine.clock,
                sentinel);
        m_settings.emplace(m_options.log.address, m_options.log.domains, m_audit);
        if (m_options.log.duties)
            m_status.waitReady(m_options.patience);
        return {};
    }

    ~SharedEngine() override
    {
        m_gateway.close();
        m_settings.reset();
        m_sentinel.reset();
        m_submitter.reset(); // writes what is queued
        for (int i = 0; i < drainSteps && m_status.health().ready && !m_waiters.isEmpty(); ++i)
            std::this_thread::sleep_for(10ms);
        m_stop.request_stop(); // whatever it still asks of the cluster
        m_worker.reset();
        auto left = m_waiters.takeAll();
        CommandCompletion::answerAll(left, {base::Error::Code::Closed, "The engine is shutting down.", true});
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
    const domain::Catalog& catalog() const override { return m_catalog; }
    Health health() const override { return m_status.health(); }
    std::vector<Happening> takeHappenings() override { return m_status.takeHappenings(); }
    std::uint64_t storeBytes() const override { return databaseBytes(m_file); }
    Totals totals() const override
    {
        auto totals = m_status.totals();
        totals.submitted = m_gateway.submitted();
        totals.refused = m_gateway.refusedWhenFull();
        totals.notReady = m_gateway.refusedNotReady();
        return totals;
    }
    std::vector<TypeCount> counts() const override { return m_status.counts(); }
    AuditReport audit() const override { return m_audit.report(); }
    base::Result<Repair> repair(std::string_view type, std::string_view id) override
    {
        if (!m_options.log.submits || !m_options.log.duties)
            return base::fail(base::Error::Code::Invalid,
                              "This profile is only looked at: nothing is written to its servers. Repair it where the "
                              "domain is owned.");
        auto done = m_repairs.ask(std::string(type), std::string(id));
        if (done) {
            m_audit.setSound(type, id);
            if (done->repaired)
                m_audit.addRepair();
        }
        return done;
    }
    std::shared_ptr<void> subscribe(BatchHandler handler) override { return m_notifier.subscribe(std::move(handler)); }
    std::string metricsText() const override
    {
        m_metrics.setGateway(m_gateway.submitted(), m_gateway.refused());
        m_auditMetrics.set(m_audit.report());
        return m_metrics.text();
    }

private:
    EngineReader& reader() const override { return m_reader; }

    [[nodiscard]] base::Result<std::unique_ptr<OpenStore>> openReader() const
    {
        const auto log = m_status.log();
        if (!log)
            return base::fail(base::Error::Code::Network, m_status.health().reason, true);
        auto store = std::make_unique<OpenStore>();
        auto index = eventlog::LogIndex::open(m_file, base::sqlite::Mode::Reader);
        if (!index)
            return base::Failure(std::move(index.error()));
        store->index = std::move(*index);
        store->log = &store->index->log();
        auto stores = m_options.openStores(log->clusterId());
        if (!stores)
            return base::Failure(std::move(stores.error()));
        store->stores = std::move(*stores);
        return store;
    }

    void giveUp(const std::string& reason)
    {
        m_gateway.close();
        auto left = m_queue.takeNow();
        for (auto& waiting : m_waiters.takeAll())
            left.push_back(std::move(waiting));
        CommandCompletion::answerAll(left, {base::Error::Code::Closed, reason, false});
        m_status.setHealth(false, true, reason);
    }

    static SharedOptions stoppedBy(SharedOptions options, std::stop_token stop)
    {
        options.log.stop = std::move(stop);
        return options;
    }

    std::stop_source m_stop;
    const SharedOptions m_options;
    const base::files::Lock m_lock;
    const SecretBox m_secrets;
    const domain::Catalog& m_catalog;
    const std::filesystem::path m_file;
    CommandQueue m_queue;
    CommandGateway m_gateway;
    const CommandCompletion m_completion;
    SharedWaiters m_waiters;
    SharedStatus m_status;
    OpenStore m_store; ///< engine thread
    SharedStages m_stages; ///< engine thread
    AuditStatus m_audit;
    Auditor m_auditor; ///< engine thread
    RepairDesk m_repairs;
    SubscriberNotifier m_notifier;
    mutable EngineReader m_reader;
    mutable StageMetrics m_metrics;
    mutable AuditMetrics m_auditMetrics {m_metrics.registry()};
    SharedParts m_parts;
    SharedLoop m_loop;
    std::optional<base::Worker> m_worker;
    std::optional<SharedSubmitter> m_submitter; ///< stops before the worker
    std::optional<DriftSentinel> m_sentinel; ///< with the next one: stops first
    std::optional<SettingsWatch> m_settings;
};

} // namespace

std::chrono::nanoseconds bootClock()
{
    timespec now {};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

std::vector<std::string> sharedDomains(const domain::Catalog& catalog)
{
    std::set<std::string> names;
    for (const auto& pack : catalog.packs())
        names.insert(pack.domain);
    return {names.begin(), names.end()};
}

base::Result<std::unique_ptr<Engine>> openSharedEngine(const SharedOptions& options)
{
    for (const auto& folder : {options.engine.folder, options.keyFolder})
        if (auto made = base::files::makePrivateFolder(folder); !made)
            return base::Failure(std::move(made.error()));
    auto lock = base::files::Lock::acquire(options.engine.folder / "lock");
    if (!lock)
        return base::Failure(std::move(lock.error()));
    auto secrets = SecretBox::open(options.keyFolder);
    if (!secrets)
        return base::Failure(std::move(secrets.error()));
    auto wanted = options;
    wanted.log.domains = sharedDomains(*options.engine.catalog);
    auto engine = std::make_unique<SharedEngine>(std::move(wanted), std::move(*lock), *secrets);
    if (auto started = engine->start(); !started)
        return base::Failure(std::move(started.error()));
    return engine;
}

} // namespace pipeline
