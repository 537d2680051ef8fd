#include "docks/docks.h"
#include "docks/event_panel.h"
#include "docks/filter_language.h"
#include "docks/stream_bar.h"
#include "hub/hub_client.h"
#include "models/event_stream.h"
#include "models/format.h"
#include "models/stats_feed.h"
#include "style/controls.h"
#include "views/dock.h"
#include "views/live_table.h"
#include "views/toast.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDataStream>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

using models::EventStream;
namespace format = models::format;

constexpr int firstEvents = 5'000; ///< of the past, when the page is opened first

/// The live tail over all types, and one event in full.
class EventsPage final : public Page
{
    Q_OBJECT
public:
    EventsPage(const PageContext& context, QWidget* parent)
        : Page(parent)
        , m_context(context)
        , m_stream(this)
    {
        setObjectName(u"eventsPage"_s);
        auto* const layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        m_splitter = new QSplitter(Qt::Horizontal, this);
        m_splitter->setHandleWidth(1);
        m_splitter->setChildrenCollapsible(false);
        layout->addWidget(m_splitter);
        m_table = new views::LiveTable(m_stream, nullptr);
        style::identify(*m_table, {u"eventTable"_s, tr("Events")});
        m_table->setToolTip({});
        m_bar = new StreamBar(m_stream, *m_table,
                              {u"events"_s, tr("Live tail"), tr("all types, newest first"),
                               tr("Filter, for example: type = PurchaseCreated and total > 100")},
                              m_splitter);
        m_panel = new EventPanel(context.hub, m_splitter);
        m_splitter->addWidget(m_bar);
        m_splitter->addWidget(m_panel);
        m_splitter->setStretchFactor(0, 1);
        views::Dock::install(*m_panel, u"eventDock"_s, tr("Event"));
        EventsPage::resetLayout(Layout::Operate);
        addChips();
        speakFilters();
        connectParts();
        addActions();
    }

    void activated() override
    {
        m_bar->setActive(true);
        showConnection();
        if (!m_subscription) {
            m_subscription =
                m_context.hub.subscribe({{"stream", "events"}, {"from", {{"last", firstEvents}}}},
                                        [this](const std::vector<hub::Batch>& batches) { m_stream.append(batches); });
        }
    }

    void deactivated() override { m_bar->setActive(false); }

    void handleOpen(const QVariantMap& arguments) override
    {
        if (const auto id = arguments.value(u"id"_s).toString(); !id.isEmpty()) {
            follow(arguments.value(u"type"_s).toString(), id);
        } else if (arguments.contains(u"filter"_s)) {
            m_bar->setFilterText(arguments.value(u"filter"_s).toString());
        } else if (arguments.contains(u"position"_s)) {
            const auto position = arguments.value(u"position"_s).toULongLong();
            m_wantedPosition = position;
            selectWanted();
            if (m_wantedPosition)
                m_bar->setFilterText(u"position = %1"_s.arg(position));
        }
    }

    void resume() override { m_bar->resume(); }
    void resetLayout(Layout layout) override
    {
        m_splitter->setSizes(layout == Layout::Debug ? QList {708, 500} : QList {897, 311});
        m_table->resetColumns();
    }
    [[nodiscard]] QByteArray saveLayout() const override
    {
        QByteArray bytes;
        QDataStream stream(&bytes, QIODevice::WriteOnly);
        stream << m_splitter->sizes() << m_table->saveColumns();
        return bytes;
    }
    void restoreLayout(const QByteArray& bytes) override
    {
        QDataStream stream(bytes);
        QList<int> sizes;
        QByteArray columns;
        stream >> sizes >> columns;
        if (stream.status() != QDataStream::Ok || sizes.size() != 2)
            return;
        m_splitter->setSizes(sizes);
        m_table->restoreColumns(columns);
    }

    [[nodiscard]] QByteArray saveKeepsakes() const override { return m_bar->saveKeepsakes(); }
    void restoreKeepsakes(const QByteArray& kept) override { m_bar->restoreKeepsakes(kept); }

private:
    void addChips()
    {
        using style::Token;
        m_bar->addChip(tr("All"), {}, Token::Text, u"chipAll"_s, ~0U, [this] { return m_stream.arrivedLive(); });
        const auto add = [this](const QString& word, const QString& icon, Token tint, const QString& name,
                                EventStream::Category category) {
            m_bar->addChip(word, icon, tint, name, 1U << category,
                           [this, category] { return m_stream.countOf(category); });
        };
        add(tr("Created"), u"plus"_s, Token::Ok, u"chipCreated"_s, EventStream::Created);
        add(tr("Updated"), u"pencil"_s, Token::Info, u"chipUpdated"_s, EventStream::Updated);
        add(tr("Deleted"), u"trash"_s, Token::Error, u"chipDeleted"_s, EventStream::Deleted);
        add(tr("Balance"), u"plus-minus"_s, Token::Text2, u"chipBalance"_s, EventStream::Balance);
        add(tr("Rejected"), u"ban"_s, Token::Rejected, u"chipRejected"_s, EventStream::Rejected);
    }

