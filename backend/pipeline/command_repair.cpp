#include "pipeline/command_repair.h"

#include "eventlog/log_index.h"
#include "pipeline/command_value.h"

#include <fmt/format.h>

#include <chrono>
#include <filesystem>
#include <thread>

namespace pipeline {

namespace {

using Code = base::Error::Code;
using namespace std::chrono_literals;

constexpr auto writePatience = 60s;

/// What an outcome tells of its command.
eventlog::CommandRecord fillerFor(const eventlog::EventRecord& event, const std::string& domain)
{
    domain::Command command;
    command.id = event.command;
    command.kind = event.version.value > 1 ? domain::CommandKind::Update : domain::CommandKind::Create;
    command.type = event.entityType;
    command.entity = event.entity;
    command.user = event.user;
    command.time = event.time;
    eventlog::CommandRecord record;
    record.id = event.command;
    record.domain = domain;
    record.user = event.user;
    record.time = event.time;
    record.value = commandValue(command);
    return record;
}

} // namespace

base::Result<CommandsWritten> appendLostCommands(const SharedOptions& options, std::size_t domain,
                                                 const LogSurvey& survey)
{
    const auto& name = options.log.domains[domain];
    auto wanted = options.log;
    wanted.submits = true;
    wanted.duties = false;
    const auto log = eventlog::openKafkaLog(wanted);
    if (!log)
        return base::Failure(log.error());
    std::unique_ptr<eventlog::LogIndex> index; // of this computer's engine, when it has run here
    if (const auto file = options.engine.folder / "index.db"; std::filesystem::exists(file))
        if (auto opened = eventlog::LogIndex::open(file, base::sqlite::Mode::Reader))
            index = std::move(*opened);
    CommandsWritten count;
    for (auto offset = survey.commandsEnd(); offset < survey.decidedEnd(); ++offset) {
        const auto* const outcome = survey.outcomeOf(offset);
        if (outcome == nullptr)
            return base::fail(Code::Internal,
                              fmt::format("The outcome of command {} of '{}' is not known.", offset, name));
        auto record = fillerFor(*outcome, name);
        if (index) {
            auto known = index->log().findCommand(outcome->command);
            if (known && *known) {
                record = std::move(**known);
                ++count.whole;
            }
        }
        auto done = eventlog::untilTaken(10s, [&] { return (*log)->submit(domain, record); });
        if (!done)
            return base::Failure(std::move(done.error()));
        ++count.written;
    }
    const auto deadline = std::chrono::steady_clock::now() + writePatience;
    for (;;) {
        const auto bounds = (*log)->bounds(domain, eventlog::Stream::Commands);
        if (bounds && bounds->high >= survey.decidedEnd())
            break;
        if (std::chrono::steady_clock::now() > deadline)
            return base::fail(Code::Network, fmt::format("The commands of '{}' were not written in time.", name), true);
        std::this_thread::sleep_for(50ms);
    }
    const auto last = (*log)->recordAt(domain, eventlog::Stream::Commands, survey.decidedEnd() - 1);
    if (!last)
        return base::Failure(last.error());
    if (!*last || !(*last)->command || (*last)->command->id != survey.decidedAt(survey.decidedEnd() - 1))
        return base::fail(Code::Storage,
                          fmt::format("Somebody wrote to the commands of '{}' meanwhile. Look at it again.", name));
    return count;
}

} // namespace pipeline
