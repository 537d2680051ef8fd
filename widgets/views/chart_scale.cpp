#include "views/chart_scale.h"

#include "models/metric_curves.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace views {

namespace {

constexpr int gridLines = 4;

/// The smallest of 1, 2, 2.5, 4, 5 times a power of the base that is not below `value`.
double roundStep(double value, bool isBinary)
{
    if (isBinary) {
        const double unit = std::pow(1024.0, std::floor(std::log(std::max(value, 1.0)) / std::log(1024.0)));
        for (const double factor :
             {1.0, 2.0, 4.0, 8.0, 10.0, 16.0, 25.0, 32.0, 50.0, 64.0, 100.0, 128.0, 200.0, 256.0, 500.0, 512.0})
            if (factor * unit >= value)
                return factor * unit;
        return unit * 1024;
    }
    const double unit = std::pow(10.0, std::floor(std::log10(value)));
    for (const double factor : {1.0, 2.0, 2.5, 4.0, 5.0})
        if (factor * unit >= value * 0.999'999)
            return factor * unit;
    return unit * 10;
}

} // namespace

void ChartScale::fit(double low, double high, const std::string& unit, bool isLogarithmic)
{
    m_ticks.clear();
    m_isLogarithmic = isLogarithmic;
    if (isLogarithmic) {
        low = low > 0 ? low : 0.1;
        high = std::max(high, low * 2);
        m_bottom = std::pow(10.0, std::floor(std::log10(low)));
        m_top = std::pow(10.0, std::ceil(std::log10(high) - 1e-9));
        if (m_top <= m_bottom)
            m_top = m_bottom * 10;
        const bool isFine = m_top / m_bottom < 1'001;
        for (double decade = m_bottom; decade <= m_top * 1.000'1; decade *= 10)
            for (const double factor : {1.0, 2.0, 5.0})
                if ((isFine || factor == 1.0) && decade * factor <= m_top * 1.000'1)
                    m_ticks.push_back({at(decade * factor), models::metricText(unit, decade * factor)});
        return;
    }
    m_bottom = 0;
    const bool isBinary = unit.starts_with("bytes");
    const double step =
        roundStep(high > 0 ? high / gridLines : (unit == "cores" || unit == "share" ? 0.25 : 1), isBinary);
    m_top = step * gridLines;
    for (int i = 0; i <= gridLines; ++i)
        m_ticks.push_back({static_cast<double>(i) / gridLines, models::metricText(unit, step * i)});
}

double ChartScale::at(double value) const
{
    if (m_isLogarithmic)
        return value <= m_bottom ? 0 : std::min(1.0, std::log10(value / m_bottom) / std::log10(m_top / m_bottom));
    return std::clamp((value - m_bottom) / (m_top - m_bottom), 0.0, 1.0);
}

std::vector<ChartScale::Tick> timeTicks(const models::TimeRange& range, int most)
{
    static constexpr std::array<qint64, 21> steps {1,     2,      5,      10,     15,     30,      60,
                                                   120,   180,    300,    600,    900,    1'800,   3'600,
                                                   7'200, 10'800, 21'600, 43'200, 86'400, 172'800, 432'000};
    std::vector<ChartScale::Tick> made;
    const auto seconds = range.length() / 1'000'000;
    if (seconds <= 0 || most < 1)
        return made;
    auto step = steps.back();
    for (const auto each : steps) {
        if (seconds / each <= most) {
            step = each;
            break;
        }
    }
    const auto begin = QDateTime::fromMSecsSinceEpoch(range.from / 1'000);
    const qint64 offset = begin.offsetFromUtc(); // round in local time
    auto at = (range.from / 1'000'000 + offset + step - 1) / step * step - offset;
    for (; at * 1'000'000 <= range.to && made.size() < 40; at += step) {
        const auto time = QDateTime::fromSecsSinceEpoch(at);
        const auto text = step >= 86'400 ? QLocale().toString(time.date(), u"d MMM"_s)
            : step >= 60                 ? time.toString(u"HH:mm"_s)
                                         : time.toString(u"HH:mm:ss"_s);
        made.push_back({static_cast<double>(at * 1'000'000 - range.from) / static_cast<double>(range.length()), text});
    }
    return made;
}

QString timeFlag(qint64 micros, const models::TimeRange& range)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(micros / 1'000);
    const bool isOneDay = range.length() < 24LL * 3'600 * 1'000'000 && time.date() == QDate::currentDate();
    return isOneDay ? time.toString(u"HH:mm:ss"_s)
                    : QLocale().toString(time.date(), u"d MMM"_s) + time.toString(u" HH:mm:ss"_s);
}

} // namespace views
