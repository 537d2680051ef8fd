#include "pipeline/cluster_repair.h"

#include "eventlog/cluster_admin.h"
#include "pipeline/command_repair.h"
#include "pipeline/drift_sentinel.h"
#include "pipeline/entity_audit.h"
#include "pipeline/log_survey.h"
#include "pipeline/shared_duties.h"
#include "pipeline/store_export.h"
#include "pipeline/whole_log.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>

namespace pipeline {

namespace {

using Code = base::Error::Code;
using StepKind = RepairStep::Kind;
using persistence::StoreKind;

using namespace std::chrono_literals;

constexpr std::size_t eventsPerRead = 500;
constexpr std::chrono::milliseconds restPatience = 13s;
constexpr std::chrono::milliseconds restPause = 500ms;

class RestingCluster final : public ClusterRepair
{
public:
    RestingCluster(SharedOptions options, std::shared_ptr<const domain::Catalog> catalog)
        : m_options(std::move(options))
        , m_catalog(std::move(catalog))
    {
        m_options.log.duties = false;
        m_options.log.domains = sharedDomains(*m_catalog);
        m_surveys.resize(m_options.log.domains.size());
    }

    /// Writes nothing before carryOut().
    [[nodiscard]] base::Result<void> open()
    {
        if (!m_options.missing.empty())
            return base::fail(Code::Invalid, m_options.missing);
        // A member that was killed leaves its group after ten seconds.
        for (auto left = restPatience;; left -= restPause) {
            auto rest = requireRest();
            if (rest)
                break;
            if (rest.error().code != Code::Busy || left <= 0ms)
                return rest;
            std::this_thread::sleep_for(restPause);
        }
        if (!m_index.isThere())
            return base::fail(Code::Storage, "No temporary folder can be made; see TMPDIR.");
        auto index = eventlog::LogIndex::open(m_index.file(), base::sqlite::Mode::Writer);
        if (!index)
            return base::Failure(std::move(index.error()));
        m_store.index = std::move(*index);
        m_store.log = &m_store.index->log();
        auto log = eventlog::openKafkaLog(m_options.log);
        if (!log)
            return base::Failure(std::move(log.error()));
        m_log = std::move(*log);
        auto stores = m_options.openStores({}); // whatever log they are copies of
        if (!stores)
            return base::Failure(std::move(stores.error()));
        m_store.stores = std::move(*stores);
        return {};
    }

    base::Result<RepairPlan> look() override
    {
        RepairPlan plan;
        if (auto read =
                readWholeLog(*m_catalog, *m_log, m_options.log.domains, m_store,
                             [this](const eventlog::Consumed& record) { m_surveys[record.domain].see(record); });
            !read)
            return base::Failure(std::move(read.error()));
        for (std::size_t i = 0; i < m_options.log.domains.size(); ++i) {
            if (!lookAtCommands(i, plan))
                continue; // first that; then the stores are looked at
            if (auto done = lookAtStores(i, plan); !done)
                return base::Failure(std::move(done.error()));
        }
        auto parks = m_store.stores.snapshots->parks();
        if (!parks)
            return base::Failure(std::move(parks.error()));
        for (auto& park : *parks)
            plan.parked.push_back({std::move(park.type), std::move(park.entity), park.failures});
        return plan;
    }

