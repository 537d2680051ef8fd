#pragma once

#include <QObject>

#include <functional>

namespace window {

/// Follows the platform while the program runs: when its colours change and the theme is "as the system", the scheme
/// changes with them and `followed` runs. Watches `window`, which has to be a top-level one. GUI thread.
class SystemTheme final : public QObject
{
    Q_OBJECT
public:
    SystemTheme(QWidget& window, std::function<void()> followed);
    Q_DISABLE_COPY_MOVE(SystemTheme)

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::function<void()> m_followed;
};

} // namespace window
