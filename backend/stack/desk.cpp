#include "stack/desk.h"

#include "stack/packages.h"

#include <algorithm>
#include <array>
#include <utility>

namespace stack {

namespace {

constexpr std::array<std::string_view, 4> verbs {"setup", "start", "stop", "clean"};

base::Result<void> setUp(Stack& stack, const Progress& progress, const std::stop_token& stop)
{
    if (const auto missing = stack.missingPackages(); !missing.empty()) {
        if (!mayInstall()) {
            std::string names;
            for (const auto& each : missing)
                names += " " + each;
            return base::fail(base::Error::Code::NotFound,
                              "These packages are missing, and this user may not install them: apt-get install "
                              "--no-install-recommends"
                                  + names);
        }
        const auto log = stack.places().folder / "packages.log";
        if (auto done = installPackages(missing, log, progress, stop); !done)
            return done;
    }
    return stack.setup(progress, stop);
}

} // namespace

Desk::Desk(std::filesystem::path folder)
    : m_folder(std::move(folder))
{
}

Desk::~Desk()
{
    cancel();
}

base::Result<void> Desk::begin(const std::string& verb)
{
    if (std::find(verbs.begin(), verbs.end(), verb) == verbs.end())
        return base::fail(base::Error::Code::Invalid, "'" + verb + "' is none of setup, start, stop, clean.");
    const std::scoped_lock lock(m_mutex);
    if (m_report.isWorking)
        return base::fail(base::Error::Code::Busy, "'" + m_report.verb + "' is at work. Wait for it, or cancel it.",
                          true);
    m_worker.reset(); // the last one has ended
    m_report = {verb, true, {}, {}};
    m_cancel = std::stop_source();
    m_worker.emplace(
        "stack", [this, verb, stop = m_cancel.get_token()](const std::stop_token&) { work(verb, stop); },
        [this](const std::string& fault) {
            const std::scoped_lock faulty(m_mutex);
            m_report.isWorking = false;
            m_report.error = fault;
        });
    return {};
}

void Desk::cancel()
{
    const std::scoped_lock lock(m_mutex);
    m_cancel.request_stop();
}

void Desk::say(const std::string& line)
{
    const std::scoped_lock lock(m_mutex);
    if (m_report.lines.size() == mostLines)
        m_report.lines.erase(m_report.lines.begin());
    m_report.lines.push_back(line);
}

void Desk::work(const std::string& verb, const std::stop_token& stop)
{
    const Progress progress = [this](const std::string& line) { say(line); };
    auto stack = Stack::open(m_folder, {});
    auto done = !stack    ? base::Result<void>(base::Failure(stack.error()))
        : verb == "setup" ? setUp(*stack, progress, stop)
        : verb == "start" ? stack->start(progress, stop)
        : verb == "stop"  ? stack->stop(progress)
                          : stack->clean(progress);
    const std::scoped_lock lock(m_mutex);
    m_report.isWorking = false;
    if (!done)
        m_report.error = done.error().message;
}

Desk::Report Desk::report() const
{
    const std::scoped_lock lock(m_mutex);
    return m_report;
}

base::Result<std::vector<ServiceStatus>> Desk::status() const
{
    const auto stack = Stack::open(m_folder, {});
    if (!stack)
        return base::Failure(stack.error());
    return stack->status();
}

Desk::Usage Desk::usage() const
{
    std::error_code error;
    if (m_folder.empty() || !std::filesystem::exists(m_folder, error))
        return {};
    const auto stack = Stack::open(m_folder, {});
    return stack ? Usage {stack->usage(), stack->ports()} : Usage {};
}

base::Result<std::vector<std::string>> Desk::logs(std::string_view service, std::size_t lines) const
{
    const auto stack = Stack::open(m_folder, {});
    if (!stack)
        return base::Failure(stack.error());
    return stack->logs(service, lines);
}

std::vector<std::string> Desk::missingPackages() const
{
    const auto stack = Stack::open(m_folder, {});
    return stack ? stack->missingPackages() : std::vector<std::string>();
}

} // namespace stack
