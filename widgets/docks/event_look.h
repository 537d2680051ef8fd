#pragma once

#include "models/event_stream.h"
#include "style/tokens.h"

#include <QString>

namespace docks {

/// Icon and colour of an event beside its name, by what it did.
struct EventLook
{
    QString icon;
    style::Token tint;
};
[[nodiscard]] EventLook eventLook(models::EventStream::Category category);

} // namespace docks
