#include "metrics/heat.h"

#include <algorithm>

namespace metrics {

namespace {

/// Seven bits a byte, the lowest first; the last one has no high bit (LEB128).
void putNumber(std::string& bytes, std::uint64_t number)
{
    for (; number >= 0x80; number >>= 7U)
        bytes.push_back(static_cast<char>(0x80U | (number & 0x7FU)));
    bytes.push_back(static_cast<char>(number));
}

bool takeNumber(std::span<const std::uint8_t>& bytes, std::uint64_t& number)
{
    number = 0;
    for (unsigned shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
        const auto byte = bytes.front();
        bytes = bytes.subspan(1);
        number |= std::uint64_t {byte & 0x7FU} << shift;
        if (byte < 0x80)
            return true;
    }
    return false;
}

} // namespace

void HeatColumn::add(std::size_t stage, std::uint32_t micros, std::uint32_t count)
{
    const auto above = std::upper_bound(heatEdges.begin(), heatEdges.end(), micros);
    const auto row = above == heatEdges.begin() ? 0 : above - heatEdges.begin() - 1;
    counts[stage * heatEdges.size() + static_cast<std::size_t>(row)] += count;
}

void HeatColumn::addPosition(std::uint64_t position)
{
    firstPosition = std::min(firstPosition, position);
    lastPosition = std::max(lastPosition, position);
}

void HeatColumn::merge(const HeatColumn& other)
{
    for (std::size_t i = 0; i < cells; ++i)
        counts[i] += other.counts[i];
    firstPosition = std::min(firstPosition, other.firstPosition);
    lastPosition = std::max(lastPosition, other.lastPosition);
}

std::string HeatColumn::bytes() const
{
    std::string made;
    if (isEmpty())
        return made;
    putNumber(made, firstPosition);
    putNumber(made, lastPosition - firstPosition);
    for (std::size_t i = 0; i < cells; ++i) {
        if (counts[i] == 0)
            continue;
        made.push_back(static_cast<char>(i));
        putNumber(made, counts[i]);
    }
    return made;
}

bool HeatColumn::read(std::span<const std::uint8_t> bytes)
{
    *this = {};
    if (bytes.empty())
        return true;
    std::uint64_t span = 0;
    if (!takeNumber(bytes, firstPosition) || !takeNumber(bytes, span)
        || span > std::numeric_limits<std::uint64_t>::max() - firstPosition)
        return false;
    lastPosition = firstPosition + span;
    while (!bytes.empty()) {
        const std::size_t cell = bytes.front();
        bytes = bytes.subspan(1);
        std::uint64_t count = 0;
        if (cell >= cells || !takeNumber(bytes, count) || count > std::numeric_limits<std::uint32_t>::max())
            return false;
        counts[cell] = static_cast<std::uint32_t>(count);
    }
    return true;
}

} // namespace metrics
