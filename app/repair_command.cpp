#include "repair_command.h"

#include "domain/pack.h"
#include "pipeline/cluster_repair.h"
#include "profile_option.h"
#include "shared_profile.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <chrono>
#include <iostream>
#include <string>
#include <unistd.h>
#include <vector>

namespace app {

struct RepairCommand::Parsed
{
    explicit Parsed(BackendOptions& wanted)
        : options(wanted)
    {
    }
    BackendOptions& options;
    CLI::App* command = nullptr;
    CLI::Option* data = nullptr;
    ProfileOption profile;
    std::string snapshots;
    std::string unpark;
    std::string folder;
    bool isAgreed = false;
    bool isOnlyShown = false;
};

namespace {

using Step = pipeline::RepairStep;

constexpr auto rebuildPatience = std::chrono::minutes(30);

int complain(const std::string& what, int status)
{
    std::cerr << "eventscope-cli: " << what << '\n';
    return status;
}

/// What a person, or --yes, says to one step.
class Consent final
{
public:
    Consent(bool isAgreed, bool isOnlyShown)
        : m_isAgreed(isAgreed)
        , m_asks(!isAgreed && !isOnlyShown && ::isatty(STDIN_FILENO) == 1)
    {
    }
    [[nodiscard]] bool to() const
    {
        if (!m_asks)
            return m_isAgreed;
        std::cout << "   Do it? [y/N] " << std::flush;
        std::string answer;
        std::getline(std::cin, answer);
        return answer == "y" || answer == "Y" || answer == "yes";
    }
    [[nodiscard]] bool asks() const { return m_asks; }

private:
    const bool m_isAgreed;
    const bool m_asks;
};

struct Tally
{
    std::size_t done = 0;
    std::size_t left = 0;
    bool wroteCommands = false;
};

void carryOut(pipeline::ClusterRepair& repair, const std::vector<Step>& steps, const Consent& consent,
              const std::string& folder, Tally& tally)
{
    std::size_t number = 0;
    for (const auto& step : steps) {
        std::cout << fmt::format("{}. {}: {}\n   {}\n", ++number, step.domain, step.found, step.change) << std::flush;
        if (!consent.to()) {
            ++tally.left;
            continue;
        }
        const auto done = repair.carryOut(step, folder);
        if (!done) {
            static_cast<void>(complain(done.error().message, 1));
            ++tally.left;
            continue;
        }
        std::cout << "   done: " << *done << '\n';
        ++tally.done;
        tally.wroteCommands = tally.wroteCommands || step.kind == Step::Kind::Commands;
    }
}

} // namespace

RepairCommand::RepairCommand(CLI::App& program, BackendOptions& options)
    : m_parsed(std::make_unique<Parsed>(options))
{
    auto& p = *m_parsed;
    const CLI::Validator notEmpty([](const std::string& text) { return text.empty() ? "must not be empty" : ""; }, "");
    p.command = program.add_subcommand(
        "repair", "Say what is wrong with log and stores of a cluster that no engine uses now, and put it right");
    p.data = p.command->add_option("--data", options.dataFolder, "Data folder of the profile")->check(notEmpty);
    p.profile.addTo(*p.command, options.stackFolder);
    auto* yes = p.command->add_flag("--yes", p.isAgreed, "Do every step that is shown, without asking");
    p.command->add_flag("--dry-run", p.isOnlyShown, "Show the steps and do none")->excludes(yes);
    p.command
        ->add_option("--snapshots", p.snapshots,
                     "Make snapshots anew although nothing is wrong: all, a domain, a type, or TYPE/ID")
        ->check(notEmpty);
    p.command->add_option("--unpark", p.unpark, "TYPE/ID of a parked entity that shall take commands again")
        ->check(notEmpty);
    p.command->add_option("--export", p.folder, "Folder for what only a store holds; DATA/repair when left out")
        ->check(notEmpty);
}

RepairCommand::~RepairCommand() = default;

bool RepairCommand::isNamed() const
{
    return m_parsed->command->parsed();
}

int RepairCommand::run() const
{
    auto& p = *m_parsed;
    if (const auto known = p.profile.apply(p.options, p.data->count() > 0); !known)
        return complain(known.error().message, 2);
    if (p.options.profile.isEmbedded())
        return complain("The embedded profile is one file, whose parts cannot part. 'eventscope-cli verify' checks it, "
                        "'eventscope-cli restore' puts a backup in its place. Name a cluster with --profile.",
                        2);
    if (!p.options.profile.duties)
        return complain(fmt::format("The profile '{}' is only looked at: nothing is written to its servers. Repair it "
                                    "where it is owned.",
                                    p.options.profile.name),
                        2);
    const auto catalog = std::make_shared<const domain::Catalog>(domain::Catalog::loadFolders(p.options.packFolders));
    auto shared = sharedOptions(p.options, catalog);
    shared.engine.folder = p.options.dataFolder;
    const auto folder = p.folder.empty() ? (p.options.dataFolder / "repair").string() : p.folder;
    const Consent consent(p.isAgreed, p.isOnlyShown);
    Tally tally;
    for (bool isAgain = false;; isAgain = true) {
        auto repair = pipeline::openClusterRepair(shared, catalog);
        if (!repair)
            return complain(repair.error().message, 2);
        auto plan = (*repair)->look();
        if (!plan)
            return complain(plan.error().message, 2);
        for (const auto& problem : plan->problems)
            tally.left += static_cast<std::size_t>(complain(problem, 1));
        for (const auto& each : plan->parked)
            std::cout << fmt::format("parked: {}/{} after {} failures; --unpark {}/{} lets it take commands again\n",
                                     each.type, each.entity, each.failures, each.type, each.entity);
        auto steps = std::move(plan->steps);
        if (!p.snapshots.empty() && !isAgain) {
            auto wished = (*repair)->snapshotsAnew(p.snapshots);
            if (!wished)
                return complain(wished.error().message, 2);
            for (auto& step : *wished)
                if (std::ranges::none_of(steps, [&step](const Step& known) {
                        return known.kind == step.kind && known.domain == step.domain && known.type == step.type
                            && known.entity == step.entity;
                    }))
                    steps.push_back(std::move(step));
        }
        tally.wroteCommands = false;
        carryOut(**repair, steps, consent, folder, tally);
        if (!tally.wroteCommands || isAgain)
            break;
    }
    if (!p.unpark.empty()) {
        const auto slash = p.unpark.find('/');
        if (slash == std::string::npos)
            return complain("--unpark wants TYPE/ID.", 2);
        std::cout << fmt::format("{} shall take commands again\n", p.unpark);
        if (!consent.to()) {
            ++tally.left;
        } else if (const auto done = pipeline::unparkOnCluster(shared, catalog, p.unpark.substr(0, slash),
                                                               p.unpark.substr(slash + 1));
                   !done) {
            tally.left += static_cast<std::size_t>(complain(done.error().message, 1));
        } else {
            std::cout << "   done: unparked\n";
            ++tally.done;
        }
    }
    if (tally.done == 0) {
        if (tally.left == 0)
            std::cout << "nothing to repair\n";
        else if (!consent.asks())
            std::cout << "nothing was changed; --yes does what is shown\n";
        return tally.left == 0 ? 0 : 1;
    }
    std::cout << "The stores are brought to the end of the log, then checked.\n" << std::flush;
    const auto report = pipeline::writeStoresAgain(shared, catalog, rebuildPatience);
    if (!report)
        return complain(report.error().message, 1);
    if (report->violation)
        return complain(*report->violation, 1);
    std::cout << fmt::format("commands {}\nevents {}\nentities {}\nI1-I6 hold\n", report->commands, report->events,
                             report->entities);
    return tally.left == 0 ? 0 : 1;
}

} // namespace app
