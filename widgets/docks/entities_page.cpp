#include "docks/docks.h"
#include "docks/entity_columns.h"
#include "docks/entity_directory.h"
#include "docks/entity_editor_panel.h"
#include "docks/entity_history_panel.h"
#include "docks/entity_table_panel.h"
#include "docks/entity_type_panel.h"
#include "docks/filter_language.h"
#include "docks/read_only.h"
#include "docks/saved_views_panel.h"
#include "hub/hub_client.h"
#include "models/field_text.h"
#include "models/stats_feed.h"
#include "style/icons.h"
#include "views/dock.h"
#include "views/toast.h"

#include <QAction>
#include <QDataStream>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QPointer>
#include <QSplitter>

using namespace Qt::StringLiterals;
using models::fromUtf8;

namespace docks {

namespace {

/// Types at the left, the table over history and relations, the forms at the right.
class EntitiesPage final : public Page
{
    Q_OBJECT
public:
    EntitiesPage(const PageContext& context, QWidget* parent)
        : Page(parent)
        , m_context(context)
        , m_directory(new EntityDirectory(context.hub, this))
        , m_types(new EntityTypePanel(*m_directory, this))
        , m_table(new EntityTablePanel(context.hub, *m_directory, this))
        , m_history(new EntityHistoryPanel(context.hub, *m_directory, this))
        , m_editor(new EntityEditorPanel(context, *m_directory, this))
        , m_columns(new QSplitter(Qt::Horizontal, this))
        , m_middle(new QSplitter(Qt::Vertical, m_columns))
    {
        setObjectName(u"entitiesPage"_s);
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(m_columns);
        m_middle->addWidget(m_table);
        m_middle->addWidget(m_history);
        m_columns->addWidget(m_types);
        m_columns->addWidget(m_middle);
        m_columns->addWidget(m_editor);
        for (auto* splitter : {m_columns, m_middle}) {
            splitter->setHandleWidth(1);
            splitter->setChildrenCollapsible(false);
        }
        m_columns->setStretchFactor(1, 1);
        m_middle->setStretchFactor(0, 1);
        views::Dock::install(*m_history, u"historyDock"_s, tr("History"));
        views::Dock::install(*m_editor, u"formDock"_s, tr("Form"));
        EntitiesPage::resetLayout(Layout::Operate);
        context.toasts.keepClearOf(*m_editor); // "created" must not cover the buttons of the next form
        connectPanels();
        addActions();
    }

    void activated() override
    {
        m_isActive = true;
        m_directory->load();
        m_table->wake();
        m_editor->wake();
        showCounts();
        showConnection();
    }

    void deactivated() override
    {
        m_isActive = false;
        m_table->rest();
        m_editor->rest();
    }

    int unsaved() const override { return m_editor->unsaved(); }
    void saveUnsaved(std::function<void(bool)> done) override { m_editor->saveAll(std::move(done)); }

    void handleOpen(const QVariantMap& arguments) override
    {
        if (!m_directory->isLoaded()) {
            m_waiting = arguments;
            return;
        }
        const auto type = arguments.value(u"type"_s).toString();
        const auto id = arguments.value(u"id"_s).toString();
        const auto make = arguments.value(u"new"_s).toString();
        if (!make.isEmpty()) {
            showType(make);
            m_editor->openNew(make);
        } else if (!type.isEmpty()) {
            showType(type);
            if (!id.isEmpty())
                openEntity(type, id);
        }
    }

    void resetLayout(Layout layout) override
    {
        const bool debug = layout == Layout::Debug;
        m_columns->setSizes(debug ? QList {160, 736, 312} : QList {200, 656, 352});
        m_middle->setSizes(debug ? QList {270, 460} : QList {470, 260});
    }

    [[nodiscard]] QByteArray saveLayout() const override
    {
        QByteArray bytes;
        QDataStream stream(&bytes, QIODevice::WriteOnly);
        stream << m_columns->sizes() << m_middle->sizes();
        return bytes;
    }

    void restoreLayout(const QByteArray& bytes) override
    {
        QDataStream stream(bytes);
        QList<int> columns;
        QList<int> middle;
        stream >> columns >> middle;
        if (stream.status() == QDataStream::Ok && columns.size() == 3 && middle.size() == 2) {
            m_columns->setSizes(columns);
            m_middle->setSizes(middle);
        }
    }

