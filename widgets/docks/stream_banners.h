#pragma once

#include <QWidget>

namespace views {
class Banner;
}

namespace docks {

/// What is to know above a live table: it is paused, the engine is gone or says nothing. GUI thread.
class StreamBanners final : public QWidget
{
    Q_OBJECT
public:
    /// `name` is part of object names.
    StreamBanners(const QString& name, QWidget* parent);
    Q_DISABLE_COPY_MOVE(StreamBanners)

    void showPaused(quint64 heldBack, qint64 milliseconds); ///< rows, and for how long
    void hidePaused();
    [[nodiscard]] bool isPausedShown() const;
    void setOffline(bool isOffline);
    void setSilent(bool isSilent); ///< connected, but nothing is heard

signals:
    void heldBackWanted();
    void resumeWanted();
    void connectRequested();

private:
    views::Banner* m_paused;
    views::Banner* m_offline;
    views::Banner* m_silent;
};

} // namespace docks
