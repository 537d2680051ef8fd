#pragma once

#include "models/time_range.h"

#include <QFrame>

#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace views {
class Segmented;
}

namespace docks {

/// The tool line of the page Metrics: presets, the range to be typed, the way back and forward through the zoom, pin,
/// table and export. GUI thread.
class MetricsTools final : public QFrame
{
    Q_OBJECT
public:
    explicit MetricsTools(QWidget* page);
    Q_DISABLE_COPY_MOVE(MetricsTools)

    /// `stepSeconds` of the points that are shown; 0: not known yet.
    void show(const models::TimeRange& range, qint64 stepSeconds, bool canGoBack, bool canGoForward, bool isPinned);
    void setNow(qint64 micros) { m_now = micros; } ///< of the engine
    void openRange(); ///< shows the field for a typed range
    [[nodiscard]] static models::TimeRange preset(int number, qint64 now);
    static constexpr int firstPreset = 1; ///< 15 minutes

signals:
    void rangeWanted(const models::TimeRange& range);
    void zoomOutWanted();
    void backWanted();
    void forwardWanted();
    void pinToggled(bool isPinned);
    void tableToggled(bool isTable);
    void exportWanted(bool asPicture);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setWords(bool areShown); ///< of the buttons that have an icon
    void fitWords();
    void buildPopup(QWidget* page);
    void apply();
    void closeRange();

    views::Segmented* m_presets;
    QPushButton* m_range;
    QToolButton* m_back;
    QToolButton* m_forward;
    QPushButton* m_out;
    QPushButton* m_pin;
    QPushButton* m_table;
    QPushButton* m_save;
    bool m_hasWords = true; ///< false: no room, the icons say it
    QFrame* m_popup = nullptr;
    QLineEdit* m_typed = nullptr;
    QLabel* m_problem = nullptr;
    qint64 m_now = 0;
    models::TimeRange m_shown;
};

} // namespace docks
