#include "views/toast.h"

#include "style/controls.h"
#include "views/icon_label.h"
#include "views/link_label.h"
#include "views/severity.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace views {

namespace {

constexpr auto lifetime = 6s;
constexpr auto toastWidth = 512;
constexpr auto leastWidth = 240; // less says nothing: then rather in the way
constexpr auto toastHeight = 56;
constexpr auto gap = 8;
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
        layout->addWidget(style::label(notice.fact, style::Role::Label, this), 1, 1);
        layout->setColumnStretch(1, 1);
        if (!notice.action.isEmpty()) {
            auto* link = new LinkLabel(notice.action, u"toastAction"_s, this);
            link->setAccessibleName(tr("%1: %2").arg(notice.action, notice.title)); // three toasts, three names
            connect(link, &QPushButton::clicked, this, [this, run = notice.run] {
                close();
                if (run)
                    run();
            });
            layout->addWidget(link, 0, 2, 2, 1, Qt::AlignVCenter);
        }
        auto* dismiss = style::iconButton(u"x"_s, {u"toastDismiss"_s, tr("Dismiss: %1").arg(notice.title)}, this);
        connect(dismiss, &QToolButton::clicked, this, &QWidget::close);
        layout->addWidget(dismiss, 0, 3, 2, 1, Qt::AlignVCenter);
        setAttribute(Qt::WA_DeleteOnClose);
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, &QWidget::close);
        m_timer.start(lifetime);
    }

protected:
    void enterEvent(QEnterEvent*) override { m_timer.stop(); }
    void leaveEvent(QEvent*) override { m_timer.start(lifetime); }

private:
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
            toast->close();
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
    if (m_clear && m_clear->isVisible()) {
        const auto left = m_clear->mapTo(&m_area, QPoint(0, 0)).x() - 12;
        right = left >= leastWidth + 12 ? left : right;
    }
    for (auto i = m_toasts.rbegin(); i != m_toasts.rend(); ++i) {
        if (i->isNull())
            continue;
        const auto wide = std::min(toastWidth, right - 12);
        (*i)->setGeometry(right - wide, bottom - toastHeight, wide, toastHeight);
        (*i)->raise();
        bottom -= toastHeight + gap;
    }
}

} // namespace views

#include "toast.moc"
