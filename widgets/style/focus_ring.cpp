#include "style/focus_ring.h"

#include "style/tokens.h"

#include <QFocusEvent>
#include <QPainter>

namespace style {

namespace {
constexpr auto ringWidth = 2;
}

FocusRing::FocusRing()
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
}

FocusRing::~FocusRing() = default;

void FocusRing::watch(QWidget& target)
{
    target.installEventFilter(this);
}

int FocusRing::margin()
{
    return ringWidth + (scheme() == Scheme::Dark ? 1 : 2);
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    auto* target = qobject_cast<QWidget*>(watched);
    if (target != nullptr && event->type() == QEvent::FocusIn) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        const bool byKeyboard =
            reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
        setWidget(byKeyboard ? target : nullptr);
    } else if (target != nullptr && target == widget() && event->type() == QEvent::FocusOut) {
        setWidget(nullptr);
    }
    return QFocusFrame::eventFilter(watched, event);
}

void FocusRing::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Token::Focus), ringWidth));
    constexpr auto radius = measure::radius + ringWidth;
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
}

} // namespace style
