#include "backend.h"
#include "base/files.h"
#include "docks/docks.h"
#include "embedded_backend.h"
#include "first_frame.h"
#include "gui_options.h"
#include "hub/hub_client.h"
#include "options.h"
#include "profile_desk.h"
#include "screenshot.h"
#include "start_fault.h"
#include "style/theme.h"
#include "views/toast.h"
#include "window/main_window.h"
#include "window/window_settings.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QHostAddress>
#include <QLocale>
#include <QSettings>
#include <QTimer>
#include <QTranslator>

#include <fmt/format.h>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

QString pathOf(const std::filesystem::path& path)
{
    return QString::fromStdString(path.string());
}

class Languages final
{
public:
    void install(const QString& code)
    {
        QCoreApplication::removeTranslator(&m_translator);
        QLocale::setDefault(QLocale(code));
        if (m_translator.load(u":/i18n/eventscope_"_s + code + u".qm"_s))
            QCoreApplication::installTranslator(&m_translator);
    }

private:
    QTranslator m_translator;
};

QString languageOf(const app::GuiOptions& options, const QSettings& settings)
{
    if (!options.language.empty())
        return QString::fromStdString(options.language);
    const QString system = QLocale::system().name().left(2);
    const QString usual = system == u"de"_s || system == u"es"_s ? system : u"en"_s;
    const auto kept = settings.value(u"language"_s, usual).toString();
    return kept == u"en"_s || kept == u"de"_s || kept == u"es"_s ? kept : usual;
}

style::Theme themeOf(const app::GuiOptions& options, const QSettings& settings)
{
    if (options.theme == "dark")
        return style::Theme::Dark;
    if (options.theme == "light")
        return style::Theme::Light;
    if (options.theme == "system")
        return style::Theme::System;
    const int kept = settings.value(u"theme"_s, static_cast<int>(style::Theme::Dark)).toInt();
    return kept >= 0 && kept <= static_cast<int>(style::Theme::Light) ? static_cast<style::Theme>(kept)
                                                                      : style::Theme::Dark;
}

window::Options windowOptions(const app::GuiOptions& options, app::ProfileDesk& profiles)
{
    window::Options plain;
    plain.profiles = &profiles;
    plain.version = QString::fromStdString(app::version());
    for (const auto& [name, number] : Backend::libraryVersions())
        plain.libraries.emplace_back(QString::fromStdString(name), QString::fromStdString(number));
    plain.libraries.emplace_back(u"Qt"_s, QString::fromLatin1(qVersion()));
    plain.firstPage = QString::fromStdString(options.page);
    return plain;
}

/// The address of an engine elsewhere, or what is wrong with the command line.
base::Result<hub::Address> attachedAddress(const app::GuiOptions& options)
{
    QUrl url(QString::fromStdString(options.attach));
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"http"_s && url.scheme() != u"ws"_s))
        return base::fail(base::Error::Code::Invalid, "--attach wants an address like http://127.0.0.1:8080.");
    if (const QHostAddress host(url.host()); url.host() != u"localhost"_s && !host.isLoopback()) {
        const int port = url.port(80);
        return base::fail(
            base::Error::Code::Invalid,
            fmt::format("--attach sends the token in clear text, so it stays on this machine, and '{}' is "
                        "not on it. Forward the port (ssh -L {}:127.0.0.1:{} {}) and attach to "
                        "http://127.0.0.1:{}.",
                        options.attach, port, port, url.host().toStdString(), port));
    }
    auto token = base::files::read(options.tokenFile, 4'096, true);
    if (!token)
        return base::Failure(token.error());
    url.setScheme(u"ws"_s);
    url.setPath(u"/api/v1/hub"_s);
    return hub::Address {url, QByteArray::fromStdString(*token).trimmed()};
}

void reportDamage(window::MainWindow& window, const window::SettingsDamage& damage, const QString& file)
{
    const auto title = QCoreApplication::translate("main", "The window's settings were damaged");
    const auto fact = damage.kept.isEmpty()
        ? QCoreApplication::translate("main", "It cannot be moved aside: nothing is saved in this run.")
        : QCoreApplication::translate("main", "The usual layout is used. Kept: %1")
              .arg(QFileInfo(damage.kept).fileName());
    std::fprintf(stderr, "eventscope: %s: %s. %s\n", qUtf8Printable(file), qUtf8Printable(damage.reason()),
                 qUtf8Printable(fact));
    window.toasts().show({models::Severity::Warning, title, fact, {}, {}, {}});
}

void reportProblems(window::MainWindow& window, const std::vector<std::string>& problems)
{
    for (const auto& problem : problems)
        std::fprintf(stderr, "eventscope: %s\n", problem.c_str());
    if (problems.empty())
        return;
    const auto count = static_cast<int>(problems.size());
    const auto title = QCoreApplication::translate("main", "%n mistake(s) in settings.json", nullptr, count);
    // Where it stands, without the folder: a toast has one line.
    const auto first = QString::fromStdString(problems.front());
    window.toasts().show({models::Severity::Warning, title, first.mid(first.indexOf(u"settings.json:"_s)), {}, {}, {}});
}

} // namespace

int main(int argc, char** argv)
{
    app::GuiOptions options;
    if (const auto status = app::parseCommandLine(argc, argv, options))
        return *status;
    hub::Address attached;
    if (!options.attach.empty()) {
        auto address = attachedAddress(options);
        if (!address) {
            std::fprintf(stderr, "eventscope: %s\n", address.error().message.c_str());
            return 2;
        }
        attached = std::move(*address);
    }

    QApplication application(argc, argv);
    QApplication::setApplicationName(u"eventscope"_s); // the name that AT-SPI shows
    QApplication::setApplicationDisplayName(u"Eventscope"_s);
    QApplication::setDesktopFileName(u"eventscope"_s);
    const QString folder = pathOf(app::configurationFolder());
    QDir().mkpath(folder);
    window::WindowSettings opened(folder + u"/window.ini"_s);
    auto& settings = opened.settings();
    Languages languages;
    languages.install(languageOf(options, settings));
    style::apply(application, themeOf(options, settings));

    app::EmbeddedBackend backend(options.backend, options.demo);
    hub::HubClient hub;
    app::ProfileDesk profiles(options, backend, hub);
    window::MainWindow window(windowOptions(options, profiles), hub, settings, docks::allPages());
    profiles.setWindow(window);
    QObject::connect(&window, &window::MainWindow::languageWanted, &window,
                     [&languages](const QString& code) { languages.install(code); });
    app::offerRepairs(window, backend, profiles);
    QObject::connect(&window, &window::MainWindow::firstPainted, &window, [&] {
        app::reportFirstFrame(window);
        reportProblems(window, options.configured.problems);
        if (opened.damage())
            reportDamage(window, *opened.damage(), folder + u"/window.ini"_s);
        if (options.attach.empty())
            backend.start();
        else
            hub.open(attached);
    });
    if (!options.screenshot.empty()) {
        app::takeScreenshot(window, hub, pathOf(options.screenshot));
        // The reason stands on stderr; nobody is there to read it in the window.
        QObject::connect(&backend, &app::EmbeddedBackend::failed, &window, [] { QCoreApplication::exit(1); });
    }
    if (const auto wanted = QString::fromStdString(options.size).split(u'x'); wanted.size() == 2)
        window.resize(wanted[0].toInt(), wanted[1].toInt());
    window.show();
    return QApplication::exec();
}
