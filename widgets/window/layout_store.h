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
    /// `group` stands before every name and carries the version of the blobs: those of another are never handed out.
    LayoutStore(QSettings& settings, QString group);

    void save(const QString& name, const QByteArray& blob);
    /// Nothing when absent or damaged.
    [[nodiscard]] std::optional<QByteArray> load(const QString& name) const;
    /// Forgets the blobs whose names begin so; empty: all.
    void clear(const QString& begin = {});
    /// False when a blob is damaged or one that was saved is missing: the file was cut or edited.
    [[nodiscard]] static bool isWhole(QSettings& settings);

private:
    QSettings& m_settings;
    QString m_group; ///< "layout1/"
};

} // namespace window
