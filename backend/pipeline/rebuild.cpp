#include "pipeline/rebuild.h"

#include "base/bounded_queue.h"
#include "base/json.h"
#include "base/limits.h"
#include "base/worker.h"
#include "eventlog/database.h"
#include "pipeline/references.h"
#include "pipeline/text_fold.h"

#include <atomic>
#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

namespace pipeline {

namespace {

/// Some events and the bytes their views point into; small enough to stay in the cache between the two threads.
class EventBatch final
{
public:
    EventBatch() { m_text.reserve(usualBytes); }

    [[nodiscard]] bool isFull(const eventlog::EventView& next) const
    {
        return !m_events.empty() && m_text.size() + sizeOf(next) > m_text.capacity();
    }
    void add(const eventlog::EventView& event)
    {
        if (m_events.empty())
            m_text.reserve(sizeOf(event)); // one event may be larger than a batch
        auto& copy = m_events.emplace_back(event);
        for (auto* text : {&copy.domain, &copy.type, &copy.entityType, &copy.entity, &copy.value}) {
            const auto at = m_text.size();
            m_text.append(*text); // never moves what is there: isFull
            *text = std::string_view(m_text).substr(at);
        }
    }
    void clear()
    {
        m_events.clear();
        m_text.clear();
    }
    [[nodiscard]] const std::vector<eventlog::EventView>& events() const { return m_events; }

private:
    static constexpr std::size_t usualBytes = 192 * 1024;
    [[nodiscard]] static std::size_t sizeOf(const eventlog::EventView& event)
    {
        return event.domain.size() + event.type.size() + event.entityType.size() + event.entity.size()
            + event.value.size();
    }

    std::string m_text;
    std::vector<eventlog::EventView> m_events;
};

/// Folds on a thread of its own what the other one reads.
class FoldingThread final
{
public:
    FoldingThread()
    {
        for (std::size_t i = 0; i < batches; ++i)
            (void)m_empty.push(std::make_unique<EventBatch>());
        m_current = take(m_empty);
        m_worker = std::make_unique<base::Worker>(
            "rebuild", [this](const std::stop_token&) { work(); },
            [this](const std::string& reason) {
                fail({base::Error::Code::Internal, reason});
            });
    }
    ~FoldingThread() { m_full.close(); } // the worker, the last member, joins first
    FoldingThread(const FoldingThread&) = delete;
    FoldingThread& operator=(const FoldingThread&) = delete;

    /// False: the fold has failed; finish() says why.
    [[nodiscard]] bool add(const eventlog::EventView& event)
    {
        if (m_current != nullptr && m_current->isFull(event)) {
            (void)m_full.push(std::move(m_current));
            m_current = take(m_empty);
        }
        if (m_current == nullptr)
            return false;
        m_current->add(event);
        return true;
    }

    /// Waits until everything is folded.
    [[nodiscard]] base::Result<void> finish()
    {
        if (m_current != nullptr)
            (void)m_full.push(std::move(m_current));
        m_full.close();
        m_worker.reset();
        return std::move(m_outcome);
    }

    [[nodiscard]] TextFold& fold() { return m_fold; } ///< after finish()

private:
    using Batches = base::BoundedQueue<std::unique_ptr<EventBatch>>;
    static constexpr std::size_t batches = 4;
    static constexpr std::size_t ahead = 4; ///< events: longer than the memory needs, shorter than the cache forgets

    /// Null: closed.
    [[nodiscard]] static std::unique_ptr<EventBatch> take(Batches& queue)
    {
        auto taken = queue.takeAll({}, 1);
        return taken.empty() ? nullptr : std::move(taken.front());
    }

