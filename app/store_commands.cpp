#include "store_commands.h"

#include "base/clock.h"
#include "domain/pack.h"
#include "pipeline/backups.h"
#include "pipeline/open_store.h"
#include "pipeline/salvage.h"
#include "pipeline/verify.h"
#include "profile_option.h"

#include <CLI/CLI.hpp>
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <filesystem>
#include <functional>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

namespace app {

struct StoreCommands::Parsed
{
    explicit Parsed(BackendOptions& wanted)
        : options(wanted)
    {
    }
    BackendOptions& options;
    ProfileOption profile;
    std::string acknowledged;
    std::string from;
    std::string out;
    std::vector<std::pair<CLI::App*, std::function<int(const Parsed&)>>> commands;
};

namespace {

template <typename Parsed>
int fail(const Parsed&, const base::Error& error, int status = 1)
{
    std::cerr << "eventscope-cli: " << error.message << '\n';
    return status;
}

std::string lineOf(const pipeline::Backup& backup)
{
    return fmt::format("{:%Y-%m-%d %H:%M:%S} UTC  position {}  {} KB  {}",
                       fmt::gmtime(std::chrono::system_clock::to_time_t(backup.time)), backup.position.value,
                       (backup.bytes + 1'023) / 1'024, backup.file.string());
}

template <typename Parsed>
int verify(const Parsed& parsed)
{
    const auto catalog = domain::Catalog::loadFolders(parsed.options.packFolders);
    pipeline::VerifyOptions wanted;
    wanted.folder = parsed.options.dataFolder;
    wanted.catalog = &catalog;
    if (!parsed.acknowledged.empty())
        wanted.acknowledged = parsed.acknowledged;
    if (const auto known = parsed.profile.apply(parsed.options, true); !known)
        return fail(parsed, known.error(), 2);
    const auto report = verifyProfile(parsed.options, wanted);
    if (!report)
        return fail(parsed, report.error(), 2);
    std::cout << "commands " << report->commands << "\nevents " << report->events << "\nentities " << report->entities
              << "\nrejections " << report->rejections << "\nacknowledged " << report->acknowledged << "\nmoney "
              << report->money << '\n';
    if (report->violation) {
        std::cerr << "eventscope-cli: " << *report->violation << '\n';
        return 1;
    }
    std::cout << (parsed.acknowledged.empty() ? "I1-I6 hold\n" : "I1-I7 hold\n");
    return 0;
}

template <typename Parsed>
int backup(const Parsed& parsed)
{
    const auto made = pipeline::makeBackup(parsed.options.dataFolder, base::systemClock().utc(), {});
    if (!made)
        return fail(parsed, made.error());
    std::cout << lineOf(*made) << '\n';
    return 0;
}

template <typename Parsed>
int listBackups(const Parsed& parsed)
{
    const auto backups = pipeline::backupsOf(parsed.options.dataFolder);
    for (const auto& each : backups)
        std::cout << lineOf(each) << '\n';
    if (backups.empty())
        std::cerr << "eventscope-cli: no backups in '" << (parsed.options.dataFolder / "backups").string() << "'\n";
    return 0;
}

template <typename Parsed>
int restore(const Parsed& parsed)
{
    std::filesystem::path from = parsed.from;
    if (from.empty()) {
        const auto backups = pipeline::backupsOf(parsed.options.dataFolder);
        if (backups.empty())
            return fail(parsed,
                        {base::Error::Code::NotFound,
                         "There is no backup in '" + (parsed.options.dataFolder / "backups").string()
                             + "'. Name one with --from.",
                         false});
        from = backups.front().file;
    }
    const auto done = pipeline::restoreBackup(parsed.options.dataFolder, from, base::systemClock().utc());
    if (!done)
        return fail(parsed, done.error());
    std::cout << "restored " << lineOf(done->backup) << "\nreplaced files kept in " << done->kept.string() << '\n';
    if (done->salvaged.empty())
        std::cout << "nothing of them can be read\n";
    else
        std::cout << "events after the backup that can still be read: " << done->eventsAfterBackup << ", in "
                  << done->salvaged.string() << '\n';
    return 0;
}

template <typename Parsed>
int exportStore(const Parsed& parsed)
{
    const auto done = pipeline::salvage(parsed.options.dataFolder / pipeline::databaseName, parsed.out);
    if (!done)
        return fail(parsed, done.error());
    std::cout << "commands " << done->commands << "\nevents " << done->events << "\ngaps " << done->gaps << '\n';
    return 0;
}

} // namespace

StoreCommands::StoreCommands(CLI::App& program, BackendOptions& options)
    : m_parsed(std::make_unique<Parsed>(options))
{
    const CLI::Validator notEmpty([](const std::string& text) { return text.empty() ? "must not be empty" : ""; }, "");
    const auto add = [&](const char* name, const char* help, int (*command)(const Parsed&)) {
        auto* added = program.add_subcommand(name, help);
        added->add_option("--data", options.dataFolder, "Data folder")->check(notEmpty);
        m_parsed->commands.emplace_back(added, command);
        return added;
    };
    auto* verifying = add("verify", "Check the invariants of a data folder, or of a cluster, that no engine uses now",
                          &verify<Parsed>);
    m_parsed->profile.addTo(*verifying, options.stackFolder);
    verifying->add_option("--acked", m_parsed->acknowledged,
                          "File with a line TYPE ID VERSION for each acknowledged write (I7)");
    add("backup", "Make an online backup now, also beside a running engine", &backup<Parsed>);
    add("backups", "List the backups of a data folder, newest first", &listBackups<Parsed>);
    add("restore", "Put a backup in the place of the database; what was there is kept", &restore<Parsed>)
        ->add_option("--from", m_parsed->from, "Backup file; the newest when left out")
        ->check(notEmpty);
    add("export", "Write what can be read of a database, damaged or not, as JSON lines", &exportStore<Parsed>)
        ->add_option("--out", m_parsed->out, "File to make")
        ->required()
        ->check(notEmpty);
}

StoreCommands::~StoreCommands() = default;

int StoreCommands::run() const
{
    for (const auto& [command, run] : m_parsed->commands)
        if (*command)
            return run(*m_parsed);
    return 2;
}

} // namespace app
