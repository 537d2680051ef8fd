#include "docks/read_only.h"

#include "models/engine_text.h"
#include "models/json_values.h"
#include "style/controls.h"

#include <QCoreApplication>
#include <QVariant>
#include <QWidget>

namespace docks {

namespace {

constexpr auto usualTip = "usualTip";

} // namespace

QString onlyLookedAt()
{
    return QCoreApplication::translate(
        "docks", "This profile is only looked at. Its file says so; changes are turned on there.");
}

void allowWriting(QWidget& control, bool isAllowed, const QString& reason)
{
    if (!control.property(usualTip).isValid())
        control.setProperty(usualTip, control.toolTip());
    control.setEnabled(isAllowed);
    style::setToolTip(control, isAllowed ? control.property(usualTip).toString() : reason);
}

QString writeRefusal(const base::json::object& stats)
{
    const auto& health = models::values::object(stats, "health");
    if (base::json::textAt(health, "status") != "read-only")
        return {};
    const auto reason = models::values::text(health, "reason");
    return models::isOnlyLookedAt(reason) ? onlyLookedAt() : models::engineText(reason);
}

} // namespace docks
