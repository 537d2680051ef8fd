#include "docks/command_panel.h"
#include "docks/docks.h"
#include "docks/entity_directory.h"
#include "docks/filter_language.h"
#include "docks/stream_bar.h"
#include "hub/hub_client.h"
#include "models/command_stream.h"
#include "models/command_text.h"
#include "models/flow_facts.h"
#include "models/format.h"
#include "models/notice_board.h"
#include "models/stats_feed.h"
#include "style/controls.h"
#include "views/dock.h"
#include "views/dock_title.h"
#include "views/live_table.h"
#include "views/stage_waterfall.h"
#include "views/state_page.h"
#include "views/toast.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDataStream>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

using models::CommandStream;
namespace format = models::format;

constexpr int firstCommands = 2'000; ///< of the past, when the page is opened first

/// Accepted and rejected commands, one of them in full, and where its time went.
class CommandsPage final : public Page
{
    Q_OBJECT
public:
    CommandsPage(const PageContext& context, QWidget* parent)
        : Page(parent)
        , m_context(context)
        , m_stream(this)
        , m_directory(new EntityDirectory(context.hub, this))
    {
        setObjectName(u"commandsPage"_s);
        auto* const layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        m_columns = new QSplitter(Qt::Horizontal, this);
        layout->addWidget(m_columns);
        m_rows = new QSplitter(Qt::Vertical, m_columns);
        m_table = new views::LiveTable(m_stream, nullptr);
        style::identify(*m_table, {u"commandTable"_s, tr("Commands")});
        m_table->setToolTip({});
        m_bar = new StreamBar(m_stream, *m_table,
                              {u"commands"_s, tr("Commands"), {}, tr("Filter, for example: user != \"demo\""), true},
                              m_rows);
        m_rows->addWidget(m_bar);
        m_stages = makeStages();
        m_rows->addWidget(m_stages);
        m_panel = new CommandPanel(context, *m_directory, m_columns);
        m_columns->addWidget(m_rows);
        m_columns->addWidget(m_panel);
        m_columns->setStretchFactor(0, 1);
        m_rows->setStretchFactor(0, 1);
        for (auto* const splitter : {m_columns, m_rows}) {
            splitter->setHandleWidth(1);
            splitter->setChildrenCollapsible(false);
        }
        views::Dock::install(*m_panel, u"commandDock"_s, tr("Command"));
        views::Dock::install(*m_stages, u"stagesDock"_s, tr("Stages"));
        CommandsPage::resetLayout(Layout::Operate);
        m_bar->setEmptyTexts(
            u"terminal-2"_s, tr("No commands yet"),
            tr("Whatever is created, changed or deleted appears here, accepted or rejected with its rule."));
        addChips();
        speakFilters();
        connectParts();
    }

    void activated() override
    {
        m_directory->load();
        m_bar->setActive(true);
        m_bar->setConnection(m_context.hub.state(), m_context.hub.trouble());
        if (!m_subscription) {
            m_subscription =
                m_context.hub.subscribe({{"stream", "commands"}, {"from", {{"last", firstCommands}}}},
                                        [this](const std::vector<hub::Batch>& batches) { m_stream.append(batches); });
        }
    }
    void deactivated() override { m_bar->setActive(false); }

    void handleOpen(const QVariantMap& arguments) override
    {
        if (arguments.contains(u"filter"_s)) {
            m_bar->setFilterText(arguments.value(u"filter"_s).toString());
        } else if (const auto id = arguments.value(u"command"_s).toString(); !id.isEmpty()) {
            m_wanted = id;
            m_bar->setFilterText({});
            selectWanted();
            if (!m_wanted.isEmpty())
                openOld(id);
        }
    }

