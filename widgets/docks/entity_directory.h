#pragma once

#include "base/json.h"
#include "domain/pack.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <deque>
#include <memory>
#include <vector>

namespace hub {
class HubClient;
}

namespace docks {

/// What the panels of the Entities page share: the packs of the engine and the titles of entities that others refer to,
/// asked for once and a few at a time. GUI thread.
class EntityDirectory final : public QObject
{
    Q_OBJECT
public:
    EntityDirectory(hub::HubClient& hub, QObject* parent);
    ~EntityDirectory() override;
    Q_DISABLE_COPY_MOVE(EntityDirectory)

    /// Asks for the packs; again after a reconnect. Types that were handed out stay valid.
    void load();
    [[nodiscard]] bool isLoaded() const { return !m_catalogs.empty(); }
    [[nodiscard]] const domain::Catalog& catalog() const;
    [[nodiscard]] const domain::EntityType* type(const QString& plural) const;

    /// The plural of the type that a value of this field names an entity of; empty: none. Beside references these are
    /// the account numbers of this bank, which a transfer holds as text because they may be another bank's.
    [[nodiscard]] QString target(const domain::EntityType& type, const domain::Field& field,
                                 const base::json::value& value) const;

    [[nodiscard]] QString title(const QString& type, const QString& id) const; ///< empty: not known (yet)
    void wantTitle(const QString& type, const QString& id);
    void learnTitle(const QString& type, const QString& id, const base::json::object& fields);

signals:
    void loaded();
    void failed(const QString& why);
    void titleKnown(const QString& type, const QString& id, const QString& title);

private:
    void askNext();

    hub::HubClient& m_hub;
    std::vector<std::unique_ptr<domain::Catalog>> m_catalogs; ///< newest last; older ones keep their types alive
    std::string m_text; ///< of the newest catalog
    QHash<QString, QString> m_titles; ///< "type/id" → title
    QSet<QString> m_asked;
    std::deque<std::pair<QString, QString>> m_wanted;
    int m_underWay = 0;
};

/// The icon of a type or a domain, by its usual name; a tag for those that a user's pack adds.
[[nodiscard]] QString entityIcon(const QString& plural);

} // namespace docks
