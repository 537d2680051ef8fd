#include "docks/stream_bar.h"

#include "docks/export_bar.h"
#include "docks/filter_shelf.h"
#include "models/format.h"
#include "models/stream_model.h"
#include "style/controls.h"
#include "style/icons.h"
#include "views/banner.h"
#include "views/chip_row.h"
#include "views/dock_title.h"
#include "views/filter_line.h"
#include "views/icon_label.h"
#include "views/live_table.h"
#include "views/menu_button.h"
#include "views/state_page.h"

#include <QJsonDocument>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace docks {

namespace {
namespace format = models::format;
constexpr int settleMs = 120;
constexpr int refreshMs = 100;
} // namespace

StreamBar::StreamBar(models::StreamModel& stream, views::LiveTable& table, const Words& words, QWidget* parent)
    : QWidget(parent)
    , m_stream(stream)
    , m_table(table)
    , m_name(words.name)
    , m_emptyIcon(u"inbox"_s)
    , m_emptyHeading(tr("Nothing here yet"))
    , m_emptyText(tr("Rows appear as soon as a command is accepted."))
{
    build(words);
    m_edited.setSingleShot(true);
    m_edited.setInterval(settleMs);
    connect(&m_edited, &QTimer::timeout, this, &StreamBar::applyFilter);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshMs);
    connect(&m_refresh, &QTimer::timeout, this, &StreamBar::refresh);
    const auto soon = [this] {
        if (m_isActive && !m_refresh.isActive())
            m_refresh.start();
    };
    connect(&m_stream, &models::RowSource::changed, this, soon);
    connect(&m_stream, &models::RowSource::reset, this, [this] { refresh(); });
    m_sinceRates.start();
    refresh();
}

StreamBar::~StreamBar() = default;

