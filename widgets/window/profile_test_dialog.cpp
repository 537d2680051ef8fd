#include "window/profile_test_dialog.h"

#include "models/engine_text.h"
#include "style/controls.h"
#include "style/tokens.h"
#include "views/dock_title.h"
#include "views/icon_label.h"
#include "window/profiles.h"

#include <QDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <map>

using namespace Qt::StringLiterals;

namespace window {

namespace {

constexpr auto nameWidth = 168;

class ProfileTestDialog final : public QDialog
{
    Q_OBJECT
public:
    ProfileTestDialog(Profiles& profiles, const ProfileEntry& entry, QWidget* parent)
        : QDialog(parent)
        , m_profiles(profiles)
        , m_name(entry.name)
        , m_label(entry.label)
        , m_verdict(style::label({}, style::Role::Strong, this))
        , m_action(style::button({}, style::ButtonKind::Normal, {u"profileTestAction"_s, tr("Cancel the test")}, this))
    {
        setObjectName(u"profileTest"_s);
        setWindowTitle(tr("Connection test of %1").arg(style::visible(m_label)));
        setAttribute(Qt::WA_DeleteOnClose);
        resize(760, 700);
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        auto* area = new QScrollArea(this);
        area->setObjectName(u"profileTestSteps"_s);
        style::identify(*area, {u"profileTestSteps"_s, tr("Steps of the connection test")});
        area->setWidgetResizable(true);
        area->setFrameShape(QFrame::NoFrame);
        auto* const steps = makeSteps();
        steps->setBackgroundRole(QPalette::Base);
        area->setWidget(steps);
        column->addWidget(area, 1);
        auto* foot = new QHBoxLayout;
        foot->setContentsMargins(16, 8, 16, 8);
        foot->setSpacing(8);
        m_verdict->setObjectName(u"profileTestVerdict"_s);
        foot->addWidget(m_verdict, 1);
        foot->addWidget(m_action);
        auto* close = style::button(tr("Close"), style::ButtonKind::Normal,
                                    {u"closeProfileTest"_s, tr("Close the connection test")}, this);
        foot->addWidget(close);
        column->addLayout(foot);
        connect(close, &QPushButton::clicked, this, &QWidget::close);
        connect(m_action, &QPushButton::clicked, this, [this] { m_isRunning ? m_profiles.cancelTest() : begin(); });
        connect(&profiles, &Profiles::stepTold, this, &ProfileTestDialog::showStep);
        connect(&profiles, &Profiles::testEnded, this, &ProfileTestDialog::showEnd);
        begin();
    }
    ~ProfileTestDialog() override
    {
        if (m_isRunning)
            m_profiles.cancelTest();
    }

private:
    struct Row
    {
        views::IconLabel* icon = nullptr;
        QLabel* detail = nullptr;
    };

    QWidget* makeSteps()
    {
        auto* body = new QWidget(this);
        auto* grid = new QGridLayout(body);
        grid->setContentsMargins(0, 0, 0, 8);
        grid->setHorizontalSpacing(8);
        grid->setVerticalSpacing(4);
        grid->setColumnMinimumWidth(0, 24);
        grid->setColumnMinimumWidth(1, nameWidth);
        grid->setColumnStretch(2, 1);
        int line = 0;
        QString group;
        for (const auto& name : m_profiles.testSteps()) {
            const auto wanted = name.section(u' ', 0, 0);
            if (wanted != group && wanted != u"prometheus"_s)
                grid->addWidget(new views::DockTitle(groupWord(wanted), body), line++, 0, 1, 3);
            group = wanted;
            Row row;
            row.icon = new views::IconLabel(u"circle-dashed"_s, style::Token::Text3, style::measure::rowIcon, body);
            auto* word = style::label(stepWord(name), style::Role::Label, body);
            row.detail = style::label({}, style::Role::Text, body);
            row.detail->setObjectName(u"step_"_s + QString(name).replace(u' ', u'_'));
            row.detail->setWordWrap(true);
            row.detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
            row.detail->setContentsMargins(0, 0, 16, 0);
            grid->addWidget(row.icon, line, 0, Qt::AlignTop | Qt::AlignRight);
            grid->addWidget(word, line, 1, Qt::AlignTop);
            grid->addWidget(row.detail, line, 2, Qt::AlignTop);
            ++line;
            m_rows.emplace(name, row);
        }
        grid->setRowStretch(line, 1);
        return body;
    }

    static QString groupWord(const QString& group)
    {
        if (group == u"kafka"_s)
            return tr("Kafka");
        if (group == u"events"_s)
            return tr("Redis of the events");
        return group == u"snapshots"_s ? tr("Redis of the snapshots") : tr("Metrics");
    }

