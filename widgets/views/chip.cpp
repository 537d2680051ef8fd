#include "views/chip.h"

#include "style/controls.h"
#include "style/icons.h"

#include <QPainter>
#include <QStyleOptionButton>

using namespace Qt::StringLiterals;

namespace views {

namespace {
constexpr auto chipPadding = 9; // 8 and the border
constexpr auto chipGap = 6;
} // namespace

Chip::Chip(const QString& word, const QString& icon, style::Token tint, const QString& objectName, QWidget* parent)
    : QPushButton(parent)
    , m_word(word)
    , m_icon(icon)
    , m_tint(tint)
{
    setProperty("kind", u"chip"_s);
    setCheckable(true);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    style::identify(*this, {objectName, word});
}

void Chip::setWord(const QString& word)
{
    m_word = word;
    setAccessibleName(word);
    updateGeometry();
    update();
}

void Chip::setRate(const QString& rate)
{
    if (rate == m_rate)
        return;
    m_rate = rate;
    setAccessibleDescription(rate);
    updateGeometry();
    update();
}

void Chip::setDetail(Detail detail)
{
    if (detail == m_detail)
        return;
    m_detail = detail;
    updateGeometry();
    update();
}

int Chip::widthWith(Detail detail) const
{
    const auto metrics = fontMetrics();
    auto width = 2 * chipPadding + (m_icon.isEmpty() ? 0 : style::measure::rowIcon);
    if (m_icon.isEmpty() || detail != Detail::Icon)
        width += metrics.horizontalAdvance(m_word) + (m_icon.isEmpty() ? 0 : chipGap);
    if (detail == Detail::Rate && !m_rate.isEmpty())
        width += chipGap - 1 + metrics.horizontalAdvance(m_rate);
    return width;
}

QSize Chip::sizeHint() const
{
    return {widthWith(m_detail), style::measure::small};
}

void Chip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    style()->drawControl(QStyle::CE_PushButtonBevel, &option, &painter, this);

    using style::Token;
    auto x = chipPadding;
    const bool isActive = isChecked() || underMouse() || isDown();
    const auto word = !isEnabled() ? Token::Disabled
        : isChecked()              ? Token::SelText
        : isActive                 ? Token::Text
                                   : Token::Text2;
    if (!m_icon.isEmpty()) {
        const auto tint = !isEnabled() ? Token::Disabled : isChecked() ? Token::SelText : m_tint;
        style::paintIcon(painter, {x, 0, style::measure::rowIcon, height()}, m_icon, tint, style::measure::rowIcon);
        x += style::measure::rowIcon + chipGap;
    }
    if (m_detail == Detail::Icon && !m_icon.isEmpty())
        return;
    painter.setPen(style::color(word));
    painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter, m_word);
    if (m_detail == Detail::Rate && !m_rate.isEmpty()) {
        x += fontMetrics().horizontalAdvance(m_word) + chipGap - 1;
        painter.setPen(style::color(!isEnabled() ? Token::Disabled : isChecked() ? Token::SelText : Token::Text3));
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter, m_rate);
    }
}

} // namespace views
