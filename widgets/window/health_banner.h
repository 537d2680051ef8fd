#pragma once

#include <QString>
#include <QWidget>

class QPushButton;

namespace models {
class StatsFeed;
class NoticeBoard;
} // namespace models
namespace views {
class Banner;
}

namespace window {

/// Under the tool bar, on every page: why nothing is written, and what to do; gone once it is written again. After a
/// store had lost what it held, that it is whole again. GUI thread.
class HealthBanner final : public QWidget
{
    Q_OBJECT
public:
    HealthBanner(models::StatsFeed& stats, models::NoticeBoard& notices, QWidget* parent);
    ~HealthBanner() override;
    Q_DISABLE_COPY_MOVE(HealthBanner)

    /// What the next engine says has nothing to do with the one before.
    void reset();

private:
    void look();
    void showTrouble(const QString& reason);
    void showWhole();

    models::StatsFeed& m_stats;
    models::NoticeBoard& m_notices;
    views::Banner* m_banner;
    QPushButton* m_ok;
    QString m_reason; ///< that is shown; empty: none
    int m_seconds = 0; ///< since when nothing is written
    qint64 m_rereads = -1; ///< of stores, since the engine's start; -1: not known
};

} // namespace window