    [[nodiscard]] QByteArray saveKeepsakes() const override
    {
        return QJsonDocument(QJsonObject {{u"columns"_s, m_table->columns().remembered()},
                                          {u"views"_s, m_types->savedViews().save()}})
            .toJson(QJsonDocument::Compact);
    }

    void restoreKeepsakes(const QByteArray& bytes) override
    {
        const auto kept = QJsonDocument::fromJson(bytes).object();
        m_table->columns().recall(kept[u"columns"_s].toObject());
        m_types->savedViews().load(kept[u"views"_s].toArray());
    }

private:
    void connectPanels()
    {
        connect(m_directory, &EntityDirectory::loaded, this, &EntitiesPage::packsLoaded);
        connect(m_directory, &EntityDirectory::failed, m_table,
                [this](const QString& why) { m_table->setProblem(why); });
        connect(m_types, &EntityTypePanel::typeChosen, this, &EntitiesPage::showType);
        auto& saved = m_types->savedViews();
        connect(&saved, &SavedViewsPanel::saveWanted, this, &EntitiesPage::saveView);
        connect(m_table, &EntityTablePanel::saveViewWanted, this, &EntitiesPage::saveView);
        connect(&saved, &SavedViewsPanel::chosen, this, [this](const SavedView& view) {
            showType(view.type);
            m_table->applyView(view.filter, view.columns);
        });
        connect(&saved, &SavedViewsPanel::removed, this, [this](const SavedView& view) {
            m_context.toasts.show({models::Severity::Ok,
                                   tr("View %1 deleted").arg(view.name),
                                   tr("Entities are not touched."),
                                   tr("Undo"),
                                   [guard = QPointer(&m_types->savedViews()), view] {
                                       if (guard)
                                           guard->restore(view);
                                   },
                                   {}});
        });
        connect(&saved, &SavedViewsPanel::changed, this, &Page::keepsakesChanged);
        connect(&m_table->columns(), &EntityColumns::changed, this, &Page::keepsakesChanged);
        connect(m_types, &EntityTypePanel::recentChosen, this, &EntitiesPage::openEntity);
        connect(m_table, &EntityTablePanel::chosen, this, [this](const QString& type, const QString& id) {
            if (!m_editor->isPinned())
                openEntity(type, id);
        });
        connect(m_table, &EntityTablePanel::opened, this, &EntitiesPage::openEntity);
        connect(m_table, &EntityTablePanel::newWanted, m_editor, &EntityEditorPanel::openNew);
        connect(m_table, &EntityTablePanel::deleteWanted, m_editor,
                qOverload<const QString&, const QString&>(&EntityEditorPanel::remove));
        connect(m_table, &EntityTablePanel::eventsWanted, this, [this](const QString& type, const QString& id) {
            if (id.isEmpty())
                m_context.shell.open(u"events"_s, {{u"filter"_s, u"entityType = "_s + filterLiteral(type)}});
            else
                m_context.shell.open(u"events"_s, {{u"type"_s, type}, {u"id"_s, id}});
        });
        connect(m_table, &EntityTablePanel::connectWanted, this, [this] { m_context.hub.connectNow(); });
        connect(m_table, &EntityTablePanel::told, this,
                [this](const models::Notice& notice) { m_context.toasts.show(notice); });
        connect(m_history, &EntityHistoryPanel::openWanted, this, &EntitiesPage::openEntity);
        connect(m_history, &EntityHistoryPanel::eventWanted, this, [this](quint64 position) {
            m_context.shell.open(u"events"_s, {{u"position"_s, position}});
        });
        connect(m_editor, &EntityEditorPanel::currentChanged, this, [this](const QString& type, const QString& id) {
            m_history->show(type, id);
            if (m_table->type() != nullptr && type == fromUtf8(m_table->type()->plural))
                m_table->selectEntity(id);
        });
        connect(m_editor, &EntityEditorPanel::opened, m_types, &EntityTypePanel::addRecent);
        connect(m_editor, &EntityEditorPanel::removed, m_types, &EntityTypePanel::removeRecent);
        connect(m_editor, &EntityEditorPanel::changed, m_history, &EntityHistoryPanel::refreshIf);
        connect(m_editor, &EntityEditorPanel::removed, m_history, &EntityHistoryPanel::refreshIf);
        connect(&m_context.stats, &models::StatsFeed::arrived, this, &EntitiesPage::showCounts);
        connect(&m_context.hub, &hub::HubClient::stateChanged, this, [this] {
            if (!m_isActive)
                return;
            showConnection();
            if (m_context.hub.state() == hub::HubClient::State::Connected) {
                m_directory->load();
                m_table->wake();
                m_editor->wake();
                m_history->readAgain();
            }
        });
    }