    base::Result<std::vector<RepairStep>> snapshotsAnew(std::string_view what) override
    {
        std::vector<RepairStep> steps;
        const auto slash = what.find('/');
        if (slash != std::string_view::npos) {
            const auto* const type = m_catalog->find(what.substr(0, slash));
            if (type == nullptr)
                return base::fail(Code::NotFound, fmt::format("There is no type '{}'.", what.substr(0, slash)));
            RepairStep step {
                StepKind::Snapshot, type->domain, type->plural, std::string(what.substr(slash + 1)), {}, {}, 0};
            step.found = fmt::format("the snapshot of {} is to be compared", what);
            step.change = "where it is not what its events say, it is written over";
            steps.push_back(std::move(step));
            return steps;
        }
        const auto* const type = m_catalog->find(what);
        for (const auto& domain : m_options.log.domains) {
            if (what != "all" && what != domain && (type == nullptr || type->domain != domain))
                continue;
            RepairStep step {StepKind::SnapshotStore, domain, {}, {}, {}, {}, 0};
            step.found = type == nullptr ? "its snapshots are to be made anew"
                                         : fmt::format("the snapshots of {} are to be made anew", type->plural);
            step.change = type == nullptr ? emptied("snapshot store")
                                          : emptied("snapshot store") + " One type shares its place with the others.";
            steps.push_back(std::move(step));
        }
        if (steps.empty())
            return base::fail(Code::NotFound,
                              fmt::format("There is no domain and no type '{}'. 'all' names every domain.", what));
        return steps;
    }

    base::Result<std::string> carryOut(const RepairStep& step, const std::filesystem::path& folder) override
    {
        if (auto rest = requireRest(); !rest) // somebody may have started one while the plan was read
            return base::Failure(std::move(rest.error()));
        if (step.kind == StepKind::Snapshot) {
            auto stores = m_options.openStores(m_log->clusterId()); // writes only to copies of this log
            if (!stores)
                return base::Failure(std::move(stores.error()));
            const auto done = repairEntity(*m_catalog, *stores, step.type, step.entity);
            if (!done)
                return base::Failure(done.error());
            return fmt::format("{}/{}: {}", step.type, step.entity,
                               done->repaired ? "written over" : "was already what its events say");
        }
        if (step.kind == StepKind::Commands) {
            const auto at = domainIndex(step.domain);
            const auto done = appendLostCommands(m_options, at, m_surveys[at]);
            if (!done)
                return base::Failure(done.error());
            return fmt::format("{}: {} commands written again, {} of them whole", step.domain, done->written,
                               done->whole);
        }
        const auto kind = step.kind == StepKind::EventStore ? StoreKind::Events : StoreKind::Snapshots;
        std::string kept;
        if (step.onlyThere > 0) {
            const auto file = exportFromStore(*m_catalog, m_store, step.domain, kind, folder);
            if (!file)
                return base::Failure(file.error());
            kept = fmt::format("; what only it held is kept in {}", file->string());
        }
        const auto keys = m_options.clearStore(step.domain, kind);
        if (!keys)
            return base::Failure(keys.error());
        return fmt::format("{}: {} keys removed from the {}{}", step.domain, *keys, nameOf(kind), kept);
    }

private:
    static const char* nameOf(StoreKind kind) { return kind == StoreKind::Events ? "event store" : "snapshot store"; }
    static std::string emptied(std::string_view store)
    {
        return fmt::format("The {} of this domain is emptied and written again from the log.", store);
    }
    [[nodiscard]] std::size_t domainIndex(const std::string& domain) const
    {
        return static_cast<std::size_t>(std::ranges::find(m_options.log.domains, domain)
                                        - m_options.log.domains.begin());
    }

    /// Whoever owns a domain writes its stores and keeps states in memory.
    [[nodiscard]] base::Result<void> requireRest() const
    {
        eventlog::ClusterAdminOptions wanted;
        wanted.address = m_options.log.address;
        const auto admin = eventlog::openClusterAdmin(wanted);
        if (!admin)
            return base::Failure(admin.error());
        std::vector<std::string> names;
        for (const auto& domain : m_options.log.domains)
            names.push_back(fmt::format("es.{}.{}", domain, m_options.log.groupSuffix));
        const auto groups = (*admin)->describeGroups(names, {});
        if (!groups)
            return base::Failure(groups.error());
        for (const auto& group : *groups) {
            if (!group.members.empty())
                return base::fail(
                    Code::Busy,
                    fmt::format("An engine runs on this cluster: {} at {} belongs to the group '{}'. Stop "
                                "it, or repair in its window.",
                                group.members.front().clientId, group.members.front().host, group.name),
                    true);
            // That nobody can say who is in it is not the same as that nobody is. One that never was is at rest.
            const bool isUnknown = group.error.find("oordinator") != std::string::npos;
            const bool isMoving = group.error.empty() && group.state != "Empty" && group.state != "Dead";
            if (isUnknown || isMoving)
                return base::fail(Code::Busy,
                                  fmt::format("Whether an engine belongs to the group '{}' is not known yet ({}). Try "
                                              "again in a moment.",
                                              group.name, isUnknown ? group.error : group.state),
                                  true);
        }
        return {};
    }

