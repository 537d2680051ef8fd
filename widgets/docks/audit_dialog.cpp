#include "docks/audit_dialog.h"

#include "hub/hub_client.h"
#include "models/engine_text.h"
#include "models/field_text.h"
#include "models/format.h"
#include "style/controls.h"
#include "views/badge.h"
#include "views/icon_label.h"
#include "views/link_label.h"
#include "views/severity.h"
#include "views/toast.h"

#include <QGridLayout>
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
{
    setObjectName(u"auditDialog"_s);
    setWindowTitle(tr("Audit"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(640, 484); // all of it while all is well
    auto* close = style::button(tr("Close"), style::ButtonKind::Normal, {u"auditClose"_s, tr("Close the audit")}, this);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    auto* foot = new QFrame(this);
    foot->setProperty("edge", u"top"_s);
    auto* footLine = new QHBoxLayout(foot);
    footLine->setContentsMargins(16, 8, 16, 8);
    footLine->addStretch();
    footLine->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(makeCounts());
    column->addWidget(makeFindings(), 1);
    column->addWidget(foot);
}

QWidget* AuditDialog::makeHead()
{
    auto* head = new QWidget(this);
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(16, 16, 16, 16);
    line->setSpacing(12);
    m_icon = new views::IconLabel({}, Token::Text3, style::measure::stateIcon, head);
    m_word = style::label({}, style::Role::Heading, head);
    m_word->setObjectName(u"auditWord"_s);
    m_sentence = wrapped({}, style::Role::Label, head);
    m_sentence->setObjectName(u"auditSentence"_s);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_word);
    texts->addWidget(m_sentence);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addLayout(texts, 1);
    return head;
}

QWidget* AuditDialog::makeCounts()
{
    m_counts = new QFrame(this);
    m_counts->setObjectName(u"auditCounts"_s);
    m_counts->setProperty("line", true); // what shows between the cells
    m_grid = new QGridLayout(m_counts);
    m_grid->setContentsMargins(0, 1, 0, 1);
    m_grid->setSpacing(1);
    m_outcomes = addCount(tr("Outcomes checked"), u"auditOutcomes"_s, 0);
    m_events = addCount(tr("Events checked"), u"auditEvents"_s, 1);
    m_snapshots = addCount(tr("Snapshots compared"), u"auditSnapshots"_s, 2);
    m_round = addCount(tr("Last round ended"), u"auditRound"_s, 3);
    m_speed = addCount(tr("Speed"), u"auditSpeed"_s, 4);
    m_repairs = addCount(tr("Repaired"), u"auditRepairs"_s, 5);
    return m_counts;
}

AuditDialog::Count AuditDialog::addCount(const QString& name, const QString& objectName, int at)
{
    constexpr int inRow = 3;
    auto* cell = new QWidget(m_counts);
    cell->setProperty("surface", u"base"_s);
    cell->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(2);
    column->addWidget(style::label(name, style::Role::Help, cell));
    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    const Count made {style::label({}, style::Role::Heading, cell), style::label({}, style::Role::Help, cell)};
    made.value->setObjectName(objectName);
    line->addWidget(made.value);
    line->addWidget(made.fact, 1);
    column->addLayout(line);
    m_grid->addWidget(cell, at / inRow, at % inRow);
    m_grid->setColumnStretch(at % inRow, 1);
    return made;
}

QWidget* AuditDialog::makeFindings()
{
    auto* scroll = new QScrollArea(this);
    style::identify(*scroll, {u"auditFindings"_s, tr("What the audit found")});
    m_findings = new QWidget;
    m_findings->setProperty("surface", u"base"_s);
    m_lines = new QVBoxLayout(m_findings);
    m_lines->setContentsMargins(16, 12, 16, 12);
    m_lines->setSpacing(10);
    scroll->setWidget(m_findings);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

void AuditDialog::setFacts(const models::AuditFacts& facts)
{
    m_icon->setIcon(facts.icon(), views::look(facts.severity()).tint);
    m_word->setText(facts.word());
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
    if (!facts.trouble.isEmpty())
        addLine(u"hourglass-high"_s, Token::Text3,
                tr("The comparison waits: %1").arg(models::engineText(facts.trouble)));
    m_lines->addWidget(style::label(tr("What must hold"), style::Role::FieldLabel, m_findings));
    for (const auto& rule : facts.rules())
        addRule(rule);
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

void AuditDialog::addRule(const models::AuditFacts::Rule& rule)
{
    auto* row = new QWidget(m_findings);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto* name = style::label(rule.invariant, style::Role::Mono, row);
    name->setFixedWidth(24);
    line->addWidget(name, 0, Qt::AlignTop);
    line->addWidget(wrapped(rule.text, style::Role::Text, row), 1);
    if (rule.isWatched) {
        auto* badge = new views::Badge(row);
        badge->setStatus(rule.isBroken ? models::Severity::Error : models::Severity::Ok,
                         rule.isBroken ? tr("Broken") : tr("Holds"));
        line->addWidget(badge, 0, Qt::AlignTop);
    } else {
        line->addWidget(style::label(tr("not watched"), style::Role::Help, row), 0, Qt::AlignTop);
    }
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
        style::makeSmall(*button);
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
    return seconds < 1 ? QString()
                       : QLocale().toString(static_cast<double>(facts.entities - m_firstEntities) / seconds, 'f', 0);
}

void AuditDialog::fillCounts(const models::AuditFacts& facts)
{
    const bool isCounted =
        facts.state != models::AuditFacts::State::Offline && facts.state != models::AuditFacts::State::Unknown;
    m_counts->setVisible(isCounted);
    if (!isCounted)
        return;
    const auto set = [](const Count& count, const QString& value, const QString& fact) {
        count.value->setText(value);
        count.fact->setText(fact);
    };
    set(m_outcomes, counted(facts.groups), {});
    set(m_events, counted(facts.events),
        facts.unknown == 0 ? QString() : tr("%1 only in rounds").arg(counted(facts.unknown)));
    set(m_snapshots, counted(facts.entities),
        tr("in %n round(s)", nullptr, static_cast<int>(std::min<qint64>(facts.rounds, INT_MAX))));
    set(m_round, facts.lastRound.isValid() ? QLocale().toString(facts.lastRound.time(), u"HH:mm:ss"_s) : tr("not yet"),
        {});
    const auto perSecond = speed(facts);
    set(m_speed, perSecond.isEmpty() ? u"–"_s : perSecond,
        perSecond.isEmpty() ? tr("being measured") : tr("snapshots a second"));
    set(m_repairs, counted(facts.repairs), {});
}

} // namespace docks
