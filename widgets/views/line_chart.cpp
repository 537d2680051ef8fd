#include "views/line_chart.h"

#include "style/controls.h"
#include "style/fonts.h"

#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace views {

namespace {

constexpr int leastLeft = 48; // for the numbers
constexpr int lineRight = 13;
constexpr int lineTop = 9;
constexpr int lineBottom = 24; // for the times
constexpr int pixelsPerTime = 90; // a label and the room around it
constexpr double leastDrag = 5;
constexpr double wheelStep = 0.8;

} // namespace

/// A curve on screen: a piece for each stretch without a gap. Pieces that are not needed now stay, empty.
struct LineChart::Line
{
    std::vector<QLineSeries*> pieces;
    std::size_t used = 0;
};

LineChart::LineChart(QWidget* parent)
    : QChartView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing, false);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate); // one rectangle; there is nothing that stays
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(160, 90);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    auto* plain = chart();
    plain->legend()->hide();
    plain->setBackgroundVisible(false);
    plain->setMargins({});
    plain->setAnimationOptions(QChart::NoAnimation);
    for (const auto side : {Qt::AlignBottom, Qt::AlignLeft}) {
        auto* axis = new QValueAxis(plain);
        axis->setRange(0, 1);
        axis->setVisible(false);
        plain->addAxis(axis, side);
    }
}

LineChart::~LineChart() = default;

style::Token LineChart::tintOf(std::size_t curve, const QString& label)
{
    static const std::vector<std::pair<QString, style::Token>> percentiles {{u"p50"_s, style::Token::Series3},
                                                                            {u"p95"_s, style::Token::Series1},
                                                                            {u"p99"_s, style::Token::Series2},
                                                                            {u"p99.9"_s, style::Token::Series6}};
    for (const auto& [name, tint] : percentiles)
        if (label == name)
            return tint;
    return static_cast<style::Token>(static_cast<std::size_t>(style::Token::Series1) + curve % 8);
}

void LineChart::setUnit(const std::string& unit, bool isLogarithmic)
{
    m_unit = unit;
    m_isLogarithmic = isLogarithmic;
}

void LineChart::setLimit(double value, const QString& name)
{
    m_limit = value;
    m_limitName = name;
}

void LineChart::show(const std::vector<models::Curve>& curves, const std::vector<models::Curve>& pinned,
                     const models::TimeRange& range)
{
    m_curves = curves;
    m_pinned = pinned;
    m_range = range;
    draw();
}

void LineChart::setMarks(std::vector<ChartMark> marks)
{
    m_marks = std::move(marks);
    viewport()->update();
}

void LineChart::setCrosshair(std::optional<qint64> time)
{
    if (m_cross == time)
        return;
    m_cross = time;
    viewport()->update();
}

QRectF LineChart::plot() const
{
    return QRectF(viewport()->rect()).adjusted(m_left, lineTop, -lineRight, -lineBottom);
}

int LineChart::columns() const
{
    return std::max(1, static_cast<int>(plot().width()));
}

int LineChart::pointsDrawn() const
{
    int sum = 0;
    for (const auto& line : m_lines)
        for (std::size_t i = 0; i < line.used; ++i)
            sum += line.pieces[i]->count();
    return sum;
}

qint64 LineChart::timeAt(double x) const
{
    const auto area = plot();
    const auto share = std::clamp((x - area.left()) / std::max(1.0, area.width()), 0.0, 1.0);
    return m_range.from + static_cast<qint64>(share * static_cast<double>(m_range.length()));
}

double LineChart::xOf(qint64 time) const
{
    const auto area = plot();
    return area.left()
        + area.width() * static_cast<double>(time - m_range.from)
        / static_cast<double>(std::max<qint64>(1, m_range.length()));
}

void LineChart::place()
{
    if (plot().width() > 1 && plot().height() > 1)
        chart()->setPlotArea(plot());
}

void LineChart::draw()
{
    double low = m_limit;
    double high = m_limit;
    bool isFirst = m_limit == 0;
    for (const auto* group : {&m_curves, &m_pinned}) {
        for (const auto& curve : *group) {
            for (const auto& point : curve.points) {
                if (point.time + curve.width < m_range.from || point.time > m_range.to)
                    continue;
                low = isFirst ? point.low : std::min(low, point.low);
                high = isFirst ? point.high : std::max(high, point.high);
                isFirst = false;
            }
        }
    }
    m_scale.fit(low, high, m_unit, m_isLogarithmic);
    int widest = 0;
    const QFontMetrics metrics(style::uiFont(style::smallPixels));
    for (const auto& tick : m_scale.ticks())
        widest = std::max(widest, metrics.horizontalAdvance(tick.text));
    if (const auto wanted = std::max(leastLeft, widest + 14); wanted != m_left) {
        m_left = wanted;
        place();
    }
    m_lines.resize(std::max(m_lines.size(), m_curves.size() + m_pinned.size()));
    std::size_t number = 0;
    for (const auto& curve : m_curves)
        drawLine(m_lines[number++], curve, false);
    for (const auto& curve : m_pinned)
        drawLine(m_lines[number++], curve, true);
    for (; number < m_lines.size(); ++number)
        drawLine(m_lines[number], {}, false);
    viewport()->update();
}

