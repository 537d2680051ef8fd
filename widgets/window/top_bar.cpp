#include "window/top_bar.h"

#include "style/controls.h"
#include "style/fonts.h"
#include "style/icons.h"
#include "window/bar_button.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTime>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace window {

namespace {

constexpr auto searchWidth = 288;
constexpr auto searchGap = 8; ///< to what stands beside it
constexpr auto smallestWords = 120; ///< narrower, the search is its icon
constexpr auto clockMs = 1000;

class LiveDot final : public QWidget
{
public:
    explicit LiveDot(QWidget* parent)
        : QWidget(parent)
    {
        setFixedSize(8, 16);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(style::color(style::Token::Ok));
        painter.drawEllipse(QRectF(0, 4, 8, 8));
    }
};

/// Looks like a field, works like a button: the palette has the real one.
class SearchButton final : public QPushButton
{
public:
    using QPushButton::QPushButton;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QPushButton::paintEvent(event);
        using style::Token;
        QPainter painter(this);
        const bool hasWords = width() >= smallestWords;
        style::paintIcon(painter, {hasWords ? 8 : (width() - 16) / 2, 0, 16, height()}, u"search"_s, Token::Text2,
                         style::measure::icon);
        if (!hasWords)
            return;
        const auto key = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText).replace(u'+', u' ');
        const auto wide = QFontMetrics(style::uiFont(style::smallPixels)).horizontalAdvance(key) + 10;
        painter.setPen(style::color(Token::Text2));
        painter.setFont(style::uiFont());
        const auto words = rect().adjusted(28, 0, -wide - 14, 0);
        painter.drawText(words, Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(accessibleName(), Qt::ElideRight, words.width()));
        painter.setFont(style::uiFont(style::smallPixels));
        const QRectF box(width() - wide - 8.5, height() / 2 - 7.5, wide, 15);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(style::color(Token::Control));
        painter.drawRoundedRect(box, style::measure::checkRadius, style::measure::checkRadius);
        painter.setPen(style::color(Token::Text2));
        painter.drawText(box, Qt::AlignCenter, key);
    }
};

/// The bell with a dot while there is something unread.
class BellButton final : public QToolButton
{
public:
    using QToolButton::QToolButton;

    void setUnread(int count)
    {
        m_unread = count;
        update();
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QToolButton::paintEvent(event);
        if (m_unread == 0)
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(style::color(style::Token::Chrome), 1));
        painter.setBrush(style::color(style::Token::Warn));
        painter.drawEllipse(QRectF(width() - 10.5, 2.5, 8, 8));
    }

private:
    int m_unread = 0;
};

} // namespace

