#pragma once

#include <QObject>
#include <QString>

#include <set>
#include <utility>

namespace hub {
class HubClient;
struct Reply;
} // namespace hub

namespace docks {

/// The entities that are parked now, as the engine says; asked for when `refresh` is called. GUI thread.
class ParkedEntities final : public QObject
{
    Q_OBJECT
public:
    using Set = std::set<std::pair<QString, QString>>; ///< type (plural) and id

    ParkedEntities(hub::HubClient& hub, QObject* parent);
    Q_DISABLE_COPY_MOVE(ParkedEntities)

    void refresh(); ///< at most one question is under way
    [[nodiscard]] const Set& all() const { return m_all; }
    [[nodiscard]] bool isKnown() const { return m_isKnown; }
    /// Of an answer to "entities.parked"; what is malformed is left out.
    [[nodiscard]] static Set read(const hub::Reply& reply);

signals:
    void parked(const QString& type, const QString& id); ///< one that was not before

private:
    hub::HubClient& m_hub;
    Set m_all;
    bool m_isKnown = false;
    bool m_isAsking = false;
};

} // namespace docks
