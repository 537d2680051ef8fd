#include "views/glyph_text.h"

#include <QGlyphRun>
#include <QPainter>

#include <algorithm>

namespace views {

namespace {
constexpr std::size_t latin = 256;
constexpr std::size_t dots = latin;
constexpr std::array<char16_t, 3> others {u'\x2026', u'\x2013', u'\x202F'};
} // namespace

GlyphText::GlyphText(const QFont& font)
    : m_font(font)
    , m_raw(QRawFont::fromFont(font))
    , m_metrics(font)
{
    for (std::size_t i = 0x20; i < known; ++i) {
        const QString letter(QChar(i < latin ? static_cast<char16_t>(i) : others[i - latin]));
        const auto glyphs = m_raw.glyphIndexesForString(letter);
        m_glyphs[i] = glyphs.isEmpty() ? 0 : glyphs.front();
        m_advances[i] = m_metrics.horizontalAdvance(letter);
    }
}

std::size_t GlyphText::slot(QChar letter)
{
    const auto code = letter.unicode();
    if (code < latin)
        return code;
    const auto found = std::find(others.begin(), others.end(), code);
    return found == others.end() ? 0 : latin + static_cast<std::size_t>(found - others.begin());
}

bool GlyphText::isPlain(QStringView text) const
{
    return std::all_of(text.begin(), text.end(), [this](QChar c) { return m_glyphs[slot(c)] != 0; });
}

qreal GlyphText::width(QStringView text) const
{
    if (!isPlain(text))
        return m_metrics.horizontalAdvance(text.toString());
    qreal sum = 0;
    for (const auto c : text)
        sum += m_advances[slot(c)];
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
        const auto letter = slot(c);
        const auto advance = m_advances[letter];
        if (at + advance > room) {
            m_run.resize(fitting);
            m_places.resize(fitting);
            m_run.push_back(m_glyphs[dots]);
            m_places.push_back(QPointF(fits, 0));
            at = fits + m_advances[dots];
            break;
        }
        m_run.push_back(m_glyphs[letter]);
        m_places.push_back(QPointF(at, 0));
        at += advance;
        if (at + m_advances[dots] <= room) {
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
