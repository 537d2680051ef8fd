#include "docks/docks.h"

using namespace Qt::StringLiterals;

namespace docks {

std::vector<PageEntry> allPages()
{
    return {
        {u"overview"_s, QT_TRANSLATE_NOOP("docks::Page", "Overview"), u"layout-dashboard"_s, makeOverviewPage},
        {u"entities"_s, QT_TRANSLATE_NOOP("docks::Page", "Entities"), u"database"_s, makeEntitiesPage},
        {u"events"_s, QT_TRANSLATE_NOOP("docks::Page", "Events"), u"bolt"_s, makeEventsPage},
        {u"commands"_s, QT_TRANSLATE_NOOP("docks::Page", "Commands"), u"terminal-2"_s, makeCommandsPage},
        {u"kafka"_s, QT_TRANSLATE_NOOP("docks::Page", "Kafka"), u"affiliate"_s, makeKafkaPage},
        {u"metrics"_s, QT_TRANSLATE_NOOP("docks::Page", "Metrics"), u"chart-line"_s, makeMetricsPage},
        {u"services"_s, QT_TRANSLATE_NOOP("docks::Page", "Services"), u"server"_s, makeServicesPage},
    };
}

} // namespace docks
