#include "docks/docks.h"
#include "hub/hub_client.h"
#include "models/format.h"
#include "models/service_table_model.h"
#include "style/controls.h"
#include "style/fonts.h"
#include "views/banner.h"
#include "views/dock.h"
#include "views/dock_title.h"
#include "views/plain_text_view.h"
#include "views/state_page.h"
#include "views/table_delegate.h"
#include "views/tables.h"

#include <QFontMetrics>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

using models::ServiceRow;
using models::ServiceTableModel;
using style::Token;
using Verb = const char*;

constexpr int servicesMilliseconds = 1'000;
constexpr int logLines = 300;

int tint(Token token)
{
    return static_cast<int>(token);
}

/// The local servers: what runs, the verbs, and the log of one of them.
class ServicesPage final : public Page
{
    Q_OBJECT
public:
    ServicesPage(const PageContext& context, QWidget* parent)
        : Page(parent)
        , m_context(context)
        , m_model(
              new ServiceTableModel({tint(Token::Ok), tint(Token::Info), tint(Token::Text3), tint(Token::Error)}, this))
    {
        setObjectName(u"servicesPage"_s);
        auto* const outer = new QVBoxLayout(this);
        outer->setContentsMargins(0, 0, 0, 0);
        m_stack = new QStackedWidget(this);
        outer->addWidget(m_stack);
        m_state = new views::StatePage(m_stack);
        m_stack->addWidget(m_state);
        m_body = new QSplitter(Qt::Vertical, m_stack);
        m_body->setHandleWidth(1);
        m_body->setChildrenCollapsible(false);
        m_body->addWidget(makeServices());
        auto* const log = makeLog();
        m_body->addWidget(log);
        m_body->setStretchFactor(1, 1);
        views::Dock::install(*log, u"logDock"_s, tr("Log"));
        m_stack->addWidget(m_body);
        m_state->showBusy(tr("Asking for the local servers"), {});
        m_timer.setInterval(servicesMilliseconds);
        connect(&m_timer, &QTimer::timeout, this, &ServicesPage::poll);
        connect(&m_context.hub, &hub::HubClient::stateChanged, this, &ServicesPage::showConnection);
        ServicesPage::resetLayout(Layout::Operate);
    }

    void activated() override
    {
        m_timer.start();
        poll();
    }
    void deactivated() override { m_timer.stop(); }

