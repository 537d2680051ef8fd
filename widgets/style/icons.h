#pragma once

#include "style/tokens.h"

#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;

/// Tabler's outline icons (resources/icons), line 1.75, tinted by token at paint time: an icon follows a switch of the
/// theme by itself. Names are file names without ".svg". GUI thread.
namespace style {

/// Disabled mode is painted in Token::Disabled, selected mode in SelText, the state On in `on`.
[[nodiscard]] QIcon icon(const QString& name, Token tint = Token::Text2, Token on = Token::Text);

/// Paints the icon into the centre of `area`, `size` pixels wide. For delegates and own painters; cached.
void paintIcon(QPainter& painter, const QRect& area, const QString& name, Token tint, int size = measure::icon);
void paintIcon(QPainter& painter, const QRect& area, const QString& name, const QColor& tint, int size = measure::icon);

[[nodiscard]] QPixmap iconPixmap(const QString& name, const QColor& tint, int size, qreal scale);

[[nodiscard]] bool hasIcon(const QString& name);

} // namespace style
