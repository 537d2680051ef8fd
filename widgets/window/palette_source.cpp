#include "window/palette_source.h"

#include "docks/page.h"
#include "domain/pack.h"
#include "hub/hub_client.h"
#include "models/field_text.h"
#include "style/motion.h"
#include "window/profile_menu.h"
#include "window/profiles.h"
#include "window/settings_menu.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>
#include <QPointer>

#include <array>

using namespace Qt::StringLiterals;

namespace window {

namespace {

/// Qt asks for the names of keys in this context; whoever reads German looks for "Strg".
[[maybe_unused]] constexpr std::array keyNames {QT_TRANSLATE_NOOP("QShortcut", "Ctrl"),
                                                QT_TRANSLATE_NOOP("QShortcut", "Shift"),
                                                QT_TRANSLATE_NOOP("QShortcut", "Del")};

QString keyText(const QKeySequence& keys)
{
    return keys.toString(QKeySequence::NativeText);
}

constexpr auto entitiesPerType = 4;

QString text(const base::json::object& object, std::string_view key)
{
    const auto found = base::json::textAt(object, key);
    return QString::fromUtf8(found.data(), static_cast<qsizetype>(found.size()));
}

} // namespace

PaletteSource::PaletteSource(CommandPalette& palette, hub::HubClient& hub, docks::Shell& shell)
    : QObject(&palette)
    , m_palette(palette)
    , m_hub(hub)
    , m_shell(shell)
{
    connect(&palette, &CommandPalette::textChanged, this, &PaletteSource::look);
    // The types are there before the palette is opened for the first time.
    connect(&hub, &hub::HubClient::stateChanged, this, [this](hub::HubClient::State state) {
        if (state == hub::HubClient::State::Connected && m_types.empty())
            loadTypes();
    });
}

void PaletteSource::open(const std::vector<docks::PageEntry>& pages, const std::vector<docks::Page*>& built,
                         const MenuActions& actions, const Profiles* profiles, const ProfileActions& profileActions)
{
    if (m_types.empty())
        loadTypes();
    std::vector<PaletteEntry> entries;
    const auto actionsGroup = tr("Actions");
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const auto title = QCoreApplication::translate("docks::Page", pages[i].title);
        entries.push_back({actionsGroup,
                           pages[i].icon,
                           tr("Go to %1").arg(title),
                           {},
                           keyText(QKeyCombination(Qt::CTRL, static_cast<Qt::Key>(Qt::Key_1 + i))),
                           [this, id = pages[i].id] { m_shell.open(id); }});
    }
    for (const auto& type : m_types) {
        if (type.canCreate)
            entries.push_back({actionsGroup,
                               u"plus"_s,
                               tr("New %1").arg(type.name),
                               tr("Entities"),
                               {},
                               [this, plural = type.plural] {
                                   m_shell.open(u"entities"_s, {{u"new"_s, plural}});
                               }});
    }
    for (auto* page : built) {
        if (page == nullptr)
            continue;
        for (auto* action : page->actions()) {
            if (!action->isEnabled() || action->text().isEmpty())
                continue;
            entries.push_back({actionsGroup,
                               u"bolt"_s,
                               action->text().remove(u'&'),
                               {},
                               keyText(action->shortcut()),
                               [guard = QPointer<QAction>(action)] {
                                   if (guard)
                                       guard->trigger();
                               }});
        }
    }
    if (profiles != nullptr && !profiles->isElsewhere()) {
        const auto current = profiles->current().name;
        for (const auto& entry : profiles->list()) {
            if (entry.name != current)
                entries.push_back({tr("Profiles"),
                                   u"server-2"_s,
                                   tr("Switch to %1").arg(entry.label),
                                   entry.problem.isEmpty() ? entry.fact : tr("broken"),
                                   {},
                                   [choose = profileActions.choose, entry] { choose(entry); }});
            if (entry.problem.isEmpty() && !entry.isOurs)
                entries.push_back({tr("Profiles"),
                                   u"plug-connected"_s,
                                   tr("Test the connection of %1").arg(entry.label),
                                   {},
                                   {},
                                   [test = profileActions.test, entry] { test(entry); }});
        }
    }
    const auto settings = tr("Settings");
    using style::Theme;
    entries.push_back({settings, u"moon"_s, tr("Dark theme"), {}, {}, [set = actions.setTheme] { set(Theme::Dark); }});
    entries.push_back({settings, u"sun"_s, tr("Light theme"), {}, {}, [set = actions.setTheme] { set(Theme::Light); }});
    entries.push_back({settings, u"device-desktop"_s, tr("Theme as the system"), {}, {}, [set = actions.setTheme] {
                           set(Theme::System);
                       }});
    using docks::Layout;
    for (const auto layout : {Layout::Operate, Layout::Debug})
        entries.push_back({settings,
                           u"layout-dashboard"_s,
                           tr("Layout %1").arg(layoutName(layout)),
                           {},
                           {},
                           [choose = actions.chooseLayout, layout] { choose(layout); }});
    entries.push_back(
        {settings, u"player-pause"_s, tr("Reduce motion"), style::motion().isReduced() ? tr("on") : tr("off"), {}, [] {
             style::motion().setReduced(!style::motion().isReduced());
         }});
    entries.push_back(
        {settings, u"layout-2"_s, tr("Reset the layout"), {}, keyText(Qt::CTRL | Qt::Key_0), actions.resetLayout});
    entries.push_back({settings, u"activity"_s, tr("Diagnostics"), {}, {}, actions.showDiagnostics});
    entries.push_back({settings, u"help"_s, tr("User guide"), {}, u"F1"_s, actions.showGuide});
    entries.push_back({settings, u"info-circle"_s, tr("About Eventscope"), {}, {}, actions.showAbout});
    m_palette.open(std::move(entries));
}

