#pragma once

#include "backend.h"
#include "base/worker.h"

#include <QObject>

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// Runs the engine inside the GUI program: starts, changes and ends it on a thread of its own, so that the window
/// paints meanwhile. GUI thread.
class EmbeddedBackend final : public QObject
{
    Q_OBJECT
public:
    /// The profile of `options` may be without its secrets: they are read on that thread, with the whole profile.
    EmbeddedBackend(BackendOptions options, std::vector<std::string> demo, QObject* parent = nullptr);
    ~EmbeddedBackend() override;
    Q_DISABLE_COPY_MOVE(EmbeddedBackend)

    /// Opens the profile; after failed(), another try.
    void start();
    /// Closes the running engine, then opens another profile, without demo traffic. While one is on its way it waits
    /// for that, and the last of several wins: started() and failed() are told of that one alone.
    void change(BackendOptions options);
    [[nodiscard]] const std::filesystem::path& dataFolder() const { return m_options.dataFolder; }

    /// Puts a backup in the place of a database that does not open, then starts. Only after failed().
    void restore(const std::filesystem::path& backup);
    /// Writes what can be read of the database to `target`. Only after failed().
    void exportTo(const std::filesystem::path& target);

signals:
    void started(quint16 port, const QByteArray& token);
    /// Before started(): what it waits for, technical English. Only where demo traffic wants the local servers.
    void serversStarting(const QString& line);
    /// What happened and what to do, technical English from the engine. `isDamaged`: a retry alone changes nothing;
    /// what restore() and exportTo() are for.
    void failed(const QString& reason, bool isDamaged);
    /// Before started(): the folder with what was replaced, and how many events of it the backup does not have.
    void restored(const QString& keptFolder, quint64 eventsAfterBackup);
    void exported(const QString& target, quint64 events, quint64 gaps);
    void exportFailed(const QString& reason);

private:
    using Outcome = base::Result<std::unique_ptr<Backend>>;
    void work(std::function<void(const std::stop_token&)> job);
    void open(const BackendOptions& options, const std::vector<std::string>& demo, const std::stop_token& stop);
    [[nodiscard]] Outcome openProfile(BackendOptions options, const std::vector<std::string>& demo,
                                      const std::stop_token& stop);
    [[nodiscard]] bool goOn();
    void finish();

    BackendOptions m_options;
    std::vector<std::string> m_demo;
    std::optional<BackendOptions> m_next; ///< chosen while another is on its way
    bool m_isBusy = false; ///< the worker has a job, and nobody waits for it here
    std::mutex m_mutex; ///< protects m_result
    std::optional<Outcome> m_result;
    std::optional<base::Worker> m_worker;
};

} // namespace app
