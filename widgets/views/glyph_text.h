#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QRawFont>
#include <QString>

#include <array>
#include <vector>

class QPainter;

namespace views {

/// Draws short texts of one font without shaping them anew each frame: plain Latin letters come from a table of glyphs,
/// all other text goes the usual way. Made for live tables, where shaping is most of the cost of a frame. GUI thread.
class GlyphText final
{
public:
    explicit GlyphText(const QFont& font);

    [[nodiscard]] qreal width(QStringView text) const;
    [[nodiscard]] qreal ascent() const { return m_metrics.ascent(); }
    [[nodiscard]] qreal height() const { return m_metrics.height(); }
    /// Draws in the painter's pen with the baseline at `baseline`; cut with "…" where it is wider than `room`. Returns
    /// the width that was drawn.
    qreal draw(QPainter& painter, qreal x, qreal baseline, const QString& text, qreal room);

private:
    /// Latin-1 by its code; then the dots, the dash of an empty cell and the space between groups of digits.
    static constexpr std::size_t known = 256 + 3;
    [[nodiscard]] static std::size_t slot(QChar letter); ///< in the tables; 0 for what is not in them
    [[nodiscard]] bool isPlain(QStringView text) const;

    QFont m_font;
    QRawFont m_raw;
    QFontMetricsF m_metrics;
    std::array<quint32, known> m_glyphs {};
    std::array<qreal, known> m_advances {};
    QVector<quint32> m_run; ///< reused: no allocation a cell
    QVector<QPointF> m_places;
};

} // namespace views
