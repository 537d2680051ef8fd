#include "embedded_backend.h"

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
    m_worker.emplace("backend-start", [this](const std::stop_token&) {
        auto result = Backend::start(m_options);
        if (result && !m_demo.empty())
            (*result)->startDemo(m_demo);
        {
            const std::scoped_lock lock(m_mutex);
            m_result = std::move(result);
        }
        // The call carries no payload: the value was handed over under the mutex.
        QMetaObject::invokeMethod(this, &EmbeddedBackend::finish, Qt::QueuedConnection);
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
        emit failed(QString::fromStdString(m_result->error().message));
}

} // namespace app
