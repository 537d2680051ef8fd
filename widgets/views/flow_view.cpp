#include "views/flow_view.h"

#include "models/money_text.h"
#include "style/fonts.h"
#include "style/icons.h"
#include "style/motion.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QTimer>
#include <QtMath>

#include <array>

using namespace Qt::StringLiterals;
using models::FlowArrow;
using style::Token;

namespace views {

namespace {

constexpr int stageWidth = 128, stageHeight = 64;
constexpr int storeWidth = 124, storeHeight = 60;
constexpr int flowMargin = 16, subscribersWidth = 168, lastGap = 74;
constexpr int lowest = 280; ///< height of the picture; what a tall window has more goes between its rows
constexpr int flowNarrowest = 1'208; ///< a smaller window shows all of it smaller
constexpr int dotSteps = 8; // two seconds from end to end
constexpr int dotPauseMs = 250; // 4 frames a second
constexpr double nearlyFull = 0.8;

void box(QPainter& painter, const QRectF& rect, Token fill, Token line)
{
    painter.setPen(style::color(line));
    painter.setBrush(style::color(fill));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void text(QPainter& painter, const QRectF& rect, int flags, const QString& words, Token colour, int pixels,
          QFont::Weight weight = QFont::Normal)
{
    painter.setFont(style::uiFont(pixels, weight));
    painter.setPen(style::color(colour));
    // Other languages are longer: an ellipsis says that something is missing, a cut letter does not.
    const auto shown = painter.fontMetrics().elidedText(words, Qt::ElideRight, qCeil(rect.width()));
    painter.drawText(rect, flags | Qt::TextSingleLine, shown);
}

void arrowHead(QPainter& painter, const QPointF& tip, const QPointF& from, const QColor& colour)
{
    const bool isVertical = std::abs(tip.x() - from.x()) < 1;
    const qreal sign = isVertical ? (tip.y() > from.y() ? 1 : -1) : (tip.x() > from.x() ? 1 : -1);
    QPainterPath head(tip);
    if (isVertical) {
        head.lineTo(tip.x() - 4, tip.y() - 7 * sign);
        head.lineTo(tip.x() + 4, tip.y() - 7 * sign);
    } else {
        head.lineTo(tip.x() - 7 * sign, tip.y() - 4);
        head.lineTo(tip.x() - 7 * sign, tip.y() + 4);
    }
    head.closeSubpath();
    painter.fillPath(head, colour);
}

/// The point after `share` of a broken line's length.
QPointF along(const QPolygonF& line, qreal share)
{
    qreal length = 0;
    for (qsizetype i = 1; i < line.size(); ++i)
        length += QLineF(line[i - 1], line[i]).length();
    qreal left = length * share;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QLineF part(line[i - 1], line[i]);
        if (left <= part.length())
            return part.pointAt(part.length() > 0 ? left / part.length() : 0);
        left -= part.length();
    }
    return line.back();
}

} // namespace

struct FlowView::Geometry
{
    std::array<QRectF, 5> stages;
    std::array<QRectF, 3> stores;
    QRectF rejected;
    QRectF subscribers;
    std::array<QPolygonF, static_cast<std::size_t>(FlowArrow::Count)> arrows;