    void saveView()
    {
        if (!m_types->savedViews().add(m_table->filter(), m_table->columns().describe()))
            m_context.toasts.show({models::Severity::Warning,
                                   tr("No room for another saved view"),
                                   tr("Delete one that is not needed any more."),
                                   {},
                                   {},
                                   {}});
    }

    void addActions()
    {
        auto* make = new QAction(style::icon(u"plus"_s), tr("New entity"), this);
        make->setObjectName(u"actionNewEntity"_s);
        make->setShortcut(QKeySequence::New);
        make->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(make, &QAction::triggered, this, [this] {
            if (m_table->type() == nullptr)
                return;
            if (const auto refusal = m_context.stats.isEmpty() ? QString() : writeRefusal(m_context.stats.last());
                !refusal.isEmpty())
                m_context.toasts.show(
                    {models::Severity::Warning, tr("Nothing can be created here"), refusal, {}, {}, {}});
            else
                m_editor->openNew(fromUtf8(m_table->type()->plural));
        });
        addAction(make);
    }

    void packsLoaded()
    {
        m_table->setProblem({});
        const auto& packs = m_directory->catalog().packs();
        const auto shown = m_table->type() != nullptr ? fromUtf8(m_table->type()->plural) : QString();
        if (m_directory->type(shown) == nullptr || m_directory->type(shown) != m_table->type()) {
            QString first;
            for (const auto& pack : packs) {
                if (!pack.types.empty() && (first.isEmpty() || pack.domain == "shop"))
                    first = fromUtf8(pack.types.front().plural);
            }
            showType(m_directory->type(shown) != nullptr ? shown : first);
        }
        if (!m_waiting.isEmpty())
            handleOpen(std::exchange(m_waiting, {}));
    }

    void showType(const QString& plural)
    {
        const auto* type = m_directory->type(plural);
        if (type == nullptr)
            return;
        m_types->select(plural);
        if (m_table->type() != type)
            m_table->show(type);
        showCounts();
    }

    void openEntity(const QString& type, const QString& id)
    {
        const bool isShown = m_table->type() != nullptr && fromUtf8(m_table->type()->plural) == type;
        m_editor->open(type, id, isShown ? m_table->row(id) : nullptr);
    }

    void showCounts()
    {
        if (m_context.stats.isEmpty() || !m_isActive)
            return;
        const auto refusal = writeRefusal(m_context.stats.last());
        m_table->setWriteRefusal(refusal);
        m_editor->setWriteRefusal(refusal);
        const auto* counts = models::memberOf(m_context.stats.last(), "counts").if_object();
        if (counts == nullptr)
            return;
        QHash<QString, qint64> numbers;
        for (const auto& count : *counts) {
            if (count.value().is_number())
                numbers.insert(fromUtf8(count.key()), count.value().to_number<qint64>());
        }
        m_types->setCounts(numbers);
        if (m_table->type() != nullptr)
            m_table->setCount(numbers.value(fromUtf8(m_table->type()->plural), -1));
    }

    void showConnection() { m_table->setConnection(m_context.hub.state(), m_context.hub.trouble()); }

    PageContext m_context;
    EntityDirectory* m_directory;
    EntityTypePanel* m_types;
    EntityTablePanel* m_table;
    EntityHistoryPanel* m_history;
    EntityEditorPanel* m_editor;
    QSplitter* m_columns;
    QSplitter* m_middle;
    QVariantMap m_waiting; ///< arguments that came before the packs
    bool m_isActive = false;
};

} // namespace

Page* makeEntitiesPage(const PageContext& context, QWidget* parent)
{
    return new EntitiesPage(context, parent);
}

} // namespace docks

#include "entities_page.moc"
