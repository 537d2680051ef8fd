#include "docks/entity_history_panel.h"

#include "docks/entity_directory.h"
#include "docks/entity_relations.h"
#include "docks/entity_versions.h"
#include "hub/hub_client.h"
#include "models/field_text.h"
#include "style/controls.h"
#include "views/dock_tabs.h"
#include "views/menu_button.h"
#include "views/state_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;
using models::memberOf;
using models::toUtf8;

namespace docks {

namespace {

constexpr std::size_t mostVersions = 5'000; // beyond it the newest stay
constexpr int slidePauseMs = 120;
constexpr int slowVersionMs = 2'500; // an answer that takes longer is explained

} // namespace

EntityHistoryPanel::EntityHistoryPanel(hub::HubClient& hub, EntityDirectory& directory, QWidget* parent)
    : QWidget(parent)
    , m_hub(hub)
    , m_directory(directory)
    , m_name(style::label({}, style::Role::Fact, this))
    , m_stack(new QStackedWidget(this))
    , m_pause(new QTimer(this))
    , m_slow(new QTimer(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head =
        new views::DockTabs({u"historyTabs"_s, tr("History or relations")}, {tr("History"), tr("Relations")}, this);
    m_tabs = head->tabs();
    m_tabs->setElideMode(Qt::ElideRight);
    m_tabs->setUsesScrollButtons(false);
    m_name->setContentsMargins(0, 0, 6, 0);
    head->addWidget(m_name);
    m_menu = views::menuButton({u"historyMenu"_s, tr("More for this history")}, head,
                               [this](QMenu& menu) { fillMenu(menu); });
    head->addWidget(m_menu);
    column->addWidget(head);
    m_versions = new EntityVersions(directory, m_stack);
    m_relations = new EntityRelations(directory, m_stack);
    m_state = new views::StatePage(m_stack);
    m_stack->addWidget(m_versions);
    m_stack->addWidget(m_relations->view());
    m_stack->addWidget(m_state);
    column->addWidget(m_stack, 1);
    m_pause->setSingleShot(true);
    m_pause->setInterval(slidePauseMs);
    connect(m_pause, &QTimer::timeout, this, &EntityHistoryPanel::load);
    m_slow->setSingleShot(true);
    m_slow->setInterval(slowVersionMs);
    connect(m_slow, &QTimer::timeout, this, [this] {
        m_isSlow = true;
        updateTabs();
    });
    connect(m_tabs, &QTabBar::currentChanged, this, &EntityHistoryPanel::updateTabs);
    connect(m_versions, &EntityVersions::eventWanted, this, &EntityHistoryPanel::eventWanted);
    connect(m_relations, &EntityRelations::openWanted, this, &EntityHistoryPanel::openWanted);
    updateTabs();
}

EntityHistoryPanel::~EntityHistoryPanel() = default;

void EntityHistoryPanel::show(const QString& type, const QString& id)
{
    if (type == m_type && id == m_id)
        return;
    m_type = type;
    m_id = id;
    ++m_generation;
    m_hasRelations = false;
    m_problem.clear();
    m_relationProblem.clear();
    m_versions->clear();
    m_relations->clear();
    const auto* described = m_directory.type(type);
    m_name->setText(id.isEmpty() || described == nullptr
                        ? QString()
                        : tr("%1 %2").arg(models::typeWord(*described), models::shortId(id)));
    updateTabs();
    if (!id.isEmpty())
        m_pause->start();
}

/// The name of the entity stands in the form, too: it goes before the tabs are cut.
void EntityHistoryPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitName();
    m_versions->fitInto(width());
}

void EntityHistoryPanel::fitName()
{
    constexpr int buttons = 80;
    m_name->setVisible(width() >= m_tabs->sizeHint().width() + m_name->sizeHint().width() + buttons);
}

void EntityHistoryPanel::refreshIf(const QString& type, const QString& id)
{
    if (type == m_type && id == m_id && !m_id.isEmpty() && !m_pause->isActive())
        m_pause->start();
}

void EntityHistoryPanel::readAgain()
{
    if (!m_id.isEmpty())
        load();
}

void EntityHistoryPanel::load()
{
    if (m_id.isEmpty())
        return;
    m_problem.clear();
    m_relationProblem.clear();
    m_isSlow = false;
    m_slow->start();
    updateTabs();
    const auto generation = ++m_generation;
    m_incoming.clear();
    loadHistory(1, generation);
    loadRelations(generation);
}

void EntityHistoryPanel::loadHistory(quint64 from, int generation)
{
    m_hub.request(u"entities.history"_s, {{"type", toUtf8(m_type)}, {"id", toUtf8(m_id)}, {"from", from}}, this,
                  [this, generation](const hub::Reply& reply) {
                      if (generation != m_generation)
                          return;
                      const auto* body = reply.body.if_object();
                      if (!reply.ok || body == nullptr) {
                          m_problem = reply.problemText();
                          updateTabs();
                          return;
                      }
                      if (const auto* items = memberOf(*body, "items").if_array())
                          models::appendHistory(m_incoming, *items);
                      const auto& next = memberOf(*body, "next");
                      if (next.is_number() && m_incoming.size() < mostVersions) {
                          loadHistory(next.to_number<quint64>(), generation);
                          return;
                      }
                      m_versions->showHistory(m_type, std::exchange(m_incoming, {}));
                      updateTabs();
                  });
}

void EntityHistoryPanel::loadRelations(int generation)
{
    m_hub.request(u"entities.relations"_s, {{"type", toUtf8(m_type)}, {"id", toUtf8(m_id)}}, this,
                  [this, generation](const hub::Reply& reply) {
                      const auto* body = reply.body.if_object();
                      if (generation != m_generation)
                          return;
                      if (reply.ok && body != nullptr) {
                          m_hasRelations = true;
                          m_relations->show(m_type, *body);
                      } else {
                          m_relationProblem = reply.problemText();
                      }
                      updateTabs();
                  });
}

void EntityHistoryPanel::updateTabs()
{
    const auto versions = m_versions->versionCount();
    m_menu->setVisible(!m_id.isEmpty());
    m_tabs->setTabText(0, versions == 0 ? tr("History") : tr("History  %n version(s)", nullptr, versions));
    m_tabs->setTabText(1, m_relations->count() == 0 ? tr("Relations") : tr("Relations  %1").arg(m_relations->count()));
    fitName();
    m_state->clearButtons();
    if (m_id.isEmpty()) {
        m_state->showEmpty(u"history"_s, tr("No entity chosen"),
                           tr("Choose a row above to see its versions, what changed in each, and its relations."));
        m_stack->setCurrentWidget(m_state);
        return;
    }
    const auto overdue = m_isSlow ? tr("The engine takes longer than usual.") : QString();
    if (m_tabs->currentIndex() == 0) {
        if (!m_versions->isEmpty()) {
            m_stack->setCurrentWidget(m_versions);
            return;
        }
        if (m_problem.isEmpty())
            m_state->showBusy(tr("Reading the history"), overdue);
        else
            showProblem(tr("The history could not be read"), m_problem);
    } else {
        if (m_relations->count() > 0) {
            m_stack->setCurrentWidget(m_relations->view());
            return;
        }
        if (!m_relationProblem.isEmpty())
            showProblem(tr("The relations could not be read"), m_relationProblem);
        else if (!m_hasRelations)
            m_state->showBusy(tr("Reading the relations"), overdue);
        else
            m_state->showEmpty(u"unlink"_s, tr("No relations"), tr("It refers to nothing, and nothing refers to it."));
    }
    m_stack->setCurrentWidget(m_state);
}

void EntityHistoryPanel::showProblem(const QString& heading, const QString& why)
{
    m_state->showError(heading, why, {tr("Read them again.")});
    auto* again = m_state->addButton(tr("Read again"), style::ButtonKind::Normal,
                                     {u"historyTryAgain"_s, tr("Read history and relations again")});
    connect(again, &QPushButton::clicked, this, &EntityHistoryPanel::load);
}

void EntityHistoryPanel::fillMenu(QMenu& menu)
{
    if (m_tabs->currentIndex() == 0) {
        m_versions->fillMenu(menu);
        if (!menu.isEmpty())
            menu.addSeparator();
    }
    connect(views::addEntry(menu, u"refresh"_s, tr("Read again"), u"historyReadAgain"_s), &QAction::triggered, this,
            &EntityHistoryPanel::load);
}

} // namespace docks