    void work()
    {
        while (auto batch = take(m_full)) {
            const auto& events = batch->events();
            for (std::size_t i = 0; i < events.size(); ++i) {
                if (i + 2 * ahead < events.size())
                    m_fold.fetchState(events[i + 2 * ahead]);
                if (i + ahead < events.size())
                    m_fold.fetchTexts(events[i + ahead]);
                if (auto done = m_fold.add(events[i]); !done) {
                    fail(std::move(done.error()));
                    return;
                }
            }
            batch->clear();
            (void)m_empty.push(std::move(batch));
        }
    }

    void fail(base::Error error)
    {
        m_outcome = base::Failure(std::move(error));
        m_full.close();
        m_empty.close();
    }

    Batches m_full {"rebuild", batches, base::Overflow::Block};
    Batches m_empty {"rebuild, empty", batches, base::Overflow::Block};
    std::unique_ptr<EventBatch> m_current;
    TextFold m_fold; ///< of the worker until finish()
    base::Result<void> m_outcome; ///< likewise
    std::unique_ptr<base::Worker> m_worker;
};

class Rebuild final
{
public:
    Rebuild(OpenStore& store, const domain::Catalog& catalog)
        : m_store(store)
        , m_catalog(catalog)
    {
    }

    [[nodiscard]] base::Result<std::uint64_t> run()
    {
        if (auto done = m_store.stores.snapshots->clear(); !done)
            return base::Failure(std::move(done.error()));
        FoldingThread folding;
        auto read = m_store.log->scan({0}, [&](const eventlog::EventView& event) { return folding.add(event); });
        auto folded = folding.finish();
        if (read)
            read = std::move(folded);
        if (read)
            read = write(folding.fold());
        if (!read)
            return base::Failure(std::move(read.error()));
        return folding.fold().events();
    }

private:
    /// Which types may hold references: the others need no tree.
    [[nodiscard]] bool mayRefer(const std::string& type)
    {
        const auto known = m_mayRefer.find(type);
        if (known != m_mayRefer.end())
            return known->second;
        bool refers = false;
        if (const auto* const found = m_catalog.find(type)) {
            for (const auto& field : found->fields)
                refers = refers || field.type == domain::FieldType::Reference || field.type == domain::FieldType::Array;
        }
        return m_mayRefer[type] = refers;
    }

    [[nodiscard]] base::Result<void> write(TextFold& fold)
    {
        for (auto& state : fold.states()) {
            if (state.deleted || !mayRefer(state.type))
                continue;
            auto fields = base::json::parse(state.fields, base::limits::maxJsonDepth);
            if (!fields || !fields->is_object())
                return base::fail(base::Error::Code::Storage,
                                  "The fields of " + state.type + "/" + state.entity + " are unreadable.");
            auto tree = std::make_shared<domain::EntityState>();
            tree->type = state.type;
            tree->fields = std::move(fields->get_object());
            state.references = referencesOf(m_catalog, tree);
        }
        auto marks = fold.marks();
        for (auto& mark : marks) {
            const auto last = m_store.log->event(mark.position);
            if (!last)
                return base::Failure(last.error());
            mark.sequence = last->sequence;
            mark.command = last->commandPosition;
            mark.commandId = last->command;
        }
        auto& snapshots = *m_store.stores.snapshots;
        for (const auto& park : fold.parks()) {
            if (auto done = snapshots.setPark(park); !done)
                return done;
        }
        return snapshots.insert(fold.states(), marks);
    }

    OpenStore& m_store;
    const domain::Catalog& m_catalog;
    std::unordered_map<std::string, bool> m_mayRefer;
};

} // namespace

base::Result<std::uint64_t> rebuildReadModel(OpenStore& store, const domain::Catalog& catalog)
{
    auto& work = *store.stores.work;
    if (auto begun = work.begin(); !begun)
        return base::Failure(std::move(begun.error()));
    auto events = Rebuild(store, catalog).run();
    if (events) {
        if (auto done = work.commit(); !done)
            events = base::Failure(std::move(done.error()));
    }
    if (!events)
        work.rollback();
    return events;
}

} // namespace pipeline