void LineChart::drawLine(Line& line, const models::Curve& curve, bool isPinned)
{
    const auto pieces = curve.points.empty() ? std::vector<std::vector<models::Plotted>>()
                                             : models::decimate(curve, m_range, columns());
    const auto number = static_cast<std::size_t>(&line - m_lines.data());
    auto tint = style::color(tintOf(isPinned ? number - m_curves.size() : number, curve.label));
    if (isPinned)
        tint.setAlphaF(0.6F);
    const QPen pen(tint, 1, isPinned ? Qt::DotLine : Qt::SolidLine);
    const auto before = std::exchange(line.used, pieces.size());
    while (line.pieces.size() < pieces.size()) {
        auto* piece = new QLineSeries(chart());
        chart()->addSeries(piece);
        for (auto* axis : chart()->axes())
            piece->attachAxis(axis);
        line.pieces.push_back(piece);
    }
    QList<QPointF> points;
    for (std::size_t i = 0; i < std::max(before, pieces.size()); ++i) {
        points.clear();
        if (i < pieces.size()) {
            points.reserve(static_cast<qsizetype>(pieces[i].size()) + 1);
            for (const auto& each : pieces[i])
                points.append({each.x, m_scale.at(each.value)});
            if (points.size() == 1) // a lone point would not be drawn
                points.append({points.front().x() + 2.0 / columns(), points.front().y()});
            if (line.pieces[i]->pen() != pen)
                line.pieces[i]->setPen(pen);
        }
        line.pieces[i]->replace(points);
    }
}

void LineChart::drawBackground(QPainter* painter, const QRectF&)
{
    painter->save();
    painter->resetTransform();
    painter->fillRect(viewport()->rect(), style::color(style::Token::Base));
    painter->setFont(style::uiFont(style::smallPixels));
    const auto area = plot();
    const auto text = style::color(style::Token::Text3);
    double lastY = area.bottom() + 100;
    for (const auto& tick : m_scale.ticks()) {
        const auto y = std::round(area.bottom() - tick.at * area.height());
        if (lastY - y < 13)
            continue; // no room for its number
        lastY = y;
        painter->setPen(style::color(tick.at == 0 ? style::Token::Axis : style::Token::Grid));
        painter->drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter->setPen(text);
        painter->drawText(QRectF(0, y - 8, m_left - 8, 16), Qt::AlignRight | Qt::AlignVCenter, tick.text);
    }
    for (const auto& tick : timeTicks(m_range, std::max(1, static_cast<int>(area.width()) / pixelsPerTime))) {
        const auto x = std::round(area.left() + tick.at * area.width());
        painter->setPen(style::color(style::Token::Grid));
        painter->drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        painter->setPen(text);
        const auto width = painter->fontMetrics().horizontalAdvance(tick.text);
        const auto at = std::clamp(x - width / 2.0, area.left(), std::max(area.left(), area.right() - width));
        painter->drawText(QRectF(at, area.bottom() + 3, width + 2, 18), Qt::AlignLeft | Qt::AlignVCenter, tick.text);
    }
    painter->restore();
}

