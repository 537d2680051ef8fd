#pragma once

#include <QString>

#include <memory>
#include <optional>

class QSettings;
class QTemporaryDir;

namespace window {

/// What was wrong with the settings file.
struct SettingsDamage
{
    enum class What
    {
        NoFile,
        TooBig,
        Unreadable,
        Empty,
        NoText,
        BadLine,
        BadLayouts
    };
    What what;
    qint64 number = 0; ///< of the line, or of bytes
    QString kept; ///< where the damaged file is now; empty: it could not be moved and stays where it is

    [[nodiscard]] QString reason() const; ///< in the user's language: "line 3 is neither a section nor a value"
};

/// The window's own settings (theme, language, page, layouts) as an INI file. A damaged file is moved aside as
/// FILE.corrupt-TIME and never overwritten; where that fails, the settings of this run go to a temporary file. Nothing
/// of a damaged file is used. GUI thread.
class WindowSettings final
{
public:
    explicit WindowSettings(const QString& file);
    ~WindowSettings();
    Q_DISABLE_COPY_MOVE(WindowSettings)

    [[nodiscard]] QSettings& settings() { return *m_settings; }
    [[nodiscard]] const std::optional<SettingsDamage>& damage() const { return m_damage; }

private:
    std::optional<SettingsDamage> m_damage;
    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<QSettings> m_settings;
};

} // namespace window
