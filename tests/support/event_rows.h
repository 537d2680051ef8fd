#pragma once

#include "serving/wire_frame.h"

#include <cstdint>
#include <string>

namespace test {

/// Event number `n` of a made-up shop and bank, and the texts that its item points into.
struct MadeEvent
{
    explicit MadeEvent(std::uint64_t n);
    MadeEvent(const MadeEvent&) = delete;
    MadeEvent& operator=(const MadeEvent&) = delete;

    std::string domain, type, entityType, entity, value;
    serving::wire::EventItem item;

    /// The record as JSON, as a console without typed columns would keep it.
    [[nodiscard]] std::string json() const;
};

} // namespace test
