#pragma once

#include "style/tokens.h"

#include <QObject>
#include <QString>

#include <functional>

class QApplication;

namespace style {

enum class Theme
{
    System,
    Dark,
    Light
};

/// Installs style, palette, fonts and style sheet. Call before the first widget is made; again to switch at run time:
/// widgets hear QEvent::PaletteChange and StyleChange, tinted icons follow when they are painted. GUI thread.
void apply(QApplication& application, Theme theme);
[[nodiscard]] Theme theme(); ///< the one applied last

/// The platform's colours may have changed: with Theme::System applied, takes its scheme; true when that is another
/// one. Qt 6.4 tells no colour scheme, so it is read from the palette that the platform gives.
[[nodiscard]] bool followPlatform(QApplication& application);
/// Asks something else than the platform; for tests. Empty: the platform again.
void setPlatformProbe(std::function<Scheme()> probe);

/// The style sheet of a scheme: the template over the tokens.
[[nodiscard]] QString styleSheet(Scheme scheme);
[[nodiscard]] QPalette palette(Scheme scheme);

} // namespace style
