#include "embedded_backend.h"

#include "base/clock.h"
#include "pipeline/backups.h"
#include "pipeline/open_store.h"
#include "pipeline/salvage.h"

#include <QMetaObject>

#include <utility>

namespace app {

EmbeddedBackend::EmbeddedBackend(BackendOptions options, std::vector<std::string> demo, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_demo(std::move(demo))
{
}

EmbeddedBackend::~EmbeddedBackend()
{
    m_worker.reset();
}

void EmbeddedBackend::start()
{
    m_worker.reset(); // a former try has ended
    m_worker.emplace("backend-start", [this](const std::stop_token&) { startOnWorker(); });
}

void EmbeddedBackend::startOnWorker()
{
    auto result = Backend::start(m_options);
    if (result && !m_demo.empty())
        (*result)->startDemo(m_demo);
    {
        const std::scoped_lock lock(m_mutex);
        m_result = std::move(result);
    }
    // The call carries no payload: the value was handed over under the mutex.
    QMetaObject::invokeMethod(this, &EmbeddedBackend::finish, Qt::QueuedConnection);
}

void EmbeddedBackend::restore(const std::filesystem::path& backup)
{
    m_worker.reset();
    m_worker.emplace("backend-start", [this, backup](const std::stop_token&) {
        const auto done = pipeline::restoreBackup(m_options.dataFolder, backup, base::systemClock().utc());
        if (!done) {
            const auto reason = QString::fromStdString(done.error().message);
            QMetaObject::invokeMethod(this, [this, reason] { emit failed(reason, true); });
            return;
        }
        const auto kept = QString::fromStdString(done->kept.string());
        QMetaObject::invokeMethod(this, [this, kept, more = done->eventsAfterBackup] { emit restored(kept, more); });
        startOnWorker();
    });
}

void EmbeddedBackend::exportTo(const std::filesystem::path& target)
{
    m_worker.reset();
    m_worker.emplace("backend-start", [this, target](const std::stop_token&) {
        std::error_code ignored;
        std::filesystem::remove(target, ignored); // the file dialog has asked
        const auto done = pipeline::salvage(m_options.dataFolder / pipeline::databaseName, target);
        if (done) {
            const auto file = QString::fromStdString(target.string());
            QMetaObject::invokeMethod(this,
                                      [this, file, done = *done] { emit exported(file, done.events, done.gaps); });
        } else {
            const auto reason = QString::fromStdString(done.error().message);
            QMetaObject::invokeMethod(this, [this, reason] { emit exportFailed(reason); });
        }
    });
}

void EmbeddedBackend::finish()
{
    const std::scoped_lock lock(m_mutex);
    if (!m_result)
        return;
    if (*m_result)
        emit started((**m_result)->port(), QByteArray::fromStdString((**m_result)->token()));
    else
        emit failed(QString::fromStdString(m_result->error().message),
                    m_result->error().code == base::Error::Code::Storage && !m_result->error().retriable);
}

} // namespace app
