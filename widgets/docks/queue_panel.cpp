#include "docks/queue_panel.h"

#include "models/field_text.h"
#include "models/flow_facts.h"
#include "models/money_text.h"
#include "models/rule_text.h"
#include "style/controls.h"
#include "style/fonts.h"
#include "views/dock_title.h"
#include "views/sparkline.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

constexpr int rowHeight = 44;
constexpr std::size_t sparkPoints = 120;
constexpr double full = 0.8; // from here on it is a warning, as in the flow picture

style::Token tintOf(const QString& queue)
{
    if (queue == u"gateway"_s)
        return style::Token::Series1;
    if (queue == u"notify"_s)
        return style::Token::Series5;
    return style::Token::Text3;
}

} // namespace

/// Name and depth at the left, the curve, the share with its bar at the right.
class QueuePanel::Row final : public QWidget
{
public:
    explicit Row(QWidget* parent)
        : QWidget(parent)
        , m_spark(new views::Sparkline(this))
    {
        setFixedHeight(rowHeight);
        m_spark->setCapacity(sparkPoints);
    }

    void show(const models::FlowFacts::Queue& queue, std::vector<double> values)
    {
        m_name = models::capitalised(models::queueText(queue.name));
        m_fact = tr("%1 of %2").arg(models::countText(queue.depth), models::countText(queue.capacity));
        if (queue.drops > 0)
            m_fact += u"  "_s + tr("%1 dropped").arg(models::countText(queue.drops));
        m_fill = queue.fill();
        m_spark->setTint(tintOf(queue.name));
        m_spark->setValues(std::move(values));
        const auto percent = QLocale().toString(m_fill * 100, 'f', m_fill > 0 && m_fill < 0.1 ? 1 : 0);
        m_percent = tr("%1 %", "percent").arg(percent);
        setAccessibleName(u"%1: %2, %3"_s.arg(m_name, m_fact, m_percent));
        style::setToolTip(*this, accessibleName());
        update();
    }

protected:
    void resizeEvent(QResizeEvent*) override
    {
        m_spark->setGeometry(sparkLeft(), 8, std::max(20, width() - sparkLeft() - 76), rowHeight - 18);
    }

    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const auto textWidth = sparkLeft() - 18;
        const auto write = [&](const QString& text, int y, const QFont& font, style::Token tint) {
            painter.setFont(font);
            painter.setPen(style::color(tint));
            painter.drawText(QRect(12, y, textWidth, 16), Qt::AlignLeft | Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(text, Qt::ElideRight, textWidth));
        };
        write(m_name, 6, style::uiFont(), style::Token::Text);
        write(m_fact, 22, style::uiFont(style::smallPixels), style::Token::Text3);
        const QRect bar(width() - 64, 28, 52, 4);
        const auto tint = m_fill >= full ? style::Token::Warn : style::Token::Text2;
        painter.setFont(style::uiFont(style::textPixels, QFont::DemiBold));
        painter.setPen(style::color(m_fill >= full ? style::Token::Warn : style::Token::Text));
        painter.drawText(QRect(width() - 76, 8, 64, 16), Qt::AlignRight | Qt::AlignVCenter, m_percent);
        painter.fillRect(bar, style::color(style::Token::LineStrong));
        painter.fillRect(
            QRect(bar.left(), bar.top(), static_cast<int>(bar.width() * std::clamp(m_fill, 0.0, 1.0)), bar.height()),
            style::color(tint));
        painter.fillRect(0, height() - 1, width(), 1, style::color(style::Token::Line));
    }

private:
    [[nodiscard]] int sparkLeft() const { return std::max(110, width() * 11 / 20); }
    [[nodiscard]] static QString tr(const char* text, const char* about = nullptr)
    {
        return QueuePanel::tr(text, about);
    }

    views::Sparkline* m_spark;
    QString m_name;
    QString m_fact;
    QString m_percent;
    double m_fill = 0;
};

QueuePanel::QueuePanel(MetricsFeed& feed, models::StatsFeed& stats, QWidget* parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_stats(stats)
{
    setObjectName(u"metricsQueues"_s);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_title = new views::DockTitle(tr("Queue depths"), this);
    m_title->setActive(true);
    column->addWidget(m_title);
    auto* const scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    style::identify(*scroll, {u"metricsQueueList"_s, tr("Queues"), tr("Every queue, with its depth over time")});
    m_list = new QWidget(scroll);
    m_list->setProperty("surface", u"base"_s);
    m_layout = new QVBoxLayout(m_list);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addStretch(1);
    scroll->setWidget(m_list);
    column->addWidget(scroll, 1);
}

void QueuePanel::refresh()
{
    if (m_stats.isEmpty()) {
        m_title->setFacts(tr("waiting for the engine"));
        return;
    }
    const auto facts = models::flowFacts(m_stats.last());
    qsizetype calm = 0;
    std::size_t number = 0;
    for (const auto& queue : facts.queues) {
        if (queue.capacity <= 0)
            continue;
        std::vector<double> values;
        const auto name = "queue." + queue.name.toStdString();
        for (const auto& curve : m_feed.curves("queue"))
            if (curve.name == name)
                for (const auto& point : curve.points)
                    values.push_back(point.high);
        if (values.size() > sparkPoints) { // the highest of each share: peaks stay
            std::vector<double> fewer(sparkPoints, 0);
            for (std::size_t i = 0; i < values.size(); ++i) {
                auto& place = fewer[i * sparkPoints / values.size()];
                place = std::max(place, values[i]);
            }
            values = std::move(fewer);
        }
        if (number == m_rows.size()) {
            m_rows.push_back(new Row(m_list));
            m_layout->insertWidget(static_cast<int>(number), m_rows.back());
        }
        m_rows[number]->show(queue, std::move(values));
        m_rows[number]->setVisible(true);
        ++number;
        calm += queue.fill() < full ? 1 : 0;
    }
    for (auto i = number; i < m_rows.size(); ++i)
        m_rows[i]->setVisible(false);
    m_title->setFacts(tr("%1 of %2 calm").arg(QString::number(calm), QString::number(number)));
}

} // namespace docks
