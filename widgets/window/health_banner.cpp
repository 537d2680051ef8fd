#include "window/health_banner.h"

#include "models/engine_text.h"
#include "models/field_text.h"
#include "models/flow_facts.h"
#include "models/notice_board.h"
#include "models/stats_feed.h"
#include "style/controls.h"
#include "views/banner.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace window {

namespace {

constexpr int shortTrouble = 2; // items, one a second: an owner that begins again is no trouble

} // namespace

HealthBanner::HealthBanner(models::StatsFeed& stats, models::NoticeBoard& notices, QWidget* parent)
    : QWidget(parent)
    , m_stats(stats)
    , m_notices(notices)
    , m_banner(new views::Banner(this))
    , m_ok(m_banner->addButton(tr("OK"), style::ButtonKind::Normal, {u"healthOk"_s, tr("Close this message")}))
{
    setObjectName(u"healthBanner"_s);
    setAccessibleName(tr("State of the engine"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* row = new QVBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_banner);
    m_banner->show();
    hide();
    connect(m_ok, &QPushButton::clicked, this, &QWidget::hide);
    connect(&stats, &models::StatsFeed::arrived, this, &HealthBanner::look);
}

HealthBanner::~HealthBanner() = default;

void HealthBanner::reset()
{
    m_reason.clear();
    m_seconds = 0;
    m_rereads = -1;
    hide();
}

void HealthBanner::look()
{
    const auto facts = models::flowFacts(m_stats.last());
    const bool isChosen = models::isOnlyLookedAt(facts.reason);
    m_seconds = facts.isHealthy || isChosen ? 0 : m_seconds + 1;
    if (m_seconds >= shortTrouble) {
        showTrouble(facts.reason);
    } else if (m_seconds == 0 && !std::exchange(m_reason, {}).isEmpty()) {
        hide();
        m_notices.add({models::Severity::Ok, tr("Writing works again"), {}, {}, {}, {}});
    }
    if (m_seconds == 0 && m_rereads >= 0 && facts.rereads > m_rereads)
        showWhole();
    if (m_seconds == 0)
        m_rereads = facts.rereads;
}

void HealthBanner::showTrouble(const QString& reason)
{
    if (m_reason != reason) {
        if (m_reason.isEmpty())
            m_notices.add(
                {models::Severity::Error, tr("Nothing is written now"), models::engineText(reason), {}, {}, {}});
        m_reason = reason;
        const bool isReading = reason.startsWith(u"The log is being read"_s) || reason.startsWith(u"A store lost"_s);
        const bool isStoreAway = reason.contains(u"Redis at "_s)
            && (reason.contains(u"cannot be reached"_s) || reason.contains(u"did not answer"_s)
                || reason.contains(u"was lost"_s));
        m_banner->setSeverity(isReading ? models::Severity::Info : models::Severity::Error);
        m_banner->setMessage(isReading ? tr("Nothing is written yet.") : tr("Nothing is written now."),
                             models::engineText(reason) + u' '
                                 + (isStoreAway ? tr("Nothing that was accepted is lost.") : tr("Reading works.")));
        m_ok->hide();
    }
    show();
}

void HealthBanner::showWhole()
{
    m_banner->setSeverity(models::Severity::Info);
    m_banner->setMessage(
        tr("A store was written again."),
        tr("A Redis server had lost what it held, or was set back. The engine has read the log again, and the "
           "store is whole."));
    m_notices.add({models::Severity::Info,
                   tr("A store was written again"),
                   tr("A Redis server had lost what it held, or was set back."),
                   {},
                   {},
                   {}});
    m_ok->show();
    show();
}

} // namespace window
