#include "base/files.h"
#include "stack/stack.h"
#include "stack/stack_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>

namespace stack {

namespace {

using namespace std::chrono_literals;

/// Program and the Debian package that brings it.
constexpr std::array<std::pair<const char*, const char*>, 4> programs {{{"java", "openjdk-17-jre-headless"},
                                                                        {"mvn", "maven"},
                                                                        {"redis-server", "redis-server"},
                                                                        {"prometheus", "prometheus"}}};

/// Written last, so that what an interrupted fetch left is not taken for the whole.
constexpr const char* completeMark = "complete";

std::uintmax_t bytesIn(const std::filesystem::path& folder, std::size_t& files)
{
    std::uintmax_t bytes = 0;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        ++files;
        bytes += entry.file_size(error);
    }
    return bytes;
}

/// How far the fetch is, as its log tells: Maven keeps what it has, so the next try goes on there.
std::string fetchProgress(const std::filesystem::path& log)
{
    const auto lines = lastLines(log, 1'000);
    const auto fetched = std::count_if(lines.begin(), lines.end(), [](const std::string& line) {
        return line.find("Downloaded from") != std::string::npos;
    });
    return fmt::format("kafka: fetching, {} files so far", fetched);
}

} // namespace

std::vector<std::string> Stack::missingPackages() const
{
    std::vector<std::string> packages;
    std::error_code error;
    const bool hasKafka = std::filesystem::exists(m_places.jars / completeMark, error);
    for (const auto& [program, package] : programs) {
        if (hasKafka && std::string_view(program) == "mvn")
            continue; // it only fetches
        if (findProgram(program).empty())
            packages.emplace_back(package);
    }
    return packages;
}

base::Result<void> Stack::setup(const Progress& progress, const std::stop_token& stop)
{
    if (const auto missing = missingPackages(); !missing.empty()) {
        std::string names;
        for (const auto& each : missing)
            names += " " + each;
        return base::fail(base::Error::Code::NotFound, "Packages of the system are missing:" + names);
    }
    if (auto made = makeFolders(); !made)
        return made;
    if (auto made = base::files::makePrivateFolder(m_places.jars); !made)
        return made;
    const auto lock = base::files::Lock::acquire(m_places.jars / "lock");
    if (!lock)
        return base::Failure(lock.error());
    std::error_code error;
    if (std::filesystem::exists(m_places.jars / completeMark, error)) {
        progress(fmt::format("kafka: {} is there", kafkaVersion));
        return {};
    }
    const auto pom = m_places.jars / "pom.xml";
    if (auto written = base::files::writeAtomically(pom, mavenProject); !written)
        return written;
    progress(fmt::format("kafka: fetching {} from Maven Central, about 55 MB", kafkaVersion));
    const auto log = m_places.folder / "logs" / "setup.log";
    std::filesystem::remove(log, error);
    std::jthread watch([&](const std::stop_token& done) {
        for (int tick = 0; !done.stop_requested(); ++tick) {
            std::this_thread::sleep_for(100ms);
            if (tick % 20 == 19)
                progress(fetchProgress(log));
        }
    });
    const auto status = runToEnd(
        {{"mvn", "-B", "-f", pom.string(), "org.apache.maven.plugins:maven-dependency-plugin:3.6.0:copy-dependencies",
          "-DoutputDirectory=" + m_places.jars.string()},
         m_places.jars,
         log},
        stop);
    watch.request_stop();
    watch.join();
    if (!status)
        return base::Failure(status.error());
    if (*status != 0) {
        auto text = std::string(
            "kafka: it could not be fetched. Check the network and run setup again; it goes on where it was.");
        for (const auto& line : lastLines(log, 10))
            text += "\n  " + line;
        return base::fail(base::Error::Code::Network, text, true);
    }
    std::size_t files = 0;
    const auto bytes = bytesIn(m_places.jars, files);
    if (auto done = base::files::writeAtomically(m_places.jars / completeMark, ""); !done)
        return done;
    progress(fmt::format("kafka: {} fetched, {} files, {} MB", kafkaVersion, files, bytes >> 20));
    return {};
}

} // namespace stack
