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

signals:
    void started(quint16 port, const QByteArray& token);
    /// What happened and what to do, technical English from the engine.
    void failed(const QString& reason);

private:
    void finish();

    const BackendOptions m_options;
    const std::vector<std::string> m_demo;
    std::mutex m_mutex; ///< protects m_result
    std::optional<base::Result<std::unique_ptr<Backend>>> m_result;
    std::optional<base::Worker> m_worker;
};

} // namespace app
