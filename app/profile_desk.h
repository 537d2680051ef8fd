#pragma once

#include "embedded_backend.h"
#include "gui_options.h"
#include "window/profiles.h"

namespace hub {
class HubClient;
}
namespace window {
class MainWindow;
}

namespace app {

/// The profiles that the window offers, and the way from one to another: the window lets go of the engine, the backend
/// changes it, the hub connects to the new one. GUI thread.
class ProfileDesk final : public window::Profiles
{
    Q_OBJECT
public:
    /// All outlive it.
    ProfileDesk(const GuiOptions& options, EmbeddedBackend& backend, hub::HubClient& hub);
    ~ProfileDesk() override;

    void setWindow(window::MainWindow& window);
    /// The one that was open before a switch that has failed; without a name: there is none to go back to.
    [[nodiscard]] window::ProfileEntry former() const;

    [[nodiscard]] std::vector<window::ProfileEntry> list() const override;
    [[nodiscard]] window::ProfileEntry current() const override { return entryOf(m_current); }
    [[nodiscard]] bool isElsewhere() const override { return !m_options.attach.empty(); }
    [[nodiscard]] QString folder() const override;
    void choose(const QString& name) override;
    [[nodiscard]] QStringList testSteps() const override;
    void test(const QString& name) override;
    void cancelTest() override;

private:
    [[nodiscard]] window::ProfileEntry entryOf(const std::string& name) const;
    [[nodiscard]] BackendOptions optionsOf(const std::string& name) const;
    void change(const std::string& name);
    void beginTest(const std::string& name);
    void tellTestEnd(std::uint64_t number, const QString& problem, bool isCancelled);

    const GuiOptions& m_options;
    EmbeddedBackend& m_backend;
    hub::HubClient& m_hub;
    window::MainWindow* m_window = nullptr;
    const std::string m_first; ///< the profile of the command line
    std::string m_current;
    std::string m_opened; ///< the last one whose engine was started
    std::uint64_t m_test = 0; ///< number of the one whose steps are told
    bool m_isTesting = false; ///< a test's thread has not ended
    std::optional<std::string> m_nextTest; ///< waits for that
    std::optional<base::Worker> m_worker; ///< last: ends first
};

} // namespace app
