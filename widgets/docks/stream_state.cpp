#include "docks/stream_state.h"

#include "docks/connection_fault.h"
#include "models/format.h"
#include "style/controls.h"
#include "views/state_page.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

namespace docks {

StreamState::StreamState(const QString& name, QWidget* parent)
    : QObject(parent)
    , m_name(name)
    , m_page(new views::StatePage(parent))
    , m_emptyIcon(u"inbox"_s)
    , m_emptyHeading(tr("Nothing here yet"))
    , m_emptyText(tr("Rows appear as soon as a command is accepted."))
{
    m_page->setObjectName(m_name + u"State"_s);
}

void StreamState::setEmptyTexts(const QString& icon, const QString& heading, const QString& text)
{
    m_emptyIcon = icon;
    m_emptyHeading = heading;
    m_emptyText = text;
    renew();
}

void StreamState::setTrouble(const hub::Trouble& trouble)
{
    if (trouble == m_trouble)
        return;
    m_trouble = trouble;
    if (m_shown == Kind::Offline)
        renew();
}

void StreamState::showGauge(const StreamChips::Gauge& gauge)
{
    m_page->showEmpty(u"hourglass-high"_s, gauge.heading, gauge.text);
}

void StreamState::show(Kind kind, quint64 kept, const std::optional<StreamChips::Gauge>& gauge)
{
    // Between two attempts of a client that never got through, "connecting" would flicker.
    if (kind == Kind::Connecting && m_shown == Kind::Offline)
        kind = Kind::Offline;
    if (kind == m_shown)
        return;
    m_shown = kind;
    m_page->clearButtons();
    switch (kind) {
    case Kind::Rows:
        break;
    case Kind::Offline: {
        showConnectionFault(*m_page, m_trouble);
        auto* const retry = m_page->addButton(tr("Try now"), style::ButtonKind::Primary,
                                              {m_name + u"TryNow"_s, tr("Try to connect now")});
        connect(retry, &QPushButton::clicked, this, &StreamState::connectRequested);
        break;
    }
    case Kind::Connecting:
        m_page->showBusy(tr("Connecting"), tr("Rows appear when the engine answers."));
        break;
    case Kind::Filtered: {
        if (gauge) {
            showGauge(*gauge);
            break;
        }
        m_page->showEmpty(
            u"filter"_s, tr("No row passes"),
            tr("%1 rows are kept; none of them passes the filter and the chip.").arg(models::format::count(kept)));
        auto* const clear = m_page->addButton(tr("Show all rows"), style::ButtonKind::Normal,
                                              {m_name + u"ShowAll"_s, tr("Clear filter and chips")});
        connect(clear, &QPushButton::clicked, this, &StreamState::showAllRequested);
        break;
    }
    case Kind::Empty:
        m_page->showEmpty(m_emptyIcon, m_emptyHeading, m_emptyText);
        break;
    }
}

} // namespace docks