TopBar::TopBar(QWidget* parent)
    : QFrame(parent)
    , m_menu(style::iconButton(u"menu-2"_s, {}, this))
    , m_back(style::iconButton(u"arrow-left"_s, {}, this))
    , m_forward(style::iconButton(u"arrow-right"_s, {}, this))
    , m_title(style::label({}, style::Role::Heading, this))
    , m_profile(new BarButton(style::Token::Ok, {}, this))
    , m_layout(new BarButton({}, u"layout-dashboard"_s, this))
    , m_search(new SearchButton(this))
    , m_live(new QWidget(this))
    , m_dot(new LiveDot(m_live))
    , m_liveWord(style::label({}, style::Role::Strong, m_live))
    , m_clock(style::label({}, style::Role::Label, m_live))
    , m_paused(style::button({}, style::ButtonKind::Normal, {}, this))
    , m_offline(style::button({}, style::ButtonKind::Danger, {}, this))
    , m_notices(new BellButton(this))
    , m_settings(style::iconButton(u"settings"_s, {}, this))
{
    setObjectName(u"toolBar"_s);
    setFixedHeight(style::measure::toolBar);
    m_title->setObjectName(u"pageTitle"_s);
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_notices->setIcon(style::icon(u"bell"_s));
    m_notices->setIconSize({style::measure::icon, style::measure::icon});
    m_notices->setFixedSize(style::measure::title, style::measure::title);
    m_notices->setFocusPolicy(Qt::TabFocus);
    m_settings->setFixedSize(style::measure::title, style::measure::title);
    for (auto* button : {m_menu, m_back, m_forward})
        button->setFixedSize(style::measure::title, style::measure::title);
    m_paused->setObjectName(u"pausedIndicator"_s);
    m_paused->setIcon(style::icon(u"player-pause"_s, style::Token::Warn));
    style::makeSmall(*m_offline);
    style::makeSmall(*m_search);

    auto* live = new QHBoxLayout(m_live);
    live->setContentsMargins(0, 0, 4, 0);
    live->setSpacing(6);
    for (QWidget* part : std::initializer_list<QWidget*> {m_dot, m_liveWord, m_clock})
        live->addWidget(part);
    auto* line = new QFrame(this);
    line->setProperty("line", true);
    line->setFixedSize(1, 16);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(22, 0, 6, 0);
    layout->setSpacing(0);
    layout->addWidget(m_menu);
    layout->addSpacing(24);
    layout->addWidget(m_back);
    layout->addWidget(m_forward);
    layout->addSpacing(10);
    layout->addWidget(m_title);
    layout->addSpacing(20);
    layout->addWidget(line);
    layout->addSpacing(13);
    layout->addWidget(m_profile);
    layout->addSpacing(6);
    layout->addWidget(m_layout);
    layout->addStretch(1);
    for (QWidget* part : std::initializer_list<QWidget*> {m_live, m_paused, m_offline})
        layout->addWidget(part);
    layout->addSpacing(6);
    layout->addWidget(m_notices);
    layout->addWidget(m_settings);

    connect(m_back, &QToolButton::clicked, this, &TopBar::backWanted);
    connect(m_forward, &QToolButton::clicked, this, &TopBar::forwardWanted);
    connect(m_search, &QPushButton::clicked, this, &TopBar::searchWanted);
    connect(m_paused, &QPushButton::clicked, this, &TopBar::resumeWanted);
    connect(m_offline, &QPushButton::clicked, this, &TopBar::reconnectWanted);
    connect(m_notices, &QToolButton::clicked, this, &TopBar::noticesWanted);
    connect(m_settings, &QToolButton::clicked, this, &TopBar::settingsWanted);
    startTimer(clockMs, Qt::CoarseTimer);
    retranslate();
    showClock();
}

void TopBar::retranslate()
{
    style::identify(*m_menu, {u"mainMenu"_s, tr("Main menu"), tr("Main menu (Alt+M)")});
    style::identify(*m_back, {u"goBack"_s, tr("Back"), tr("Back (Alt+Left)")});
    style::identify(*m_forward, {u"goForward"_s, tr("Forward"), tr("Forward (Alt+Right)")});
    style::identify(
        *m_profile,
        {u"profileChip"_s, tr("Profile %1").arg(m_profileName), tr("Profile %1: switch, test").arg(m_profileName)});
    style::identify(*m_search, {u"searchBox"_s, tr("Search or run a command"), tr("Search or run a command (Ctrl+K)")});
    style::identify(*m_paused, {u"pausedIndicator"_s, tr("Resume the stream")});
    style::identify(*m_offline, {u"offlineIndicator"_s, tr("Connect now")});
    style::identify(*m_notices, {u"notices"_s, tr("Notices")});
    style::identify(*m_settings, {u"settings"_s, tr("Settings")});
    showState();
}

void TopBar::setTitle(const QString& title)
{
    m_title->setText(title);
}

void TopBar::setProfile(const QString& name, const QColor& colour, bool isMarked)
{
    constexpr auto longest = 24; // the search stands in the middle, whatever the name
    const auto shown = style::visible(name);
    m_profileName = shown;
    m_edge = isMarked ? colour : QColor();
    m_profile->setText(shown.size() <= longest ? shown : shown.left(longest - 1) + u'…');
    static_cast<BarButton*>(m_profile)->setSquare(style::Token::Ok, colour);
    m_profile->updateGeometry();
    retranslate();
    update();
}

