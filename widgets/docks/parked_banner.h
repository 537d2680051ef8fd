#pragma once

#include "docks/page.h"

#include <QString>

class QPushButton;

namespace docks {

class EntityDirectory;

/// Says that an entity is parked (its commands could not be decided several times, so all are rejected) and lets it
/// take commands again. Hidden while it is not. GUI thread.
class ParkedBanner final : public QWidget
{
    Q_OBJECT
public:
    ParkedBanner(const PageContext& context, EntityDirectory& directory, QWidget* parent);
    Q_DISABLE_COPY_MOVE(ParkedBanner)

    /// Asks the engine whether this one is parked; `type` is the plural, an empty id asks nothing.
    void setEntity(const QString& type, const QString& id);
    void look(); ///< asks again

signals:
    void unparked();

private:
    void unpark();

    PageContext m_context;
    EntityDirectory& m_directory;
    QPushButton* m_button = nullptr;
    QString m_type;
    QString m_id;
};

} // namespace docks