    static QString stepWord(const QString& name)
    {
        const std::map<QString, QString> words {{u"kafka reach"_s, tr("Reach a broker")},
                                                {u"kafka tls"_s, tr("TLS")},
                                                {u"kafka sasl"_s, tr("Sign in with SASL")},
                                                {u"kafka cluster"_s, tr("Identity of the cluster")},
                                                {u"kafka topics"_s, tr("Our topics")},
                                                {u"connect"_s, tr("Reach, TLS")},
                                                {u"sign in"_s, tr("Sign in")},
                                                {u"version"_s, tr("Version 7 or later")},
                                                {u"loaded"_s, tr("Data are loaded")},
                                                {u"not a replica"_s, tr("No replica")},
                                                {u"noeviction"_s, tr("Evicts nothing")},
                                                {u"append-only"_s, tr("Append-only file")},
                                                {u"log"_s, tr("Copy of this log")},
                                                {u"exporter"_s, tr("Exporter of the broker")},
                                                {u"prometheus"_s, tr("Prometheus")}};
        const auto found = words.find(name.contains(u"kafka"_s) ? name : name.section(u' ', 1));
        const auto alone = words.find(name);
        return alone != words.end() ? alone->second : found != words.end() ? found->second : name;
    }

    static QString skipText(const QString& reason)
    {
        if (reason == u"the profile names none"_s)
            return tr("Skipped: the profile names none");
        if (reason == u"the profile names no Redis"_s)
            return tr("Skipped: the profile names no Redis");
        return tr("Skipped: an earlier step has failed");
    }

    void begin()
    {
        m_isRunning = true;
        m_failed = 0;
        m_told = 0;
        for (auto& [name, row] : m_rows) {
            row.icon->setIcon(u"circle-dashed"_s, style::Token::Text3);
            row.detail->clear();
        }
        showFoot();
        m_profiles.test(m_name);
    }

    void showStep(const ProfileStepTold& step)
    {
        const auto found = m_rows.find(step.name);
        if (found == m_rows.end() || !m_isRunning)
            return;
        ++m_told;
        using State = ProfileStepTold::State;
        const auto& row = found->second;
        row.icon->setIcon(step.state == State::Good         ? u"circle-check"_s
                              : step.state == State::Failed ? u"exclamation-circle"_s
                                                            : u"minus"_s,
                          step.state == State::Good         ? style::Token::Ok
                              : step.state == State::Failed ? style::Token::Error
                                                            : style::Token::Text3);
        const auto detail = style::visible(step.detail);
        row.detail->setText(step.state == State::Good         ? detail.isEmpty() ? tr("OK") : tr("OK: %1").arg(detail)
                                        : step.state == State::Failed ? tr("Failed: %1").arg(models::engineText(step.detail))
                                                              : skipText(step.detail));
        style::setRole(*row.detail, step.state == State::Skipped ? style::Role::Fact : style::Role::Text);
        if (step.state == State::Failed)
            ++m_failed;
        showFoot();
    }

    void showEnd(const QString& problem, bool isCancelled)
    {
        if (!m_isRunning)
            return;
        m_isRunning = false;
        showFoot();
        if (!problem.isEmpty())
            m_verdict->setText(style::visible(problem));
        else if (isCancelled)
            m_verdict->setText(
                tr("Cancelled after %1 of %2 steps").arg(QString::number(m_told), QString::number(m_rows.size())));
    }

    void showFoot()
    {
        m_verdict->setWordWrap(true);
        m_verdict->setText(
            m_isRunning ? tr("Testing: %1 of %2 steps").arg(QString::number(m_told), QString::number(m_rows.size()))
                : m_failed == 0 ? tr("Nothing has failed")
                                : tr("%n step(s) failed", nullptr, m_failed));
        style::setText(*m_action, m_isRunning ? tr("Cancel") : tr("Test again"));
        style::identify(
            *m_action,
            {u"profileTestAction"_s, m_isRunning ? tr("Cancel the connection test") : tr("Test the connection again")});
    }

    Profiles& m_profiles;
    const QString m_name;
    const QString m_label;
    QLabel* m_verdict;
    QPushButton* m_action;
    std::map<QString, Row> m_rows;
    bool m_isRunning = false;
    int m_failed = 0;
    int m_told = 0;
};

} // namespace

QDialog* makeProfileTestDialog(Profiles& profiles, const ProfileEntry& entry, QWidget* parent)
{
    return new ProfileTestDialog(profiles, entry, parent);
}

} // namespace window

#include "profile_test_dialog.moc"
