#include "views/conflict_rows.h"

#include "style/controls.h"
#include "style/fonts.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QRadioButton>

using namespace Qt::StringLiterals;
using style::Token;

namespace views {

namespace {

constexpr int conflictHeight = 28;
constexpr int nameX = 30;
constexpr int valueX = 114;

} // namespace

ConflictRows::ConflictRows(const QString& fieldName, QWidget* parent)
    : QFrame(parent)
    , m_fieldName(fieldName)
    , m_theirs(new QRadioButton(this))
    , m_yours(new QRadioButton(this))
{
    setFixedHeight(3 * conflictHeight + 2);
    style::identify(*m_theirs, {u"theirs_"_s + fieldName, tr("Take the saved value of %1").arg(fieldName)});
    style::identify(*m_yours, {u"yours_"_s + fieldName, tr("Keep your value of %1").arg(fieldName)});
    m_theirs->setGeometry(8, 1 + (conflictHeight - 18) / 2, 18, 18);
    m_yours->setGeometry(8, 1 + conflictHeight + (conflictHeight - 18) / 2, 18, 18);
    for (auto* button : {m_theirs, m_yours})
        connect(button, &QRadioButton::toggled, this, [this](bool on) {
            update();
            if (on)
                emit chosen();
        });
}

ConflictRows::~ConflictRows() = default;

void ConflictRows::setSides(const Side& theirs, const Side& yours, const Side& was)
{
    m_sides[0] = theirs;
    m_sides[1] = yours;
    m_sides[2] = was;
    // The values are painted: whoever does not see them hears them.
    const auto before = tr("Was %1, %2").arg(was.value, was.note);
    m_theirs->setAccessibleName(tr("Take the saved value of %1: %2").arg(m_fieldName, theirs.value));
    m_theirs->setAccessibleDescription(tr("%1. %2").arg(theirs.note, before));
    m_yours->setAccessibleName(tr("Keep your value of %1: %2").arg(m_fieldName, yours.value));
    m_yours->setAccessibleDescription(tr("%1. %2").arg(yours.note, before));
    update();
}

ConflictRows::Choice ConflictRows::choice() const
{
    return m_theirs->isChecked() ? Choice::Theirs : m_yours->isChecked() ? Choice::Yours : Choice::None;
}

void ConflictRows::choose(Choice choice)
{
    m_theirs->setChecked(choice == Choice::Theirs);
    m_yours->setChecked(choice == Choice::Yours);
}

QRect ConflictRows::rowRect(int row) const
{
    return {1, 1 + row * conflictHeight, width() - 2, conflictHeight};
}

void ConflictRows::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), style::measure::radius,
                           style::measure::radius);
    painter.fillPath(outline, style::color(Token::Field));
    const QString names[] = {tr("Theirs"), tr("Yours"), tr("Was")};
    const auto chosenRow = choice() == Choice::Theirs ? 0 : choice() == Choice::Yours ? 1 : -1;
    painter.save();
    painter.setClipPath(outline);
    for (int row = 0; row < 3; ++row) {
        const auto area = rowRect(row);
        const bool isChosen = row == chosenRow;
        if (isChosen)
            painter.fillRect(area, style::color(Token::Sel));
        const auto text = isChosen ? Token::SelText : row == 2 ? Token::Text3 : Token::Text;
        painter.setFont(style::uiFont());
        painter.setPen(style::color(text));
        painter.drawText(area.adjusted(nameX, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine, names[row]);
        painter.setPen(style::color(isChosen ? Token::SelText : Token::Text3));
        painter.setFont(style::uiFont(style::smallPixels));
        const auto noteWidth = QFontMetrics(painter.font()).horizontalAdvance(m_sides[row].note);
        painter.drawText(area.adjusted(0, 0, -10, 0), Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                         m_sides[row].note);
        painter.setPen(style::color(text));
        painter.setFont(style::uiFont(style::textPixels, row == 2 ? QFont::Normal : QFont::DemiBold));
        const auto space = area.width() - valueX - noteWidth - 22;
        painter.drawText(area.adjusted(valueX, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetrics(painter.font()).elidedText(m_sides[row].value, Qt::ElideRight, space));
    }
    painter.restore();
    painter.setPen(style::color(Token::Warn));
    painter.drawPath(outline);
}

void ConflictRows::mousePressEvent(QMouseEvent* event)
{
    if (rowRect(0).contains(event->pos()))
        m_theirs->setChecked(true);
    else if (rowRect(1).contains(event->pos()))
        m_yours->setChecked(true);
    else
        QFrame::mousePressEvent(event);
}

} // namespace views
