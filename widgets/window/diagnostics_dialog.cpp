#include "window/diagnostics_dialog.h"

#include "hub/hub_client.h"
#include "models/field_text.h"
#include "models/flow_facts.h"
#include "models/json_rows_model.h"
#include "models/rule_text.h"
#include "models/stats_feed.h"
#include "style/controls.h"
#include "views/dock_title.h"
#include "views/table_delegate.h"
#include "views/tables.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace window {

namespace {

class DiagnosticsDialog final : public QDialog
{
    Q_OBJECT
public:
    DiagnosticsDialog(hub::HubClient& hub, models::StatsFeed& stats, QWidget* parent)
        : QDialog(parent)
        , m_stats(stats)
    {
        setObjectName(u"diagnostics"_s);
        setWindowTitle(tr("Diagnostics"));
        setAttribute(Qt::WA_DeleteOnClose);
        resize(720, 480);
        m_queues = new models::JsonRowsModel({{"name", tr("Queue"), false,
                                               [](const base::json::object& row) {
                                                   const auto name = base::json::textAt(row, "name");
                                                   return models::capitalised(models::queueText(QString::fromUtf8(
                                                       name.data(), static_cast<qsizetype>(name.size()))));
                                               }},
                                              {"name", tr("In the metrics"), false},
                                              {"capacity", tr("Capacity")},
                                              {"depth", tr("Depth")},
                                              {"highWater", tr("High water")},
                                              {"drops", tr("Dropped")}},
                                             this);
        m_clients = new models::JsonRowsModel(
            {{"name", tr("Client"), false,
              [&hub](const base::json::object& row) { return models::clientText(row, hub.clientId()); }},
             {"subscriptions", tr("Subscriptions")},
             {"rate", tr("Items/s")},
             {"backlogBytes", tr("Backlog, bytes")},
             {"resyncs", tr("Resyncs")}},
            this);
        m_problem = style::label({}, style::Role::Error, this);
        m_problem->setContentsMargins(12, 4, 12, 4);
        m_problem->hide();
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        addTable(*layout, tr("Queues"), tr("every hand-over between threads"), *m_queues, u"diagnosticsQueues"_s);
        addTable(*layout, tr("Clients"), tr("of the hub"), *m_clients, u"diagnosticsClients"_s);
        layout->addWidget(m_problem);
        connect(&stats, &models::StatsFeed::arrived, this, [this] { apply(m_stats.last()); });
        if (!stats.isEmpty())
            apply(stats.last());
        hub.request(u"diagnostics"_s, {}, this, [this](const hub::Reply& reply) {
            m_problem->setVisible(!reply.ok);
            if (reply.ok && reply.body.is_object())
                apply(reply.body.get_object());
            else
                m_problem->setText(reply.problemText());
        });
    }

private:
    void addTable(QVBoxLayout& layout, const QString& name, const QString& facts, models::JsonRowsModel& model,
                  const QString& objectName)
    {
        auto* title = new views::DockTitle(name, this);
        title->setFacts(facts);
        layout.addWidget(title);
        auto* table = views::makeTable(objectName, name, this);
        table->setModel(&model);
        auto* delegate = new views::TableDelegate({}, table);
        if (&model == m_queues)
            delegate->setColumnTint(1, style::Token::Text3);
        table->setItemDelegate(delegate);
        auto* header = table->horizontalHeader();
        header->setStretchLastSection(false);
        header->setSectionResizeMode(0, QHeaderView::Stretch);
        for (int column = 1; column < model.columnCount(); ++column)
            table->setColumnWidth(column, std::max(88, header->sectionSizeHint(column)));
        layout.addWidget(table, &model == m_queues ? 3 : 1);
    }

    void apply(const base::json::object& item)
    {
        if (const auto* queues = item.if_contains("queues"); queues != nullptr)
            m_queues->setRows(queues);
        if (const auto* clients = item.if_contains("clients"); clients != nullptr)
            m_clients->setRows(clients);
    }

    models::StatsFeed& m_stats;
    models::JsonRowsModel* m_queues = nullptr;
    models::JsonRowsModel* m_clients = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace

QDialog* makeDiagnosticsDialog(hub::HubClient& hub, models::StatsFeed& stats, QWidget* parent)
{
    return new DiagnosticsDialog(hub, stats, parent);
}

} // namespace window

#include "diagnostics_dialog.moc"