    [[nodiscard]] std::vector<KnownField> knownFields() const
    {
        const auto all = tr("100 %");
        const auto percent = [](double share) {
            return tr("%1 %").arg(share < 0.01 ? u"<1"_s : QString::number(qRound(share * 100)));
        };
        std::vector<KnownField> fields = {
            {u"type"_s,
             tr("event type, %n value(s)", nullptr, static_cast<int>(m_stream.words(EventStream::TypeField).size())),
             all},
            {u"entity"_s, tr("reference"), all},
            {u"domain"_s, tr("domain"), all},
            {u"user"_s, tr("text"), all},
            {u"version"_s, tr("integer"), all},
            {u"ms"_s, tr("number, submit to commit"), all},
            {u"position"_s, tr("integer"), all},
            {u"command"_s, tr("command id"), all},
            {u"entityType"_s, tr("entity type"), all},
            {u"bytes"_s, tr("integer, of the payload"), all},
            {u"sequence"_s, tr("integer"), all},
        };
        for (const auto& field : m_stream.fieldStats().fields()) {
            QString type = tr("text");
            if (field.kind == models::json::Kind::Number)
                type = tr("number");
            else if (field.kind == models::json::Kind::Literal)
                type = tr("yes or no");
            else if (field.kind == models::json::Kind::Object || field.kind == models::json::Kind::Array)
                type = tr("nested");
            fields.push_back({QString::fromStdString(field.name), type, percent(m_stream.fieldStats().share(field))});
        }
        return fields;
    }

    void speakFilters()
    {
        m_bar->setLanguage([this] { return m_stream.vocabulary(); }, [this] { return knownFields(); },
                           [this](const QString& field) {
                               if (field == u"domain"_s)
                                   return m_stream.words(EventStream::DomainField);
                               if (field == u"type"_s)
                                   return m_stream.words(EventStream::TypeField);
                               if (field == u"entityType"_s)
                                   return m_stream.words(EventStream::EntityTypeField);
                               return std::vector<QString> {};
                           });
    }

    void connectParts()
    {
        connect(&m_context.hub, &hub::HubClient::stateChanged, this, [this] { showConnection(); });
        connect(m_bar, &StreamBar::told, this, [this](const models::Notice& notice) { m_context.toasts.show(notice); });
        connect(m_bar, &StreamBar::keepsakesChanged, this, &Page::keepsakesChanged);
        connect(m_bar, &StreamBar::connectRequested, this, [this] { m_context.hub.connectNow(); });
        connect(m_bar, &StreamBar::heldBackChanged, this,
                [this](std::optional<quint64> rows) { m_context.shell.setHeldBack(rows); });
        connect(m_bar, &StreamBar::filterApplied, this, [this] { explain(); });
        connect(&m_context.stats, &models::StatsFeed::silenceChanged, m_bar, &StreamBar::setSilent);
        connect(&m_context.stats, &models::StatsFeed::arrived, this, [this] {
            const auto& stats = m_context.stats.last();
            m_bar->updateRates(static_cast<std::uint64_t>(models::StatsFeed::number(stats, {"position"})));
        });
        connect(m_table, &views::LiveTable::currentChanged, this, [this] { showCurrent(); });
        connect(m_table, &views::LiveTable::menuRequested, this,
                [this](quint64 key, int column, const QPoint& at) { showMenu(key, column, at); });
        connect(m_panel, &EventPanel::followRequested, this, &EventsPage::follow);
        connect(m_panel, &EventPanel::entityRequested, this, [this](const QString& type, const QString& id) {
            m_context.shell.open(u"entities"_s, {{u"type"_s, type}, {u"id"_s, id}});
        });
        connect(m_panel, &EventPanel::commandRequested, this, [this](const QString& id) {
            m_context.shell.open(u"commands"_s, {{u"command"_s, id}});
        });
        connect(&m_stream, &models::RowSource::changed, this, [this] {
            if (m_wantedPosition)
                selectWanted();
        });
    }

