#include "docks/metrics_feed.h"

#include <QDateTime>

#include <algorithm>
#include <limits>
#include <memory>

using namespace Qt::StringLiterals;
using models::oneSecond;

namespace docks {

namespace {

constexpr int tickMilliseconds = 1'000;
constexpr int ticksBetweenLists = 5; // new topics, new servers
constexpr int ticksBetweenWholes = 60; // until then newer points join the step they fall into
constexpr std::size_t namesAtOnce = 48;
constexpr std::size_t pointsAtOnce = 60'000; // what the engine answers at most

base::json::object argumentsOf(const models::TimeRange& range)
{
    return {{"from", static_cast<std::uint64_t>(std::max<qint64>(0, range.from))},
            {"to", static_cast<std::uint64_t>(std::max<qint64>(1, range.to))}};
}

} // namespace

MetricsFeed::MetricsFeed(hub::HubClient& hub, QObject* parent)
    : QObject(parent)
    , m_hub(hub)
{
    m_timer.setInterval(tickMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &MetricsFeed::tick);
    connect(&hub, &hub::HubClient::stateChanged, this, [this](hub::HubClient::State state, const QString& reason) {
        if (!m_isActive)
            return;
        if (state == hub::HubClient::State::Connected)
            readSeries(true);
        else if (!reason.isEmpty())
            m_problem = reason;
        emit changed();
    });
}

qint64 MetricsFeed::now() const
{
    return QDateTime::currentMSecsSinceEpoch() * 1'000 + m_offset;
}

void MetricsFeed::setActive(bool isActive)
{
    m_isActive = isActive;
    if (!isActive) {
        m_timer.stop();
        return;
    }
    m_timer.start();
    readSeries(true);
}

void MetricsFeed::want(std::vector<std::string> groups, int points, int heatColumns)
{
    const bool isSame = groups == m_groups && std::abs(points - m_points) < m_points / 8
        && std::abs(heatColumns - m_heatColumns) <= m_heatColumns / 8;
    if (isSame)
        return;
    m_groups = std::move(groups);
    m_points = std::clamp(points, 50, 2'000);
    m_heatColumns = heatColumns;
    if (m_isActive)
        readSeries(true);
}

void MetricsFeed::setRange(const models::TimeRange& range)
{
    if (range == m_range)
        return;
    m_range = range;
    if (m_isActive)
        readAll();
}

void MetricsFeed::pin(std::optional<models::TimeRange> range)
{
    m_pinnedRange = range;
    m_pinned.clear();
    if (range)
        request(*range, true);
    emit changed();
}

const std::vector<models::Curve>& MetricsFeed::curves(const std::string& group) const
{
    static const std::vector<models::Curve> none;
    const auto found = m_curves.find(group);
    return found == m_curves.end() ? none : found->second;
}

std::vector<models::Curve> MetricsFeed::pinnedCurves(const std::string& group) const
{
    const auto found = m_pinned.find(group);
    if (!m_pinnedRange || found == m_pinned.end())
        return {};
    auto moved = found->second;
    // Another length is laid over this one from its begin.
    for (auto& curve : moved)
        for (auto& point : curve.points)
            point.time += m_range.from - m_pinnedRange->from;
    return moved;
}

std::vector<std::string> MetricsFeed::names() const
{
    std::vector<std::string> found;
    for (const auto& group : m_groups)
        for (const auto& each : m_list.of(group))
            found.push_back(each.name);
    return found;
}

void MetricsFeed::tick()
{
    if (m_hub.state() != hub::HubClient::State::Connected)
        return;
    ++m_ticks;
    if (m_range.isLive) {
        const auto at = now();
        m_range.from += at - m_range.to;
        m_range.to = at;
    }
    if (m_ticks % ticksBetweenLists == 0 || !m_list.isKnown() || m_list.isLoading())
        readSeries(m_list.isLoading());
    const auto heatTicks = m_heat ? std::clamp<qint64>(m_heat->width / oneSecond / 2, 2, 30) : 2;
    if (m_range.isLive) {
        if (m_ticks % ticksBetweenWholes == 0)
            readAll();
        else
            readNewer();
        if (m_ticks % heatTicks == 0)
            readHeat();
        if (m_ticks % ticksBetweenLists == 0)
            readMarks();
    }
    emit changed();
}

void MetricsFeed::fail(const hub::Reply& reply)
{
    m_problem = reply.problemText();
    m_isBusy = false;
    emit changed();
}

void MetricsFeed::readSeries(bool thenAll)
{
    const auto before = names();
    m_hub.request(u"metrics.series"_s, {}, this, [this, thenAll, before](const hub::Reply& reply) {
        if (!reply.ok || !reply.body.is_object()) {
            fail(reply);
            return;
        }
        m_list.read(reply.body.get_object());
        m_offset = m_list.now() - QDateTime::currentMSecsSinceEpoch() * 1'000;
        if (std::abs(m_offset) < oneSecond) // one machine: a request takes its time
            m_offset = 0;
        if (!m_list.notice().isEmpty() && m_list.notice() != m_toldNotice) {
            m_toldNotice = m_list.notice();
            emit noticed(m_toldNotice);
        }
        if (thenAll || names() != before)
            readAll();
        emit changed();
    });
}

void MetricsFeed::readAll()
{
    ++m_generation;
    m_isNewerAsked = false;
    if (m_range.length() <= 0 || !m_list.isKnown())
        return;
    m_isBusy = m_curves.empty() || !m_range.isLive;
    request(m_range, false);
    if (m_pinnedRange && m_pinned.empty())
        request(*m_pinnedRange, true);
    readHeat();
    readMarks();
    emit changed();
}

void MetricsFeed::request(const models::TimeRange& range, bool isPinned)
{
    const auto all = names();
    const auto generation = m_generation;
    const auto most =
        std::max<std::size_t>(1, std::min(namesAtOnce, pointsAtOnce / static_cast<std::size_t>(m_points)));
    auto made = std::make_shared<Curves>();
    auto left = std::make_shared<std::size_t>((all.size() + most - 1) / most);
    if (*left == 0) {
        m_isBusy = false;
        (isPinned ? m_pinned : m_curves).clear();
    }
    for (std::size_t at = 0; at < all.size(); at += most) {
        auto arguments = argumentsOf(range);
        base::json::array wanted;
        for (auto i = at; i < std::min(all.size(), at + most); ++i)
            wanted.emplace_back(all[i]);
        arguments["series"] = std::move(wanted);
        arguments["points"] = m_points;
        m_hub.request(u"metrics.range"_s, std::move(arguments), this,
                      [this, generation, isPinned, made, left](const hub::Reply& reply) {
                          if (generation != m_generation)
                              return;
                          if (!reply.ok || !reply.body.is_object()) {
                              fail(reply);
                              return;
                          }
                          take(reply.body.get_object(), *made, false);
                          if (--*left > 0)
                              return;
                          (isPinned ? m_pinned : m_curves) = std::move(*made);
                          m_problem.clear();
                          m_isBusy = false;
                          emit changed();
                      });
    }
}

void MetricsFeed::readNewer()
{
    const auto all = names();
    if (m_isNewerAsked || m_isBusy || all.empty() || all.size() > namesAtOnce * 4)
        return;
    auto newest = std::numeric_limits<qint64>::max();
    for (const auto& [group, curves] : m_curves)
        for (const auto& curve : curves)
            if (!curve.points.empty() && curve.points.back().time > m_range.to - 60 * oneSecond)
                newest = std::min(newest, std::max(curve.points.back().time, m_range.to - 30 * oneSecond));
    if (newest == std::numeric_limits<qint64>::max())
        newest = m_range.to - 10 * oneSecond;
    const auto generation = m_generation;
    for (std::size_t at = 0; at < all.size(); at += namesAtOnce) {
        auto arguments = argumentsOf({newest, now() + oneSecond, true});
        base::json::array wanted;
        for (auto i = at; i < std::min(all.size(), at + namesAtOnce); ++i)
            wanted.emplace_back(all[i]);
        arguments["series"] = std::move(wanted);
        arguments["points"] = 100;
        m_isNewerAsked = true;
        m_hub.request(u"metrics.range"_s, std::move(arguments), this, [this, generation](const hub::Reply& reply) {
            m_isNewerAsked = false;
            if (generation != m_generation)
                return;
            if (!reply.ok || !reply.body.is_object()) {
                fail(reply);
                return;
            }
            take(reply.body.get_object(), m_curves, true);
            m_problem.clear();
            emit changed();
        });
    }
}

/// Puts the curves of an answer where they belong, in the order of the list.
void MetricsFeed::take(const base::json::object& answer, Curves& into, bool isNewer) const
{
    const auto* series = answer.if_contains("series");
    if (series == nullptr || !series->is_array())
        return;
    std::map<std::string, models::Curve> byName;
    for (const auto& value : series->get_array()) {
        if (const auto* each = value.if_object(); each != nullptr)
            if (auto curve = models::readCurve(*each))
                byName[curve->name] = std::move(*curve);
    }
    for (const auto& group : m_groups) {
        for (const auto& entry : m_list.of(group)) {
            const auto found = byName.find(entry.name);
            if (found == byName.end())
                continue;
            found->second.label = models::curveText(group, entry.label);
            auto& curves = into[group];
            const auto known = std::find_if(curves.begin(), curves.end(),
                                            [&](const models::Curve& each) { return each.name == entry.name; });
            if (known == curves.end()) {
                curves.push_back(std::move(found->second));
            } else if (isNewer) {
                models::appendNewer(*known, found->second);
                models::dropBefore(*known, m_range.from);
            } else {
                *known = std::move(found->second);
            }
        }
    }
}

void MetricsFeed::readHeat()
{
    if (m_heatColumns <= 0)
        return;
    const auto generation = m_generation;
    auto arguments = argumentsOf(m_range);
    arguments["columns"] = std::clamp(m_heatColumns, 20, 1'000);
    m_hub.request(u"metrics.heatmap"_s, std::move(arguments), this, [this, generation](const hub::Reply& reply) {
        if (generation != m_generation)
            return;
        if (!reply.ok || !reply.body.is_object()) {
            fail(reply);
            return;
        }
        m_heat = models::readHeat(reply.body.get_object());
        emit changed();
    });
}

void MetricsFeed::readMarks()
{
    const auto generation = m_generation;
    m_hub.request(u"metrics.marks"_s, argumentsOf(m_range), this, [this, generation](const hub::Reply& reply) {
        if (generation != m_generation || !reply.ok || !reply.body.is_object())
            return;
        m_marks.clear();
        const auto* marks = reply.body.get_object().if_contains("marks");
        if (marks == nullptr || !marks->is_array())
            return;
        for (const auto& value : marks->get_array()) {
            const auto* mark = value.if_object();
            const auto* time = mark != nullptr ? mark->if_contains("t") : nullptr;
            if (time != nullptr && time->is_number())
                m_marks.push_back(
                    {time->to_number<qint64>(), models::markText(std::string(base::json::textAt(*mark, "text")))});
        }
        emit changed();
    });
}

void MetricsFeed::ask(const std::string& group, QObject* context,
                      std::function<void(const std::vector<models::Curve>&, const QString&)> answer)
{
    auto arguments = argumentsOf(m_range);
    arguments["group"] = group;
    arguments["points"] = m_points;
    m_hub.request(
        u"metrics.ask"_s, std::move(arguments), context, [answer = std::move(answer), group](const hub::Reply& reply) {
            std::vector<models::Curve> curves;
            const auto* body = reply.ok ? reply.body.if_object() : nullptr;
            const auto* series = body != nullptr ? body->if_contains("series") : nullptr;
            if (series != nullptr && series->is_array())
                for (const auto& value : series->get_array())
                    if (const auto* each = value.if_object(); each != nullptr)
                        if (auto curve = models::readCurve(*each)) {
                            curve->label = models::curveText(group, std::string(base::json::textAt(*each, "label")));
                            curves.push_back(std::move(*curve));
                        }
            answer(curves, reply.ok ? QString() : reply.problemText());
        });
}

} // namespace docks
