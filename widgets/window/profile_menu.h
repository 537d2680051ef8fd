#pragma once

#include <QColor>
#include <QIcon>

#include <functional>

class QMenu;
class QWidget;

namespace window {

class Profiles;
struct ProfileEntry;

struct ProfileActions
{
    std::function<void(const ProfileEntry&)> choose; ///< one that may have a problem
    std::function<void(const ProfileEntry&)> test;
    std::function<void()> showDiagnostics;
};

/// All profiles with their colours; filled anew whenever it opens. `profiles` may be null. The caller owns it.
[[nodiscard]] QMenu* makeProfileMenu(Profiles* profiles, ProfileActions actions, QWidget* parent);

/// The colour of an entry; the theme's own where the file names none.
[[nodiscard]] QColor profileColour(const ProfileEntry& entry);
/// A square of the colour, as before its name in the tool bar.
[[nodiscard]] QIcon profileIcon(const ProfileEntry& entry);

} // namespace window
