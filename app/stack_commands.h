#pragma once

#include <memory>

namespace CLI {
class App;
}

namespace app {

/// `eventscope-cli stack setup|start|stop|clean|status|logs`: the local servers of the cluster profile.
class StackCommands final
{
public:
    explicit StackCommands(CLI::App& program);
    ~StackCommands();
    StackCommands(const StackCommands&) = delete;
    StackCommands& operator=(const StackCommands&) = delete;

    [[nodiscard]] bool isNamed() const;
    /// 0: done; 1: a service failed, named on stderr; 3: packages are missing and may not be installed.
    [[nodiscard]] int run() const;

private:
    struct Parsed;
    std::unique_ptr<Parsed> m_parsed;
};

} // namespace app
