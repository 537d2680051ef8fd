#pragma once

#include <QFont>

/// The two families and the four sizes (pixels at scale 1). GUI thread, after QApplication exists.
namespace style {

inline constexpr int textPixels = 12; ///< all text
inline constexpr int smallPixels = 11; ///< help, units, axes, status bar; mono in tables
inline constexpr int headingPixels = 13; ///< page title, state heading; 600
inline constexpr int bigPixels = 20; ///< big numbers; 600

/// Registers the fonts of the resources (:/fonts) where they are built in. Called once by the theme.
void loadFonts();

[[nodiscard]] QFont uiFont(int pixels = textPixels, QFont::Weight weight = QFont::Normal);
[[nodiscard]] QFont monoFont(int pixels = smallPixels, QFont::Weight weight = QFont::Normal);

} // namespace style
