#pragma once

#include "style/tokens.h"

#include <QObject>
#include <QString>

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

/// The style sheet of a scheme: the template over the tokens.
[[nodiscard]] QString styleSheet(Scheme scheme);
[[nodiscard]] QPalette palette(Scheme scheme);

} // namespace style