    /// False: something is to be done before the stores can be compared.
    [[nodiscard]] bool lookAtCommands(std::size_t domain, RepairPlan& plan)
    {
        const auto& name = m_options.log.domains[domain];
        const auto& survey = m_surveys[domain];
        const auto topic = eventlog::topicName(name, eventlog::Stream::Commands);
        if (const auto other = survey.firstOther()) {
            plan.problems.push_back(fmt::format(
                "{}: {} holds another command at offset {} than the one that was decided there. It lost its "
                "tail and grew again; commands at offsets that were decided cannot be put back. Restore the "
                "topic from a backup, or begin with new topics.",
                name, topic, *other));
            return false;
        }
        if (!survey.hasLostCommands())
            return true;
        RepairStep step {StepKind::Commands, name, {}, {}, {}, {}, 0};
        step.found = fmt::format("{} ends at offset {}, but commands up to {} were decided", topic,
                                 survey.commandsEnd(), survey.decidedEnd() - 1);
        step.change =
            fmt::format("{} commands are appended in the places of the lost ones, with their ids: whole where "
                        "this computer's index still has them, else as their outcomes tell. No command is "
                        "decided again.",
                        survey.decidedEnd() - survey.commandsEnd());
        plan.steps.push_back(std::move(step));
        return false;
    }

    [[nodiscard]] base::Result<void> lookAtStores(std::size_t domain, RepairPlan& plan)
    {
        const auto& name = m_options.log.domains[domain];
        bool isSound = true;
        for (const auto kind : {StoreKind::Events, StoreKind::Snapshots}) {
            auto wrong = storeTrouble(domain, kind);
            if (!wrong)
                return base::Failure(std::move(wrong.error()));
            if (wrong->empty())
                continue;
            isSound = false;
            RepairStep step {
                kind == StoreKind::Events ? StepKind::EventStore : StepKind::SnapshotStore, name, {}, {}, {}, {}, 0};
            step.found = std::move(*wrong);
            const auto only = countOnlyInStore(*m_catalog, m_store, name, kind);
            if (!only)
                return base::Failure(only.error());
            step.onlyThere = *only;
            step.change = emptied(nameOf(kind));
            if (step.onlyThere > 0)
                step.change += fmt::format(" {} {} that only it holds are written to a file first.", step.onlyThere,
                                           kind == StoreKind::Events ? "events" : "states");
            plan.steps.push_back(std::move(step));
        }
        return isSound ? lookAtEntities(name, plan) : base::Result<void>();
    }

    /// Empty: the store is what the log says, as far as it has come.
    [[nodiscard]] base::Result<std::string> storeTrouble(std::size_t domain, StoreKind kind)
    {
        const auto& name = m_options.log.domains[domain];
        auto& stores = m_store.stores;
        const auto mark = kind == StoreKind::Events ? stores.events->mark(name) : stores.snapshots->mark(name);
        if (!mark)
            return base::Failure(mark.error());
        if (!mark->log.isNil() && mark->log != m_log->clusterId())
            return fmt::format("the {} holds data of another cluster ({})", nameOf(kind), mark->log.toString());
        const auto misfit = markMisfit(domain, *m_log, mark->reading);
        if (!misfit)
            return base::Failure(misfit.error());
        if (*misfit)
            return fmt::format("the {} is ahead of the log: {}", nameOf(kind), **misfit);
        return kind == StoreKind::Events ? eventsTrouble(name, *mark) : base::Result<std::string>(std::string());
    }

