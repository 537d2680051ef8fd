#pragma once

#include "base/json.h"
#include "window/command_palette.h"

namespace docks {
class Page;
class Shell;
struct PageEntry;
} // namespace docks
namespace hub {
class HubClient;
}

namespace window {

struct MenuActions;
struct ProfileActions;
class Profiles;

/// Feeds the palette: pages, actions of built pages, "New …" for each type of the catalog, settings; and entities that
/// contain the text, asked of the hub (`entities.list` with `contains`). GUI thread.
class PaletteSource final : public QObject
{
    Q_OBJECT
public:
    PaletteSource(CommandPalette& palette, hub::HubClient& hub, docks::Shell& shell);
    Q_DISABLE_COPY_MOVE(PaletteSource)

    void open(const std::vector<docks::PageEntry>& pages, const std::vector<docks::Page*>& built,
              const MenuActions& actions, const Profiles* profiles, const ProfileActions& profileActions);
    void forgetTypes(); ///< of an engine that was left

private:
    struct Type
    {
        QString plural;
        QString name;
        std::string title; ///< the field that names an entity
        bool canCreate = true;
    };
    void loadTypes();
    void look(const QString& text);
    void addEntities(const Type& type, const base::json::value& body, const QString& text);

    CommandPalette& m_palette;
    hub::HubClient& m_hub;
    docks::Shell& m_shell;
    std::vector<Type> m_types;
    QString m_wanted;
    std::vector<PaletteEntry> m_found;
};

} // namespace window
