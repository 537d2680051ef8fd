#include "docks/stream_banners.h"

#include "models/format.h"
#include "style/controls.h"
#include "style/icons.h"
#include "views/banner.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace docks {

StreamBanners::StreamBanners(const QString& name, QWidget* parent)
    : QWidget(parent)
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_paused = new views::Banner(this);
    m_paused->setSeverity(models::Severity::Warning, u"player-pause"_s);
    auto* const showHeld = m_paused->addButton(tr("Show held back"), style::ButtonKind::Normal,
                                               {name + u"ShowHeldBack"_s, tr("Show the rows that were held back")});
    auto* const resumeButton =
        m_paused->addButton(tr("Resume"), style::ButtonKind::Primary, {name + u"Resume"_s, tr("Resume the stream")});
    resumeButton->setIcon(style::icon(u"player-play"_s, style::Token::OnFill));
    column->addWidget(m_paused);
    m_offline = new views::Banner(this);
    m_offline->setSeverity(models::Severity::Error);
    m_offline->setMessage(tr("Not connected."),
                          tr("The rows stay; the window goes on where it stopped as soon as the engine answers."));
    auto* const connectButton = m_offline->addButton(tr("Connect now"), style::ButtonKind::Normal,
                                                     {name + u"ConnectNow"_s, tr("Connect to the engine now")});
    column->addWidget(m_offline);
    m_silent = new views::Banner(this);
    m_silent->setSeverity(models::Severity::Warning, u"hourglass-high"_s);
    m_silent->setMessage(tr("The engine does not answer."),
                         tr("It is connected but says nothing: busy, or held up. The rows stay."));
    column->addWidget(m_silent);
    connect(showHeld, &QPushButton::clicked, this, &StreamBanners::heldBackWanted);
    connect(resumeButton, &QPushButton::clicked, this, &StreamBanners::resumeWanted);
    connect(connectButton, &QPushButton::clicked, this, &StreamBanners::connectRequested);
}

void StreamBanners::showPaused(quint64 heldBack, qint64 milliseconds)
{
    const auto seconds = QLocale().toString(static_cast<double>(milliseconds) / 1000.0, 'f', 1);
    m_paused->setMessage(tr("Paused: %1 held back,").arg(models::format::count(heldBack)),
                         tr("%1 s behind live. Capturing goes on, nothing is dropped.").arg(seconds));
    m_paused->show();
}

void StreamBanners::hidePaused()
{
    m_paused->hide();
}

bool StreamBanners::isPausedShown() const
{
    return m_paused->isVisibleTo(this);
}

void StreamBanners::setOffline(bool isOffline)
{
    m_offline->setVisible(isOffline);
}

void StreamBanners::setSilent(bool isSilent)
{
    m_silent->setVisible(isSilent);
}

} // namespace docks
