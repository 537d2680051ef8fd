#include "docks/kafka_brokers_panel.h"

#include "docks/hub_poll.h"
#include "docks/kafka_tables.h"
#include "hub/hub_client.h"
#include "models/json_values.h"
#include "style/controls.h"
#include "views/dock_title.h"
#include "views/icon_label.h"
#include "views/state_page.h"

#include <QLineEdit>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

using models::values::list;
using models::values::object;
using models::values::whole;

constexpr int brokerSearchWidth = 200;

} // namespace

KafkaBrokersPanel::KafkaBrokersPanel(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_poll(new HubPoll(
          context.hub, u"kafka.brokers"_s, [] { return base::json::object(); }, kafkaPollMilliseconds, this))
    , m_brokers(clusterColumns().brokers(), this)
    , m_entries(clusterColumns().entries(), this)
{
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* const splitter = new QSplitter(Qt::Vertical, this);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    outer->addWidget(splitter);
    auto* const top = new QWidget(splitter);
    auto* const topLayout = new QVBoxLayout(top);
    topLayout->setContentsMargins(0, 0, 0, 0);
    topLayout->setSpacing(0);
    m_title = new views::DockTitle(tr("Brokers"), top);
    m_title->setActive(true);
    topLayout->addWidget(m_title);
    m_table = makeObjectTable(
        m_brokers, u"kafkaBrokers"_s, tr("Brokers of the cluster"),
        {u"1000"_s, {}, tr("controller"), tr("Not connected"), u"1,234 ms"_s, u"1,234 ms"_s, u"1,000,000"_s}, 1, top);
    topLayout->addWidget(m_table, 1);
    auto* const bottom = new QWidget(splitter);
    auto* const bottomLayout = new QVBoxLayout(bottom);
    bottomLayout->setContentsMargins(0, 0, 0, 0);
    bottomLayout->setSpacing(0);
    m_entryTitle = new views::DockTitle(tr("Configuration"), bottom);
    m_search = style::lineEdit(tr("Find an entry"), {u"brokerEntrySearch"_s, tr("Find an entry")}, m_entryTitle);
    style::makeSmall(*m_search);
    m_search->setFixedWidth(brokerSearchWidth);
    views::leadIcon(*m_search, u"search"_s);
    m_entryTitle->addWidget(m_search);
    bottomLayout->addWidget(m_entryTitle);
    m_stack = new QStackedWidget(bottom);
    m_state = new views::StatePage(m_stack);
    m_state->showBusy(tr("Reading the configuration"), {});
    m_entryTable = makeObjectTable(
        m_entries, u"kafkaBrokerEntries"_s, tr("Configuration of the broker"),
        {u"transaction.state.log.replication.factor and some more room"_s, {}, tr("broker, at run time")}, 1, m_stack);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_entryTable);
    bottomLayout->addWidget(m_stack, 1);
    splitter->addWidget(top);
    splitter->addWidget(bottom);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 2);
    connect(m_poll, &HubPoll::answered, this, &KafkaBrokersPanel::show);
    connect(m_search, &QLineEdit::textChanged, this, [this] { showEntries(); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { readConfiguration(); });
}

KafkaBrokersPanel::~KafkaBrokersPanel() = default;

void KafkaBrokersPanel::setActive(bool active)
{
    m_poll->setActive(active);
}

void KafkaBrokersPanel::show(const base::json::object& body)
{
    m_brokers.setAll(list(body, "brokers"));
    m_title->setFacts(tr("cluster %1; times as this client measured them").arg(models::values::text(body, "id")));
    if (!m_table->currentIndex().isValid() && m_brokers.rowCount() > 0)
        m_table->selectRow(0);
}

void KafkaBrokersPanel::readConfiguration()
{
    const auto* const row = m_brokers.row(m_table->currentIndex().row());
    const auto broker = row == nullptr ? -1 : whole(*row, "id").value_or(-1);
    if (broker < 0 || broker == m_broker)
        return;
    m_broker = broker;
    m_entryTitle->setName(tr("Configuration of broker %1").arg(broker));
    m_state->showBusy(tr("Reading the configuration"), {});
    m_stack->setCurrentWidget(m_state);
    m_context.hub.request(u"kafka.broker"_s, {{"broker", broker}}, this, [this, broker](const hub::Reply& reply) {
        if (broker != m_broker)
            return;
        if (!reply.ok) {
            m_broker = -1; // selected again, it is read again
            m_state->showError(tr("The configuration cannot be read"), models::format::safe(reply.problemText()), {});
            return;
        }
        m_configuration = list(object(reply.body), "configuration");
        showEntries();
    });
}

void KafkaBrokersPanel::showEntries()
{
    const auto wanted = m_search->text().trimmed().toLower().toStdString();
    base::json::array shown;
    for (const auto& each : m_configuration)
        if (base::json::textAt(object(each), "name").find(wanted) != std::string_view::npos)
            shown.push_back(each);
    m_entries.clear();
    m_entries.setAll(shown);
    m_entryTitle->setFacts(
        tr("%1 of %2 entries").arg(QString::number(shown.size()), QString::number(m_configuration.size())));
    if (shown.empty())
        m_state->showEmpty(u"search"_s, tr("Nothing matches"), tr("No name holds the text that is searched for."));
    m_stack->setCurrentWidget(shown.empty() ? static_cast<QWidget*>(m_state) : m_entryTable);
}

} // namespace docks