void LineChart::drawForeground(QPainter* painter, const QRectF&)
{
    painter->save();
    painter->resetTransform();
    painter->setFont(style::uiFont(style::smallPixels));
    const auto area = plot();
    if (m_limit > 0) {
        const auto y = std::round(area.bottom() - m_scale.at(m_limit) * area.height());
        painter->setPen(QPen(style::color(style::Token::Warn), 1, Qt::DashLine));
        painter->drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter->drawText(QPointF(area.left() + 6, y - 4), m_limitName);
    }
    paintMarks(*painter);
    if (m_dragFrom) {
        auto wash = style::color(style::Token::Accent);
        wash.setAlphaF(0.2F);
        const auto from = std::clamp(std::min(*m_dragFrom, m_dragTo), area.left(), area.right());
        const auto to = std::clamp(std::max(*m_dragFrom, m_dragTo), area.left(), area.right());
        painter->fillRect(QRectF(from, area.top(), to - from, area.height()), wash);
    }
    paintCrosshair(*painter);
    if (hasFocus()) {
        painter->setPen(QPen(style::color(style::Token::Focus), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

void LineChart::paintMarks(QPainter& painter) const
{
    const auto area = plot();
    for (const auto& mark : m_marks) {
        if (mark.time < m_range.from || mark.time > m_range.to)
            continue;
        const auto x = std::round(xOf(mark.time));
        painter.setPen(QPen(style::color(style::Token::Info), 1, Qt::DotLine));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(style::color(style::Token::Info));
        painter.drawPolygon(QPolygonF({{x - 4, area.top() - 5}, {x + 5, area.top() - 5}, {x, area.top() + 1}}));
    }
}

void LineChart::paintCrosshair(QPainter& painter) const
{
    if (!m_cross || *m_cross < m_range.from || *m_cross > m_range.to)
        return;
    const auto area = plot();
    const auto x = std::round(xOf(*m_cross));
    painter.setPen(QPen(style::color(style::Token::Cross), 1, Qt::DashLine));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        const auto* point = m_curves[i].at(*m_cross);
        if (point == nullptr)
            continue;
        painter.setPen(QPen(style::color(style::Token::Base), 1));
        painter.setBrush(style::color(tintOf(i, m_curves[i].label)));
        painter.drawEllipse(QPointF(x, area.bottom() - m_scale.at(point->mean) * area.height()), 3.5, 3.5);
    }
    const auto text = timeFlag(*m_cross, m_range);
    const auto width = painter.fontMetrics().horizontalAdvance(text) + 14.0;
    const auto flagLeft = std::clamp(x - width / 2, 2.0, std::max(2.0, viewport()->width() - width - 2.0));
    const QRectF flag(flagLeft, area.bottom() + 2.5, width, 18);
    painter.setPen(style::color(style::Token::LineStrong));
    painter.setBrush(style::color(style::Token::Raised));
    painter.drawRoundedRect(flag, 3, 3);
    painter.setPen(style::color(style::Token::Text));
    painter.drawText(flag, Qt::AlignCenter, text);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void LineChart::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    place();
    draw();
}

void LineChart::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragFrom) {
        m_dragTo = event->position().x();
        viewport()->update();
    }
    emit hovered(timeAt(event->position().x()));
}

void LineChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_dragFrom = m_dragTo = event->position().x();
    setFocus(Qt::MouseFocusReason);
}

void LineChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_dragFrom)
        return;
    const auto from = *std::exchange(m_dragFrom, std::nullopt);
    const auto to = event->position().x();
    viewport()->update();
    if (std::abs(to - from) > leastDrag)
        emit zoomWanted(timeAt(std::min(from, to)), timeAt(std::max(from, to)));
}

void LineChart::mouseDoubleClickEvent(QMouseEvent*)
{
    m_dragFrom.reset();
    emit zoomOutWanted();
}

void LineChart::leaveEvent(QEvent* event)
{
    QChartView::leaveEvent(event);
    emit hovered(std::nullopt);
}

void LineChart::wheelEvent(QWheelEvent* event)
{
    const auto steps = event->angleDelta().y() / 120.0;
    event->accept();
    if (steps == 0)
        return;
    const auto factor = std::pow(wheelStep, steps);
    const auto middle = timeAt(event->position().x());
    const auto before = static_cast<double>(middle - m_range.from) * factor;
    const auto after = static_cast<double>(m_range.to - middle) * factor;
    emit zoomWanted(middle - static_cast<qint64>(before), middle + static_cast<qint64>(after));
}

void LineChart::keyPressEvent(QKeyEvent* event)
{
    const auto step = std::max<qint64>(m_range.length() / columns() * 4, m_curves.empty() ? 1 : m_curves.front().width);
    const auto at = m_cross.value_or(m_range.to);
    const auto quarter = m_range.length() / 4;
    switch (event->key()) {
    case Qt::Key_Left:
        emit hovered(std::max(m_range.from, at - step));
        break;
    case Qt::Key_Right:
        emit hovered(std::min(m_range.to, at + step));
        break;
    case Qt::Key_Escape:
        m_dragFrom.reset();
        emit hovered(std::nullopt);
        break;
    case Qt::Key_Plus:
        emit zoomWanted(m_range.from + quarter, m_range.to - quarter);
        break;
    case Qt::Key_Minus:
        emit zoomOutWanted();
        break;
    default:
        event->ignore(); // the window's own keys
    }
}

void LineChart::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        draw();
}

bool LineChart::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QStringList texts;
        for (const auto& mark : m_marks)
            if (std::abs(xOf(mark.time) - help->pos().x()) <= 5)
                texts += timeFlag(mark.time, m_range) + u"  "_s + mark.text;
        if (texts.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), style::plainToolTip(texts.join(u'\n')), this);
        return true;
    }
    return QChartView::viewportEvent(event);
}

} // namespace views
