#include "embedded_backend.h"

#include "base/clock.h"
#include "local_servers.h"
#include "options.h"
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

void EmbeddedBackend::work(std::function<void(const std::stop_token&)> job)
{
    m_worker.reset(); // the former job has told its end, so this waits for nothing
    m_worker.emplace("backend-start", std::move(job));
}

void EmbeddedBackend::start()
{
    if (m_isBusy)
        return;
    m_isBusy = true;
    work([this, options = m_options, demo = m_demo](const std::stop_token& stop) { open(options, demo, stop); });
}

void EmbeddedBackend::change(BackendOptions options)
{
    if (m_isBusy) {
        m_next = std::move(options);
        return;
    }
    m_options = std::move(options);
    m_demo.clear(); // it was asked for another profile
    start();
}

/// On the worker.
EmbeddedBackend::Outcome EmbeddedBackend::openProfile(BackendOptions options, const std::vector<std::string>& demo,
                                                      const std::stop_token& stop)
{
    auto profile = readProfile(options.profile.name, configurationFolder(), options.stackFolder);
    if (!profile)
        return base::Failure(std::move(profile.error()));
    options.profile = std::move(*profile);
    if (!demo.empty() && options.profile.cluster && options.profile.cluster->isLocalStack) {
        const auto tell = [this](const std::string& line) {
            QMetaObject::invokeMethod(this,
                                      [this, text = QString::fromStdString(line)] { emit serversStarting(text); });
        };
        if (auto ready = startLocalServers(options.stackFolder, tell, stop); !ready)
            return base::Failure(std::move(ready.error()));
    }
    return Backend::start(options);
}

/// On the worker.
void EmbeddedBackend::open(const BackendOptions& options, const std::vector<std::string>& demo,
                           const std::stop_token& stop)
{
    std::optional<Outcome> former;
    {
        const std::scoped_lock lock(m_mutex);
        former = std::exchange(m_result, std::nullopt);
    }
    former.reset(); // it may hold the lock of the same data folder
    auto result = openProfile(options, demo, stop);
    if (result && !demo.empty())
        (*result)->startDemo(demo);
    {
        const std::scoped_lock lock(m_mutex);
        m_result = std::move(result);
    }
    // The call carries no payload: the value was handed over under the mutex.
    QMetaObject::invokeMethod(this, &EmbeddedBackend::finish, Qt::QueuedConnection);
}

void EmbeddedBackend::restore(const std::filesystem::path& backup)
{
    if (m_isBusy)
        return;
    m_isBusy = true;
    work([this, backup, options = m_options, demo = m_demo](const std::stop_token& stop) {
        const auto done = pipeline::restoreBackup(options.dataFolder, backup, base::systemClock().utc());
        if (!done) {
            const auto reason = QString::fromStdString(done.error().message);
            QMetaObject::invokeMethod(this, [this, reason] {
                if (!goOn())
                    emit failed(reason, true);
            });
            return;
        }
        const auto kept = QString::fromStdString(done->kept.string());
        QMetaObject::invokeMethod(this, [this, kept, more = done->eventsAfterBackup] { emit restored(kept, more); });
        open(options, demo, stop);
    });
}

void EmbeddedBackend::exportTo(const std::filesystem::path& target)
{
    if (m_isBusy)
        return;
    m_isBusy = true;
    work([this, target, folder = m_options.dataFolder](const std::stop_token&) {
        std::error_code ignored;
        std::filesystem::remove(target, ignored); // the file dialog has asked
        const auto done = pipeline::salvage(folder / pipeline::databaseName, target);
        QMetaObject::invokeMethod(this, [this, file = QString::fromStdString(target.string()), done] {
            static_cast<void>(goOn());
            if (done)
                emit exported(file, done->events, done->gaps);
            else
                emit exportFailed(QString::fromStdString(done.error().message));
        });
    });
}

/// The worker's job has ended; true: the next one begins in its place.
bool EmbeddedBackend::goOn()
{
    m_isBusy = false;
    if (!m_next)
        return false;
    change(*std::exchange(m_next, std::nullopt));
    return true;
}

void EmbeddedBackend::finish()
{
    if (goOn())
        return;
    std::unique_lock lock(m_mutex);
    if (!m_result)
        return;
    if (*m_result) {
        const auto port = (**m_result)->port();
        const auto token = QByteArray::fromStdString((**m_result)->token());
        lock.unlock();
        emit started(port, token);
    } else {
        const auto error = m_result->error();
        lock.unlock();
        emit failed(QString::fromStdString(error.message),
                    error.code == base::Error::Code::Storage && !error.retriable);
    }
}

} // namespace app
