#pragma once

#include "docks/page.h"

namespace docks {

/// Factories: all that others see of a page. The page belongs to `parent`.
[[nodiscard]] Page* makeOverviewPage(const PageContext& context, QWidget* parent);
[[nodiscard]] Page* makeEntitiesPage(const PageContext& context, QWidget* parent);
[[nodiscard]] Page* makeEventsPage(const PageContext& context, QWidget* parent);
[[nodiscard]] Page* makeCommandsPage(const PageContext& context, QWidget* parent);
[[nodiscard]] Page* makeKafkaPage(const PageContext& context, QWidget* parent);
[[nodiscard]] Page* makeMetricsPage(const PageContext& context, QWidget* parent);
[[nodiscard]] Page* makeServicesPage(const PageContext& context, QWidget* parent);

/// The pages of the rail, in its order.
[[nodiscard]] std::vector<PageEntry> allPages();

} // namespace docks
