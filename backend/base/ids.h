#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace base {

/// A number that cannot be mixed up with another kind of number.
template <typename Tag>
struct Number
{
    std::uint64_t value = 0;
    constexpr auto operator<=>(const Number&) const = default;
};

/// Version of one entity: 1 for its first event; 0 means "does not exist" (NoStream).
using Version = Number<struct VersionTag>;
/// Place of an event in the whole log of a data folder, over all domains: 1, 2, 3, …; 0 is before the first.
using Position = Number<struct PositionTag>;
/// Place of a command in the log of commands: 1, 2, 3, …; 0 means none.
using CommandPosition = Number<struct CommandPositionTag>;
/// Contiguous sequence of the events of one domain (its partition): 1, 2, 3, … (invariant I2).
using PartitionSequence = Number<struct PartitionSequenceTag>;

} // namespace base

template <typename Tag>
struct std::hash<base::Number<Tag>>
{
    std::size_t operator()(base::Number<Tag> number) const noexcept
    {
        return std::hash<std::uint64_t> {}(number.value);
    }
};
