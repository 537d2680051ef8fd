#include "first_frame.h"

#include <QPixmap>
#include <QScreen>
#include <QWidget>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

namespace app {

namespace {

/// A line "Name:  123 kB" of a file of /proc/self.
long kilobytes(const char* file, const std::string& name)
{
    std::ifstream lines(file);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(name + ":"))
            return std::strtol(line.c_str() + name.size() + 1, nullptr, 10);
    }
    return 0;
}

std::size_t librariesMapped()
{
    std::set<std::string> names;
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);) {
        const auto path = line.find('/');
        if (path != std::string::npos && line.find(".so", path) != std::string::npos)
            names.insert(line.substr(path));
    }
    return names.size();
}

} // namespace

void reportFirstFrame(const QWidget& window)
{
    const char* const file = std::getenv("EVENTSCOPE_FIRST_FRAME");
    if (file == nullptr)
        return;
    // The answer of the display comes after it has taken in all that was painted before.
    const auto pixel = window.screen()->grabWindow(window.winId(), window.width() / 2, window.height() - 4, 1, 1);
    timespec now {};
    clock_gettime(CLOCK_MONOTONIC, &now);
    constexpr auto status = "/proc/self/status";
    const auto resident = kilobytes(status, "VmRSS");
    const auto anonymous = kilobytes(status, "RssAnon");
    const auto fromFiles = kilobytes(status, "RssFile") + kilobytes(status, "RssShmem");
    std::ostringstream line;
    line << static_cast<long long>(now.tv_sec) * 1'000'000'000 + now.tv_nsec << ' ' << resident << ' ' << anonymous
         << ' ' << fromFiles << ' ' << kilobytes("/proc/self/smaps_rollup", "Pss") << ' ' << librariesMapped() << ' '
         << qPrintable(pixel.toImage().pixelColor(0, 0).name()) << '\n';
    std::ofstream(file) << line.str();
}

} // namespace app
