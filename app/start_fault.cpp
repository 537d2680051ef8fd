#include "start_fault.h"

#include "embedded_backend.h"
#include "models/notice_board.h"
#include "pipeline/backups.h"
#include "profile_desk.h"
#include "views/save_dialog.h"
#include "views/toast.h"
#include "window/main_window.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// The texts of this file; no object of it exists.
class StartFault
{
    Q_DECLARE_TR_FUNCTIONS(StartFault)
public:
    static QString nameOf(const pipeline::Backup& backup)
    {
        const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(backup.time.time_since_epoch());
        return QLocale().toString(QDateTime::fromSecsSinceEpoch(seconds.count()), u"d MMM yyyy HH:mm"_s);
    }

    static void show(window::MainWindow& window, EmbeddedBackend& backend, ProfileDesk& profiles, const QString& reason,
                     bool isDamaged)
    {
        std::fprintf(stderr, "eventscope: %s\n", qUtf8Printable(reason));
        const auto title = tr("The engine does not start");
        const auto retry = [&backend] { backend.start(); };
        window.notices().add({models::Severity::Error, title, reason, tr("Try again"), retry, {}});
        std::vector<window::FaultAction> actions;
        QStringList steps;
        if (const auto former = profiles.former(); !former.name.isEmpty()) {
            steps << tr("Go back to %1, or set right what is wrong and try again.").arg(former.label);
            actions.push_back({tr("Back to %1").arg(former.label), tr("Opens the profile that was open before"),
                               u"formerProfile"_s, [&profiles, name = former.name] { profiles.choose(name); }});
        }
        const auto backups = isDamaged ? pipeline::backupsOf(backend.dataFolder()) : std::vector<pipeline::Backup>();
        if (!backups.empty()) {
            const auto& newest = backups.front();
            const auto events = static_cast<int>(std::min<std::uint64_t>(newest.position.value, INT_MAX));
            steps << tr("Restore the backup of %1 with %n event(s). What is there now is kept in the data folder, and "
                        "what can be read of it is exported beside it.",
                        nullptr, events)
                         .arg(nameOf(newest));
            actions.push_back({tr("Restore backup"), tr("Puts the newest backup in place; the damaged files are kept"),
                               u"restoreBackup"_s, [&window, &backend, file = newest.file] {
                                   window.showRepair(tr("Restoring the backup"), tr("The damaged files are kept."));
                                   backend.restore(file);
                               }});
        }
        if (isDamaged) {
            steps << tr(
                "Export what can still be read, one JSON object a line. The files themselves stay as they are.");
            actions.push_back({tr("Export…"), tr("Reads the damaged files and changes nothing"), u"exportDamaged"_s,
                               [&window, &backend] {
                                   views::askWhereToSave(
                                       window,
                                       {u"exportDamagedDialog"_s, tr("Export what can be read"),
                                        tr("JSON lines (*.jsonl)"), u"jsonl"_s, u"eventscope"_s},
                                       [&backend](const QString& path) { backend.exportTo(path.toStdString()); });
                               }});
        }
        if (steps.isEmpty())
            steps << tr("Set right what the reason names and try again, or start Eventscope with another data folder "
                        "(--data) or profile (--profile).");
        actions.push_back({tr("Try again"), tr("Start the engine again"), u"retryStart"_s, retry});
        window.showFault(title, reason, steps, actions);
    }

    static void tellRestored(window::MainWindow& window, const QString& kept, quint64 events)
    {
        const auto missing = static_cast<int>(std::min<quint64>(events, INT_MAX));
        const auto fact = events == 0
            ? tr("What was replaced is kept in %1.").arg(kept)
            : tr("%n later event(s) could be read and are exported in %1.", nullptr, missing).arg(kept);
        const models::Notice notice {models::Severity::Warning, tr("The backup was restored"), fact, {}, {}, {}};
        window.notices().add(notice);
        window.toasts().show(notice);
    }

    static void tellExported(window::MainWindow& window, const QString& file, quint64 events, quint64 gaps)
    {
        const auto count = static_cast<int>(std::min<quint64>(events, INT_MAX));
        auto fact = tr("%n event(s) in %1", nullptr, count).arg(file);
        if (gaps > 0)
            fact += u", "_s + tr("%n gap(s)", nullptr, static_cast<int>(std::min<quint64>(gaps, INT_MAX)));
        window.toasts().show({models::Severity::Info, tr("Exported what can be read"), fact, {}, {}, {}});
    }

    static void tellExportFailed(window::MainWindow& window, const QString& reason)
    {
        window.toasts().show({models::Severity::Error, tr("The export failed"), reason, {}, {}, {}});
    }
};

} // namespace

void offerRepairs(window::MainWindow& window, EmbeddedBackend& backend, ProfileDesk& profiles)
{
    using Backend = EmbeddedBackend;
    QObject::connect(&backend, &Backend::failed, &window,
                     [&window, &backend, &profiles](const QString& reason, bool isDamaged) {
                         StartFault::show(window, backend, profiles, reason, isDamaged);
                     });
    QObject::connect(&backend, &Backend::restored, &window, [&window](const QString& kept, quint64 events) {
        StartFault::tellRestored(window, kept, events);
    });
    QObject::connect(&backend, &Backend::exported, &window,
                     [&window](const QString& file, quint64 events, quint64 gaps) {
                         StartFault::tellExported(window, file, events, gaps);
                     });
    QObject::connect(&backend, &Backend::exportFailed, &window,
                     [&window](const QString& reason) { StartFault::tellExportFailed(window, reason); });
}

} // namespace app
