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

/// Starts the engine inside the GUI program, on a thread of its own, so that the window paints first. GUI thread.
class EmbeddedBackend final : public QObject
{
    Q_OBJECT
public:
    EmbeddedBackend(BackendOptions options, std::vector<std::string> demo, QObject* parent = nullptr);
    ~EmbeddedBackend() override;
    Q_DISABLE_COPY_MOVE(EmbeddedBackend)

    void start();
    /// Puts a backup in the place of a database that does not open, then starts. Only after failed().
    void restore(const std::filesystem::path& backup);
    /// Writes what can be read of the database to `target`. Only after failed().
    void exportTo(const std::filesystem::path& target);

signals:
    void started(quint16 port, const QByteArray& token);
    /// What happened and what to do, technical English from the engine. `isDamaged`: a retry alone changes nothing;
    /// what restore() and exportTo() are for.
    void failed(const QString& reason, bool isDamaged);
    /// Before started(): the folder with what was replaced, and how many events of it the backup does not have.
    void restored(const QString& keptFolder, quint64 eventsAfterBackup);
    void exported(const QString& target, quint64 events, quint64 gaps);
    void exportFailed(const QString& reason);

private:
    void startOnWorker();
    void finish();

    const BackendOptions m_options;
    const std::vector<std::string> m_demo;
    std::mutex m_mutex; ///< protects m_result
    std::optional<base::Result<std::unique_ptr<Backend>>> m_result;
    std::optional<base::Worker> m_worker;
};

} // namespace app
