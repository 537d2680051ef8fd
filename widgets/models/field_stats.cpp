#include "models/field_stats.h"

#include <algorithm>

namespace models {

namespace {
constexpr std::size_t mostFields = 500;
constexpr std::size_t longestName = 64;
} // namespace

void FieldStats::sample(std::string_view preview)
{
    ++m_samples;
    json::members(preview, [this](std::string_view name, const json::Found& value) {
        const auto found =
            std::find_if(m_fields.begin(), m_fields.end(), [name](const Field& f) { return f.name == name; });
        if (found != m_fields.end()) {
            ++found->seen;
            if (value.raw != "null")
                found->kind = value.kind;
        } else if (m_fields.size() < mostFields && name.size() <= longestName) {
            m_fields.push_back({std::string(name), value.kind, 1});
        }
    });
}

double FieldStats::share(const Field& field) const
{
    return m_samples == 0 ? 0 : static_cast<double>(field.seen) / static_cast<double>(m_samples);
}

} // namespace models
