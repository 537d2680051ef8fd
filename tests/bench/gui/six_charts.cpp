// Six charts at the page's size at 1280×800, ten times a second over a series of a million samples each: the sample is
// added, the whole span asked of its history, decimated and painted. Beside it QLineSeries::replace with the raw
// samples. usage: bench_six_charts [seconds]
#include "metrics/time_series.h"
#include "style/theme.h"
#include "views/line_chart.h"

#include <QApplication>
#include <QGridLayout>
#include <QTimer>
#include <QtCharts/QChartView>
#include <QtCharts/QLineSeries>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

namespace {

constexpr int charts = 6;
constexpr int samples = 1'000'000;
constexpr int width = 402; // three charts side by side, two rows
constexpr int height = 278;
constexpr base::SteadyTime start {std::chrono::seconds(1'000'000)};
constexpr base::UtcTime wallStart {std::chrono::seconds(1'790'000'000)};

double threadSeconds()
{
    timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

double valueAt(int i, int chart)
{
    return 500 + 200 * std::sin(i / 3'000.0 + chart) + std::rand() % 80;
}

/// A chart and the history behind it.
struct Panel
{
    views::LineChart* chart = nullptr;
    metrics::TimeSeries series;
    int next = 0;

    void add(int number)
    {
        series.add(start + std::chrono::seconds(next), wallStart + std::chrono::seconds(next), valueAt(next, number));
        ++next;
    }
    void refresh()
    {
        const auto from = start;
        const auto to = start + std::chrono::seconds(next);
        const auto answer = series.query(from, to, static_cast<std::size_t>(chart->columns()));
        models::Curve curve;
        curve.label = QStringLiteral("load");
        curve.width = std::chrono::microseconds(answer.width).count();
        for (const auto& point : answer.points)
            if (point.values.count > 0)
                curve.points.push_back({point.label.time_since_epoch().count(), point.values.min, point.values.max,
                                        point.values.mean, point.values.last});
        chart->show({curve}, {},
                    {wallStart.time_since_epoch().count(),
                     (wallStart + std::chrono::seconds(next)).time_since_epoch().count(), true});
    }
};

/// Processor time of the GUI thread for one refresh of one chart with the raw samples, painted.
double naiveSeconds(int points)
{
    QChart chart;
    auto* series = new QLineSeries;
    chart.addSeries(series);
    chart.createDefaultAxes();
    chart.legend()->hide();
    QChartView view(&chart);
    view.resize(width, height);
    view.show();
    QList<QPointF> raw;
    raw.reserve(points);
    for (int i = 0; i < points; ++i)
        raw.append({static_cast<double>(i), valueAt(i, 0)});
    QCoreApplication::processEvents();
    const auto before = threadSeconds();
    series->replace(raw);
    view.grab();
    const auto spent = threadSeconds() - before;
    view.setChart(new QChart);
    return spent;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    style::apply(application, style::Theme::Dark);
    const int seconds = argc > 1 ? std::atoi(argv[1]) : 10;
    QWidget window;
    auto* grid = new QGridLayout(&window);
    grid->setContentsMargins({});
    grid->setSpacing(0);
    std::vector<Panel> panels(charts);
    for (int i = 0; i < charts; ++i) {
        panels[static_cast<std::size_t>(i)].chart = new views::LineChart(&window);
        panels[static_cast<std::size_t>(i)].chart->setUnit("per-second", false);
        panels[static_cast<std::size_t>(i)].chart->setFixedSize(width, height);
        grid->addWidget(panels[static_cast<std::size_t>(i)].chart, i / 3, i % 3);
        for (int n = 0; n < samples; ++n)
            panels[static_cast<std::size_t>(i)].add(i);
    }
    window.show();
    QTimer::singleShot(500, &application, &QCoreApplication::quit);
    QApplication::exec();

    const auto run = [&](int milliseconds) {
        int refreshes = 0;
        QTimer timer;
        timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&timer, &QTimer::timeout, [&] {
            for (int i = 0; i < charts; ++i) {
                panels[static_cast<std::size_t>(i)].add(i);
                panels[static_cast<std::size_t>(i)].refresh();
            }
            ++refreshes;
        });
        const auto before = threadSeconds();
        timer.start(100);
        QTimer::singleShot(milliseconds, &application, [] { QCoreApplication::exit(0); });
        QApplication::exec();
        const auto spent = threadSeconds() - before;
        return std::pair(spent, refreshes);
    };
    const auto idleBefore = threadSeconds();
    QTimer::singleShot(2'000, &application, [] { QCoreApplication::exit(0); });
    QApplication::exec();
    const auto idle = (threadSeconds() - idleBefore) / 2;
    std::vector<double> shares;
    double each = 0;
    for (int round = 0; round < 5; ++round) {
        const auto [spent, refreshes] = run(seconds * 1'000 / 5);
        shares.push_back(spent / (seconds / 5.0));
        each = spent / std::max(1, refreshes) / charts;
    }
    std::sort(shares.begin(), shares.end());
    const auto share = shares[shares.size() / 2];
    const auto naive = naiveSeconds(100'000);
    const auto naiveAll = naiveSeconds(samples);
    std::printf(
        "six charts, 10 Hz, %d samples each, %d points drawn in one: GUI thread %.1f %% of a core [%.1f..%.1f], idle "
        "%.2f %%\n",
        samples, panels.front().chart->pointsDrawn(), 100 * share, 100 * shares.front(), 100 * shares.back(),
        100 * idle);
    std::printf(
        "  a refresh of one chart %.2f ms; QLineSeries::replace of the raw samples: 100,000 %.0f ms (%.0fx), 1,000,000 "
        "%.0f ms (%.0fx)\n",
        1'000 * each, 1'000 * naive, naive / each, 1'000 * naiveAll, naiveAll / each);
    const bool holds = share <= 0.10;
    std::printf("  goal: <= 10 %% of a core: %s\n", holds ? "met" : "missed");
    return holds ? 0 : 1;
}
