#pragma once

#include "base/json.h"
#include "domain/command.h"
#include "domain/pack.h"

#include <QString>
#include <QStringList>

namespace models {

/// A command that was decided, as far as its checks depend on it.
struct DecidedCommand
{
    const domain::EntityType& type;
    domain::CommandKind kind = domain::CommandKind::Create;
    const base::json::object& fields; ///< secrets may be left out
    bool expectsVersion = false;
    QString rule; ///< that refused it; empty: accepted
    QString field; ///< that the rule complained about; may be empty
};

/// What each check found, as sentences for people, in the order in which the engine makes the checks: those before the
/// one that refused, or all of an accepted command. Checks that had nothing to look at (no expected version, no
/// references, cash has no token) are left out. Empty when the refusal is none of the checks (a parked entity). Pure;
/// any thread.
[[nodiscard]] QStringList passedChecks(const DecidedCommand& command);

} // namespace models