    void resume() override { m_bar->resume(); }
    void resetLayout(Layout layout) override
    {
        const bool debug = layout == Layout::Debug;
        m_columns->setSizes(debug ? QList {788, 420} : QList {904, 304});
        m_rows->setSizes(debug ? QList {400, 335} : QList {476, 259});
        m_table->resetColumns();
    }
    [[nodiscard]] QByteArray saveLayout() const override
    {
        QByteArray bytes;
        QDataStream stream(&bytes, QIODevice::WriteOnly);
        stream << m_columns->sizes() << m_rows->sizes() << m_table->saveColumns();
        return bytes;
    }
    void restoreLayout(const QByteArray& bytes) override
    {
        QDataStream stream(bytes);
        QList<int> columns;
        QList<int> rows;
        QByteArray widths;
        stream >> columns >> rows >> widths;
        if (stream.status() != QDataStream::Ok || columns.size() != 2 || rows.size() != 2)
            return;
        m_columns->setSizes(columns);
        m_rows->setSizes(rows);
        m_table->restoreColumns(widths);
    }

    [[nodiscard]] QByteArray saveKeepsakes() const override { return m_bar->saveKeepsakes(); }
    void restoreKeepsakes(const QByteArray& kept) override { m_bar->restoreKeepsakes(kept); }

private:
    QWidget* makeStages()
    {
        auto* const stages = new QWidget(m_rows);
        auto* const layout = new QVBoxLayout(stages);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(0);
        m_stagesTitle = new views::DockTitle(tr("Stages"), stages);
        m_stagesTitle->setRightFacts(tr("whisker: p99 of the last 10 s"));
        m_stagesTitle->addMenu(u"stagesMenu"_s, tr("More about the stages"), [this](QMenu& menu) {
            auto* const copy = menu.addAction(tr("Copy the times"), this,
                                              [this] { QApplication::clipboard()->setText(m_waterfall->asText()); });
            copy->setEnabled(!m_waterfall->asText().isEmpty());
        });
        layout->addWidget(m_stagesTitle);
        m_waterfall = new views::StageWaterfall(stages);
        m_waterfall->setObjectName(u"stageWaterfall"_s);
        m_waterfall->setAccessibleName(tr("Stages of the command"));
        m_stagesStack = new QStackedWidget(stages);
        m_stagesState = new views::StatePage(m_stagesStack);
        m_stagesState->showEmpty(u"route"_s, tr("No times to show"),
                                 tr("Select a command above to see where its time went."));
        m_stagesStack->addWidget(m_stagesState);
        m_stagesStack->addWidget(m_waterfall);
        layout->addWidget(m_stagesStack, 1);
        return stages;
    }

    void addChips()
    {
        using style::Token;
        m_bar->addChip(tr("All"), {}, Token::Text, u"chipAllCommands"_s, ~0U,
                       [this] { return m_stream.arrivedLive(); });
        m_bar->addChip(tr("Accepted"), u"circle-check"_s, Token::Ok, u"chipAcceptedCommands"_s,
                       1U << CommandStream::Accepted, [this] { return m_stream.countOf(CommandStream::Accepted); });
        m_bar->addChip(tr("Rejected"), u"ban"_s, Token::Rejected, u"chipRejectedCommands"_s,
                       1U << CommandStream::Rejected, [this] { return m_stream.countOf(CommandStream::Rejected); });
        m_bar->addGauge(
            tr("Waiting"), u"hourglass-high"_s, u"chipWaitingCommands"_s, 1U << CommandStream::CategoryCount,
            [this] { return waiting(); },
            [](std::uint64_t count) {
                return count == 0 ? tr("No command waits")
                                  : tr("%n command(s) wait for their outcome", nullptr, static_cast<int>(count));
            },
            tr("Commands wait at the gateway until the rules have decided them. Each appears here with its outcome."));
    }

    /// Commands that the gateway has taken and the validator has not: there is no row of them yet.
    [[nodiscard]] std::uint64_t waiting() const
    {
        if (m_context.stats.isEmpty())
            return 0;
        const auto facts = models::flowFacts(m_context.stats.last());
        const auto* const queue = facts.queue(u"gateway"_s);
        return queue == nullptr ? 0 : static_cast<std::uint64_t>(std::max<qint64>(0, queue->depth));
    }

