#pragma once

#include "models/notice_board.h"

#include <QWidget>

class QPainter;

namespace views {

/// 18 px: icon and word on the state's own background. As a widget, and as a function for delegates. GUI thread.
class Badge final : public QWidget
{
    Q_OBJECT
public:
    explicit Badge(QWidget* parent);
    Q_DISABLE_COPY_MOVE(Badge)

    void setStatus(models::Severity severity, const QString& word, const QString& icon = {});

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    models::Severity m_severity = models::Severity::Info;
    QString m_word;
    QString m_icon;
};

/// Paints a badge at the left end of `area`, centred vertically; its width.
int paintBadge(QPainter& painter, const QRect& area, models::Severity severity, const QString& word,
               const QString& icon = {});

} // namespace views