    [[nodiscard]] QPolygonF& arrow(FlowArrow which) { return arrows[static_cast<std::size_t>(which)]; }
};

FlowView::FlowView(QWidget* parent)
    : QWidget(parent)
    , m_timer(new QTimer(this))
{
    setObjectName(u"flowView"_s);
    setAccessibleName(tr("Flow of commands through the engine"));
    setMinimumHeight(FlowView::minimumSizeHint().height());
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_timer->setInterval(dotPauseMs);
    connect(m_timer, &QTimer::timeout, this, [this] {
        m_step = (m_step + 1) % dotSteps;
        update();
    });
    connect(&style::motion(), &style::Motion::reducedChanged, this, [this] {
        updateTimer();
        update();
    });
}

FlowView::~FlowView() = default;

void FlowView::setFacts(const models::FlowFacts& facts)
{
    m_facts = facts;
    m_still = {};
    setAccessibleDescription(description());
    updateTimer();
    update();
}

void FlowView::setPaused(bool paused)
{
    m_isPaused = paused;
    updateTimer();
}

void FlowView::updateTimer()
{
    const bool runs = isVisible() && !m_isPaused && !style::motion().isReduced() && m_facts.isFlowing();
    if (runs && !m_timer->isActive())
        m_timer->start();
    else if (!runs)
        m_timer->stop();
}

QString FlowView::description() const
{
    const auto rate = [this](FlowArrow arrow) { return models::rateText(m_facts.arrow(arrow).rate); };
    return tr("Commands %1, rejected %2, events %3 into the log, %4 to subscribers, end to end p99 %5")
        .arg(rate(FlowArrow::GatewayToValidator), rate(FlowArrow::ValidatorToRejected), rate(FlowArrow::ValidatorToLog),
             rate(FlowArrow::NotifierToSubscribers), models::durationText(m_facts.p99));
}

qreal FlowView::scale() const
{
    constexpr qreal smallest = 0.7;
    return std::max(smallest, std::min({1.0, width() / qreal(flowNarrowest), height() / qreal(lowest)}));
}

QSizeF FlowView::room() const
{
    return QSizeF(size()) / scale();
}

FlowView::Geometry FlowView::geometryOf() const
{
    Geometry at;
    const auto whole = room();
    const qreal spare = std::max<qreal>(0, whole.height() - lowest);
    const qreal stageY = 68 + std::round(spare * 0.18);
    const qreal storeY = 204 + std::round(spare * 0.73);
    const qreal subscribersX = whole.width() - flowMargin - subscribersWidth;
    const qreal step = (subscribersX - lastGap - stageWidth - flowMargin) / 4.0;
    for (std::size_t i = 0; i < at.stages.size(); ++i)
        at.stages[i] = QRectF(std::round(flowMargin + step * static_cast<qreal>(i)), stageY, stageWidth, stageHeight);
    for (std::size_t i = 0; i < at.stores.size(); ++i)
        at.stores[i] = QRectF(at.stages[i + 1].left() + (step - storeWidth) / 2 + 64, storeY, storeWidth, storeHeight);
    at.rejected = QRectF(std::max<qreal>(flowMargin, at.stages[1].left() - 113), storeY, storeWidth, storeHeight);
    at.subscribers = QRectF(subscribersX, stageY, subscribersWidth, storeY + storeHeight - stageY);
    const qreal stageMiddle = stageY + stageHeight / 2.0;
    const qreal stageFoot = stageY + stageHeight;
    const qreal storeMiddle = storeY + storeHeight / 2.0;
    at.arrow(FlowArrow::GatewayToValidator) = {{at.stages[0].right(), stageMiddle}, {at.stages[1].left(), stageMiddle}};
    at.arrow(FlowArrow::NotifierToSubscribers) = {{at.stages[4].right(), stageMiddle},
                                                  {at.subscribers.left(), stageMiddle}};
    for (std::size_t i = 0; i < at.stores.size(); ++i) {
        const qreal down = at.stages[i + 1].left() + 80;
        const qreal up = at.stages[i + 2].left() + 40;
        at.arrows[1 + 2 * i] = {{down, stageFoot}, {down, storeMiddle}, {at.stores[i].left(), storeMiddle}};
        at.arrows[2 + 2 * i] = {{at.stores[i].right(), storeMiddle}, {up, storeMiddle}, {up, stageFoot}};
    }
    const qreal rejectedX = at.stages[1].left() + 28;
    at.arrow(FlowArrow::ValidatorToRejected) = {
        {rejectedX, stageFoot}, {rejectedX, storeMiddle}, {at.rejected.right(), storeMiddle}};
    return at;
}

void FlowView::paintDimension(QPainter& painter) const
{
    const auto value = [this](double micros) { return m_facts.p99 > 0 ? models::durationText(micros) : u"\u2013"_s; };
    const std::array<std::pair<QString, bool>, 7> parts {{{tr("Command to subscriber"), false},
                                                          {u"p50"_s, false},
                                                          {value(m_facts.p50), true},
                                                          {u"p95"_s, false},
                                                          {value(m_facts.p95), true},
                                                          {u"p99"_s, false},
                                                          {value(m_facts.p99), true}}};
    qreal total = 0;
    std::array<qreal, 7> widths {};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const QFontMetricsF metrics(
            style::uiFont(style::textPixels, parts[i].second ? QFont::DemiBold : QFont::Normal));
        widths[i] = metrics.horizontalAdvance(parts[i].first) + (parts[i].second ? 12 : i == 0 ? 14 : 5);
        total += widths[i];
    }
    const auto whole = room();
    const qreal y = 32 + std::round(std::max<qreal>(0, whole.height() - lowest) * 0.1);
    qreal x = (whole.width() - total) / 2;
    painter.setPen(style::color(Token::LineStrong));
    painter.drawLine(QPointF(flowMargin, y), QPointF(x - 16, y));
    painter.drawLine(QPointF(x + total, y), QPointF(whole.width() - flowMargin, y));
    painter.drawLine(QPointF(flowMargin, y - 5), QPointF(flowMargin, y + 5));
    painter.drawLine(QPointF(whole.width() - flowMargin, y - 5), QPointF(whole.width() - flowMargin, y + 5));
    for (std::size_t i = 0; i < parts.size(); ++i) {
        text(painter, QRectF(x, y - 10, widths[i], 20), Qt::AlignVCenter, parts[i].first,
             parts[i].second ? Token::Text : Token::Text2, style::textPixels,
             parts[i].second ? QFont::DemiBold : QFont::Normal);
        x += widths[i];
    }
}

