#include "views/toast.h"

#include "style/controls.h"
#include "style/motion.h"
#include "views/elided_label.h"
#include "views/icon_label.h"
#include "views/link_label.h"
#include "views/severity.h"

#include <QEvent>
#include <QGraphicsOpacityEffect>
#include <QGridLayout>
#include <QLabel>
#include <QPropertyAnimation>
#include <QTimer>
#include <QToolButton>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace views {

namespace {

constexpr auto lifetime = 6s;
constexpr auto comeIn = 120ms;
constexpr auto goOut = 80ms;
constexpr auto toastWidth = 512;
constexpr auto leastWidth = 240; // less says nothing: then rather in the way
constexpr auto toastHeight = 56;
constexpr auto toastGap = 8;
constexpr std::size_t most = 3;

/// One toast. Its timer stands still while the pointer is over it.
class Toast final : public QFrame
{
    Q_OBJECT
public:
    Toast(const models::Notice& notice, QWidget* area)
        : QFrame(area)
    {
        setObjectName(u"toast"_s);
        setFixedHeight(toastHeight);
        auto* layout = new QGridLayout(this);
        layout->setContentsMargins(13, 8, 8, 8);
        layout->setHorizontalSpacing(10);
        layout->setVerticalSpacing(2);
        const auto shown = look(notice.severity);
        layout->addWidget(new IconLabel(shown.icon, shown.tint, style::measure::icon, this), 0, 0);
        layout->addWidget(style::label(notice.title, style::Role::Strong, this), 0, 1);
        auto* fact = new ElidedLabel(this, style::Token::Text2);
        fact->setFullText(notice.fact);
        layout->addWidget(fact, 1, 1);
        layout->setColumnStretch(1, 1);
        if (!notice.action.isEmpty()) {
            auto* link = new LinkLabel(notice.action, u"toastAction"_s, this);
            link->setAccessibleName(
                style::visible(tr("%1: %2").arg(notice.action, notice.title))); // three toasts, three names
            connect(link, &QPushButton::clicked, this, [this, run = notice.run] {
                leave();
                if (run)
                    run();
            });
            layout->addWidget(link, 0, 2, 2, 1, Qt::AlignVCenter);
        }
        auto* dismiss = style::iconButton(u"x"_s, {u"toastDismiss"_s, tr("Dismiss: %1").arg(notice.title)}, this);
        connect(dismiss, &QToolButton::clicked, this, &Toast::leave);
        layout->addWidget(dismiss, 0, 3, 2, 1, Qt::AlignVCenter);
        setAttribute(Qt::WA_DeleteOnClose);
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, &Toast::leave);
        m_timer.start(lifetime);
        m_effect = new QGraphicsOpacityEffect(this);
        setGraphicsEffect(m_effect);
        m_fade.setTargetObject(m_effect);
        m_fade.setPropertyName("opacity");
        connect(&m_fade, &QPropertyAnimation::finished, this, [this] {
            if (m_isLeaving)
                close();
            else
                m_effect->setEnabled(false); // Opaque: painted without a detour from now on.
        });
        fade(0, 1, comeIn);
    }

    void leave()
    {
        if (m_isLeaving)
            return;
        m_isLeaving = true;
        setAttribute(Qt::WA_TransparentForMouseEvents); // what its button would do may be gone already
        m_timer.stop();
        m_effect->setEnabled(true);
        fade(m_effect->opacity(), 0, goOut);
    }

protected:
    void enterEvent(QEnterEvent*) override { m_timer.stop(); }
    void leaveEvent(QEvent*) override
    {
        if (!m_isLeaving)
            m_timer.start(lifetime);
    }

private:
    void fade(double from, double to, std::chrono::milliseconds time)
    {
        m_fade.stop();
        m_fade.setStartValue(from);
        m_fade.setEndValue(to);
        m_fade.setDuration(style::motion().isReduced() ? 0 : static_cast<int>(time.count()));
        m_fade.start();
    }

    QGraphicsOpacityEffect* m_effect = nullptr;
    QPropertyAnimation m_fade;
    bool m_isLeaving = false;
    QTimer m_timer;
};

} // namespace

ToastHost::ToastHost(QWidget& area, models::NoticeBoard& board)
    : m_area(area)
    , m_board(board)
{
    m_area.installEventFilter(this);
}

ToastHost::~ToastHost() = default;

void ToastHost::setBottomMargin(int pixels)
{
    m_bottomMargin = pixels;
}

void ToastHost::keepClearOf(QWidget& part)
{
    m_clear = &part;
    part.installEventFilter(this);
}

void ToastHost::show(models::Notice notice)
{
    m_board.add(notice);
    std::erase_if(m_toasts, [](const auto& toast) { return toast.isNull(); });
    while (m_toasts.size() >= most) {
        m_toasts.front()->close();
        m_toasts.erase(m_toasts.begin());
    }
    auto* toast = new Toast(notice, &m_area);
    connect(toast, &QObject::destroyed, this, &ToastHost::place);
    m_toasts.emplace_back(toast);
    toast->show();
    place();
}

void ToastHost::dismissAll()
{
    for (const auto& toast : m_toasts) {
        if (toast)
            static_cast<Toast*>(toast.data())->leave();
    }
}

bool ToastHost::eventFilter(QObject* watched, QEvent* event)
{
    const bool isMoved = event->type() == QEvent::Resize || event->type() == QEvent::Move
        || event->type() == QEvent::Show || event->type() == QEvent::Hide;
    if (isMoved && (watched == &m_area || watched == m_clear))
        place();
    return QObject::eventFilter(watched, event);
}

void ToastHost::place()
{
    auto bottom = m_area.height() - m_bottomMargin - 12;
    auto right = m_area.width() - 12;
    if (m_clear && m_clear->isVisible() && m_area.isAncestorOf(m_clear)) { // not in a window of its own
        const auto left = m_clear->mapTo(&m_area, QPoint(0, 0)).x() - 12;
        right = left >= leastWidth + 12 ? left : right;
    }
    for (auto i = m_toasts.rbegin(); i != m_toasts.rend(); ++i) {
        if (i->isNull())
            continue;
        const auto wide = std::min(toastWidth, right - 12);
        (*i)->setGeometry(right - wide, bottom - toastHeight, wide, toastHeight);
        (*i)->raise();
        bottom -= toastHeight + toastGap;
    }
}

} // namespace views

#include "toast.moc"
