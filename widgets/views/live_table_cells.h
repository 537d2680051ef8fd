#pragma once

#include "models/row_source.h"
#include "views/glyph_text.h"

#include <QHash>
#include <QPixmap>

class QPainter;
class QWidget;

namespace views {

/// Paints cells of a live table: icon, then spans or one text, cut where the room ends. It keeps the icons that it
/// painted: as many as there are icons and tints. GUI thread.
class LiveTableCells final
{
public:
    explicit LiveTableCells(const QWidget& on); ///< outlives it
    Q_DISABLE_COPY_MOVE(LiveTableCells)

    /// `isWhite`: on the fill of a selected row.
    void draw(QPainter& painter, const QRect& area, const models::ColumnSpec& column, const models::Cell& cell,
              bool isWhite);
    void forgetIcons(); ///< their colours changed

private:
    void drawIcon(QPainter& painter, const QRect& area, const char* name, const QColor& tint);

    const QWidget& m_on;
    GlyphText m_plain;
    GlyphText m_mono;
    QHash<QPair<QLatin1String, QRgb>, QPixmap> m_icons;
};

} // namespace views
