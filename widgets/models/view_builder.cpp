#include "models/stream_model.h"

#include <algorithm>

namespace models {

namespace {

constexpr std::size_t sortSlice = 65'536;

bool lessKey(const SortKey& a, const SortKey& b)
{
    if (a.number != b.number)
        return a.number < b.number;
    if (const auto order = a.text.compare(b.text); order != 0)
        return order < 0;
    return a.sequence < b.sequence;
}

/// False when `cancelled` said so in between.
template <typename Cancelled>
bool sortInSlices(std::vector<SortKey>& keys, const Cancelled& cancelled)
{
    const auto at = [&keys](std::size_t index) {
        return keys.begin() + static_cast<std::ptrdiff_t>(std::min(index, keys.size()));
    };
    for (std::size_t start = 0; start < keys.size(); start += sortSlice) {
        if (cancelled())
            return false;
        std::sort(at(start), at(start + sortSlice), lessKey);
    }
    for (std::size_t width = sortSlice; width < keys.size(); width *= 2) {
        for (std::size_t start = 0; start + width < keys.size(); start += 2 * width) {
            if (cancelled())
                return false;
            std::inplace_merge(at(start), at(start + width), at(start + 2 * width), lessKey);
        }
    }
    return true;
}

} // namespace

ViewBuilder::ViewBuilder(std::function<void()> finished)
    : m_finished(std::move(finished))
    , m_worker("views", [this](std::stop_token stop) { work(stop); })
{
}

void ViewBuilder::start(Job job)
{
    job.generation = ++m_generation;
    (void)m_jobs.push(std::move(job));
}

void ViewBuilder::work(std::stop_token stop)
{
    while (!stop.stop_requested()) {
        for (auto& job : m_jobs.takeAll(stop))
            build(std::move(job), stop);
    }
}

void ViewBuilder::build(Job job, std::stop_token stop)
{
    const auto cancelled = [&] { return stop.stop_requested() || job.generation != m_generation; };
    std::vector<SortKey> keys;
    for (std::size_t block = 0; block < job.blocks; ++block) {
        if (cancelled())
            return;
        job.select(block, keys);
    }
    if (job.view.column != 0 && !sortInSlices(keys, cancelled))
        return;
    Result result;
    result.index.reserve(keys.size());
    for (const auto& key : keys)
        result.index.push_back(key.sequence);
    result.job = std::move(job);
    (void)m_results.push(std::move(result));
    m_finished();
}

} // namespace models