void FlowView::paintStages(QPainter& painter, const Geometry& at) const
{
    struct Stage
    {
        QString name;
        Token tint;
        QString queue; ///< in front of it; empty: it runs in the engine's thread
        QString fact;
    };
    const std::array<Stage, 5> stages {{{tr("Gateway"), Token::Series1, u"gateway"_s, {}},
                                        {tr("Validator"), Token::Series2, {}, tr("decides")},
                                        {tr("Persister"), Token::Series3, {}, tr("stores events")},
                                        {tr("Materializer"), Token::Series4, {}, tr("evolves states")},
                                        {tr("Notifier"), Token::Series5, u"notify"_s, {}}}};
    for (std::size_t i = 0; i < stages.size(); ++i) {
        const auto& area = at.stages[i];
        box(painter, area, Token::Chrome, Token::LineStrong);
        painter.fillRect(QRectF(area.left() + 12, area.top() + 13, 8, 8), style::color(stages[i].tint));
        text(painter, QRectF(area.left() + 28, area.top() + 8, area.width() - 32, 18), Qt::AlignVCenter, stages[i].name,
             Token::Text, style::textPixels, QFont::DemiBold);
        const auto* queue = stages[i].queue.isEmpty() ? nullptr : m_facts.queue(stages[i].queue);
        const auto fact = queue == nullptr
            ? stages[i].fact
            : tr("queue %1 of %2").arg(models::countText(queue->depth), models::countText(queue->capacity));
        text(painter, QRectF(area.left() + 12, area.top() + 29, area.width() - 16, 16), Qt::AlignVCenter, fact,
             Token::Text2, style::smallPixels);
        if (queue == nullptr)
            continue;
        const QRectF bar(area.left() + 12, area.top() + 50, area.width() - 24, 4);
        painter.setPen(Qt::NoPen);
        painter.setBrush(style::color(Token::LineStrong));
        painter.drawRoundedRect(bar, 2, 2);
        painter.setBrush(style::color(queue->fill() > nearlyFull ? Token::Warn : Token::Text2));
        painter.drawRoundedRect(
            QRectF(bar.left(), bar.top(), std::max(3.0, bar.width() * std::min(1.0, queue->fill())), 4), 2, 2);
    }
}

