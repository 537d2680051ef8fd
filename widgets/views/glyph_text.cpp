#include "views/glyph_text.h"

#include <QGlyphRun>
#include <QPainter>

#include <algorithm>

namespace views {

namespace {
constexpr char16_t ellipsis = u'\x2026';
}

GlyphText::GlyphText(const QFont& font)
    : m_font(font)
    , m_raw(QRawFont::fromFont(font))
    , m_metrics(font)
{
    for (std::size_t code = 0x20; code < known; ++code) {
        const QString letter(QChar(static_cast<char16_t>(code)));
        const auto glyphs = m_raw.glyphIndexesForString(letter);
        m_glyphs[code] = glyphs.isEmpty() ? 0 : glyphs.front();
        m_advances[code] = m_metrics.horizontalAdvance(letter);
    }
    const auto dots = m_raw.glyphIndexesForString(QString(QChar(ellipsis)));
    m_ellipsisGlyph = dots.isEmpty() ? 0 : dots.front();
    m_ellipsis = m_metrics.horizontalAdvance(QChar(ellipsis));
}

bool GlyphText::isPlain(QStringView text) const
{
    return std::all_of(text.begin(), text.end(), [this](QChar c) {
        return (c.unicode() < known && m_glyphs[c.unicode()] != 0) || (c.unicode() == ellipsis && m_ellipsisGlyph != 0);
    });
}

qreal GlyphText::width(QStringView text) const
{
    if (!isPlain(text))
        return m_metrics.horizontalAdvance(text.toString());
    qreal sum = 0;
    for (const auto c : text)
        sum += c.unicode() == ellipsis ? m_ellipsis : m_advances[c.unicode()];
    return sum;
}

qreal GlyphText::draw(QPainter& painter, qreal x, qreal baseline, const QString& text, qreal room)
{
    if (room <= 0 || text.isEmpty())
        return 0;
    if (!isPlain(text)) {
        const auto shown = m_metrics.elidedText(text, Qt::ElideRight, room);
        painter.setFont(m_font);
        painter.drawText(QPointF(x, baseline), shown);
        return m_metrics.horizontalAdvance(shown);
    }
    m_run.clear();
    m_places.clear();
    qreal at = 0;
    qreal fits = 0; // where the dots would go
    qsizetype fitting = 0;
    for (const auto c : text) {
        const bool dots = c.unicode() == ellipsis;
        const auto advance = dots ? m_ellipsis : m_advances[c.unicode()];
        if (at + advance > room) {
            m_run.resize(fitting);
            m_places.resize(fitting);
            m_run.push_back(m_ellipsisGlyph);
            m_places.push_back(QPointF(fits, 0));
            at = fits + m_ellipsis;
            break;
        }
        m_run.push_back(dots ? m_ellipsisGlyph : m_glyphs[c.unicode()]);
        m_places.push_back(QPointF(at, 0));
        at += advance;
        if (at + m_ellipsis <= room) {
            fits = at;
            fitting = m_run.size();
        }
    }
    QGlyphRun run;
    run.setRawFont(m_raw);
    run.setRawData(m_run.constData(), m_places.constData(), static_cast<int>(m_run.size()));
    painter.drawGlyphRun(QPointF(x, baseline), run);
    return at;
}

} // namespace views
