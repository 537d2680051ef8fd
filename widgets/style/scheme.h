#pragma once

#include "style/tokens.h"

namespace style {

/// Only the theme (style/theme.h) and tests call this; widgets learn of it by QEvent::PaletteChange.
void setScheme(Scheme scheme);

} // namespace style
