#pragma once

#include "models/notice_board.h"
#include "style/controls.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace views {

class IconLabel;

/// A strip under a title: paused, a conflict, a lost connection. Icon, a strong first part, the rest, buttons at the
/// right end (28 px). Hidden at first. GUI thread.
class Banner final : public QFrame
{
    Q_OBJECT
public:
    explicit Banner(QWidget* parent);
    Q_DISABLE_COPY_MOVE(Banner)

    void setSeverity(models::Severity severity, const QString& icon = {}); ///< `icon` instead of the severity's own
    void setMessage(const QString& strong, const QString& rest);
    /// For narrow panels: the strong part above the rest, both wrapped.
    void stack();
    QPushButton* addButton(const QString& text, style::ButtonKind kind, const style::Identity& identity);

private:
    IconLabel* m_icon;
    QLabel* m_strong;
    QLabel* m_rest;
    QHBoxLayout* m_layout;
};

} // namespace views