void FlowView::paintStores(QPainter& painter, const Geometry& at) const
{
    struct Store
    {
        QString name;
        QString icon;
        QString fact;
    };
    const auto events = m_facts.isKnown ? tr("%1 events").arg(models::countText(m_facts.position)) : QString();
    const std::array<Store, 3> stores {
        {{tr("Log"), u"stack-2"_s, events},
         {tr("Event store"), u"database"_s,
          m_facts.storeBytes > 0 ? tr("%1 on disk").arg(models::bytesText(m_facts.storeBytes)) : events},
         {tr("Snapshots"), u"table"_s,
          m_facts.isKnown ? tr("%1 entities").arg(models::countText(m_facts.entities)) : QString()}}};
    for (std::size_t i = 0; i < stores.size(); ++i) {
        const auto& area = at.stores[i];
        box(painter, area, Token::Field, Token::LineStrong);
        painter.setPen(style::color(Token::LineStrong));
        painter.drawLine(QPointF(area.left() + 1, area.bottom() - 6.5), QPointF(area.right() - 1, area.bottom() - 6.5));
        style::paintIcon(painter, QRectF(area.left() + 12, area.top() + 9, 16, 16).toRect(), stores[i].icon,
                         Token::Text2, 16);
        text(painter, QRectF(area.left() + 34, area.top() + 8, area.width() - 38, 18), Qt::AlignVCenter, stores[i].name,
             Token::Text, style::textPixels, QFont::DemiBold);
        text(painter, QRectF(area.left() + 12, area.top() + 29, area.width() - 16, 16), Qt::AlignVCenter,
             stores[i].fact, Token::Text2, style::smallPixels);
    }
    QPen dashed(style::color(Token::Rejected));
    dashed.setDashPattern({3, 3});
    painter.setPen(dashed);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(at.rejected.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    style::paintIcon(painter, QRectF(at.rejected.left() + 12, at.rejected.top() + 9, 16, 16).toRect(), u"ban"_s,
                     Token::Rejected, 16);
    text(painter, QRectF(at.rejected.left() + 34, at.rejected.top() + 8, 84, 18), Qt::AlignVCenter, tr("Rejected"),
         Token::Text, style::textPixels, QFont::DemiBold);
    text(painter, QRectF(at.rejected.left() + 12, at.rejected.top() + 29, 108, 16), Qt::AlignVCenter,
         m_facts.isKnown ? tr("%1 since start").arg(models::countText(m_facts.rejected)) : QString(), Token::Text2,
         style::smallPixels);
}

void FlowView::paintArrows(QPainter& painter, const Geometry& at) const
{
    for (std::size_t i = 0; i < at.arrows.size(); ++i) {
        const auto which = static_cast<FlowArrow>(i);
        const auto& arrow = m_facts.arrows[i];
        const auto& line = at.arrows[i];
        const bool isRejection = which == FlowArrow::ValidatorToRejected;
        const bool isLive = arrow.rate > 0;
        const auto colour = style::color(arrow.fill > nearlyFull ? Token::Warn
                                             : !isLive           ? Token::LineStrong
                                             : isRejection       ? Token::Rejected
                                                                 : Token::Accent);
        QPen pen(colour, arrow.fill > nearlyFull ? 3 : isRejection ? 1.5 : 2);
        if (isRejection)
            pen.setDashPattern({2, 2});
        pen.setJoinStyle(Qt::MiterJoin);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        auto shaft = line;
        shaft.back() += (shaft[shaft.size() - 2] - shaft.back())
            * (5 / std::max(1.0, QLineF(shaft[shaft.size() - 2], shaft.back()).length()));
        painter.drawPolyline(shaft);
        arrowHead(painter, line.back(), line[line.size() - 2], colour);

        const bool isLevel = line.size() == 2;
        const bool isUp = !isLevel && line.back().y() < line.front().y();
        const bool isLeft = isUp || isRejection;
        const auto rate = models::rateText(arrow.rate);
        auto below = arrow.p99 > 0 ? tr("p99 %1").arg(models::durationText(arrow.p99)) : QString();
        if (isRejection)
            below = tr("%1 %").arg(QLocale().toString(m_facts.rejectedShare * 100, 'f', 1));
        if (!m_facts.isKnown)
            continue;
        const auto rateTint = isRejection ? Token::Rejected : Token::Text;
        if (isLevel) {
            const qreal middle = (line.front().x() + line.back().x()) / 2;
            text(painter, QRectF(middle - 50, line[0].y() - 26, 100, 18), Qt::AlignCenter, rate, rateTint,
                 style::textPixels, QFont::DemiBold);
            text(painter, QRectF(middle - 50, line[0].y() + 9, 100, 16), Qt::AlignCenter, below, Token::Text3,
                 style::smallPixels);
        } else {
            const qreal x = isUp ? line.back().x() : line.front().x();
            const qreal y = std::round((at.stages[0].bottom() + at.stores[0].top()) / 2) - 15;
            const QRectF area = isLeft ? QRectF(x - 110, y, 100, 18) : QRectF(x + 10, y, 100, 18);
            const int side =
                static_cast<int>(Qt::AlignVCenter) | static_cast<int>(isLeft ? Qt::AlignRight : Qt::AlignLeft);
            text(painter, area, side, rate, rateTint, style::textPixels, QFont::DemiBold);
            text(painter, area.translated(0, 15), side, below, Token::Text3, style::smallPixels);
        }
    }
}

void FlowView::paintSubscribers(QPainter& painter, const Geometry& at) const
{
    const auto& area = at.subscribers;
    box(painter, area, Token::Chrome, Token::LineStrong);
    style::paintIcon(painter, QRectF(area.left() + 12, area.top() + 9, 16, 16).toRect(), u"users"_s, Token::Text2, 14);
    text(painter, QRectF(area.left() + 32, area.top() + 8, 120, 18), Qt::AlignVCenter, tr("Subscribers"), Token::Text,
         style::textPixels, QFont::DemiBold);
    painter.setPen(style::color(Token::Line));
    painter.drawLine(QPointF(area.left() + 1, area.top() + 34.5), QPointF(area.right() - 1, area.top() + 34.5));
    constexpr std::size_t most = 5;
    const qreal pitch = std::floor((area.height() - 51) / most);
    const auto& all = m_facts.subscribers;
    for (std::size_t i = 0; i < std::min(all.size(), most); ++i) {
        const bool isRest = i == most - 1 && all.size() > most;
        const qreal y = area.top() + 46 + pitch * static_cast<qreal>(i);
        double rate = all[i].rate;
        for (std::size_t j = i + 1; isRest && j < all.size(); ++j)
            rate += all[j].rate;
        painter.setPen(Qt::NoPen);
        painter.setBrush(style::color(all[i].backlog > 1024 * 1024 ? Token::Warn : Token::Ok));
        painter.drawEllipse(QRectF(area.left() + 12, y + 6, 6, 6));
        const auto rateWords = models::rateText(rate);
        const auto rateWidth = QFontMetricsF(style::uiFont()).horizontalAdvance(rateWords);
        text(painter, QRectF(area.left(), y, area.width() - 12, 18), Qt::AlignRight | Qt::AlignVCenter, rateWords,
             Token::Text, style::textPixels);
        const auto name = isRest    ? tr("%1 more").arg(all.size() - i)
            : all[i].name.isEmpty() ? tr("unnamed")
                                    : all[i].name;
        const auto room = area.width() - 24 - 12 - rateWidth - 8;
        text(painter, QRectF(area.left() + 24, y, room, 18), Qt::AlignVCenter,
             QFontMetricsF(style::uiFont()).elidedText(name, Qt::ElideRight, room), Token::Text2, style::textPixels);
    }
}

void FlowView::paintStill(QPainter& painter, const Geometry& at) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    paintDimension(painter);
    paintArrows(painter, at);
    paintStages(painter, at);
    paintStores(painter, at);
    paintSubscribers(painter, at);
}