    void speakFilters()
    {
        m_bar->setLanguage([this] { return m_stream.vocabulary(); },
                           [] {
                               std::vector<KnownField> fields = {
                                   {u"outcome"_s, tr("accepted or rejected"), {}},
                                   {u"kind"_s, tr("create, update, delete, restore, unpark"), {}},
                                   {u"type"_s, tr("entity type"), {}},
                                   {u"entity"_s, tr("reference"), {}},
                                   {u"user"_s, tr("text"), {}},
                                   {u"rule"_s, tr("rule that refused"), {}},
                                   {u"field"_s, tr("field that was wrong"), {}},
                                   {u"reason"_s, tr("text"), {}},
                                   {u"ms"_s, tr("number, submit to notify"), {}},
                                   {u"domain"_s, tr("domain"), {}},
                                   {u"id"_s, tr("command id"), {}},
                                   {u"position"_s, tr("integer"), {}},
                                   {u"events"_s, tr("integer, events it produced"), {}}};
                               return fields;
                           },
                           [this](const QString& field) {
                               for (const auto& column : m_stream.vocabulary().columns) {
                                   if (column.name == field.toStdString())
                                       return m_stream.words(static_cast<CommandStream::Field>(column.number));
                               }
                               return std::vector<QString> {};
                           });
    }

    void connectParts()
    {
        connect(&m_context.hub, &hub::HubClient::stateChanged, this, [this] {
            m_bar->setConnection(m_context.hub.state(), m_context.hub.trouble());
            if (m_context.hub.state() != hub::HubClient::State::Connected)
                return;
            m_directory->load(); // the page may have been opened before there was an engine
            m_panel->readAgain();
        });
        connect(m_directory, &EntityDirectory::loaded, this, [this] { m_stream.setCatalog(m_directory->catalog()); });
        connect(m_bar, &StreamBar::told, this, [this](const models::Notice& notice) { m_context.toasts.show(notice); });
        connect(m_bar, &StreamBar::keepsakesChanged, this, &Page::keepsakesChanged);
        connect(m_bar, &StreamBar::connectRequested, this, [this] { m_context.hub.connectNow(); });
        connect(m_bar, &StreamBar::heldBackChanged, this,
                [this](std::optional<quint64> rows) { m_context.shell.setHeldBack(rows); });
        connect(&m_context.stats, &models::StatsFeed::silenceChanged, m_bar, &StreamBar::setSilent);
        connect(&m_context.stats, &models::StatsFeed::arrived, this, [this] {
            m_bar->updateRates(
                static_cast<std::uint64_t>(models::StatsFeed::number(m_context.stats.last(), {"position"})));
            const auto all = m_bar->rateOf(0);
            const auto rejected = m_bar->rateOf(2);
            m_bar->setFacts(
                all <= 0
                    ? tr("none now")
                    : tr("%1, %2 % rejected").arg(format::rate(all), QLocale().toString(100 * rejected / all, 'f', 1)));
        });
        connect(m_table, &views::LiveTable::currentChanged, this, [this] { showCurrent(); });
        connect(m_table, &views::LiveTable::menuRequested, this,
                [this](quint64 key, int column, const QPoint& at) { showMenu(key, column, at); });
        connect(&m_stream, &models::RowSource::changed, this, [this] {
            if (!m_wanted.isEmpty())
                selectWanted();
        });
        auto* const filter = new QAction(tr("Filter commands"), this);
        filter->setShortcut(QKeySequence(u"Ctrl+F"_s));
        filter->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(filter, &QAction::triggered, this, [this] { m_bar->focusFilter(); });
        addAction(filter);
        auto* const rejected = new QAction(tr("Show rejected commands"), this);
        connect(rejected, &QAction::triggered, this, [this] { m_bar->setFilterText(u"outcome = rejected"_s); });
        addAction(rejected);
    }

