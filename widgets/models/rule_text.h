#pragma once

#include <QString>

namespace models {

/// Why the rules said no, as a sentence for people, by the rule's code. Rules that are not known here keep the engine's
/// own reason, which is technical English. Pure; any thread.
[[nodiscard]] QString ruleText(const QString& rule, const QString& reason);

} // namespace models
