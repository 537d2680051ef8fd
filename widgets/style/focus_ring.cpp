#include "style/focus_ring.h"

#include "style/tokens.h"

#include <QFocusEvent>
#include <QFocusFrame>
#include <QPainter>

namespace style {

namespace {

constexpr auto ringWidth = 2;

class Frame final : public QFocusFrame
{
public:
    Frame()
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color(Token::Focus), ringWidth));
        constexpr auto radius = measure::radius + ringWidth;
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    }
};

} // namespace

FocusRing::FocusRing() = default;

FocusRing::~FocusRing()
{
    if (m_frame && m_frame->parent() == nullptr)
        delete m_frame;
}

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
        if (byKeyboard && !m_frame)
            m_frame = new Frame; // The first, or the last one went with its window.
        if (m_frame)
            m_frame->setWidget(byKeyboard ? target : nullptr);
    } else if (m_frame && target != nullptr && event->type() == QEvent::FocusOut && target == m_frame->widget()) {
        m_frame->setWidget(nullptr);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace style
