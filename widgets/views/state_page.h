#pragma once

#include "style/controls.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace views {

class IconLabel;
class Spinner;

/// What a view shows instead of its rows. Empty: why, and the next step. Busy: count, rate, time left, Cancel. Error:
/// what happened, what is safe, what to do. Meant as a page of a QStackedWidget. GUI thread.
class StatePage final : public QWidget
{
    Q_OBJECT
public:
    explicit StatePage(QWidget* parent);
    Q_DISABLE_COPY_MOVE(StatePage)

    /// Centred: icon, heading, sentence.
    void showEmpty(const QString& icon, const QString& heading, const QString& text);
    /// Spinner and heading; `setProgress` adds bar and numbers.
    void showBusy(const QString& heading, const QString& text);
    /// `progress` 0–1; negative hides the bar. `left` "2,874,998 of 4,492,184 events", `right` "394,000/s".
    void setProgress(double progress, const QString& left, const QString& right);
    /// Left-aligned: icon, heading, what happened, on a line of its own what happens by itself (`note`), then the steps
    /// under "What to do": only what somebody can do.
    void showError(const QString& heading, const QString& text, const QStringList& steps, const QString& note = {});

    QPushButton* addButton(const QString& text, style::ButtonKind kind, const style::Identity& identity);
    void clearButtons();

    [[nodiscard]] QSize minimumSizeHint() const override; ///< what is said wraps: it holds no panel wide

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange(bool isCentred, int width, int textColumn);
    void fit();

    IconLabel* m_icon;
    Spinner* m_spinner;
    QLabel* m_heading;
    QLabel* m_percent;
    QProgressBar* m_bar;
    QLabel* m_left;
    QLabel* m_right;
    QLabel* m_text;
    QLabel* m_stepsTitle;
    QLabel* m_steps;
    QWidget* m_body;
    QWidget* m_buttons;
    QBoxLayout* m_buttonLayout;
    QBoxLayout* m_outer;
    int m_widest = 320; ///< of the body; narrower where the page is
    int m_textColumn = 0; ///< 1: under the heading, beside the icon
};

} // namespace views
