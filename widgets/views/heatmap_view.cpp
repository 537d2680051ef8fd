#include "views/heatmap_view.h"

#include "models/format.h"
#include "models/metric_curves.h"
#include "style/fonts.h"
#include "style/tokens.h"
#include "views/chart_scale.h"
#include "views/line_chart.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <climits>
#include <cmath>

using namespace Qt::StringLiterals;

namespace views {

namespace {

using models::HeatData;

constexpr int left = 150;
constexpr int heatRight = 12;
constexpr int heatTop = 8;
constexpr int heatBottom = 26;
constexpr int bandGap = 6; // between bands
constexpr int columnPixels = 5;
constexpr int levels = 7;

style::Token heatToken(std::uint32_t count, std::uint32_t most)
{
    const auto share = most > 1 ? std::log(static_cast<double>(count)) / std::log(static_cast<double>(most)) : 1.0;
    const auto level = 1 + std::clamp(static_cast<int>(share * levels), 0, levels - 1);
    return static_cast<style::Token>(static_cast<int>(style::Token::Heat0) + level);
}

QString edgeText(double micros)
{
    return QLocale().toString(micros / 1'000, 'g', 6);
}

} // namespace

HeatmapView::HeatmapView(QWidget* parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(320, 220);
}

QString HeatmapView::stageName(std::size_t stage)
{
    static const std::array sources {QT_TR_NOOP("Gateway"), QT_TR_NOOP("Validator"), QT_TR_NOOP("Persister"),
                                     QT_TR_NOOP("Materializer"), QT_TR_NOOP("Notifier")};
    return tr(sources[stage]);
}

void HeatmapView::show(models::HeatData data, const models::TimeRange& range)
{
    // The chosen cell stays where it was in time.
    if (m_cell && m_cell->column < m_data.columns.size()) {
        const auto time = m_data.columns[m_cell->column].time;
        const auto found = std::find_if(data.columns.begin(), data.columns.end(),
                                        [time](const auto& each) { return each.time == time; });
        if (found == data.columns.end())
            m_cell.reset();
        else
            m_cell->column = static_cast<std::size_t>(found - data.columns.begin());
    }
    m_data = std::move(data);
    m_range = range;
    m_cells = {};
    update();
}

void HeatmapView::setFacts(const QStringList& facts)
{
    m_facts = facts;
    update();
}

void HeatmapView::setCrosshair(std::optional<qint64> time)
{
    if (m_cross == time)
        return;
    m_cross = time;
    update();
}

int HeatmapView::columns() const
{
    return std::max(20, (width() - left - heatRight) / columnPixels);
}

QRect HeatmapView::band(std::size_t stage) const
{
    const auto count = static_cast<int>(HeatData::stageCount);
    const auto all = height() - heatTop - heatBottom;
    const auto begin = heatTop + all * static_cast<int>(stage) / count;
    const auto end = heatTop + all * (static_cast<int>(stage) + 1) / count;
    return {left, begin, std::max(1, width() - left - heatRight), std::max(1, end - begin - bandGap)};
}

int HeatmapView::xOf(qint64 time) const
{
    const double share =
        static_cast<double>(time - m_range.from) / static_cast<double>(std::max<qint64>(1, m_range.length()));
    return left + static_cast<int>(std::lround(share * (width() - left - heatRight)));
}

int HeatmapView::rowTop(const QRect& area, std::size_t row) const
{
    const auto fromTop = static_cast<int>(HeatData::rowCount - 1 - row);
    return area.top() + area.height() * fromTop / static_cast<int>(HeatData::rowCount);
}

QRect HeatmapView::rectOf(const Cell& cell) const
{
    const auto area = band(cell.stage);
    const auto& column = m_data.columns[cell.column];
    const auto from = std::max(xOf(column.time), area.left());
    const auto to = std::min(xOf(column.time + m_data.width), area.right() + 1);
    const auto y = rowTop(area, cell.row);
    const auto below = cell.row == 0 ? area.bottom() + 1 : rowTop(area, cell.row - 1);
    return {from, y, std::max(1, to - from - (to - from > 2 ? 1 : 0)),
            std::max(1, below - y - (below - y > 2 ? 1 : 0))};
}

void HeatmapView::paintCells()
{
    m_cells = QPixmap(size() * devicePixelRatioF());
    m_cells.setDevicePixelRatio(devicePixelRatioF());
    m_cells.fill(Qt::transparent);
    QPainter painter(&m_cells);
    std::array<QColor, levels + 1> colours;
    for (int i = 0; i <= levels; ++i)
        colours[static_cast<std::size_t>(i)] =
            style::color(static_cast<style::Token>(static_cast<int>(style::Token::Heat0) + i));
    for (std::size_t column = 0; column < m_data.columns.size(); ++column) {
        const auto time = m_data.columns[column].time;
        if (time + m_data.width <= m_range.from || time >= m_range.to)
            continue;
        for (std::size_t stage = 0; stage < HeatData::stageCount; ++stage)
            for (std::size_t row = 0; row < HeatData::rowCount; ++row)
                if (const auto count = m_data.count(column, stage, row); count > 0)
                    painter.fillRect(rectOf({column, stage, row}),
                                     colours[static_cast<std::size_t>(static_cast<int>(heatToken(count, m_data.most))
                                                                      - static_cast<int>(style::Token::Heat0))]);
    }
}

void HeatmapView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), style::color(style::Token::Base));
    if (m_cells.isNull())
        paintCells();
    const auto small = style::uiFont(style::smallPixels);
    for (std::size_t stage = 0; stage < HeatData::stageCount; ++stage) {
        const auto area = band(stage);
        painter.setPen(style::color(style::Token::Grid));
        painter.drawRect(area.adjusted(-1, -1, 0, 0));
        painter.fillRect(12, area.top() + 4, 8, 8, style::color(LineChart::tintOf(stage)));
        painter.setFont(style::uiFont());
        painter.setPen(style::color(style::Token::Text));
        painter.drawText(QRect(26, area.top(), left - 62, 16), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(stageName(stage), Qt::ElideRight, left - 62));
        painter.setFont(small);
        painter.setPen(style::color(style::Token::Text3));
        if (area.height() > 34)
            painter.drawText(QRect(26, area.top() + 17, left - 62, 15), Qt::AlignLeft | Qt::AlignVCenter,
                             m_facts.value(static_cast<int>(stage)));
        painter.drawText(QRect(left - 50, area.top() - 1, 42, 14), Qt::AlignRight | Qt::AlignVCenter, edgeText(1e6));
        painter.drawText(QRect(left - 50, area.bottom() - 13, 42, 14), Qt::AlignRight | Qt::AlignVCenter, edgeText(10));
    }
    painter.drawPixmap(0, 0, m_cells);
    const auto plotWidth = width() - left - heatRight;
    const auto foot = height() - heatBottom;
    for (const auto& tick : timeTicks(m_range, std::max(1, plotWidth / 110))) {
        const auto textWidth = painter.fontMetrics().horizontalAdvance(tick.text);
        const auto x = std::clamp(left + static_cast<int>(tick.at * plotWidth) - textWidth / 2, left,
                                  std::max(left, width() - heatRight - textWidth));
        painter.drawText(QRect(x, foot + 2, textWidth + 2, 18), Qt::AlignLeft | Qt::AlignVCenter, tick.text);
    }
    if (m_cross && *m_cross >= m_range.from && *m_cross <= m_range.to) {
        const auto x = xOf(*m_cross);
        painter.setPen(QPen(style::color(style::Token::Cross), 1, Qt::DashLine));
        painter.drawLine(x, heatTop, x, foot);
        const auto text = timeFlag(*m_cross, m_range);
        const auto flagWidth = painter.fontMetrics().horizontalAdvance(text) + 14;
        const QRect flag(std::clamp(x - flagWidth / 2, 2, std::max(2, width() - flagWidth - 2)), foot + 2, flagWidth,
                         18);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(style::color(style::Token::LineStrong));
        painter.setBrush(style::color(style::Token::Raised));
        painter.drawRoundedRect(flag, 3, 3);
        painter.setPen(style::color(style::Token::Text));
        painter.drawText(flag, Qt::AlignCenter, text);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    if (m_cell && m_cell->column < m_data.columns.size())
        paintTip(painter);
    if (hasFocus()) {
        painter.setPen(QPen(style::color(style::Token::Focus), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void HeatmapView::paintTip(QPainter& painter) const
{
    const auto area = rectOf(*m_cell);
    painter.setPen(QPen(style::color(style::Token::Text), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area.adjusted(-1, -1, 1, 1));
    const auto count = m_data.count(m_cell->column, m_cell->stage, m_cell->row);
    const auto name = stageName(m_cell->stage);
    const auto time = models::heatRowText(m_data, m_cell->row);
    const auto shown = static_cast<int>(std::min<std::uint32_t>(count, INT_MAX));
    const auto fact = tr("%Ln command(s) in %1", nullptr, shown).arg(models::lengthText(m_data.width / 1'000'000));
    const auto link = count > 0 ? tr("Show them") : QString();
    const auto plain = style::uiFont();
    const auto strong = style::uiFont(style::textPixels, QFont::DemiBold);
    const auto small = style::uiFont(style::smallPixels);
    const auto widthOf = [](const QFont& font, const QString& text) {
        return QFontMetrics(font).horizontalAdvance(text);
    };
    const int first = 20 + widthOf(strong, name) + 10 + widthOf(plain, time);
    const int second = widthOf(small, fact) + (link.isEmpty() ? 0 : 10 + widthOf(small, link));
    QRect tip(area.right() + 10, area.top() - 18, std::max(first, second) + 22, 46);
    if (tip.right() > width() - 4)
        tip.moveRight(area.left() - 10);
    tip.moveTop(std::clamp(tip.top(), 2, std::max(2, height() - tip.height() - 2)));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(style::color(style::Token::LineStrong));
    painter.setBrush(style::color(style::Token::Raised));
    painter.drawRoundedRect(tip, 6, 6);
    painter.setRenderHint(QPainter::Antialiasing, false);
    int x = tip.left() + 11;
    painter.fillRect(x, tip.top() + 11, 8, 8, style::color(LineChart::tintOf(m_cell->stage)));
    const auto write = [&](const QString& text, const QFont& font, style::Token tint, int y) {
        painter.setFont(font);
        painter.setPen(style::color(tint));
        painter.drawText(QRect(x, y, widthOf(font, text) + 2, 16), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += widthOf(font, text) + 10;
    };
    x += 16;
    write(name, strong, style::Token::Text, tip.top() + 7);
    write(time, plain, style::Token::Text2, tip.top() + 7);
    x = tip.left() + 11;
    write(fact, small, style::Token::Text2, tip.top() + 24);
    if (!link.isEmpty())
        write(link, small, style::Token::Accent, tip.top() + 24);
}

std::optional<HeatmapView::Cell> HeatmapView::cellAt(const QPoint& point) const
{
    for (std::size_t stage = 0; stage < HeatData::stageCount; ++stage) {
        const auto area = band(stage);
        if (!area.contains(point))
            continue;
        for (std::size_t column = 0; column < m_data.columns.size(); ++column) {
            const auto time = m_data.columns[column].time;
            if (point.x() < xOf(time) || point.x() >= xOf(time + m_data.width))
                continue;
            for (std::size_t row = 0; row < HeatData::rowCount; ++row)
                if (point.y() >= rowTop(area, row))
                    return Cell {column, stage, row};
        }
    }
    return std::nullopt;
}

void HeatmapView::mouseMoveEvent(QMouseEvent* event)
{
    const auto cell = cellAt(event->pos());
    const bool isFilled = cell && m_data.count(cell->column, cell->stage, cell->row) > 0;
    setCursor(isFilled ? Qt::PointingHandCursor : Qt::ArrowCursor);
    m_cell = isFilled ? cell : std::nullopt;
    update();
    const auto share = static_cast<double>(event->pos().x() - left) / std::max(1, width() - left - heatRight);
    if (share >= 0 && share <= 1)
        emit hovered(m_range.from + static_cast<qint64>(share * static_cast<double>(m_range.length())));
    else
        emit hovered(std::nullopt);
}

void HeatmapView::mouseReleaseEvent(QMouseEvent* event)
{
    const auto cell = cellAt(event->pos());
    if (event->button() == Qt::LeftButton && cell && m_data.count(cell->column, cell->stage, cell->row) > 0)
        emit cellChosen(*cell);
}

void HeatmapView::leaveEvent(QEvent*)
{
    m_cell.reset();
    update();
    emit hovered(std::nullopt);
}

/// The next filled cell in a direction; at first the fastest one of the newest column.
void HeatmapView::move(int columns, int rows)
{
    const auto stageRows = static_cast<int>(HeatData::rowCount);
    const auto all = stageRows * static_cast<int>(HeatData::stageCount);
    const auto count = static_cast<int>(m_data.columns.size());
    // Lines go from the top of the first band downwards.
    const auto cellOf = [&](int column, int line) {
        return Cell {static_cast<std::size_t>(column), static_cast<std::size_t>(line / stageRows),
                     static_cast<std::size_t>(stageRows - 1 - line % stageRows)};
    };
    auto column = m_cell ? static_cast<int>(m_cell->column) : count - 1;
    auto line =
        m_cell ? static_cast<int>(m_cell->stage) * stageRows + stageRows - 1 - static_cast<int>(m_cell->row) : -1;
    if (!m_cell) {
        columns = 0;
        rows = 1;
    }
    for (;;) {
        column += columns;
        line += rows;
        if (column < 0 || column >= count || line < 0 || line >= all)
            return;
        const auto cell = cellOf(column, line);
        if (m_data.count(cell.column, cell.stage, cell.row) == 0)
            continue;
        m_cell = cell;
        emit hovered(m_data.columns[cell.column].time + m_data.width / 2);
        update();
        return;
    }
}

void HeatmapView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        move(-1, 0);
        break;
    case Qt::Key_Right:
        move(1, 0);
        break;
    case Qt::Key_Up:
        move(0, -1);
        break;
    case Qt::Key_Down:
        move(0, 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_cell && m_data.count(m_cell->column, m_cell->stage, m_cell->row) > 0)
            emit cellChosen(*m_cell);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void HeatmapView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_cells = {};
}

void HeatmapView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    m_cells = {};
    update();
}

HeatScale::HeatScale(QWidget* parent)
    : QWidget(parent)
{
    setFixedHeight(style::measure::small);
}

QString HeatScale::text() const
{
    return tr("%1 commands per cell").arg(models::format::count(m_most));
}

void HeatScale::setMost(std::uint32_t most)
{
    if (m_most == most)
        return;
    m_most = most;
    updateGeometry();
    update();
}

QSize HeatScale::sizeHint() const
{
    return {22 + levels * 14 + 8 + QFontMetrics(style::uiFont(style::smallPixels)).horizontalAdvance(text()),
            style::measure::small};
}

void HeatScale::paintEvent(QPaintEvent*)
{
    if (m_most == 0)
        return;
    QPainter painter(this);
    painter.setFont(style::uiFont(style::smallPixels));
    painter.setPen(style::color(style::Token::Text3));
    painter.drawText(QRect(0, 0, 14, height()), Qt::AlignRight | Qt::AlignVCenter, u"1"_s);
    for (int i = 0; i < levels; ++i)
        painter.fillRect(20 + i * 14, height() / 2 - 5, 14, 10,
                         style::color(static_cast<style::Token>(static_cast<int>(style::Token::Heat1) + i)));
    painter.drawText(QRect(20 + levels * 14 + 6, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, text());
}

} // namespace views
