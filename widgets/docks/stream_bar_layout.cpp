// The widgets of the bar around its table, and what they do.
#include "docks/export_bar.h"
#include "docks/filter_shelf.h"
#include "docks/stream_banners.h"
#include "docks/stream_bar.h"
#include "docks/stream_chips.h"
#include "docks/stream_state.h"
#include "models/stream_model.h"
#include "style/controls.h"
#include "views/chip_row.h"
#include "views/dock_title.h"
#include "views/filter_line.h"
#include "views/icon_label.h"
#include "views/live_table.h"
#include "views/menu_button.h"
#include "views/state_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

constexpr int leastFilter = 160; // a term with its verdict

} // namespace

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

    m_banners = new StreamBanners(m_name, this);
    layout->addWidget(m_banners);

    auto* const chips = new QFrame(this);
    chips->setFixedHeight(style::measure::toolLine);
    chips->setProperty("edge", u"bottom"_s);
    auto* line = new QHBoxLayout(chips);
    line->setContentsMargins(12, 0, 12, 0);
    line->setSpacing(8);
    m_chips = new StreamChips(chips);
    line->addWidget(m_chips->row());
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
    m_filter->setMinimumWidth(leastFilter); // the chips give way
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
    m_state = new StreamState(m_name, m_stack);
    m_stack->addWidget(m_state->page());
    layout->addWidget(m_stack, 1);

    connect(m_pause, &QToolButton::clicked, this, [this](bool) { togglePause(); });
    connect(m_banners, &StreamBanners::heldBackWanted, this, [this] {
        m_stream.showHeldBack();
        m_table.scrollToNewest();
        m_sincePause.start();
        refresh();
    });
    connect(m_banners, &StreamBanners::resumeWanted, this, &StreamBar::resume);
    connect(m_banners, &StreamBanners::connectRequested, this, &StreamBar::connectRequested);
    connect(m_chips, &StreamChips::chosen, this, &StreamBar::choose);
    connect(m_state, &StreamState::connectRequested, this, &StreamBar::connectRequested);
    connect(m_state, &StreamState::showAllRequested, this, &StreamBar::showAll);
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

} // namespace docks
