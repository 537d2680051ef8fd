#include "docks/kafka_list_panel.h"

#include "docks/hub_poll.h"
#include "docks/kafka_tables.h"
#include "hub/hub_client.h"
#include "models/json_values.h"
#include "style/controls.h"
#include "views/dock_title.h"
#include "views/icon_label.h"
#include "views/state_page.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

constexpr int searchWidth = 168;
constexpr int margin = 20; // rows above and below that are read as well
constexpr int mostRows = 200;
constexpr int awaitedAnswers = 5; // a topic that was just made comes with one of them

} // namespace

KafkaListPanel::KafkaListPanel(const PageContext& context, Look look, QWidget* parent)
    : QWidget(parent)
    , m_look(std::move(look))
    , m_model(m_look.columns, this)
    , m_poll(new HubPoll(
          context.hub, m_look.operation, [this] { return arguments(); }, kafkaPollMilliseconds, this))
    , m_title(new views::DockTitle(m_look.title, this))
    , m_search(style::lineEdit(m_look.search, {m_look.objectName + u"Search"_s, m_look.search}, this))
    , m_stack(new QStackedWidget(this))
    , m_table(makeObjectTable(m_model, m_look.objectName, m_look.accessibleName, m_look.widths, 0, m_stack))
    , m_state(new views::StatePage(m_stack))
    , m_sortColumn(m_look.sortColumn)
    , m_isDescending(m_look.isDescending)
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    style::makeSmall(*m_search);
    m_search->setFixedWidth(searchWidth);
    views::leadIcon(*m_search, u"search"_s);
    m_title->addWidget(m_search);
    m_title->keepWhole();
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_table);
    m_state->showBusy(tr("Reading the cluster"), {});
    giveRoom(*m_table, 0, m_look.usualName, m_look.leftOut, m_look.shared);
    auto* const header = m_table->horizontalHeader();
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(m_sortColumn, m_isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    connect(header, &QHeaderView::sectionClicked, this, &KafkaListPanel::sortBy);
    connect(m_search, &QLineEdit::textChanged, this, &KafkaListPanel::refresh);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        const auto row = m_table->rowAt(1);
        if (row >= 0 && m_model.row(row) == nullptr) // rows that nobody has asked for yet
            m_poll->askNow();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { currentChanged(now.row()); });
    connect(m_table, &QTableView::activated, this, [this] { emit opened(m_current); });
    connect(m_poll, &HubPoll::answered, this, &KafkaListPanel::show);
}

KafkaListPanel::~KafkaListPanel() = default;

void KafkaListPanel::setActive(bool active)
{
    m_poll->setActive(active);
}

void KafkaListPanel::refresh()
{
    m_poll->askNow();
}

void KafkaListPanel::setShowsInternal(bool shows)
{
    m_withInternal = shows;
    refresh();
}

base::json::object KafkaListPanel::arguments() const
{
    const auto first = std::max(0, m_table->rowAt(1));
    const auto visible =
        m_table->viewport()->height() / std::max(1, m_table->verticalHeader()->defaultSectionSize()) + 1;
    const auto from = std::max(0, first - margin);
    return {{"filter", m_search->text().trimmed().toStdString()},
            {"sort", m_look.columns[static_cast<std::size_t>(m_sortColumn)].sort.toStdString()},
            {"descending", m_isDescending ? 1 : 0},
            {"internal", m_withInternal ? 1 : 0},
            {"from", from},
            {"limit", std::min(mostRows, visible + 2 * margin)}};
}

void KafkaListPanel::sortBy(int column)
{
    if (m_look.columns[static_cast<std::size_t>(column)].sort.isEmpty()) {
        m_table->horizontalHeader()->setSortIndicator(m_sortColumn,
                                                      m_isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
        return;
    }
    m_isDescending =
        column == m_sortColumn ? !m_isDescending : m_look.columns[static_cast<std::size_t>(column)].isNumber;
    m_sortColumn = column;
    m_table->horizontalHeader()->setSortIndicator(column, m_isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    refresh();
}

void KafkaListPanel::show(const base::json::object& body)
{
    using models::values::whole;
    const auto total = static_cast<int>(std::clamp<qint64>(whole(body, "total").value_or(0), 0, 10'000'000));
    m_isShowing = true;
    m_model.setWindow(total, static_cast<int>(whole(body, "from").value_or(0)),
                      models::values::list(body, m_look.member));
    const bool isWhole = whole(body, "from").value_or(0) == 0
        && static_cast<int>(models::values::list(body, m_look.member).size()) >= total;
    auto row = m_model.find("name", m_current.toStdString());
    m_awaited = row >= 0 ? 0 : std::max(0, m_awaited - 1);
    const bool isGone = !m_current.isEmpty() && row < 0 && isWhole && m_awaited == 0;
    const bool isFree = m_current.isEmpty() || isGone;
    if (isFree)
        row = total > 0 ? 0 : -1;
    if (row != m_table->currentIndex().row()) {
        if (row >= 0)
            m_table->setCurrentIndex(m_model.index(row, 0));
        else
            m_table->selectionModel()->clear();
    }
    m_isShowing = false;
    if (isFree && row >= 0) {
        currentChanged(row);
    } else if (isGone) {
        m_current.clear();
        emit selected({});
    }
    if (!models::values::flag(body, "listed")) {
        m_state->showBusy(tr("Reading the cluster"), {});
        m_poll->askSoon();
    } else if (total == 0 && !m_search->text().isEmpty()) {
        m_state->showEmpty(u"search"_s, tr("Nothing matches"), tr("No name holds the text that is searched for."));
    } else if (total == 0) {
        m_state->showEmpty(u"inbox"_s, m_look.emptyHeading, m_look.emptyText);
    }
    m_stack->setCurrentWidget(total > 0 ? static_cast<QWidget*>(m_table) : m_state);
    emit answered(body);
}

void KafkaListPanel::currentChanged(int row)
{
    const auto* const found = m_model.row(row);
    if (m_isShowing || found == nullptr)
        return;
    const auto name = models::format::fromUtf8(base::json::textAt(*found, "name"));
    if (name == m_current)
        return;
    m_current = name;
    emit selected(name);
}

void KafkaListPanel::select(const QString& name)
{
    m_current = name;
    m_awaited = awaitedAnswers;
    const auto row = m_model.find("name", name.toStdString());
    if (row >= 0) {
        m_isShowing = true;
        m_table->setCurrentIndex(m_model.index(row, 0));
        m_isShowing = false;
    }
    emit selected(name);
}

const base::json::object* KafkaListPanel::currentRow() const
{
    return m_model.row(m_model.find("name", m_current.toStdString()));
}

QStringList KafkaListPanel::names() const
{
    QStringList names;
    for (int i = 0; i < m_model.rowCount(); ++i)
        if (const auto* row = m_model.row(i))
            names << models::format::fromUtf8(base::json::textAt(*row, "name"));
    return names;
}

} // namespace docks
