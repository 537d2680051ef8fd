#include "stack/status_json.h"

namespace stack {

base::json::object toJson(const ServiceStatus& status)
{
    return {{"service", status.service},
            {"state", stateName(status.state)},
            {"pid", status.pid ? base::json::value(*status.pid) : base::json::value()},
            {"port", status.port},
            {"version", status.version},
            {"rssBytes", status.residentBytes},
            {"uptimeSeconds", status.uptime.count()}};
}

} // namespace stack
