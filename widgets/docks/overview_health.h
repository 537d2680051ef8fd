#pragma once

#include "models/flow_facts.h"

#include <QWidget>

#include <optional>

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
    /// `parked`: entities that take no commands; none: not known yet.
    void show(const models::FlowFacts& facts, bool connected, std::optional<int> parked);

private:
    static QString refusals(const models::FlowFacts& facts);

    views::HealthStrip* m_strip;
};

} // namespace docks
