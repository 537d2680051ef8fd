#include "docks/audit_dialog.h"

#include "hub/hub_client.h"
#include "models/field_text.h"
#include "models/format.h"
#include "style/controls.h"
#include "views/badge.h"
#include "views/icon_label.h"
#include "views/key_value.h"
#include "views/link_label.h"
#include "views/toast.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using style::Token;

namespace docks {

namespace {

QLabel* wrapped(const QString& text, style::Role role, QWidget* parent)
{
    auto* made = style::label(text, role, parent);
    made->setWordWrap(true);
    return made;
}

QString counted(qint64 number)
{
    return models::format::count(static_cast<std::uint64_t>(std::max<qint64>(number, 0)));
}

} // namespace

AuditDialog::AuditDialog(const PageContext& context, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_badge(new views::Badge(this))
    , m_sentence(wrapped({}, style::Role::Text, this))
    , m_findings(new QWidget)
    , m_lines(new QVBoxLayout(m_findings))
    , m_counts(new views::KeyValue(this, 140))
{
    setObjectName(u"auditDialog"_s);
    setWindowTitle(tr("Audit"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(620, 560);
    m_sentence->setObjectName(u"auditSentence"_s);
    m_lines->setContentsMargins(0, 0, 8, 0);
    m_lines->setSpacing(10);
    auto* scroll = new QScrollArea(this);
    style::identify(*scroll, {u"auditFindings"_s, tr("What the audit found")});
    scroll->setWidget(m_findings);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    m_findings->setAutoFillBackground(false);
    auto* close = style::button(tr("Close"), style::ButtonKind::Normal, {u"auditClose"_s, tr("Close the audit")}, this);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 12);
    column->setSpacing(10);
    column->addWidget(m_badge, 0, Qt::AlignLeft);
    column->addWidget(m_sentence);
    column->addWidget(scroll, 1);
    column->addWidget(m_counts);
    column->addWidget(close, 0, Qt::AlignRight);
}

void AuditDialog::setFacts(const models::AuditFacts& facts)
{
    m_badge->setStatus(facts.severity(), facts.word(), facts.icon());
    m_sentence->setText(facts.sentence());
    if (const auto print = facts.fingerprint(); print != m_shown) {
        m_shown = print;
        fillFindings(facts);
    }
    fillCounts(facts);
}

void AuditDialog::fillFindings(const models::AuditFacts& facts)
{
    while (auto* item = m_lines->takeAt(0)) {
        if (auto* widget = item->widget(); widget != nullptr) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    int number = 0;
    for (const auto& drift : facts.drifts)
        addDrift(drift, ++number);
    for (const auto& each : facts.violations)
        addLine(u"exclamation-circle"_s, Token::Error, each);
    for (const auto& each : facts.warnings)
        addLine(u"alert-triangle"_s, Token::Warn, each);
    if (facts.moreFindings > 0)
        addLine(u"dots"_s, Token::Text3, tr("%1 more; put these right first.").arg(counted(facts.moreFindings)));
    for (const auto& rule : facts.rules())
        addLine(!rule.isWatched     ? u"circle-dashed"_s
                    : rule.isBroken ? u"exclamation-circle"_s
                                    : u"circle-check"_s,
                !rule.isWatched     ? Token::Text3
                    : rule.isBroken ? Token::Error
                                    : Token::Ok,
                rule.text);
    if (!facts.trouble.isEmpty())
        addLine(u"hourglass-high"_s, Token::Text3, tr("The comparison waits: %1").arg(facts.trouble));
    m_lines->addStretch();
}

void AuditDialog::addLine(const QString& icon, Token tint, const QString& text)
{
    auto* row = new QWidget(m_findings);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(new views::IconLabel(icon, tint, style::measure::icon, row), 0, Qt::AlignTop);
    line->addWidget(wrapped(text, style::Role::Text, row), 1);
    m_lines->addWidget(row);
}

void AuditDialog::addDrift(const models::AuditFacts::Drift& drift, int number)
{
    auto* frame = new QFrame(m_findings);
    frame->setObjectName(u"banner"_s);
    style::setProperty(*frame, "tone", u"error"_s);
    auto* line = new QHBoxLayout(frame);
    line->setContentsMargins(14, 10, 12, 10);
    line->setSpacing(8);
    line->addWidget(new views::IconLabel(u"git-compare"_s, Token::Error, style::measure::icon, frame), 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(4);
    auto* link =
        new views::LinkLabel(models::oneLine(drift.type + u'/' + drift.id, 60), u"auditEntity%1"_s.arg(number), frame);
    connect(link, &QPushButton::clicked, this, [this, drift] {
        m_context.shell.open(u"entities"_s, {{u"type"_s, drift.type}, {u"id"_s, drift.id}});
    });
    texts->addWidget(link, 0, Qt::AlignLeft);
    for (const auto& each : drift.differences)
        texts->addWidget(wrapped(each, style::Role::Text, frame));
    auto* consent = wrapped(tr("This writes over the snapshot, and over nothing else: %1. The engine takes no commands "
                               "for a few seconds.")
                                .arg(drift.changes.join(u", "_s)),
                            style::Role::Help, frame);
    consent->setObjectName(u"auditConsent%1"_s.arg(number));
    consent->hide();
    texts->addWidget(consent);
    const auto name = models::oneLine(drift.id, 40);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto* ask =
        style::button(tr("Repair…"), style::ButtonKind::Normal,
                      {u"auditRepair%1"_s.arg(number), tr("Show what a repair of %1 changes").arg(name)}, frame);
    auto* yes =
        style::button(tr("Write it"), style::ButtonKind::Primary,
                      {u"auditRepairYes%1"_s.arg(number), tr("Write the right snapshot of %1").arg(name)}, frame);
    auto* no =
        style::button(tr("Leave it"), style::ButtonKind::Normal,
                      {u"auditRepairNo%1"_s.arg(number), tr("Leave the snapshot of %1 as it is").arg(name)}, frame);
    for (auto* button : {ask, yes, no}) {
        button->setProperty("size", u"small"_s);
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    ask->setVisible(drift.isRepairable);
    const auto showConsent = [consent, ask, yes, no](bool shown) {
        consent->setVisible(shown);
        yes->setVisible(shown);
        no->setVisible(shown);
        ask->setVisible(!shown);
    };
    yes->hide();
    no->hide();
    connect(ask, &QPushButton::clicked, frame, [showConsent] { showConsent(true); });
    connect(no, &QPushButton::clicked, frame, [showConsent] { showConsent(false); });
    connect(yes, &QPushButton::clicked, frame, [this, drift, yes] { repair(drift, *yes); });
    texts->addLayout(buttons);
    line->addLayout(texts, 1);
    m_lines->addWidget(frame);
}

void AuditDialog::repair(const models::AuditFacts::Drift& drift, QWidget& button)
{
    button.setEnabled(false);
    m_context.hub.request(
        u"audit.repair"_s, {{"type", models::toUtf8(drift.type)}, {"id", models::toUtf8(drift.id)}}, this,
        [this, name = models::oneLine(drift.type + u'/' + drift.id, 60)](const hub::Reply& reply) {
            m_shown.clear(); // the buttons begin anew
            if (reply.ok)
                m_context.toasts.show({models::Severity::Ok,
                                       tr("The snapshot of %1 is right again").arg(name),
                                       tr("The next round of the audit looks at it once more."),
                                       {},
                                       {},
                                       {}});
            else
                m_context.toasts.show(
                    {models::Severity::Error, tr("%1 was not repaired").arg(name), reply.problemText(), {}, {}, {}});
            emit repaired();
        });
}

/// Snapshots a second, over what this dialog has seen; the engine counts and keeps no rate.
QString AuditDialog::speed(const models::AuditFacts& facts)
{
    if (!m_since.isValid() || facts.entities < m_firstEntities) {
        m_since.start();
        m_firstEntities = facts.entities;
    }
    const auto seconds = static_cast<double>(m_since.elapsed()) / 1'000;
    if (seconds < 1)
        return tr("being measured");
    return tr("%1 snapshots a second")
        .arg(QLocale().toString(static_cast<double>(facts.entities - m_firstEntities) / seconds, 'f', 0));
}

void AuditDialog::fillCounts(const models::AuditFacts& facts)
{
    m_counts->clear();
    if (facts.state == models::AuditFacts::State::Offline || facts.state == models::AuditFacts::State::Unknown)
        return;
    m_counts->addRow(tr("Outcomes checked"), counted(facts.groups));
    m_counts->addRow(tr("Events checked"),
                     facts.unknown == 0
                         ? counted(facts.events)
                         : tr("%1, of which %2 only in rounds").arg(counted(facts.events), counted(facts.unknown)));
    m_counts->addRow(
        tr("Snapshots compared"),
        tr("%1 in %n finished round(s)", nullptr, static_cast<int>(std::min<qint64>(facts.rounds, INT_MAX)))
            .arg(counted(facts.entities)));
    m_counts->addRow(tr("Last round ended"),
                     facts.lastRound.isValid() ? QLocale().toString(facts.lastRound.time(), u"HH:mm:ss"_s)
                                               : tr("not yet"));
    m_counts->addRow(tr("Speed"), speed(facts));
    m_counts->addRow(tr("Repaired"), counted(facts.repairs));
}

} // namespace docks
