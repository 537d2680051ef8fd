#include "views/pointer.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPointer>
#include <QSinglePointEvent>

namespace views {

namespace {

class PointerWatch final : public QObject
{
public:
    using QObject::QObject;

    QPoint position;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        switch (event->type()) {
        case QEvent::MouseMove:
        case QEvent::MouseButtonPress:
        case QEvent::MouseButtonRelease:
        case QEvent::Enter:
            position = static_cast<const QSinglePointEvent*>(event)->globalPosition().toPoint();
            break;
        default:
            break;
        }
        return QObject::eventFilter(watched, event);
    }
};

QPointer<PointerWatch> watch;

} // namespace

QPoint pointerPosition()
{
    return watch ? watch->position : QPoint();
}

void watchPointer()
{
    if (watch || QCoreApplication::instance() == nullptr)
        return;
    watch = new PointerWatch(QCoreApplication::instance());
    QCoreApplication::instance()->installEventFilter(watch);
}

} // namespace views
