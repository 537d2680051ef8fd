#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

class QSettings;

namespace window {

/// Blobs of window and page layouts in the settings, each beside its SHA-256: QMainWindow::restoreState crashes on a
/// damaged blob, so one whose checksum is wrong is never handed out. GUI thread.
class LayoutStore final
{
public:
    explicit LayoutStore(QSettings& settings);

    void save(const QString& name, const QByteArray& blob);
    /// Nothing when absent, damaged, or written by another version of the layout.
    [[nodiscard]] std::optional<QByteArray> load(const QString& name) const;
    void clear(); ///< forgets every layout

private:
    QSettings& m_settings;
};

} // namespace window
