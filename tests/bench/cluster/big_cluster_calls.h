#pragma once

#include <cstddef>
#include <string>

namespace bench {

/// A cluster as large companies have them (engineering facts of a broker: a descriptor and two maps a partition).
struct BigCluster
{
    std::size_t topics = 5'400;
    std::size_t partitions = 3; ///< of each
    std::size_t groups = 2'200;
    std::size_t partitionsOfGroup = 12;

    [[nodiscard]] BigCluster scaledTo(std::size_t wanted) const
    {
        return {wanted, partitions, groups * wanted / topics, partitionsOfGroup};
    }
};

/// Topics "big-…" and groups without members, of what is not there yet; returns when the broker leads all partitions.
void fillBigCluster(const std::string& bootstrap, const BigCluster& size);

struct BareRead
{
    double seconds = 0;
    std::string parts; ///< "metadata 0.10, list 0.02, …"
};
/// Metadata, the list of groups, all groups described, what all have committed, the end of every partition: one kind of
/// call after the other, on a new handle of librdkafka.
[[nodiscard]] BareRead readBigCluster(const std::string& bootstrap, const BigCluster& size);

} // namespace bench
