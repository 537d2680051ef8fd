#include "docks/metrics_tools.h"

#include "style/controls.h"
#include "style/icons.h"
#include "views/segmented.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;
using models::oneSecond;

namespace docks {

namespace {

constexpr std::array<qint64, 6> presets {300, 900, 3'600, 6 * 3'600, 24 * 3'600, 30 * 24 * 3'600}; // seconds
constexpr int popupWidth = 380;

} // namespace

MetricsTools::MetricsTools(QWidget* page)
    : QFrame(page)
    , m_now(QDateTime::currentMSecsSinceEpoch() * 1'000)
{
    setObjectName(u"toolLine"_s);
    setFixedHeight(style::measure::toolLine);
    setMinimumWidth(640); // without the words of its buttons
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    m_presets = new views::Segmented(this);
    for (const auto each : presets)
        m_presets->addSegment(models::lengthText(each), u"metricsLast%1"_s.arg(each));
    connect(m_presets, &views::Segmented::currentChanged, this,
            [this](int number) { emit rangeWanted(preset(number, m_now)); });
    row->addWidget(m_presets);

    const auto flat = [this, row](const QString& icon, const QString& text, const QString& name, const QString& tip) {
        auto* const made = style::button(text, style::ButtonKind::Flat, {name, text, tip}, this);
        made->setIcon(style::icon(icon));
        row->addWidget(made);
        return made;
    };
    m_range = style::button({}, style::ButtonKind::Normal,
                            {u"metricsRange"_s, tr("Range"), tr("Type a range of time (R)")}, this);
    m_range->setIcon(style::icon(u"clock"_s));
    style::setProperty(*m_range, "kind", u"chip"_s);
    row->addWidget(m_range);
    connect(m_range, &QPushButton::clicked, this,
            [this] { m_popup != nullptr && m_popup->isVisible() ? closeRange() : openRange(); });
    m_out = flat(u"zoom-reset"_s, tr("Zoom out"), u"metricsZoomOut"_s, tr("Show twice as much time"));
    connect(m_out, &QPushButton::clicked, this, &MetricsTools::zoomOutWanted);
    m_back = style::iconButton(u"arrow-left"_s,
                               {u"metricsZoomBack"_s, tr("Previous range"), tr("The range before this one")}, this);
    m_forward = style::iconButton(
        u"arrow-right"_s, {u"metricsZoomForward"_s, tr("Next range"), tr("The range that was left by going back")},
        this);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    connect(m_back, &QToolButton::clicked, this, &MetricsTools::backWanted);
    connect(m_forward, &QToolButton::clicked, this, &MetricsTools::forwardWanted);
    row->addStretch(1);
    m_pin = flat(u"pin"_s, tr("Pin to compare"), u"metricsPin"_s,
                 tr("Keep this range as dotted curves below those of other ranges"));
    m_pin->setCheckable(true);
    connect(m_pin, &QPushButton::clicked, this, &MetricsTools::pinToggled);
    m_table = flat(u"table"_s, tr("Show as table"), u"metricsTable"_s, tr("Show the values of every panel as a table"));
    m_table->setCheckable(true);
    connect(m_table, &QPushButton::clicked, this, [this](bool isTable) {
        fitWords();
        emit tableToggled(isTable);
    });
    m_save = flat(u"download"_s, tr("Export"), u"metricsExport"_s,
                  tr("Save this page as a picture, or its values as a table"));
    connect(m_save, &QPushButton::clicked, this, [this] {
        auto* const menu = new QMenu(this);
        menu->setObjectName(u"metricsExportMenu"_s);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        auto* const picture = menu->addAction(style::icon(u"photo"_s), tr("Picture (PNG)…"));
        picture->setObjectName(u"metricsExportPicture"_s);
        auto* const values = menu->addAction(style::icon(u"table"_s), tr("Values (CSV)…"));
        values->setObjectName(u"metricsExportValues"_s);
        connect(picture, &QAction::triggered, this, [this] { emit exportWanted(true); });
        connect(values, &QAction::triggered, this, [this] { emit exportWanted(false); });
        menu->popup(m_save->mapToGlobal(QPoint(m_save->width() - menu->sizeHint().width(), m_save->height())));
    });
    buildPopup(page);
}

models::TimeRange MetricsTools::preset(int number, qint64 now)
{
    return {now - presets[static_cast<std::size_t>(number)] * oneSecond, now, true};
}

void MetricsTools::buildPopup(QWidget* page)
{
    m_popup = new QFrame(page);
    m_popup->setObjectName(u"metricsRangePopup"_s);
    m_popup->setProperty("surface", u"raised"_s);
    m_popup->setFrameShape(QFrame::StyledPanel);
    m_popup->setFixedWidth(popupWidth);
    auto* const column = new QVBoxLayout(m_popup);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    auto* const line = new QHBoxLayout;
    line->setSpacing(8);
    m_typed = style::lineEdit(tr("90m, 14:00 to 14:30, now-6h to now-1h"), {u"metricsRangeText"_s, tr("Range of time")},
                              m_popup);
    auto* const go = style::button(tr("Show"), style::ButtonKind::Primary,
                                   {u"metricsRangeApply"_s, tr("Show the typed range")}, m_popup);
    line->addWidget(m_typed, 1);
    line->addWidget(go);
    column->addLayout(line);
    m_problem = style::label({}, style::Role::Error, m_popup);
    m_problem->setObjectName(u"metricsRangeProblem"_s);
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    auto* const help =
        style::label(tr("A length (90m, 2h 30m, 3d), a time until now (14:00), or two times: 2026-11-29 10:00 to "
                        "12:00, yesterday, now-6h to now-1h. With the mouse: drag in a chart to zoom, double-click to "
                        "zoom out."),
                     style::Role::Help, m_popup);
    help->setWordWrap(true);
    column->addWidget(help);
    m_popup->hide();
    m_typed->installEventFilter(this);
    connect(m_typed, &QLineEdit::returnPressed, this, &MetricsTools::apply);
    connect(m_typed, &QLineEdit::textChanged, this, [this] {
        m_problem->hide();
        style::setState(*m_typed, "");
    });
    connect(go, &QPushButton::clicked, this, &MetricsTools::apply);
}

void MetricsTools::openRange()
{
    m_problem->hide();
    m_popup->adjustSize();
    const auto* const page = m_popup->parentWidget();
    m_popup->move(m_range->mapTo(page, QPoint(0, m_range->height() + 4)));
    m_popup->show();
    m_popup->raise();
    m_typed->setFocus(Qt::OtherFocusReason);
    m_typed->selectAll();
}

void MetricsTools::closeRange()
{
    m_popup->hide();
    m_range->setFocus(Qt::OtherFocusReason);
}

void MetricsTools::apply()
{
    QString problem;
    const auto now = QDateTime::fromMSecsSinceEpoch(m_now / 1'000);
    const auto range = models::readTimeRange(m_typed->text(), now, problem);
    if (!range) {
        style::setState(*m_typed, "error");
        m_problem->setText(problem);
        m_problem->show();
        m_popup->adjustSize();
        return;
    }
    closeRange();
    emit rangeWanted(*range);
}

bool MetricsTools::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_typed && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        closeRange();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void MetricsTools::show(const models::TimeRange& range, qint64 stepSeconds, bool canGoBack, bool canGoForward,
                        bool isPinned)
{
    m_shown = range;
    auto text = models::rangeText(range, QDateTime::currentDateTime());
    if (stepSeconds > 0)
        text += u"   "_s + models::stepText(stepSeconds);
    style::setText(*m_range, text);
    int chosen = -1;
    for (std::size_t i = 0; i < presets.size(); ++i)
        if (range.isLive && range.length() == presets[i] * oneSecond)
            chosen = static_cast<int>(i);
    m_presets->setCurrent(chosen);
    m_back->setEnabled(canGoBack);
    m_forward->setEnabled(canGoForward);
    if (m_pin->isChecked() != isPinned)
        m_pin->setChecked(isPinned);
    fitWords();
}

void MetricsTools::setWords(bool areShown)
{
    m_hasWords = areShown;
    const auto set = [areShown](QPushButton& button, const QString& words) {
        style::setText(button, areShown ? words : QString());
    };
    set(*m_out, tr("Zoom out"));
    set(*m_pin, m_pin->isChecked() ? tr("Unpin") : tr("Pin to compare"));
    set(*m_table, m_table->isChecked() ? tr("Show as charts") : tr("Show as table"));
    set(*m_save, tr("Export"));
}

/// Presets and range are never cut: the buttons beside them give their words first.
void MetricsTools::fitWords()
{
    setWords(true);
    if (layout()->sizeHint().width() > width())
        setWords(false);
}

void MetricsTools::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    fitWords();
}

} // namespace docks