void FlowView::paintEvent(QPaintEvent*)
{
    const auto at = geometryOf();
    QPainter painter(this);
    if (m_still.isNull()) {
        m_still = QPixmap(size() * devicePixelRatioF());
        m_still.setDevicePixelRatio(devicePixelRatioF());
        m_still.fill(style::color(Token::Base));
        QPainter still(&m_still);
        still.scale(scale(), scale());
        paintStill(still, at);
    }
    painter.drawPixmap(0, 0, m_still);
    painter.scale(scale(), scale());
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < at.arrows.size(); ++i) {
        if (m_facts.arrows[i].rate <= 0 || static_cast<FlowArrow>(i) == FlowArrow::ValidatorToRejected)
            continue;
        const auto share = style::motion().isReduced()
            ? 0.45
            : (static_cast<qreal>((m_step + static_cast<int>(i) * 3) % dotSteps) + 0.7) / (dotSteps + 1.2);
        painter.setPen(QPen(style::color(m_facts.arrows[i].fill > nearlyFull ? Token::Warn : Token::Accent), 2));
        painter.setBrush(style::color(Token::Base));
        painter.drawEllipse(along(at.arrows[i], share), 3.5, 3.5);
    }
}

void FlowView::resizeEvent(QResizeEvent*)
{
    m_still = {};
}

void FlowView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        m_still = {};
    QWidget::changeEvent(event);
}

void FlowView::showEvent(QShowEvent*)
{
    updateTimer();
}

void FlowView::hideEvent(QHideEvent*)
{
    updateTimer();
}

} // namespace views
