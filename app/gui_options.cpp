#include "gui_options.h"

#include "options.h"
#include "profile_option.h"

#include <CLI/CLI.hpp>

#include <charconv>

namespace app {

namespace {

/// WIDTHxHEIGHT in pixels that a screen may have.
std::string sizeProblem(const std::string& text)
{
    constexpr int most = 16'384;
    int width = 0;
    int height = 0;
    const auto* const end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, width);
    if (first.ec == std::errc() && first.ptr != end && *first.ptr == 'x') {
        const auto second = std::from_chars(first.ptr + 1, end, height);
        if (second.ec == std::errc() && second.ptr == end && width > 0 && height > 0 && width <= most && height <= most)
            return {};
    }
    return "'" + text + "' is not a size like 1280x800";
}

} // namespace

std::optional<int> parseCommandLine(int argc, char** argv, GuiOptions& options)
{
    CLI::App program("Eventscope: the operations console for event-sourced systems.", "eventscope");
    program.set_version_flag("--version", versionText("eventscope"));
    options.configured = readSettings(settingsPath());
    const auto& configured = options.configured.settings;
    options.backend.dataFolder = configured.data.value_or(defaultDataFolder());
    options.backend.packFolders = packFolders();
    options.backend.cachedEntities = configured.cachedEntities;
    options.backend.clients = configured.clients;
    options.backend.stackFolder = stackFolder();
    options.backend.patience = std::chrono::seconds(3); // what is missing is told by the window itself
    const CLI::Validator notEmpty([](const std::string& text) { return text.empty() ? "must not be empty" : ""; }, "");
    auto* data =
        program
            .add_option("--data", options.backend.dataFolder, "Data folder of the embedded engine (made when missing)")
            ->check(notEmpty);
    auto* demo =
        program.add_option("--demo", options.demo, "Demo traffic of these domains: shop, bank, content, documents")
            ->expected(0, -1)
            ->check(CLI::Validator(demoProblem, ""));
    auto* attach =
        program
            .add_option("--attach", options.attach, "Address of an engine that runs elsewhere, http://127.0.0.1:PORT")
            ->check(notEmpty)
            ->excludes(data);
    ProfileOption profile;
    profile.addTo(program, options.backend.stackFolder);
    program.add_option("--token-file", options.tokenFile, "File with that engine's token")
        ->needs(attach)
        ->check(CLI::ExistingFile);
    program
        .add_option("--screenshot", options.screenshot,
                    "Save a picture of the window as PNG once rows are painted, then end")
        ->check(notEmpty);
    program.add_option("--page", options.page, "First page")
        ->check(CLI::IsMember({"overview", "entities", "events", "commands", "kafka", "metrics", "services"}));
    program.add_option("--theme", options.theme, "Theme")->check(CLI::IsMember({"dark", "light", "system"}));
    program.add_option("--language", options.language, "Language")->check(CLI::IsMember({"de", "en", "es"}));
    program.add_option("--size", options.size, "Size of the window, like 1280x800")
        ->check(CLI::Validator(sizeProblem, ""));
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return program.exit(error) == 0 ? 0 : 2; // explains itself; 0 for help and version
    }
    if (!options.attach.empty() && options.tokenFile.empty()) {
        std::cerr << "--attach needs --token-file: the file DIR/token of that engine's data folder.\n";
        return 2;
    }
    if (const auto known = profile.apply(options.backend, data->count() > 0, Secrets::Leave); !known) {
        std::cerr << "eventscope: " << known.error().message << '\n';
        return 2;
    }
    if (demo->count() > 0)
        options.demo = demoDomains(std::move(options.demo));
    return std::nullopt;
}

} // namespace app
