#pragma once

class QDialog;
class QWidget;

namespace window {

class Profiles;
struct ProfileEntry;

/// Tests the connections of a profile and shows each step as it becomes known: good, failed with what to do, or skipped
/// and why. Begins at once, can be cancelled and run again. Not modal; gone once it is closed.
[[nodiscard]] QDialog* makeProfileTestDialog(Profiles& profiles, const ProfileEntry& entry, QWidget* parent);

} // namespace window
