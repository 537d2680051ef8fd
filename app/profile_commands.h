#pragma once

#include <memory>

namespace CLI {
class App;
}

namespace app {

/// `eventscope-cli profile list|test|secret`: what profiles there are, whether their servers answer, and a secret for
/// the keychain.
class ProfileCommands final
{
public:
    explicit ProfileCommands(CLI::App& program);
    ~ProfileCommands();
    ProfileCommands(const ProfileCommands&) = delete;
    ProfileCommands& operator=(const ProfileCommands&) = delete;

    [[nodiscard]] bool isNamed() const;
    /// 0: every step is good; 1: one has failed; 2: the profile cannot be read.
    [[nodiscard]] int run() const;

private:
    struct Parsed;
    std::unique_ptr<Parsed> m_parsed;
};

} // namespace app
