#include "profile_desk.h"

#include "domain/pack.h"
#include "hub/hub_client.h"
#include "options.h"
#include "pipeline/shared_engine.h"
#include "profile_check.h"
#include "window/main_window.h"

#include <QDir>
#include <QMetaObject>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QString fact(const Profile& profile)
{
    if (profile.isEmbedded())
        return ProfileDesk::tr("one file on this computer");
    const auto place = QString::fromStdString(profile.cluster->kafka.bootstrap);
    if (profile.duties)
        return ProfileDesk::tr("%1, this program is an engine there").arg(place);
    return profile.readOnly ? ProfileDesk::tr("%1, only looked at").arg(place)
                            : ProfileDesk::tr("%1, commands may be sent").arg(place);
}

QString labelOf(const std::string& name)
{
    if (name == "embedded")
        return ProfileDesk::tr("Embedded");
    return name == "local" ? ProfileDesk::tr("Local servers") : QString::fromStdString(name);
}

} // namespace

ProfileDesk::ProfileDesk(const GuiOptions& options, EmbeddedBackend& backend, hub::HubClient& hub)
    : m_options(options)
    , m_backend(backend)
    , m_hub(hub)
    , m_first(options.backend.profile.name)
    , m_current(m_first)
{
    connect(&backend, &EmbeddedBackend::started, this, [this](quint16 port, const QByteArray& token) {
        m_opened = m_current;
        m_hub.open({QUrl(u"ws://127.0.0.1:%1/api/v1/hub"_s.arg(port)), token});
    });
    connect(&backend, &EmbeddedBackend::serversStarting, this, [this](const QString& line) {
        if (m_window != nullptr)
            m_window->showRepair(tr("Starting the local servers"), line);
    });
}

ProfileDesk::~ProfileDesk()
{
    m_worker.reset(); // waits for a step of a test, at most some seconds
}

void ProfileDesk::setWindow(window::MainWindow& window)
{
    m_window = &window;
}

window::ProfileEntry ProfileDesk::former() const
{
    return m_opened.empty() || m_opened == m_current ? window::ProfileEntry() : entryOf(m_opened);
}

window::ProfileEntry ProfileDesk::entryOf(const std::string& name) const
{
    window::ProfileEntry entry;
    if (isElsewhere()) {
        entry.label = QUrl(QString::fromStdString(m_options.attach)).authority();
        return entry;
    }
    entry.name = QString::fromStdString(name);
    entry.label = labelOf(name);
    entry.isOurs = name == "embedded";
    const auto profile = readProfile(name, configurationFolder(), m_options.backend.stackFolder, Secrets::Leave);
    if (profile) {
        entry.colour = QString::fromStdString(profile->colour);
        entry.fact = fact(*profile);
    } else {
        entry.problem = QString::fromStdString(profile.error().message);
    }
    return entry;
}

std::vector<window::ProfileEntry> ProfileDesk::list() const
{
    std::vector<window::ProfileEntry> entries;
    for (const auto& name : profileNames(configurationFolder()))
        entries.push_back(entryOf(name));
    return entries;
}

QString ProfileDesk::folder() const
{
    auto path = QString::fromStdString((configurationFolder() / "profiles").string());
    if (const auto home = QDir::homePath(); path.startsWith(home + u'/'))
        path.replace(0, home.size(), u"~"_s);
    return path;
}

BackendOptions ProfileDesk::optionsOf(const std::string& name) const
{
    auto options = m_options.backend;
    if (name == m_first)
        return options; // with the data folder of the command line
    options.profile = Profile {};
    options.profile.name = name; // the rest is read where it may take its time
    options.dataFolder =
        name == "embedded" ? m_options.configured.settings.data.value_or(defaultDataFolder()) : profileDataFolder(name);
    return options;
}

void ProfileDesk::choose(const QString& name)
{
    // Later: the choice may come out of a menu or a page that the switch takes away.
    QMetaObject::invokeMethod(
        this, [this, wanted = name.toStdString()] { change(wanted); }, Qt::QueuedConnection);
}

void ProfileDesk::change(const std::string& name)
{
    if (isElsewhere() || name.empty() || (name == m_current && m_current == m_opened))
        return;
    m_current = name;
    const auto open = entryOf(name);
    if (m_window != nullptr) {
        m_window->showProfile();
        m_window->leaveEngine(tr("Opening %1").arg(open.label),
                              tr("The engine before is closed: what it has accepted is kept. %1").arg(open.fact));
    }
    m_hub.close();
    m_backend.change(optionsOf(name));
}

QStringList ProfileDesk::testSteps() const
{
    QStringList names;
    for (const auto& name : profileSteps())
        names << QString::fromStdString(name);
    return names;
}

void ProfileDesk::test(const QString& name)
{
    ++m_test; // what a former test still says is not told
    if (m_isTesting) {
        m_nextTest = name.toStdString();
        m_worker->requestStop();
    } else {
        beginTest(name.toStdString());
    }
}

void ProfileDesk::cancelTest()
{
    m_nextTest.reset();
    if (m_isTesting)
        m_worker->requestStop();
}

void ProfileDesk::beginTest(const std::string& name)
{
    m_isTesting = true;
    m_worker.reset();
    m_worker.emplace("profile-test",
                     [this, name, number = m_test, packs = m_options.backend.packFolders,
                      servers = m_options.backend.stackFolder](const std::stop_token& stop) {
                         QString problem;
                         const auto profile = readProfile(name, configurationFolder(), servers);
                         if (profile) {
                             const auto domains = pipeline::sharedDomains(domain::Catalog::loadFolders(packs));
                             static_cast<void>(checkProfile(
                                 *profile, domains,
                                 [this, number](const ProfileStep& step) {
                                     window::ProfileStepTold told;
                                     told.name = QString::fromStdString(step.name);
                                     told.state = step.state == ProfileStep::State::Good
                                         ? window::ProfileStepTold::State::Good
                                         : step.state == ProfileStep::State::Failed
                                         ? window::ProfileStepTold::State::Failed
                                         : window::ProfileStepTold::State::Skipped;
                                     told.detail = QString::fromStdString(step.detail);
                                     QMetaObject::invokeMethod(this, [this, number, told] {
                                         if (number == m_test)
                                             emit stepTold(told);
                                     });
                                 },
                                 stop));
                         } else {
                             problem = QString::fromStdString(profile.error().message);
                         }
                         QMetaObject::invokeMethod(this, [this, number, problem, isCancelled = stop.stop_requested()] {
                             tellTestEnd(number, problem, isCancelled);
                         });
                     });
}

void ProfileDesk::tellTestEnd(std::uint64_t number, const QString& problem, bool isCancelled)
{
    m_isTesting = false;
    if (m_nextTest)
        beginTest(*std::exchange(m_nextTest, std::nullopt));
    else if (number == m_test)
        emit testEnded(problem, isCancelled);
}

} // namespace app