    void addActions()
    {
        const auto add = [this](const QString& text, const QKeySequence& keys, auto run) {
            auto* const action = new QAction(text, this);
            action->setShortcut(keys);
            action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
            connect(action, &QAction::triggered, this, run);
            addAction(action);
        };
        add(tr("Pause or resume the live tail"), QKeySequence(u"Ctrl+P"_s), [this] { m_bar->togglePause(); });
        add(tr("Filter events"), QKeySequence(u"Ctrl+F"_s), [this] { m_bar->focusFilter(); });
        add(tr("Follow the entity of the selected event"), QKeySequence(u"Ctrl+Shift+F"_s), [this] {
            if (const auto& event = m_panel->event())
                follow(event->entityType, event->entity);
        });
    }

    void showConnection()
    {
        m_bar->setConnection(m_context.hub.state(), m_context.hub.trouble());
        if (m_context.hub.state() == hub::HubClient::State::Connected)
            m_panel->readAgain();
    }

    void showCurrent()
    {
        const auto key = m_table->currentKey();
        const auto event = key ? m_stream.event(*key) : std::nullopt;
        if (!event) {
            m_panel->clear();
            return;
        }
        m_panel->show(*event);
        explain();
    }

    void explain()
    {
        const auto key = m_table->currentKey();
        const auto& filter = m_stream.filter();
        if (key && filter)
            m_panel->showReasons(filter->text(), m_stream.explain(*key, *filter));
        else
            m_panel->showReasons({}, {});
    }

    void selectWanted()
    {
        const auto key = m_stream.keyOfPosition(*m_wantedPosition);
        if (!key)
            return;
        m_wantedPosition.reset();
        m_table->setCurrentKey(key);
    }

    void follow(const QString& type, const QString& id)
    {
        m_bar->setFilterText(u"entity = "_s + filterLiteral(type + u'/' + id));
    }

    void showMenu(quint64 key, int column, const QPoint& at)
    {
        const auto event = m_stream.event(key);
        if (!event)
            return;
        auto* const menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        const auto cell = m_stream.text(m_stream.rowOf(key), column);
        menu->addAction(tr("Copy cell"), this, [cell] { QApplication::clipboard()->setText(cell); });
        menu->addAction(tr("Copy entity id"), this, [id = event->entity] { QApplication::clipboard()->setText(id); });
        menu->addAction(tr("Copy command id"), this, [id = event->command] { QApplication::clipboard()->setText(id); });
        menu->addSeparator();
        QString term;
        if (column == EventStream::Type)
            term = u"type = "_s + filterLiteral(event->type);
        else if (column == EventStream::Entity)
            term = u"entity = "_s + filterLiteral(event->entityType + u'/' + event->entity);
        else if (column == EventStream::Version)
            term = u"version = %1"_s.arg(event->version);
        else
            term = u"domain = "_s + filterLiteral(event->domain);
        menu->addAction(style::withoutMnemonic(tr("Keep only %1").arg(term)), this,
                        [this, term] { m_bar->addTerm(term); });
        menu->addAction(style::withoutMnemonic(tr("Leave out %1").arg(term)), this,
                        [this, term] { m_bar->addTerm(u"not "_s + term); });
        menu->addSeparator();
        menu->addAction(tr("Follow entity"), this, [this, e = *event] { follow(e.entityType, e.entity); });
        menu->addAction(tr("Open entity"), this, [this, e = *event] {
            m_context.shell.open(u"entities"_s, {{u"type"_s, e.entityType}, {u"id"_s, e.entity}});
        });
        menu->addAction(tr("Open command"), this, [this, id = event->command] {
            m_context.shell.open(u"commands"_s, {{u"command"_s, id}});
        });
        menu->popup(at);
    }

    PageContext m_context;
    EventStream m_stream;
    QSplitter* m_splitter = nullptr;
    views::LiveTable* m_table = nullptr;
    StreamBar* m_bar = nullptr;
    EventPanel* m_panel = nullptr;
    std::optional<quint64> m_wantedPosition; ///< to be selected when it arrives
    std::unique_ptr<hub::Subscription> m_subscription;
};

} // namespace

Page* makeEventsPage(const PageContext& context, QWidget* parent)
{
    return new EventsPage(context, parent);
}

} // namespace docks

#include "events_page.moc"
