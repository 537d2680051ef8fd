#include "window/window_place.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace window {

namespace {

constexpr int titleBar = 32; // stands above the geometry; how high it is, nobody knows before the window is shown

int within(int value, int least, int most)
{
    return std::clamp(value, least, std::max(least, most));
}

} // namespace

void restorePlace(QWidget& window, const QByteArray& saved)
{
    if (!window.restoreGeometry(saved) || window.isMaximized() || window.isFullScreen())
        return;
    const auto place = window.geometry();
    const auto* screen = QGuiApplication::screenAt(place.center());
    if (screen == nullptr)
        screen = QGuiApplication::primaryScreen();
    if (screen == nullptr)
        return;
    const auto room = screen->availableGeometry();
    const auto size = place.size().boundedTo(room.size()).expandedTo(window.minimumSize());
    const int x = within(place.x(), room.left(), room.right() + 1 - size.width());
    const int top = place.y() < room.top() ? room.top() + titleBar : place.y();
    const int y = within(top, room.top(), std::max(room.bottom() + 1 - size.height(), room.top() + titleBar));
    window.setGeometry({{x, y}, size});
}

} // namespace window
