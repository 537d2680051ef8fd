#include "docks/audit_light.h"

#include "docks/audit_dialog.h"
#include "docks/hub_poll.h"
#include "hub/hub_client.h"
#include "style/controls.h"
#include "style/icons.h"

using namespace Qt::StringLiterals;

namespace docks {

namespace {

constexpr int askEvery = 2'000; // ms

style::Token tintOf(models::Severity severity)
{
    switch (severity) {
    case models::Severity::Ok:
        return style::Token::Ok;
    case models::Severity::Warning:
        return style::Token::Warn;
    case models::Severity::Error:
        return style::Token::Error;
    default:
        return style::Token::Text3;
    }
}

} // namespace

AuditLight::AuditLight(const PageContext& context, QWidget* parent)
    : QPushButton(parent)
    , m_context(context)
    , m_poll(new HubPoll(
          context.hub, u"audit.status"_s, [] { return std::optional(base::json::object()); }, askEvery, this))
{
    setProperty("kind", u"flat"_s);
    style::makeSmall(*this);
    setAutoDefault(false);
    connect(m_poll, &HubPoll::answered, this,
            [this](const base::json::object& body) { setReport(models::AuditFacts(body)); });
    connect(m_poll, &HubPoll::failed, this, [this] { setReport({}); });
    connect(&context.hub, &hub::HubClient::stateChanged, this, [this](hub::HubClient::State state) {
        if (state != hub::HubClient::State::Connected)
            setReport({});
    });
    connect(this, &QPushButton::clicked, this, &AuditLight::showDetails);
    setReport({});
}

AuditLight::~AuditLight() = default;

void AuditLight::setActive(bool active)
{
    m_poll->setActive(active);
}

void AuditLight::setReport(const models::AuditFacts& facts)
{
    m_facts = facts;
    style::setText(*this, facts.word());
    setIcon(style::icon(facts.icon(), tintOf(facts.severity()), tintOf(facts.severity())));
    style::identify(*this, {u"auditLight"_s, tr("Audit: %1").arg(facts.word()), facts.sentence()});
    if (m_dialog)
        m_dialog->setFacts(facts);
}

void AuditLight::showDetails()
{
    if (!m_dialog) {
        m_dialog = new AuditDialog(m_context, window());
        connect(m_dialog, &AuditDialog::repaired, m_poll, &HubPoll::askNow);
        m_dialog->setFacts(m_facts);
        m_dialog->show();
    }
    m_dialog->raise();
    m_dialog->activateWindow();
}

} // namespace docks
