#include "docks/stream_bar.h"

#include "docks/filter_shelf.h"
#include "docks/stream_banners.h"
#include "docks/stream_chips.h"
#include "docks/stream_state.h"
#include "models/format.h"
#include "models/stream_model.h"
#include "views/dock_title.h"
#include "views/filter_line.h"
#include "views/live_table.h"
#include "views/state_page.h"

#include <QJsonDocument>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>

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
    refresh();
}

StreamBar::~StreamBar() = default;

void StreamBar::addChip(const QString& word, const QString& icon, style::Token tint, const QString& objectName,
                        std::uint32_t mask, std::function<std::uint64_t()> count)
{
    m_chips->add(word, icon, tint, objectName, mask, std::move(count));
}

void StreamBar::addGauge(const QString& word, const QString& icon, const QString& objectName, std::uint32_t mask,
                         std::function<std::uint64_t()> count, std::function<QString(std::uint64_t)> heading,
                         const QString& text)
{
    m_chips->addGauge(word, icon, objectName, mask, std::move(count), std::move(heading), text);
}

void StreamBar::choose(std::uint32_t mask)
{
    m_chips->choose(mask);
    m_stream.setCategories(mask);
    m_state->renew();
    refresh();
}

void StreamBar::showAll()
{
    choose(~0U);
    setFilterText({});
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
    m_state->setEmptyTexts(icon, heading, text);
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

void StreamBar::setConnection(hub::HubClient::State state, const hub::Trouble& trouble)
{
    if (state == hub::HubClient::State::Connected && m_connection != state)
        m_stream.setLiveAbove(std::nullopt); // what comes now is the past, until the log's position is known
    m_connection = state;
    m_state->setTrouble(trouble);
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
    return m_chips->rateOf(chip);
}

void StreamBar::updateRates(std::uint64_t position)
{
    const bool begins = !m_stream.liveAbove();
    if (begins)
        m_stream.setLiveAbove(position);
    m_chips->updateRates(begins, m_isActive);
    if (!m_isActive || m_stack->currentWidget() != m_state->page())
        return;
    if (const auto gauge = m_chips->chosenGauge())
        m_state->showGauge(*gauge);
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
        m_banners->showPaused(held, m_sincePause.elapsed());
        emit heldBackChanged(held);
    } else {
        const bool wasPaused = m_banners->isPausedShown();
        m_banners->hidePaused();
        if (wasPaused)
            emit heldBackChanged(std::nullopt);
    }
    const bool hasRows = m_stream.kept() > 0;
    const bool isConnected = m_connection == hub::HubClient::State::Connected;
    m_banners->setOffline(hasRows && !isConnected);
    m_banners->setSilent(isConnected && m_isSilent);
    showState();
}

void StreamBar::showState()
{
    using Kind = StreamState::Kind;
    auto kind = Kind::Rows;
    if (m_stream.kept() == 0)
        kind = m_connection == hub::HubClient::State::Connected ? Kind::Empty
            : m_connection == hub::HubClient::State::Offline    ? Kind::Offline
                                                                : Kind::Connecting;
    else if (m_stream.rowCount() == 0 && !m_stream.isBuilding())
        kind = Kind::Filtered;
    m_stack->setCurrentIndex(kind == Kind::Rows ? 0 : 1);
    m_state->show(kind, m_stream.kept(), m_chips->chosenGauge());
}

} // namespace docks
