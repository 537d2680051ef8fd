#pragma once

#include "docks/page.h"
#include "models/audit_facts.h"

#include <QPointer>
#include <QPushButton>

namespace docks {

class AuditDialog;
class HubPoll;

/// The verdict of the audit as icon and word; a click shows what it is made of. GUI thread.
class AuditLight final : public QPushButton
{
    Q_OBJECT
public:
    AuditLight(const PageContext& context, QWidget* parent);
    ~AuditLight() override;
    Q_DISABLE_COPY_MOVE(AuditLight)

    void setActive(bool active); ///< asks the engine now and then
    void setReport(const models::AuditFacts& facts);

private:
    void showDetails();

    PageContext m_context;
    HubPoll* m_poll;
    models::AuditFacts m_facts;
    QPointer<AuditDialog> m_dialog;
};

} // namespace docks
