#include "models/metric_curves.h"

#include "models/format.h"

#include <algorithm>
#include <cmath>

namespace models {

namespace {

constexpr std::size_t mostPoints = 8'000; // of a curve, whatever was answered

const base::json::array* arrayAt(const base::json::object& object, std::string_view name)
{
    const auto* found = object.if_contains(name);
    return found != nullptr ? found->if_array() : nullptr;
}

qint64 wholeAt(const base::json::object& object, std::string_view name)
{
    const auto* found = object.if_contains(name);
    return found != nullptr && found->is_number() ? found->to_number<qint64>() : 0;
}

/// In the order of the flow; what is not ours follows by name.
std::size_t rankOf(const std::string& label)
{
    static const std::vector<std::string_view> order {"console",  "gateway",  "validator", "persister", "materializer",
                                                      "notifier", "accepted", "rejected",  "refused"};
    return static_cast<std::size_t>(std::find(order.begin(), order.end(), label) - order.begin());
}

} // namespace

const CurvePoint* Curve::at(qint64 time) const
{
    auto found = std::upper_bound(points.begin(), points.end(), time,
                                  [](qint64 wanted, const CurvePoint& each) { return wanted < each.time; });
    if (found == points.begin())
        return nullptr;
    --found;
    return time - found->time <= 3 * width ? &*found : nullptr;
}

bool Curve::isIn(const TimeRange& range) const
{
    return std::any_of(points.begin(), points.end(),
                       [&](const CurvePoint& each) { return each.time + width > range.from && each.time < range.to; });
}

std::optional<Curve> readCurve(const base::json::object& series)
{
    const auto* times = arrayAt(series, "t");
    const auto* low = arrayAt(series, "min");
    const auto* high = arrayAt(series, "max");
    const auto* mean = arrayAt(series, "mean");
    const auto* last = arrayAt(series, "last");
    if (times == nullptr || low == nullptr || high == nullptr || mean == nullptr || last == nullptr)
        return std::nullopt;
    const auto count = std::min({times->size(), low->size(), high->size(), mean->size(), last->size(), mostPoints});
    Curve curve;
    curve.name = std::string(base::json::textAt(series, "name"));
    curve.label = format::safe(format::fromUtf8(base::json::textAt(series, "label")));
    curve.width = std::max<qint64>(1, wholeAt(series, "width")) * 1'000'000;
    curve.points.reserve(count);
    const auto number = [](const base::json::value& value) {
        return value.is_number() ? value.to_number<double>() : 0.0;
    };
    for (std::size_t i = 0; i < count; ++i) {
        if (!(*times)[i].is_number())
            continue;
        curve.points.push_back({(*times)[i].to_number<qint64>(), number((*low)[i]), number((*high)[i]),
                                number((*mean)[i]), number((*last)[i])});
    }
    std::sort(curve.points.begin(), curve.points.end(), [](const auto& a, const auto& b) { return a.time < b.time; });
    return curve;
}

void appendNewer(Curve& curve, const Curve& newer)
{
    for (const auto& point : newer.points) {
        if (curve.points.empty()) {
            curve.points.push_back(point);
            continue;
        }
        auto& back = curve.points.back();
        if (point.time < back.time)
            continue; // known
        const auto steps = (point.time - back.time) / curve.width;
        if (steps > 0 || (point.time == back.time && newer.width >= curve.width)) {
            auto next = point;
            next.time = back.time + steps * curve.width;
            if (steps > 0)
                curve.points.push_back(next);
            else
                back = next; // the open step, told again
            continue;
        }
        back.low = std::min(back.low, point.low);
        back.high = std::max(back.high, point.high);
        back.mean = (back.low + back.high) / 2; // until the whole range is read again
        back.last = point.last;
    }
    if (curve.points.size() > mostPoints)
        curve.points.erase(curve.points.begin(), curve.points.end() - mostPoints);
}

void dropBefore(Curve& curve, qint64 from)
{
    const auto first = std::find_if(curve.points.begin(), curve.points.end(),
                                    [&](const CurvePoint& each) { return each.time + curve.width > from; });
    if (first - curve.points.begin() > 1)
        curve.points.erase(curve.points.begin(), first - 1);
}

std::vector<std::vector<Plotted>> decimate(const Curve& curve, const TimeRange& range, int columns)
{
    std::vector<std::vector<Plotted>> pieces;
    const auto length = static_cast<double>(range.length());
    if (columns < 1 || length <= 0)
        return pieces;
    int column = -1;
    double low = 0;
    double high = 0;
    double x = 0;
    const auto flush = [&] {
        if (column < 0)
            return;
        auto& piece = pieces.back();
        const double before = piece.empty() ? low : piece.back().value;
        const bool isLowFirst = std::abs(before - low) <= std::abs(before - high);
        piece.push_back({x, isLowFirst ? low : high});
        if (low != high)
            piece.push_back({x, isLowFirst ? high : low});
        column = -1;
    };
    for (std::size_t i = 0; i < curve.points.size(); ++i) {
        const auto& point = curve.points[i];
        const auto middle = point.time + curve.width / 2;
        if (middle < range.from - curve.width || middle > range.to + curve.width)
            continue;
        const auto at = static_cast<double>(middle - range.from) / length;
        const auto pixel = std::clamp(static_cast<int>(at * columns), 0, columns - 1);
        if (pieces.empty() || (i > 0 && curve.isGapBefore(i))) {
            flush();
            pieces.emplace_back();
        }
        if (pixel != column) {
            flush();
            column = pixel;
            low = point.low;
            high = point.high;
            x = std::clamp(at, 0.0, 1.0);
        } else {
            low = std::min(low, point.low);
            high = std::max(high, point.high);
        }
    }
    flush();
    return pieces;
}

void SeriesList::read(const base::json::object& answer)
{
    m_groups.clear();
    if (const auto* series = arrayAt(answer, "series"); series != nullptr) {
        for (const auto& value : *series) {
            const auto* each = value.if_object();
            if (each == nullptr)
                continue;
            const auto text = [each](std::string_view name) { return std::string(base::json::textAt(*each, name)); };
            const auto* last = each->if_contains("last");
            m_groups[text("group")].push_back({text("name"), text("group"), text("unit"), text("label"),
                                               last != nullptr && last->is_number() ? last->to_number<double>() : 0,
                                               wholeAt(*each, "at")});
        }
    }
    for (auto& [group, entries] : m_groups)
        std::stable_sort(entries.begin(), entries.end(),
                         [](const SeriesEntry& a, const SeriesEntry& b) { return rankOf(a.label) < rankOf(b.label); });
    const auto isTrue = [&answer](std::string_view name) {
        const auto* found = answer.if_contains(name);
        return found != nullptr && found->is_bool() && found->get_bool();
    };
    m_isLoading = isTrue("loading");
    m_notice = format::fromUtf8(base::json::textAt(answer, "notice"));
    m_trouble = format::fromUtf8(base::json::textAt(answer, "trouble"));
    m_hasPrometheus = !base::json::textAt(answer, "prometheus").empty();
    m_now = wholeAt(answer, "now");
    m_leftOut = static_cast<quint64>(wholeAt(answer, "leftOut"));
    m_isKnown = true;
}

const std::vector<SeriesEntry>& SeriesList::of(const std::string& group) const
{
    static const std::vector<SeriesEntry> none;
    const auto found = m_groups.find(group);
    return found == m_groups.end() ? none : found->second;
}

} // namespace models