    [[nodiscard]] base::Result<std::string> eventsTrouble(const std::string& domain, const persistence::Mark& mark)
    {
        base::PartitionSequence after;
        for (;;) {
            const auto events = m_store.stores.events->eventsAfter(domain, after, eventsPerRead);
            if (!events && events.error().retriable)
                return base::Failure(events.error());
            if (!events)
                return fmt::format("the event store cannot be read behind event {}: {}", after.value,
                                   events.error().message);
            for (const auto& event : *events) {
                const auto same = isInLog(m_store, event);
                if (!same)
                    return base::Failure(same.error());
                if (event.sequence.value != after.value + 1 || !*same)
                    return fmt::format("event {} of the event store is not what the log says", after.value + 1);
                after = event.sequence;
            }
            if (events->size() < eventsPerRead)
                break;
        }
        if (after != mark.sequence)
            return fmt::format("the event store holds {} events, its mark says {}", after.value, mark.sequence.value);
        return std::string();
    }

    [[nodiscard]] base::Result<void> lookAtEntities(const std::string& domain, RepairPlan& plan)
    {
        base::PartitionSequence after;
        for (;;) {
            const auto events = m_store.stores.events->eventsAfter(domain, after, eventsPerRead);
            if (!events)
                return base::Failure(events.error());
            for (const auto& event : *events) {
                after = event.sequence;
                if (event.version.value != 1 || m_catalog->find(event.entityType) == nullptr)
                    continue;
                const auto found = compareEntity(*m_catalog, m_store.stores, event.entityType, event.entity);
                if (!found)
                    return base::Failure(found.error());
                if (found->drift)
                    plan.steps.push_back(snapshotStep(domain, *found->drift));
            }
            if (events->size() < eventsPerRead)
                return lookForOrphans(domain, plan);
        }
    }

    /// States that no event made.
    [[nodiscard]] base::Result<void> lookForOrphans(const std::string& domain, RepairPlan& plan)
    {
        const auto only = countOnlyInStore(*m_catalog, m_store, domain, StoreKind::Snapshots);
        // One that cannot be read ends every list: it is written over first, and the next look finds the others.
        if (!only && only.error().code == Code::Storage && !only.error().retriable && !plan.steps.empty())
            return {};
        if (!only)
            return base::Failure(only.error());
        if (*only == 0)
            return {};
        RepairStep step {StepKind::SnapshotStore, domain, {}, {}, {}, {}, *only};
        step.found = fmt::format("{} snapshots belong to no event", *only);
        step.change = emptied("snapshot store") + " They are written to a file first.";
        plan.steps.push_back(std::move(step));
        return {};
    }

    static RepairStep snapshotStep(const std::string& domain, const Drift& drift)
    {
        RepairStep step {StepKind::Snapshot, domain, drift.type, drift.entity, {}, {}, 0};
        step.found = fmt::format("the snapshot of {}/{} at version {} is not what its events say", drift.type,
                                 drift.entity, drift.version.value);
        for (const auto& each : drift.fields)
            step.change += fmt::format("{}{}: {} becomes {}", step.change.empty() ? "" : ", ", each.field,
                                       each.seen.value_or("nothing"), each.expected.value_or("nothing"));
        return step;
    }

    SharedOptions m_options;
    const std::shared_ptr<const domain::Catalog> m_catalog;
    const TemporaryIndex m_index;
    OpenStore m_store;
    std::unique_ptr<eventlog::ClusterLog> m_log;
    std::vector<LogSurvey> m_surveys; ///< one a domain
};

} // namespace

base::Result<std::unique_ptr<ClusterRepair>> openClusterRepair(const SharedOptions& options,
                                                               const std::shared_ptr<const domain::Catalog>& catalog)
{
    auto repair = std::make_unique<RestingCluster>(options, catalog);
    if (auto done = repair->open(); !done)
        return base::Failure(std::move(done.error()));
    return repair;
}

} // namespace pipeline
