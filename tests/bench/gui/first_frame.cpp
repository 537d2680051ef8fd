// From exec to the first painted frame on the display, with an empty data folder and no settings, against a trivial Qt
// program that is linked to the same libraries. Both say themselves when the display has the frame (app/first_frame.h).
// usage: bench_first_frame [rounds]
#include "bench/bench.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <ctime>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace {

constexpr double mostRatio = 2.0;
constexpr double mostMegabytes = 70;

struct Start
{
    double milliseconds = 0;
    double resident = 0; ///< MB (10^6 bytes), as the rest
    double anonymous = 0;
    double fromFiles = 0;
    double proportional = 0;
    int libraries = 0;
    std::string pixel;
};

[[noreturn]] void fail(const std::string& what)
{
    std::fprintf(stderr, "bench_first_frame: %s\n", what.c_str());
    std::exit(2);
}

long long now()
{
    timespec time {};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<long long>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

/// The line that the program writes, or what came until it was silent for half a minute.
std::string lineFrom(int descriptor)
{
    std::string text;
    pollfd wait {descriptor, POLLIN, 0};
    while (text.find('\n') == std::string::npos && poll(&wait, 1, 30'000) > 0) {
        std::array<char, 256> buffer {};
        const auto got = read(descriptor, buffer.data(), buffer.size());
        if (got <= 0)
            break;
        text.append(buffer.data(), static_cast<std::size_t>(got));
    }
    return text;
}

Start start(const std::string& program, bool isConsole)
{
    const bench::Folder folder; // a new one each time: the first start of a user
    const auto below = [&folder](const char* name) { return (folder.path() / name).string(); };
    std::array<int, 2> ends {};
    if (pipe(ends.data()) != 0)
        fail("no pipe");
    setenv("EVENTSCOPE_FIRST_FRAME", ("/dev/fd/" + std::to_string(ends[1])).c_str(), 1);
    setenv("XDG_CONFIG_HOME", below("config").c_str(), 1);
    setenv("XDG_DATA_HOME", below("share").c_str(), 1);
    std::vector<std::string> words {program};
    if (isConsole)
        words.insert(words.end(), {"--data", below("data")});
    std::vector<char*> arguments;
    for (auto& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);

    const auto begun = now();
    pid_t child = 0;
    if (posix_spawn(&child, program.c_str(), nullptr, nullptr, arguments.data(), environ) != 0)
        fail("cannot start " + program);
    close(ends[1]);
    const auto line = lineFrom(ends[0]);
    close(ends[0]);
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);

    long long shown = 0;
    Start result;
    std::istringstream(line) >> shown >> result.resident >> result.anonymous >> result.fromFiles >> result.proportional
        >> result.libraries >> result.pixel;
    if (result.pixel.empty() || result.pixel == "#000000")
        fail(program + " shows no frame: '" + line + "'");
    result.milliseconds = static_cast<double>(shown - begun) / 1e6;
    for (auto* kilobytes : {&result.resident, &result.anonymous, &result.fromFiles, &result.proportional})
        *kilobytes *= 1'024 / 1e6;
    return result;
}

double median(const std::vector<Start>& starts, double Start::*member)
{
    std::vector<double> values;
    for (const auto& one : starts)
        values.push_back(one.*member);
    return bench::spreadOf(values).median;
}

void print(const char* name, const std::vector<Start>& starts)
{
    std::vector<double> times;
    for (const auto& one : starts)
        times.push_back(one.milliseconds);
    const auto spread = bench::spreadOf(times);
    std::printf("  %s: %.1f ms [%.1f..%.1f], %.1f MB resident (VmRSS; anonymous %.1f, of files %.1f; Pss %.1f), %d "
                "libraries, pixel %s\n",
                name, spread.median, spread.least, spread.most, median(starts, &Start::resident),
                median(starts, &Start::anonymous), median(starts, &Start::fromFiles),
                median(starts, &Start::proportional), starts.front().libraries, starts.front().pixel.c_str());
}

} // namespace

int main(int argc, char** argv)
{
    const int rounds = argc > 1 ? std::atoi(argv[1]) : 15;
    const std::string folder = EVENTSCOPE_BIN_DIR;
    // As on a desktop where no assistive technology listens, and on the display, not in memory.
    unsetenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON");
    setenv("QT_QPA_PLATFORM", "xcb", 1);
    std::vector<Start> trivial;
    std::vector<Start> console;
    std::vector<double> ratios;
    for (int round = -1; round < rounds; ++round) {
        const auto one = start(folder + "/trivial_window", false);
        const auto other = start(folder + "/eventscope", true);
        if (round < 0)
            continue; // brings both into the page cache
        trivial.push_back(one);
        console.push_back(other);
        ratios.push_back(other.milliseconds / one.milliseconds);
    }
    const auto ratio = bench::spreadOf(ratios);
    const auto resident = median(console, &Start::resident);
    std::printf("exec to the first painted frame, empty store, %d alternating starts\n", rounds);
    print("trivial Qt program", trivial);
    print("console", console);
    const bool holds = ratio.median <= mostRatio && resident <= mostMegabytes;
    std::printf("  %.2fx [%.2f..%.2f], at most %.1fx; %.1f MB, at most %.0f MB: %s\n", ratio.median, ratio.least,
                ratio.most, mostRatio, resident, mostMegabytes, holds ? "reached" : "MISSED");
    return holds ? 0 : 1;
}
