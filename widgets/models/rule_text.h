#pragma once

#include <QString>

namespace models {

/// Why the rules said no, as a sentence for people, by the rule's code. For rules about any field the
/// engine's sentence is recognised by its fixed words; what is not known keeps its technical English. Pure; any thread.
[[nodiscard]] QString ruleText(const QString& rule, const QString& reason);
/// What people call a queue of the engine or the window.
[[nodiscard]] QString queueText(const QString& name);

} // namespace models
