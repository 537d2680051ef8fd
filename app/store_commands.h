#pragma once

#include "backend.h"

#include <memory>

namespace CLI {
class App;
}

namespace app {

/// The subcommands that look after a data folder: verify, backup, backups, restore, export.
class StoreCommands final
{
public:
    /// Adds them to `program`. `options` outlives this: its data folder may be set on the command line.
    StoreCommands(CLI::App& program, BackendOptions& options);
    ~StoreCommands();
    StoreCommands(const StoreCommands&) = delete;
    StoreCommands& operator=(const StoreCommands&) = delete;

    /// The one that was named. 0: done, the invariants hold; 1: the first violation, or it failed; 2: cannot check.
    [[nodiscard]] int run() const;

private:
    struct Parsed;
    std::unique_ptr<Parsed> m_parsed;
};

} // namespace app