    void resetLayout(Layout) override { m_body->setSizes({230, 500}); }
    QByteArray saveLayout() const override { return m_body->saveState(); }
    void restoreLayout(const QByteArray& layout) override { m_body->restoreState(layout); }

private:
    QWidget* makeServices()
    {
        auto* const panel = new QWidget(m_body);
        auto* const column = new QVBoxLayout(panel);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        m_title = new views::DockTitle(tr("Local stack"), panel);
        m_title->setActive(true);
        column->addWidget(m_title);
        auto* const line = new QWidget(panel);
        auto* const buttons = new QHBoxLayout(line);
        buttons->setContentsMargins(8, 6, 8, 6);
        buttons->setSpacing(8);
        m_start = addVerb(*buttons, tr("Start"), style::ButtonKind::Primary, u"stackStart"_s,
                          tr("Start what does not run"), "start");
        m_stop = addVerb(*buttons, tr("Stop"), style::ButtonKind::Normal, u"stackStop"_s,
                         tr("Stop all services; the data stay"), "stop");
        m_setup = addVerb(*buttons, tr("Set up"), style::ButtonKind::Normal, u"stackSetup"_s,
                          tr("Fetch Apache Kafka and install the packages that are missing"), "setup");
        m_clean =
            style::button(tr("Clean…"), style::ButtonKind::Normal,
                          {u"stackClean"_s, tr("Clean"), tr("Stop all services and remove their data and logs")}, line);
        buttons->addWidget(m_clean);
        connect(m_clean, &QPushButton::clicked, this, [this] { m_confirm->show(); });
        m_help = style::label({}, style::Role::Help, line);
        m_help->setWordWrap(true);
        buttons->addWidget(m_help, 1);
        column->addWidget(line);
        column->addWidget(makeBanners(panel));
        m_table = views::makeTable(u"services"_s, tr("Services of the local stack"), panel);
        m_table->setModel(m_model);
        views::TableDelegate::Roles roles;
        roles.icon = ServiceTableModel::IconRole;
        roles.iconTint = ServiceTableModel::IconTintRole;
        roles.faint = ServiceTableModel::FaintRole;
        m_table->setItemDelegate(new views::TableDelegate(roles, m_table));
        m_table->horizontalHeader()->setStretchLastSection(false);
        setWidths();
        connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { readLog(); });
        column->addWidget(m_table, 1);
        return panel;
    }

    QPushButton* addVerb(QHBoxLayout& row, const QString& text, style::ButtonKind kind, const QString& name,
                         const QString& help, Verb verb)
    {
        auto* const button = style::button(text, kind, {name, text, help}, this);
        row.addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, verb] { begin(verb); });
        return button;
    }

    QWidget* makeBanners(QWidget* parent)
    {
        auto* const box = new QWidget(parent);
        auto* const column = new QVBoxLayout(box);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        m_confirm = new views::Banner(box);
        m_confirm->setSeverity(models::Severity::Warning);
        m_confirm->setMessage(tr("Remove the data and logs of all services?"),
                              tr("They are stopped first. What setup fetched stays."));
        auto* const remove = m_confirm->addButton(tr("Remove"), style::ButtonKind::Danger,
                                                  {u"stackCleanConfirm"_s, tr("Remove data and logs")});
        auto* const keep = m_confirm->addButton(tr("Keep"), style::ButtonKind::Normal,
                                                {u"stackCleanKeep"_s, tr("Keep data and logs")});
        connect(remove, &QPushButton::clicked, this, [this] {
            m_confirm->hide();
            begin("clean");
        });
        connect(keep, &QPushButton::clicked, m_confirm, &QWidget::hide);
        m_working = new views::Banner(box);
        m_working->setSeverity(models::Severity::Info);
        auto* const cancel =
            m_working->addButton(tr("Cancel"), style::ButtonKind::Normal, {u"stackCancel"_s, tr("Cancel what works")});
        connect(cancel, &QPushButton::clicked, this,
                [this] { m_context.hub.request(u"stack.cancel"_s, {}, this, [](const hub::Reply&) {}); });
        m_error = new views::Banner(box);
        m_error->setSeverity(models::Severity::Error);
        m_error->stack();
        for (auto* const banner : {m_confirm, m_working, m_error})
            column->addWidget(banner);
        return box;
    }

    QWidget* makeLog()
    {
        auto* const panel = new QWidget(m_body);
        auto* const column = new QVBoxLayout(panel);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        m_logTitle = new views::DockTitle(tr("Log"), panel);
        column->addWidget(m_logTitle);
        m_log = new views::PlainTextView(u"serviceLog"_s, tr("Log of the chosen service"), panel);
        m_log->setPlaceholderText(tr("The chosen service has written nothing yet."));
        column->addWidget(m_log, 1);
        return panel;
    }

    void setWidths()
    {
        const QFontMetrics text(style::uiFont());
        const auto set = [this, &text](ServiceTableModel::Column column, const QString& content, int more = 0) {
            const auto title = m_table->horizontalHeader()->sectionSizeHint(column);
            m_table->setColumnWidth(column, std::max(title, text.horizontalAdvance(content) + more + 18));
        };
        set(ServiceTableModel::Service, u"redis-snapshots"_s, 24);
        int state = 0;
        for (const auto each : {ServiceRow::State::Running, ServiceRow::State::Starting, ServiceRow::State::Stopped,
                                ServiceRow::State::Failed})
            state = std::max(state, text.horizontalAdvance(models::serviceStateText(each)));
        m_table->setColumnWidth(ServiceTableModel::State, state + 18 + style::measure::rowIcon + 24);
        m_table->horizontalHeader()->setSectionResizeMode(ServiceTableModel::State, QHeaderView::Stretch);
        set(ServiceTableModel::Port, u"65535"_s, 24);
        set(ServiceTableModel::Version, tr("not set up"), 24);
        set(ServiceTableModel::Memory, u"1,234 MB"_s, 24);
        set(ServiceTableModel::Uptime, models::uptimeText(59 * 60 + 59), 24);
        set(ServiceTableModel::Pid, u"1234567"_s, 24);
    }

    void begin(Verb verb)
    {
        m_error->hide();
        m_context.hub.request(u"stack.begin"_s, {{"verb", verb}}, this, [this](const hub::Reply& reply) {
            if (!reply.ok)
                showError(reply.problemText());
            poll();
        });
    }

    void poll()
    {
        if (m_isAsking || m_context.hub.state() != hub::HubClient::State::Connected)
            return;
        m_isAsking = true;
        m_context.hub.request(u"stack.status"_s, {}, this, [this](const hub::Reply& reply) {
            m_isAsking = false;
            if (reply.ok && reply.body.is_object())
                show(reply.body.get_object());
            else
                m_state->showError(tr("The local servers cannot be seen"), reply.problemText(), {});
        });
        readLog();
    }

    void show(const base::json::object& status)
    {
        if (const auto* services = status.if_contains("services"); services != nullptr && services->is_array())
            m_model->set(services->get_array());
        if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
            m_table->selectRow(0);
        const auto running = m_model->running();
        const auto all = m_model->rowCount();
        m_title->setFacts(tr("%1 of %2 running").arg(QString::number(running), QString::number(all)));
        bool isWorking = false;
        if (const auto* work = status.if_contains("work"); work != nullptr && work->is_object())
            isWorking = showWork(work->get_object());
        bool isSetUp = true;
        for (const auto& row : m_model->rows())
            isSetUp = isSetUp && !row.version.isEmpty();
        m_start->setEnabled(!isWorking && isSetUp && running < all);
        m_stop->setEnabled(!isWorking && running > 0);
        m_setup->setEnabled(!isWorking && !isSetUp);
        m_clean->setEnabled(!isWorking);
        QStringList missing;
        if (const auto* packages = status.if_contains("missing"); packages != nullptr && packages->is_array())
            for (const auto& each : packages->get_array())
                if (each.is_string())
                    missing << models::format::safe(
                        models::format::fromUtf8({each.get_string().data(), each.get_string().size()}));
        m_help->setText(!missing.isEmpty() ? tr("Set up installs: %1").arg(missing.join(u", "_s))
                            : isSetUp ? tr("On this engine's machine, 127.0.0.1 only. Data are kept between starts.")
                                      : tr("Set up fetches Apache Kafka, about 55 MB."));
        m_stack->setCurrentWidget(m_body);
    }

    /// Whether a verb works now.
    bool showWork(const base::json::object& work)
    {
        const auto* working = work.if_contains("working");
        const bool isWorking = working != nullptr && working->is_bool() && working->get_bool();
        const auto error = models::format::fromUtf8(base::json::textAt(work, "error"));
        QString last;
        if (const auto* lines = work.if_contains("lines"); lines != nullptr && lines->is_array()
            && !lines->get_array().empty() && lines->get_array().back().is_string()) {
            const auto& line = lines->get_array().back().get_string();
            last = models::format::safe(models::format::fromUtf8({line.data(), line.size()}));
        }
        m_working->setMessage(verbText(base::json::textAt(work, "verb")), last);
        m_working->setVisible(isWorking);
        if (m_wasWorking && !isWorking && !error.isEmpty())
            showError(error);
        m_wasWorking = isWorking;
        return isWorking;
    }

    static QString verbText(std::string_view verb)
    {
        if (verb == "setup")
            return tr("Setting up");
        if (verb == "start")
            return tr("Starting");
        return verb == "stop" ? tr("Stopping") : tr("Cleaning");
    }

    void showError(const QString& text)
    {
        // The first line says what happened; the rest is the end of a log, which stands below.
        m_error->setMessage(tr("It did not come to its end"), models::format::safe(text.section(u'\n', 0, 0)));
        m_error->show();
    }

    void showConnection(hub::HubClient::State state)
    {
        m_isAsking = false;
        if (state == hub::HubClient::State::Connected) {
            if (m_timer.isActive())
                poll();
            return;
        }
        for (auto* const button : {m_start, m_stop, m_setup, m_clean})
            button->setEnabled(false);
        m_title->setFacts(tr("as last seen, the hub is offline"));
    }

    void readLog()
    {
        const auto row = m_table->currentIndex().row();
        if (row < 0 || row >= m_model->rowCount() || m_context.hub.state() != hub::HubClient::State::Connected)
            return;
        const auto service = m_model->rows()[static_cast<std::size_t>(row)].service;
        m_logTitle->setName(tr("Log of %1").arg(service));
        m_context.hub.request(
            u"stack.logs"_s, {{"service", service.toStdString()}, {"lines", logLines}}, this,
            [this, service](const hub::Reply& reply) {
                const auto* lines =
                    reply.ok && reply.body.is_object() ? reply.body.get_object().if_contains("lines") : nullptr;
                if (lines == nullptr || !lines->is_array())
                    return;
                QString text;
                for (const auto& line : lines->get_array())
                    if (line.is_string())
                        text += models::format::fromUtf8({line.get_string().data(), line.get_string().size()}) + u'\n';
                showLog(service, text.right(views::PlainTextView::pageCharacters));
            });
    }

    void showLog(const QString& service, const QString& text)
    {
        if (service == m_shownService && text == m_shownLog)
            return;
        auto* const bar = m_log->verticalScrollBar();
        const bool isAtEnd = service != m_shownService || bar->value() >= bar->maximum();
        m_shownService = service;
        m_shownLog = text;
        const auto place = bar->value();
        m_log->showText(style::visibleLines(text));
        bar->setValue(isAtEnd ? bar->maximum() : place);
    }

    const PageContext m_context;
    ServiceTableModel* m_model;
    QStackedWidget* m_stack = nullptr;
    views::StatePage* m_state = nullptr;
    QSplitter* m_body = nullptr;
    views::DockTitle* m_title = nullptr;
    views::DockTitle* m_logTitle = nullptr;
    QTableView* m_table = nullptr;
    views::PlainTextView* m_log = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_setup = nullptr;
    QPushButton* m_clean = nullptr;
    QLabel* m_help = nullptr;
    views::Banner* m_confirm = nullptr;
    views::Banner* m_working = nullptr;
    views::Banner* m_error = nullptr;
    QTimer m_timer;
    QString m_shownService;
    QString m_shownLog;
    bool m_isAsking = false;
    bool m_wasWorking = false;
};

} // namespace

Page* makeServicesPage(const PageContext& context, QWidget* parent)
{
    return new ServicesPage(context, parent);
}

} // namespace docks

#include "services_page.moc"
