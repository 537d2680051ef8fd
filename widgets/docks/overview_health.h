#pragma once

#include "models/flow_facts.h"

#include <QWidget>

namespace views {
class HealthStrip;
}

namespace docks {

/// What is well with the engine and what is not, in a strip. GUI thread.
class OverviewHealth final : public QWidget
{
    Q_OBJECT
public:
    explicit OverviewHealth(QWidget* parent);
    void show(const models::FlowFacts& facts, bool connected);

private:
    views::HealthStrip* m_strip;
};

} // namespace docks
