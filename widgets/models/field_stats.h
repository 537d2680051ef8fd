#pragma once

#include "models/json_scan.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace models {

/// Which fields the payloads of a stream carry, how often and of what kind: learnt from samples. GUI thread.
class FieldStats final
{
public:
    struct Field
    {
        std::string name;
        json::Kind kind = json::Kind::Missing;
        std::uint64_t seen = 0;
    };

    void sample(std::string_view preview);
    [[nodiscard]] const std::vector<Field>& fields() const { return m_fields; } ///< by first sight
    [[nodiscard]] double share(const Field& field) const; ///< 0 to 1, of the sampled rows

private:
    std::vector<Field> m_fields; ///< bounded: names are data
    std::uint64_t m_samples = 0;
};

} // namespace models
