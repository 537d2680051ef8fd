#pragma once

#include "base/bounded_queue.h"
#include "base/worker.h"
#include "models/export_job.h"
#include "models/filter.h"
#include "models/row_ring.h"
#include "models/row_source.h"

#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace models {

/// What of a stream is shown: the rows that pass the filter and whose category is in the mask, in an order.
struct StreamView
{
    std::shared_ptr<const Filter> filter; ///< null: every row passes
    std::uint32_t categories = ~0U; ///< bit per category
    int column = 0; ///< 0: by arrival
    Qt::SortOrder order = Qt::DescendingOrder;

    [[nodiscard]] bool isEverything() const { return (!filter || filter->isEmpty()) && categories == ~0U; }
};

struct SortKey
{
    std::uint64_t number = 0;
    std::string_view text;
    std::uint64_t sequence = 0;
};

/// Builds lists of row numbers on a thread of its own, block by block, so that a newer job cancels an older one at
/// once.
class ViewBuilder final
{
public:
    struct Job
    {
        std::uint64_t generation = 0;
        StreamView view;
        std::uint64_t begin = 0; ///< oldest row at the time of the job
        std::uint64_t end = 0;
        std::shared_ptr<const void> rows; ///< keeps the blocks alive
        std::size_t blocks = 0;
        /// Appends the keys of the rows of one block that pass.
        std::function<void(std::size_t block, std::vector<SortKey>& keys)> select;
    };
    struct Result
    {
        Job job;
        std::vector<std::uint64_t> index; ///< sequence numbers in the order of the view, ascending for column 0
    };

    explicit ViewBuilder(std::function<void()> finished); ///< called on the worker; carries nothing
    void start(Job job);
    void cancel() { ++m_generation; }
    [[nodiscard]] std::vector<Result> take() { return m_results.takeNow(); }

private:
    void work(std::stop_token stop);
    void build(Job job, std::stop_token stop);

    std::function<void()> m_finished;
    std::atomic<std::uint64_t> m_generation {0}; ///< of the newest job; older ones stop
    base::BoundedQueue<Job> m_jobs {"view jobs", 4, base::Overflow::DropOldest};
    base::BoundedQueue<Result> m_results {"view results", 4, base::Overflow::DropOldest};
    base::Worker m_worker;
};

/// What is the same for live events and live commands, whatever a row is: which rows are shown, pause, and numbers of
/// them. GUI thread.
class StreamModel : public RowSource
{
    Q_OBJECT
public:
    explicit StreamModel(QObject* parent);
    ~StreamModel() override;

    void setFilter(std::shared_ptr<const Filter> filter);
    void setCategories(std::uint32_t mask);
    void sortBy(int column, Qt::SortOrder order) override;
    [[nodiscard]] int sortColumn() const override { return m_wanted.column; }
    [[nodiscard]] Qt::SortOrder sortOrder() const override { return m_wanted.order; }
    [[nodiscard]] const std::shared_ptr<const Filter>& filter() const { return m_wanted.filter; }
    [[nodiscard]] bool isBuilding() const { return m_building; }

    /// Capturing goes on while the rows on screen stay.
    void pause();
    void resume();
    void showHeldBack(); ///< stays paused, at the newest row
    [[nodiscard]] bool isPaused() const { return m_pausedEnd.has_value(); }
    [[nodiscard]] std::uint64_t heldBack() const; ///< rows that would be shown if it were not paused

    [[nodiscard]] std::int64_t rowCount() const override;
    [[nodiscard]] std::uint64_t keyAt(std::int64_t row) const override;
    [[nodiscard]] std::int64_t rowOf(std::uint64_t key) const override;

    /// The keys in sight for a file, a copy that workers may read: oldest first, however the table shows them, as a
    /// log is read; in the order of another column when the table is sorted by it.
    struct Shown
    {
        std::uint64_t first = 0; ///< of all keys, when `keys` is empty
        std::uint64_t count = 0;
        std::vector<std::uint64_t> keys;
        bool isDescending = false;
        [[nodiscard]] std::uint64_t keyAt(std::uint64_t row) const;
    };
    [[nodiscard]] Shown shown() const;
    /// The rows in sight with all they hold, for a file; reads a snapshot, so the stream goes on meanwhile.
    [[nodiscard]] virtual ExportTable exportTable() = 0;

    [[nodiscard]] std::uint64_t kept() const { return end() - begin(); }
    [[nodiscard]] std::uint64_t dropped() const { return begin(); } ///< pushed out by newer rows
    [[nodiscard]] std::uint64_t arrived() const { return end(); } ///< since the start, the past included

    /// Events up to this position are the past that was read when the stream began, or after a gap: they are no
    /// traffic. None: not known yet, and nothing counts. From the start everything counts.
    void setLiveAbove(std::optional<std::uint64_t> position) { m_liveAbove = position; }
    [[nodiscard]] std::optional<std::uint64_t> liveAbove() const { return m_liveAbove; }
    [[nodiscard]] std::uint64_t arrivedLive() const { return m_arrivedLive; }
    [[nodiscard]] virtual std::uint64_t begin() const = 0;
    [[nodiscard]] virtual std::uint64_t end() const = 0;

protected:
    /// Whether a row with this event is traffic; counts it if it is.
    [[nodiscard]] bool countLive(std::uint64_t event)
    {
        const bool isLive = m_liveAbove && event > *m_liveAbove;
        m_arrivedLive += isLive ? 1U : 0U;
        return isLive;
    }
    /// Rows were added and perhaps evicted: brings the view up to date and says so once.
    void rowsChanged();
    [[nodiscard]] virtual ViewBuilder::Job prepare(const StreamView& view) = 0; ///< select, rows, blocks
    /// Tests the rows [from, end) for the view and appends the numbers of those that pass.
    virtual void select(const StreamView& view, std::uint64_t from, std::vector<std::uint64_t>& index) const = 0;
    [[nodiscard]] const std::shared_ptr<const void>& sortedRows() const { return m_sortedRows; }

private:
    void startBuild();
    void takeResults();
    void extendIndex();
    [[nodiscard]] bool isSorted() const { return m_view.column != 0; }
    [[nodiscard]] std::uint64_t shownEnd() const { return m_pausedEnd.value_or(end()); }
    [[nodiscard]] std::size_t indexEnd() const; ///< entries that are shown while paused

    StreamView m_wanted; ///< what the user asked for
    StreamView m_view; ///< what is shown until it is built
    std::optional<std::vector<std::uint64_t>> m_index; ///< nothing: every row, by arrival
    std::size_t m_front = 0; ///< entries before it were evicted
    std::uint64_t m_tested = 0; ///< rows before it are in the index if they pass
    std::shared_ptr<const void> m_sortedRows; ///< a sorted view keeps its rows until the next one is built
    std::optional<std::uint64_t> m_pausedEnd;
    std::optional<std::uint64_t> m_liveAbove = 0;
    std::uint64_t m_arrivedLive = 0;
    bool m_building = false;
    std::uint64_t m_builtEnd = 0; ///< newest row of the sorted view
    QTimer m_resort; ///< a sorted live view is built anew once a second, not a row at a time
    ViewBuilder m_builder; ///< last: its thread stops first
};

} // namespace models
