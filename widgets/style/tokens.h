#pragma once

#include <QColor>

#include <string_view>

/// The look as data: one table of colours for dark and light, and the measures of the grid. Any thread may read the
/// table; `scheme()` and what builds on it belong to the GUI thread.
namespace style {

enum class Token
{
    Base, ///< tables, trees, charts, forms
    Chrome, ///< rail, bars, dock titles, headers, buttons
    Field, ///< inputs
    Raised, ///< menus, popups, toasts, tips
    Zebra,
    Hover,
    Press,
    Sel,
    SelText, ///< all text of a selected row
    SelIdle, ///< selection without focus, text unchanged
    Line, ///< between docks
    LineStrong, ///< around popups; nodes
    Control, ///< outline of inputs, buttons, checks
    Text, ///< values
    Text2, ///< labels
    Text3, ///< units, times, help
    Disabled,
    Accent, ///< selected, focused, live, primary, and nothing else
    Focus,
    AccentFill,
    AccentFillHover,
    AccentFillPress,
    OnFill, ///< text on the three fills
    AccentWash, ///< chosen card
    Ok,
    OkBg,
    Warn,
    WarnBg,
    Error,
    ErrorBg,
    Info,
    InfoBg,
    Rejected, ///< the rules said no: not an error
    RejectedBg,
    Series1, ///< gateway
    Series2, ///< validator and log
    Series3, ///< persister
    Series4, ///< materializer
    Series5, ///< notifier
    Series6,
    Series7,
    Series8,
    Heat0,
    Heat1,
    Heat2,
    Heat3,
    Heat4,
    Heat5,
    Heat6,
    Heat7,
    Grid, ///< charts
    Axis,
    Cross,
    JsonKey,
    JsonText,
    JsonNumber,
    JsonLiteral,
    Count
};

enum class Scheme
{
    Dark,
    Light
};

[[nodiscard]] QColor color(Token token, Scheme scheme);
[[nodiscard]] QColor color(Token token); ///< in the scheme that is shown now
[[nodiscard]] std::string_view name(Token token); ///< as in the style sheet: "sel-text"

[[nodiscard]] Scheme scheme(); ///< the scheme that is shown now

/// Pixels at scale 1. Grid 8, half step 4.
namespace measure {
inline constexpr int toolBar = 40;
inline constexpr int rail = 72;
inline constexpr int railItem = 56;
inline constexpr int title = 28; ///< dock title, tab, field, button
inline constexpr int small = 24; ///< small button, chip, segment, header, row, status bar
inline constexpr int toolLine = 40;
inline constexpr int paletteRow = 32;
inline constexpr int cellPadding = 8;
inline constexpr int formMargin = 16;
inline constexpr int fieldGap = 12;
inline constexpr int radius = 4;
inline constexpr int popupRadius = 6;
inline constexpr int checkRadius = 3;
inline constexpr int icon = 16;
inline constexpr int rowIcon = 14;
inline constexpr int railIcon = 20;
inline constexpr int stateIcon = 32;
} // namespace measure

} // namespace style
