#pragma once

#include "style/tokens.h"

#include <QString>
#include <QWidget>

class QLineEdit;

namespace views {

/// A tinted icon as a widget; follows the theme. GUI thread.
class IconLabel final : public QWidget
{
    Q_OBJECT
public:
    IconLabel(const QString& icon, style::Token tint, int size, QWidget* parent);
    Q_DISABLE_COPY_MOVE(IconLabel)

    void setIcon(const QString& icon, style::Token tint);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    style::Token m_tint;
};

/// Puts an icon before the text of a line whose height is fixed. It is no button: there is nothing to press.
void leadIcon(QLineEdit& line, const QString& icon);

/// Turns once in 900 ms while it is visible. GUI thread.
class Spinner final : public QWidget
{
    Q_OBJECT
public:
    explicit Spinner(QWidget* parent, int size = 16);
    Q_DISABLE_COPY_MOVE(Spinner)

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    int m_timer = 0;
    int m_step = 0;
};

} // namespace views