    void selectWanted()
    {
        const auto key = m_stream.keyOfId(m_wanted);
        if (!key)
            return;
        m_wanted.clear();
        m_table->setCurrentKey(key);
    }

    /// A command that is older than what the table keeps is shown in the panel alone.
    void openOld(const QString& id)
    {
        m_context.hub.request(u"commands.get"_s, {{"id", id.toStdString()}}, this, [this, id](const hub::Reply& reply) {
            if (m_wanted != id)
                return;
            m_wanted.clear();
            const auto* const body = reply.ok ? reply.body.if_object() : nullptr;
            const auto* const found = body == nullptr ? nullptr : body->if_contains("command");
            const auto* const object = found == nullptr ? nullptr : found->if_object();
            if (object == nullptr) {
                m_context.toasts.show(
                    {models::Severity::Warning, tr("The command was not found"), reply.problemText(), {}, {}, {}});
                return;
            }
            const auto text = [object](std::string_view key) {
                return format::fromUtf8(base::json::textAt(*object, key));
            };
            CommandStream::Command command;
            command.id = id;
            command.type = text("type");
            command.entity = text("entity");
            command.user = text("user");
            const auto kind = base::json::textAt(*object, "kind");
            command.kind = kind == "create" ? 1
                : kind == "update"          ? 2
                : kind == "delete"          ? 3
                : kind == "unpark"          ? 5
                                            : 4;
            command.name = models::commandText(command.kind, command.type, m_directory->type(command.type));
            if (const auto* const position = object->if_contains("position");
                position != nullptr && position->is_number())
                command.position = position->to_number<std::uint64_t>();
            if (const auto* const accepted = object->if_contains("accepted");
                accepted != nullptr && accepted->is_bool())
                command.accepted = accepted->get_bool();
            if (const auto* const rejection = object->if_contains("rejection");
                rejection != nullptr && rejection->is_object()) {
                command.rule = format::fromUtf8(base::json::textAt(rejection->get_object(), "rule"));
                command.field = format::fromUtf8(base::json::textAt(rejection->get_object(), "field"));
                command.reason = format::fromUtf8(base::json::textAt(rejection->get_object(), "reason"));
            }
            command.timeMicros = QDateTime::fromString(text("time"), Qt::ISODateWithMs).toMSecsSinceEpoch() * 1000;
            m_table->setCurrentKey({});
            m_panel->show(command);
            showStages(command);
        });
    }

    void showCurrent()
    {
        const auto key = m_table->currentKey();
        const auto command = key ? m_stream.command(*key) : std::nullopt;
        if (!command) {
            m_panel->clear();
            return;
        }
        m_panel->show(*command);
        showStages(*command);
    }