void StreamBar::build(const Words& words)
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);

    m_title = new views::DockTitle(words.title, this);
    m_title->setActive(true);
    m_title->setFacts(words.facts);
    m_pause = m_title->addButton(u"player-pause"_s, m_name + u"Pause"_s, tr("Pause %1").arg(words.title), true);
    m_columns = m_title->addButton(u"columns-3"_s, m_name + u"Columns"_s, tr("Columns of %1").arg(words.title));
    auto* const save = m_title->addButton(u"download"_s, m_name + u"Export"_s, tr("Export %1").arg(words.title));
    m_title->addWidget(views::menuButton({m_name + u"Menu"_s, tr("More for %1").arg(words.title)}, m_title,
                                         [this](QMenu& menu) { fillMenu(menu); }));
    layout->addWidget(m_title);
    m_export = new ExportBar(m_name, *save, this);
    m_export->setSource([this] { return m_stream.exportTable(); });
    connect(m_export, &ExportBar::told, this, &StreamBar::told);
    layout->addWidget(m_export);

    m_pausedBanner = new views::Banner(this);
    m_pausedBanner->setSeverity(models::Severity::Warning, u"player-pause"_s);
    auto* const showHeld =
        m_pausedBanner->addButton(tr("Show held back"), style::ButtonKind::Normal,
                                  {m_name + u"ShowHeldBack"_s, tr("Show the rows that were held back")});
    auto* const resumeButton = m_pausedBanner->addButton(tr("Resume"), style::ButtonKind::Primary,
                                                         {m_name + u"Resume"_s, tr("Resume the stream")});
    resumeButton->setIcon(style::icon(u"player-play"_s, style::Token::OnFill));
    layout->addWidget(m_pausedBanner);
    m_offlineBanner = new views::Banner(this);
    m_offlineBanner->setSeverity(models::Severity::Error);
    m_offlineBanner->setMessage(
        tr("Not connected."), tr("The rows stay; the window goes on where it stopped as soon as the engine answers."));
    auto* const connectButton = m_offlineBanner->addButton(tr("Connect now"), style::ButtonKind::Normal,
                                                           {m_name + u"ConnectNow"_s, tr("Connect to the engine now")});
    layout->addWidget(m_offlineBanner);
    m_silentBanner = new views::Banner(this);
    m_silentBanner->setSeverity(models::Severity::Warning, u"hourglass-high"_s);
    m_silentBanner->setMessage(tr("The engine does not answer."),
                               tr("It is connected but says nothing: busy, or held up. The rows stay."));
    layout->addWidget(m_silentBanner);

    auto* const chips = new QFrame(this);
    chips->setFixedHeight(style::measure::toolLine);
    chips->setProperty("edge", u"bottom"_s);
    auto* line = new QHBoxLayout(chips);
    line->setContentsMargins(12, 0, 12, 0);
    line->setSpacing(8);
    m_chipRow = new views::ChipRow(chips);
    line->addWidget(m_chipRow);
    if (!words.oneLine) {
        auto* const tools = new QFrame(this);
        tools->setFixedHeight(style::measure::toolLine);
        line = new QHBoxLayout(tools);
        line->setContentsMargins(12, 0, 12, 0);
        line->setSpacing(8);
        layout->addWidget(tools);
    }
    m_filter =
        new views::FilterLine(m_name + u"Filter"_s, tr("Filter of %1").arg(words.title), words.placeholder, this);
    line->addWidget(m_filter, 1);
    m_matched = style::label({}, style::Role::Label, this);
    m_matched->setObjectName(m_name + u"Matched"_s);
    line->addWidget(m_matched);
    m_shelf = new FilterShelf(m_name, words.title, this);
    line->addWidget(m_shelf);
    layout->addWidget(chips);

    m_invalidStrip = new QFrame(this);
    m_invalidStrip->setProperty("edge", u"bottom"_s);
    auto* const strip = new QHBoxLayout(m_invalidStrip);
    strip->setContentsMargins(12, 4, 12, 4);
    strip->setSpacing(6);
    strip->addStretch();
    strip->addWidget(
        new views::IconLabel(u"info-circle"_s, style::Token::Info, style::measure::rowIcon, m_invalidStrip));
    m_invalidNote = style::label({}, style::Role::Label, m_invalidStrip);
    m_invalidNote->setObjectName(m_name + u"InvalidNote"_s);
    strip->addWidget(m_invalidNote);
    m_invalidStrip->hide();
    layout->addWidget(m_invalidStrip);

    m_stack = new QStackedWidget(this);
    m_stack->addWidget(&m_table);
    m_state = new views::StatePage(m_stack);
    m_state->setObjectName(m_name + u"State"_s);
    m_stack->addWidget(m_state);
    layout->addWidget(m_stack, 1);

    connect(m_pause, &QToolButton::clicked, this, [this](bool) { togglePause(); });
    connect(showHeld, &QPushButton::clicked, this, [this] {
        m_stream.showHeldBack();
        m_table.scrollToNewest();
        m_sincePause.start();
        refresh();
    });
    connect(resumeButton, &QPushButton::clicked, this, &StreamBar::resume);
    connect(connectButton, &QPushButton::clicked, this, &StreamBar::connectRequested);
    connect(m_filter, &QLineEdit::textChanged, this, [this] { filterEdited(); });
    connect(m_filter, &views::FilterLine::submitted, this, [this] {
        m_edited.stop();
        applyFilter();
        m_shelf->remember(m_filter->text().trimmed());
    });
    connect(m_shelf, &FilterShelf::chosen, this, &StreamBar::setFilterText);
    connect(m_shelf, &FilterShelf::changed, this, &StreamBar::keepsakesChanged);
    connect(m_columns, &QToolButton::clicked, this, &StreamBar::showColumns);
}

void StreamBar::addChip(const QString& word, const QString& icon, style::Token tint, const QString& objectName,
                        std::uint32_t mask, std::function<std::uint64_t()> count)
{
    auto* const chip = new views::Chip(word, icon, tint, objectName, m_chipRow);
    chip->setAccessibleName(tr("Show %1").arg(word));
    chip->setChecked(m_chips.empty());
    m_chipRow->addChip(chip);
    connect(chip, &QPushButton::clicked, this, [this, mask] { choose(mask); });
    m_chips.push_back({chip, mask, std::move(count), 0, 0});
    m_chips.back().last = m_chips.back().count();
}

void StreamBar::addGauge(const QString& word, const QString& icon, const QString& objectName, std::uint32_t mask,
                         std::function<std::uint64_t()> count, std::function<QString(std::uint64_t)> heading,
                         const QString& text)
{
    addChip(word, icon, style::Token::Text2, objectName, mask, std::move(count));
    m_chips.back().heading = std::move(heading);
    m_chips.back().text = text;
}

void StreamBar::choose(std::uint32_t mask)
{
    for (const auto& entry : m_chips)
        entry.chip->setChecked(entry.mask == mask);
    m_stream.setCategories(mask);
    m_shownState = -1; // the words of the state are those of the chip
    refresh();
}