void PaletteSource::forgetTypes()
{
    m_types.clear();
    m_found.clear();
}

void PaletteSource::loadTypes()
{
    m_hub.request(u"catalog"_s, {}, this, [this](const hub::Reply& reply) {
        if (!reply.ok || !reply.body.is_object() || !m_types.empty())
            return;
        const auto* packs = reply.body.get_object().if_contains("packs");
        if (packs == nullptr || !packs->is_array())
            return;
        for (const auto& pack : packs->get_array()) {
            const auto read = domain::parsePack(base::json::serialize(pack), "catalog");
            if (!read)
                continue;
            for (const auto& type : read->types)
                m_types.push_back({models::fromUtf8(type.plural), models::typeWord(type), type.title, type.canCreate});
        }
    });
}

void PaletteSource::look(const QString& wanted)
{
    m_wanted = wanted;
    m_found.clear();
    const auto contains = wanted.trimmed();
    if (contains.size() < 2)
        return;
    for (const auto& type : m_types) {
        base::json::object arguments {{"type", type.plural.toStdString()},
                                      {"limit", entitiesPerType},
                                      {"order", "desc"},
                                      {"contains", contains.toStdString()}};
        m_hub.request(u"entities.list"_s, std::move(arguments), this, [this, type, wanted](const hub::Reply& reply) {
            if (reply.ok && wanted == m_wanted)
                addEntities(type, reply.body, wanted);
        });
    }
}

void PaletteSource::addEntities(const Type& type, const base::json::value& body, const QString& wanted)
{
    const auto* object = body.if_object();
    const auto* items = object == nullptr ? nullptr : object->if_contains("items");
    if (items == nullptr || !items->is_array())
        return;
    for (const auto& entry : items->get_array()) {
        const auto* entity = entry.if_object();
        if (entity == nullptr)
            continue;
        const auto id = text(*entity, "id");
        QString title;
        if (const auto* fields = entity->if_contains("fields");
            fields != nullptr && fields->is_object() && !type.title.empty())
            title = text(fields->get_object(), type.title);
        const auto address = u"%1/%2"_s.arg(type.plural, id.right(8));
        m_found.push_back({tr("Entities"),
                           u"box"_s,
                           title.isEmpty() ? address : title,
                           title.isEmpty() ? QString() : address,
                           {},
                           [this, plural = type.plural, id] {
                               m_shell.open(u"entities"_s, {{u"type"_s, plural}, {u"id"_s, id}});
                           }});
    }
    m_palette.setFound(wanted, m_found);
}

} // namespace window