    void showStages(const CommandStream::Command& command)
    {
        using style::Token;
        m_stagesTitle->setName(tr("Stages of %1").arg(command.id.right(8)));
        if (command.total() == 0) {
            m_stagesTitle->setFacts(tr("The times of commands from an earlier run are not kept"));
            m_waterfall->setBars({});
            m_stagesState->showEmpty(u"route"_s, tr("No times to show"),
                                     tr("The stages of a command are timed in memory, for this run only."));
            m_stagesStack->setCurrentWidget(m_stagesState);
            return;
        }
        m_stagesTitle->setFacts(tr("%1 ms from submit to subscribers, slower than %2 % of its kind")
                                    .arg(QLocale().toString(command.total() / 1000.0, 'f', 2),
                                         QString::number(qRound(100 * m_stream.slowerThan(command)))));
        struct Part
        {
            QString name;
            const char* key;
            CommandStream::Stage stage;
            Token tint;
            bool hollow;
        };
        const Part parts[] = {
            {tr("Gateway: accept"), "accepted", CommandStream::StageAccepted, Token::Series1, false},
            {tr("Wait for validator"), "taken", CommandStream::StageTaken, Token::Series2, true},
            {tr("Validator: decide"), "decided", CommandStream::StageDecided, Token::Series2, false},
            {tr("Log: append"), "appended", CommandStream::StageAppended, Token::Series2, false},
            {tr("Persister: event store"), "persisted", CommandStream::StagePersisted, Token::Series3, false},
            {tr("Materializer: snapshot"), "materialized", CommandStream::StageMaterialized, Token::Series4, false},
            {tr("Commit: on disk"), "committed", CommandStream::StageCommitted, Token::Series2, false},
            {tr("Notifier: hub frame"), "notified", CommandStream::StageNotified, Token::Series5, false},
        };
        std::vector<views::StageWaterfall::Bar> bars;
        double before = 0;
        for (const auto& part : parts) {
            const auto end = static_cast<double>(command.stages[part.stage]);
            if (end <= 0 && part.stage != CommandStream::StageAccepted)
                continue; // not reached, or not known
            const auto p99 = m_context.stats.isEmpty()
                ? 0
                : models::StatsFeed::number(m_context.stats.last(), {"latency", part.key, "p99"});
            bars.push_back({part.name, std::min(before, end), end, p99 > 0 ? before + p99 : 0, part.tint, part.hollow});
            before = std::max(before, end);
        }
        m_waterfall->setBars(std::move(bars));
        m_stagesStack->setCurrentWidget(m_waterfall);
    }

    void showMenu(quint64 key, int column, const QPoint& at)
    {
        const auto command = m_stream.command(key);
        if (!command)
            return;
        auto* const menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        const auto cell = m_stream.text(m_stream.rowOf(key), column);
        menu->addAction(tr("Copy cell"), this, [cell] { QApplication::clipboard()->setText(cell); });
        menu->addAction(tr("Copy command id"), this, [id = command->id] { QApplication::clipboard()->setText(id); });
        menu->addSeparator();
        auto term = u"type = "_s + filterLiteral(command->type);
        if (column == CommandStream::By)
            term = u"user = "_s + filterLiteral(command->user);
        else if (column == CommandStream::Rule && !command->rule.isEmpty())
            term = u"rule = "_s + filterLiteral(command->rule);
        else if (column == CommandStream::Outcome)
            term = command->accepted ? u"outcome = accepted"_s : u"outcome = rejected"_s;
        menu->addAction(style::withoutMnemonic(tr("Keep only %1").arg(term)), this,
                        [this, term] { m_bar->addTerm(term); });
        menu->addAction(style::withoutMnemonic(tr("Leave out %1").arg(term)), this,
                        [this, term] { m_bar->addTerm(u"not "_s + term); });
        menu->addSeparator();
        const QVariantMap entity {{u"type"_s, command->type}, {u"id"_s, command->entity}};
        menu->addAction(tr("Open entity"), this, [this, entity] { m_context.shell.open(u"entities"_s, entity); });
        menu->addAction(tr("Follow entity in the live tail"), this,
                        [this, entity] { m_context.shell.open(u"events"_s, entity); });
        menu->popup(at);
    }

    PageContext m_context;
    CommandStream m_stream;
    EntityDirectory* m_directory;
    QSplitter* m_columns = nullptr;
    QSplitter* m_rows = nullptr;
    QWidget* m_stages = nullptr;
    views::LiveTable* m_table = nullptr;
    StreamBar* m_bar = nullptr;
    CommandPanel* m_panel = nullptr;
    views::DockTitle* m_stagesTitle = nullptr;
    views::StageWaterfall* m_waterfall = nullptr;
    views::StatePage* m_stagesState = nullptr;
    QStackedWidget* m_stagesStack = nullptr;
    QString m_wanted; ///< command id to be selected
    std::unique_ptr<hub::Subscription> m_subscription;
};

} // namespace

Page* makeCommandsPage(const PageContext& context, QWidget* parent)
{
    return new CommandsPage(context, parent);
}

} // namespace docks

#include "commands_page.moc"
