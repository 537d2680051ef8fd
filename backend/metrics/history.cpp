#include "metrics/history.h"

#include "base/log.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <set>
#include <utility>

namespace metrics {

namespace {

using std::chrono::duration_cast;
using std::chrono::microseconds;
using std::chrono::seconds;

constexpr std::uint16_t singleFlag = 0x8000; // one value: a float says it all
constexpr std::int64_t mostIds = singleFlag;

template <typename T>
void put(std::string& bytes, T value)
{
    bytes.append(reinterpret_cast<const char*>(&value), sizeof value); // the file stays on this machine
}

template <typename T>
bool take(std::span<const std::uint8_t>& bytes, T& value)
{
    if (bytes.size() < sizeof value)
        return false;
    std::memcpy(&value, bytes.data(), sizeof value);
    bytes = bytes.subspan(sizeof value);
    return true;
}

void putSummary(std::string& bytes, std::int64_t id, const Summary& values)
{
    const auto number = static_cast<std::uint16_t>(id);
    if (values.count == 1) {
        put(bytes, static_cast<std::uint16_t>(number | singleFlag));
        put(bytes, static_cast<float>(values.last));
        return;
    }
    put(bytes, number);
    for (const auto value : {values.min, values.max, values.mean, values.last})
        put(bytes, static_cast<float>(value));
    put(bytes, static_cast<std::uint32_t>(std::min<std::uint64_t>(values.count, UINT32_MAX)));
}

/// False at the end, or where the bytes are none of ours.
bool takeSummary(std::span<const std::uint8_t>& bytes, std::int64_t& id, Summary& values)
{
    std::uint16_t number = 0;
    if (!take(bytes, number))
        return false;
    id = number & ~singleFlag;
    std::array<float, 4> numbers {};
    std::uint32_t count = 1;
    if ((number & singleFlag) != 0) {
        if (!take(bytes, numbers[0]))
            return false;
        numbers.fill(numbers[0]);
    } else {
        for (auto& each : numbers)
            if (!take(bytes, each))
                return false;
        if (!take(bytes, count))
            return false;
    }
    values = {numbers[0], numbers[1], numbers[2], numbers[3], count};
    return std::all_of(numbers.begin(), numbers.end(), [](float each) { return std::isfinite(each); });
}

} // namespace

/// What a file brought, made without the lock.
struct History::Loaded
{
    std::map<std::int64_t, std::unique_ptr<Series>> series;
    std::set<std::int64_t> used;
    HeatSeries heat;
    std::vector<Mark> marks;
    std::array<std::optional<std::int64_t>, tiers.size()> newest;
};

History::History(std::filesystem::path file, const base::Clock& clock)
    : m_path(std::move(file))
    , m_clock(clock)
{
    m_beginSteady = clock.steady();
    m_begin = base::SteadyTime(clock.utc().time_since_epoch());
}

History::~History() = default;

base::SteadyTime History::now() const
{
    return m_begin + (m_clock.steady() - m_beginSteady);
}

base::SteadyTime History::timeOf(base::UtcTime wall) const
{
    return now() + (wall - m_clock.utc());
}

void History::load()
{
    Loaded loaded;
    State state;
    state.isLoaded = true;
    if (!m_path.empty()) {
        auto file = HistoryFile::open(m_path, state.notice);
        auto done = file ? readBack(*file, loaded) : base::Result<void>(base::Failure(file.error()));
        if (done)
            m_file.emplace(std::move(*file));
        else
            state.trouble = done.error().message;
    }
    for (const auto& text : {state.notice, state.trouble})
        if (!text.empty())
            base::log::warning("metrics", text);

    const std::scoped_lock lock(m_mutex);
    for (auto& [id, series] : loaded.series)
        m_series.emplace(series->info.name, std::move(series));
    m_heat = std::move(loaded.heat);
    const auto known = m_marks; // of the time while it was read
    m_marks.assign(loaded.marks.begin(), loaded.marks.end());
    m_marks.insert(m_marks.end(), known.begin(), known.end());
    m_open = loaded.newest;
    m_beginSteady = m_clock.steady();
    m_begin = base::SteadyTime(m_clock.utc().time_since_epoch());
    if (m_open[0]) // the wall may have been set back meanwhile
        m_begin = std::max(m_begin, base::SteadyTime(tiers[0].width * (*m_open[0] + 1)));
    m_state = std::move(state);
}

/// Coarse tiers first: they reach back farthest. The open buckets of the coarse ones were not written; the seconds tell
/// what was in them.
base::Result<void> History::readBack(HistoryFile& file, Loaded& into) const
{
    const auto known = file.series();
    if (!known)
        return base::Failure(known.error());
    for (const auto& [id, info] : *known) {
        if (id < 0 || id >= mostIds || into.series.size() >= mostSeries)
            continue;
        auto made = std::make_unique<Series>();
        made->id = id;
        made->info = info;
        into.series.emplace(id, std::move(made));
    }
    std::array<std::int64_t, tiers.size()> closed {}; // up to here, in seconds, a tier has rows of its own
    for (std::size_t tier = tiers.size(); tier-- > 0;) {
        auto done = file.read(tier, [&](const HistoryFile::Row& row) {
            const base::UtcTime label {microseconds(row.label)};
            const auto second = row.bucket * tiers[tier].width.count();
            closed[tier] = second + tiers[tier].width.count();
            const auto each = [&](const auto& restore) {
                restore(tier, row.bucket);
                for (std::size_t coarse = 1; tier == 0 && coarse < tiers.size(); ++coarse)
                    if (second >= closed[coarse])
                        restore(coarse, second / tiers[coarse].width.count());
            };
            each([&](std::size_t which, std::int64_t bucket) { into.newest[which] = bucket; });
            auto values = row.values;
            std::int64_t id = 0;
            Summary summary;
            while (takeSummary(values, id, summary)) {
                const auto found = into.series.find(id);
                if (found == into.series.end())
                    continue;
                into.used.insert(id);
                found->second->last = summary.last;
                found->second->at = label;
                each([&](std::size_t which, std::int64_t bucket) {
                    found->second->values.restore(which, bucket, label, summary);
                });
            }
            HeatColumn column;
            if (column.read(row.heat))
                each([&](std::size_t which, std::int64_t bucket) { into.heat.restore(which, bucket, column); });
        });
        if (!done)
            return done;
    }
    for (const auto& [id, info] : *known) {
        if (into.used.contains(id))
            continue;
        into.series.erase(id);
        if (auto done = file.forgetSeries(id); !done)
            return done;
    }
    auto marks = file.marks();
    if (!marks)
        return base::Failure(marks.error());
    into.marks = std::move(*marks);
    return {};
}

/// Null: there are too many. With the lock.
History::Series* History::seriesFor(const SeriesInfo& info, HistoryFile::Changes& changes)
{
    auto found = m_series.find(info.name);
    if (found == m_series.end()) {
        if (m_series.size() >= mostSeries) {
            ++m_state.leftOut;
            return nullptr;
        }
        std::set<std::int64_t> taken;
        for (const auto& [name, series] : m_series)
            taken.insert(series->id);
        std::int64_t id = 0;
        while (taken.contains(id))
            ++id;
        found = m_series.emplace(info.name, std::make_unique<Series>()).first;
        found->second->id = id;
    } else if (found->second->info == info) {
        return found->second.get();
    }
    found->second->info = info;
    changes.series.emplace_back(found->second->id, info);
    return found->second.get();
}

void History::add(const Tick& sample)
{
    HistoryFile::Changes changes = std::exchange(m_unsaved, {});
    {
        const std::scoped_lock lock(m_mutex);
        const auto at = now();
        const auto wall = m_clock.utc();
        for (const auto& reading : sample.readings) {
            if (!std::isfinite(reading.value))
                continue;
            if (auto* series = seriesFor(reading.series, changes); series != nullptr) {
                series->values.add(at, wall, reading.value);
                series->last = reading.value;
                series->at = wall;
            }
        }
        m_heat.add(at, sample.heat);
        closeBuckets(at, wall, changes);
        changes.marks.insert(changes.marks.end(), m_newMarks.begin(), m_newMarks.end());
        m_newMarks.clear();
    }
    if (m_file && !changes.isEmpty())
        write(std::move(changes));
}

void History::closeBuckets(base::SteadyTime at, base::UtcTime wall, HistoryFile::Changes& changes)
{
    for (std::size_t tier = 0; tier < tiers.size(); ++tier) {
        const auto bucket = TimeSeries::bucketAt(tier, at);
        if (const auto before = std::exchange(m_open[tier], std::max(bucket, m_open[tier].value_or(bucket)));
            before && *before < bucket && m_file) {
            HistoryFile::NewRow row;
            row.tier = tier;
            row.bucket = *before;
            const base::SteadyTime start(tiers[tier].width * *before);
            row.label = duration_cast<microseconds>(wall.time_since_epoch() + (start - at)).count();
            for (const auto& [name, series] : m_series)
                if (const auto values = series->values.bucket(tier, *before); values.count > 0)
                    putSummary(row.values, series->id, values);
            row.heat = m_heat.bucket(tier, *before).bytes();
            if (!row.values.empty() || !row.heat.empty())
                changes.rows.push_back(std::move(row));
        }
    }
}

void History::write(HistoryFile::Changes changes)
{
    const auto done = m_file->write(changes);
    std::string trouble;
    if (!done) {
        trouble = done.error().message;
        m_unsaved.series = std::move(changes.series);
        m_unsaved.marks = std::move(changes.marks);
        if (m_unsaved.marks.size() > mostMarks)
            m_unsaved.marks.erase(m_unsaved.marks.begin(), m_unsaved.marks.end() - mostMarks);
    }
    const std::scoped_lock lock(m_mutex);
    if (!trouble.empty() && m_state.trouble.empty())
        base::log::warning("metrics", "The history is not written: " + trouble);
    m_state.trouble = std::move(trouble);
}

void History::mark(std::string kind, std::string text)
{
    const std::scoped_lock lock(m_mutex);
    Mark made {std::move(kind), std::move(text), m_clock.utc()};
    m_marks.push_back(made);
    if (m_marks.size() > mostMarks)
        m_marks.pop_front();
    m_newMarks.push_back(std::move(made));
    if (m_newMarks.size() > mostMarks)
        m_newMarks.erase(m_newMarks.begin());
}

std::vector<History::Listed> History::series() const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<Listed> listed;
    for (const auto& [name, series] : m_series)
        listed.push_back({series->info, series->last, series->at});
    return listed;
}