void StreamBar::setLanguage(std::function<models::FilterVocabulary()> vocabulary,
                            std::function<std::vector<KnownField>()> fields,
                            std::function<std::vector<QString>(const QString&)> wordsOf)
{
    m_vocabulary = std::move(vocabulary);
    m_filter->setLanguage([this](const QString& text) { return filterSpans(text, m_vocabulary()); },
                          [fields = std::move(fields), words = std::move(wordsOf)](const QString& text, int cursor) {
                              return filterProposals(text, cursor, fields(), words);
                          });
}

void StreamBar::setEmptyTexts(const QString& icon, const QString& heading, const QString& text)
{
    m_emptyIcon = icon;
    m_emptyHeading = heading;
    m_emptyText = text;
    m_shownState = -1;
    showState();
}

void StreamBar::setFacts(const QString& facts)
{
    m_title->setFacts(facts);
}

void StreamBar::setFilterText(const QString& text)
{
    m_filter->setText(text);
    m_edited.stop();
    applyFilter();
    m_shelf->remember(text.trimmed());
}

void StreamBar::addTerm(const QString& term)
{
    const auto text = m_filter->text().trimmed();
    setFilterText(text.isEmpty() ? term : text + u" and "_s + term);
}

void StreamBar::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void StreamBar::filterEdited()
{
    m_edited.start();
}

void StreamBar::applyFilter()
{
    const auto text = m_filter->text().trimmed();
    models::FilterProblem problem;
    // Leading blanks are kept, so that positions in messages fit the line.
    const auto filter = models::Filter::parse(m_filter->text().toStdString(),
                                              m_vocabulary ? m_vocabulary() : models::FilterVocabulary {}, problem);
    if (!filter) {
        m_filter->setVerdict(false, problemText(problem));
        const auto last = m_stream.filter() && !m_stream.filter()->isEmpty()
            ? QString::fromStdString(m_stream.filter()->text())
            : QString();
        m_invalidNote->setText(last.isEmpty() ? tr("All rows are shown until the filter is valid.")
                                              : tr("Rows follow the last valid filter: %1").arg(last));
        m_invalidStrip->show();
        return;
    }
    m_invalidStrip->hide();
    if (text.isEmpty())
        m_filter->clearVerdict();
    else
        m_filter->setVerdict(true, {});
    m_stream.setFilter(filter->isEmpty() ? nullptr : filter);
    m_shelf->setCurrent(text);
    refresh();
    emit filterApplied();
}

QByteArray StreamBar::saveKeepsakes() const
{
    return QJsonDocument(m_shelf->save()).toJson(QJsonDocument::Compact);
}

void StreamBar::restoreKeepsakes(const QByteArray& kept)
{
    m_shelf->load(QJsonDocument::fromJson(kept).object());
}

void StreamBar::setConnection(hub::HubClient::State state)
{
    if (state == hub::HubClient::State::Connected && m_connection != state)
        m_stream.setLiveAbove(std::nullopt); // what comes now is the past, until the log's position is known
    m_connection = state;
    m_everConnected = m_everConnected || state == hub::HubClient::State::Connected;
    refresh();
}

void StreamBar::setSilent(bool silent)
{
    m_isSilent = silent;
    refresh();
}

void StreamBar::setActive(bool active)
{
    m_isActive = active;
    if (active)
        refresh();
}

void StreamBar::togglePause()
{
    if (m_stream.isPaused()) {
        resume();
        return;
    }
    m_sincePause.start();
    m_stream.pause();
    refresh();
}

void StreamBar::resume()
{
    m_stream.resume();
    m_table.scrollToNewest();
    refresh();
}

double StreamBar::rateOf(std::size_t chip) const
{
    return m_chips[chip].rate;
}

void StreamBar::updateRates(std::uint64_t position)
{
    const bool begins = !m_stream.liveAbove();
    if (begins)
        m_stream.setLiveAbove(position);
    const auto seconds = static_cast<double>(std::max<qint64>(1, m_sinceRates.restart())) / 1000.0;
    for (auto& entry : m_chips) {
        const auto count = entry.count();
        if (entry.heading) {
            if (m_isActive)
                entry.chip->setRate(format::count(count));
            if (m_isActive && entry.chip->isChecked())
                showGauge(entry, count);
            continue;
        }
        entry.rate = begins ? 0 : static_cast<double>(count - entry.last) / seconds;
        entry.last = count;
        if (m_isActive)
            entry.chip->setRate(begins ? QString() : format::rate(entry.rate));
    }
}

