#include "window/system_theme.h"

#include "style/theme.h"

#include <QApplication>
#include <QEvent>
#include <QTimer>
#include <QWidget>

namespace window {

SystemTheme::SystemTheme(QWidget& window, std::function<void()> followed)
    : QObject(&window)
    , m_followed(std::move(followed))
{
    window.installEventFilter(this);
}

bool SystemTheme::eventFilter(QObject* watched, QEvent* event)
{
    // QGuiApplication sends it to every window once the platform's palette is the new one.
    if (event->type() == QEvent::ThemeChange) {
        // Later: a new palette from inside this event would reach widgets that have yet to hear of the old one.
        QTimer::singleShot(0, this, [this] {
            if (style::followPlatform(*qApp) && m_followed)
                m_followed();
        });
    }
    return QObject::eventFilter(watched, event);
}

} // namespace window