History::State History::state() const
{
    const std::scoped_lock lock(m_mutex);
    return m_state;
}

std::optional<TimeSeries::Answer> History::range(const std::string& name, base::UtcTime from, base::UtcTime to,
                                                 std::size_t mostPoints) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_series.find(name);
    if (found == m_series.end())
        return std::nullopt;
    if (from >= to)
        return TimeSeries::Answer();
    const auto interval = seconds(std::max<std::int64_t>(1, found->second->info.interval));
    const auto useful =
        static_cast<std::size_t>(std::max<std::int64_t>(1, duration_cast<seconds>(to - from) / interval));
    auto answer = found->second->values.query(timeOf(from), timeOf(to), std::min(mostPoints, useful + 1));
    answer.width =
        std::max(answer.width, interval); // of a young series; a point stands for the time until the next one
    return answer;
}

History::Heat History::heat(base::UtcTime from, base::UtcTime to, std::size_t mostColumns) const
{
    const std::scoped_lock lock(m_mutex);
    Heat made;
    auto answer = m_heat.query(timeOf(from), timeOf(to), mostColumns);
    made.width = answer.width;
    const auto wall = m_clock.utc();
    const auto at = now();
    for (auto& point : answer.points)
        made.columns.emplace_back(wall + duration_cast<microseconds>(point.from - at), point.column);
    return made;
}

std::vector<Mark> History::marks(base::UtcTime from, base::UtcTime to) const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<Mark> found;
    for (const auto& each : m_marks)
        if (each.time >= from && each.time < to)
            found.push_back(each);
    return found;
}

} // namespace metrics
