#pragma once

#include "backend.h"

#include <memory>

namespace CLI {
class App;
}

namespace app {

/// `eventscope-cli repair`: says what is wrong with log and stores of a cluster, and puts right what somebody consents
/// to.
class RepairCommand final
{
public:
    /// `options` outlives this: its data folder may be set on the command line.
    RepairCommand(CLI::App& program, BackendOptions& options);
    ~RepairCommand();
    RepairCommand(const RepairCommand&) = delete;
    RepairCommand& operator=(const RepairCommand&) = delete;

    [[nodiscard]] bool isNamed() const;
    /// 0: nothing is wrong, or all of it was put right and the invariants hold; 1: something is left; 2: cannot be
    /// looked at.
    [[nodiscard]] int run() const;

private:
    struct Parsed;
    std::unique_ptr<Parsed> m_parsed;
};

} // namespace app