void TopBar::setProfileMenu(QMenu* menu)
{
    m_profile->setMenu(menu);
    m_profile->updateGeometry();
}

void TopBar::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    if (!m_edge.isValid())
        return;
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 2), m_edge);
}

void TopBar::setHistory(bool canGoBack, bool canGoForward)
{
    m_back->setEnabled(canGoBack);
    m_forward->setEnabled(canGoForward);
}

void TopBar::setConnection(hub::HubClient::State state, const QString& reason)
{
    m_state = state;
    m_reason = reason;
    showState();
}

void TopBar::setSilent(bool silent)
{
    m_isSilent = silent;
    showState();
}

void TopBar::setHeldBack(std::optional<quint64> rows)
{
    if (rows && !m_heldBack)
        m_pausedAt = QTime::currentTime().toString(u"HH:mm:ss"_s);
    m_heldBack = rows;
    showState();
}

void TopBar::setUnread(int count)
{
    static_cast<BellButton*>(m_notices)->setUnread(count);
    style::setToolTip(*m_notices, count == 0 ? tr("Notices") : tr("%n unread notice(s)", nullptr, count));
}

void TopBar::setMenu(QMenu* menu)
{
    m_menu->setMenu(menu);
}

void TopBar::setLayoutMenu(QMenu* menu, const QString& chosen)
{
    m_layout->setMenu(menu);
    m_layout->setText(chosen);
    style::identify(*m_layout, {u"layoutMenu"_s, tr("Layout %1").arg(chosen), tr("Layout: %1").arg(chosen)});
    m_layout->updateGeometry();
}

void TopBar::showState()
{
    const bool isConnected = m_state == hub::HubClient::State::Connected;
    m_paused->setVisible(isConnected && m_heldBack.has_value());
    const bool isSilent = isConnected && m_isSilent && !m_heldBack.has_value();
    m_live->setVisible(isConnected && !isSilent && !m_heldBack.has_value());
    m_offline->setVisible(!isConnected || isSilent);
    m_liveWord->setText(tr("Live"));
    style::setText(*m_paused, tr("Paused %1").arg(m_pausedAt));
    const bool isConnecting = m_state == hub::HubClient::State::Connecting;
    style::setText(*m_offline,
                   isSilent           ? tr("No answer")
                       : isConnecting ? tr("Connecting")
                                      : tr("Offline: connect now"));
    style::setProperty(*m_offline, "kind", isConnecting ? u"flat"_s : u"danger"_s);
    style::setToolTip(*m_offline,
                      isSilent                 ? tr("The engine is connected, but says nothing. "
                                                                    "What is shown may be old.")
                          : m_reason.isEmpty() ? tr("Connect now")
                                               : style::visible(m_reason));
}

void TopBar::showClock()
{
    m_clock->setText(QTime::currentTime().toString(u"HH:mm:ss"_s));
}

void TopBar::timerEvent(QTimerEvent*)
{
    if (isVisible() && m_live->isVisible())
        showClock();
}

bool TopBar::event(QEvent* event)
{
    const bool done = QFrame::event(event); // by now the layout has placed the others
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        placeSearch();
    return done;
}

/// Centred in the window, not in the space that is left; at 1920 wider, as the
/// picture has it. In a narrow window it moves and shrinks between its
/// neighbours, and at last is an icon.
void TopBar::placeSearch()
{
    const auto left = m_layout->geometry().right() + 1 + searchGap;
    auto right = m_notices->geometry().left();
    for (const auto* const part : std::initializer_list<const QWidget*> {m_live, m_paused, m_offline}) {
        if (!part->isHidden())
            right = std::min(right, part->geometry().left());
    }
    right -= searchGap;
    const auto wanted = width() > 1600 ? 400 : searchWidth;
    const auto room = right - left;
    const auto wide = room >= smallestWords ? std::min(wanted, room) : static_cast<int>(style::measure::title);
    m_search->setGeometry(std::clamp((width() - wide) / 2, left, std::max(left, right - wide)),
                          (height() - style::measure::small - 1) / 2, wide, style::measure::small);
    m_search->raise();
}

} // namespace window
