#pragma once

#include "models/export_job.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>
#include <string>

namespace domain {
struct EntityType;
}
namespace hub {
class HubClient;
}

namespace docks {

/// Reads all entities that pass the filter, oldest first, page by page while the export writes: never more than two
/// pages wait. Lives until the export ends. GUI thread.
class EntityExport final : public QObject
{
    Q_OBJECT
public:
    /// `columns`: names of the shown columns, see EntityColumns::shown.
    EntityExport(hub::HubClient& hub, const domain::EntityType& type, QString contains, QStringList columns,
                 QObject* parent);
    ~EntityExport() override;
    Q_DISABLE_COPY_MOVE(EntityExport)

    /// For one job, which must end before this is destroyed.
    [[nodiscard]] models::ExportTable table();

private:
    struct Pages;
    void ask();

    hub::HubClient& m_hub;
    std::string m_type;
    QString m_contains;
    QStringList m_columns;
    std::optional<quint64> m_next; ///< of the page that is asked for next
    std::shared_ptr<Pages> m_pages;
};

} // namespace docks
