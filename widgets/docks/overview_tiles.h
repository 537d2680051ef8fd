#pragma once

#include "models/flow_facts.h"
#include "style/tokens.h"

#include <QWidget>

class QHBoxLayout;

namespace models {
class StatsFeed;
}
namespace views {
class StatTile;
}

namespace docks {

/// The big numbers of the Overview with their last minute. GUI thread.
class OverviewTiles final : public QWidget
{
    Q_OBJECT
public:
    explicit OverviewTiles(QWidget* parent);
    void show(const models::FlowFacts& facts, const models::StatsFeed& stats);

private:
    views::StatTile* add(const QString& name, const QString& objectName, style::Token tint);

    QHBoxLayout* m_layout;
    views::StatTile* m_commands;
    views::StatTile* m_events;
    views::StatTile* m_rejected;
    views::StatTile* m_latency;
    views::StatTile* m_queue;
    views::StatTile* m_entities;
};

} // namespace docks