void StreamBar::refresh()
{
    m_title->setRightFacts(
        tr("%1 rows kept, %2 dropped").arg(format::count(m_stream.kept()), format::count(m_stream.dropped())));
    const bool filtered = m_stream.filter() != nullptr;
    m_matched->setVisible(filtered);
    if (filtered) {
        m_matched->setText(m_stream.isBuilding() ? tr("Filtering %1 rows").arg(format::count(m_stream.kept()))
                                                 : tr("%1 of %2")
                                                       .arg(format::count(static_cast<quint64>(m_stream.rowCount())),
                                                            format::count(m_stream.kept())));
    }
    const bool paused = m_stream.isPaused();
    m_pause->setChecked(paused);
    if (paused) {
        const auto held = m_stream.heldBack();
        const auto seconds = QLocale().toString(static_cast<double>(m_sincePause.elapsed()) / 1000.0, 'f', 1);
        m_pausedBanner->setMessage(tr("Paused: %1 held back,").arg(format::count(held)),
                                   tr("%1 s behind live. Capturing goes on, nothing is dropped.").arg(seconds));
        emit heldBackChanged(held);
    } else if (m_pausedBanner->isVisibleTo(this)) {
        emit heldBackChanged(std::nullopt);
    }
    m_pausedBanner->setVisible(paused);
    const bool hasRows = m_stream.kept() > 0;
    const bool isConnected = m_connection == hub::HubClient::State::Connected;
    m_offlineBanner->setVisible(hasRows && !isConnected);
    m_silentBanner->setVisible(isConnected && m_isSilent);
    showState();
}

void StreamBar::showGauge(const ChipEntry& entry, std::uint64_t count)
{
    if (m_stack->currentWidget() == m_state)
        m_state->showEmpty(u"hourglass-high"_s, entry.heading(count), entry.text);
}

void StreamBar::showState()
{
    enum
    {
        Rows,
        Offline,
        Connecting,
        Filtered,
        Empty
    };
    int state = Rows;
    if (m_stream.kept() == 0)
        state = m_connection == hub::HubClient::State::Connected ? Empty
            : m_connection == hub::HubClient::State::Offline     ? Offline
                                                                 : Connecting;
    else if (m_stream.rowCount() == 0 && !m_stream.isBuilding())
        state = Filtered;
    // Between two attempts of a client that never got through, "connecting" would flicker.
    if (state == Connecting && m_shownState == Offline)
        state = Offline;
    m_stack->setCurrentIndex(state == Rows ? 0 : 1);
    if (state == m_shownState)
        return;
    m_shownState = state;
    m_state->clearButtons();
    switch (state) {
    case Offline: {
        m_state->showError(tr("The engine does not answer"),
                           tr("There is no connection to the hub. What was accepted is safe in the log."),
                           {tr("Check that the engine runs."), tr("The window tries again by itself.")});
        auto* const retry = m_state->addButton(tr("Try now"), style::ButtonKind::Primary,
                                               {m_name + u"TryNow"_s, tr("Try to connect now")});
        connect(retry, &QPushButton::clicked, this, &StreamBar::connectRequested);
        break;
    }
    case Connecting:
        m_state->showBusy(tr("Connecting"), tr("Rows appear when the engine answers."));
        break;
    case Filtered: {
        const auto gauge = std::find_if(m_chips.begin(), m_chips.end(), [](const ChipEntry& entry) {
            return entry.heading && entry.chip->isChecked();
        });
        if (gauge != m_chips.end()) {
            showGauge(*gauge, gauge->count());
            break;
        }
        m_state->showEmpty(
            u"filter"_s, tr("No row passes"),
            tr("%1 rows are kept; none of them passes the filter and the chip.").arg(format::count(m_stream.kept())));
        auto* const clear = m_state->addButton(tr("Show all rows"), style::ButtonKind::Normal,
                                               {m_name + u"ShowAll"_s, tr("Clear filter and chips")});
        connect(clear, &QPushButton::clicked, this, [this] {
            choose(~0U);
            setFilterText({});
        });
        break;
    }
    case Empty:
        m_state->showEmpty(m_emptyIcon, m_emptyHeading, m_emptyText);
        break;
    default:
        break;
    }
}

} // namespace docks
