#pragma once

#include "models/names.h"
#include "models/stream_model.h"

#include <memory>
#include <utility>

namespace models {

/// The rows of a stream that were in sight when an export began. Made on the GUI thread, then read by one other
/// thread; the stream goes on meanwhile.
template <typename Ring>
class ExportRows final
{
public:
    /// `sorted`: rows of a sorted view that were pushed out of the ring meanwhile; may be null.
    ExportRows(StreamModel::Shown shown, Ring& ring, const std::shared_ptr<const void>& sorted, Names& names)
        : m_shown(std::move(shown))
        , m_blocks(ring.snapshot())
        , m_sorted(std::static_pointer_cast<const typename Ring::Snapshot>(sorted))
        , m_names(names.snapshot())
    {
    }

    /// Rows that are not kept any more are left out; false at the end.
    [[nodiscard]] typename Ring::Place next()
    {
        while (m_row < m_shown.count) {
            const auto key = m_shown.keyAt(m_row++);
            if (const auto place = Ring::findIn(m_blocks, key))
                return place;
            if (m_sorted == nullptr)
                continue;
            if (const auto place = Ring::findIn(*m_sorted, key))
                return place;
        }
        return {};
    }
    [[nodiscard]] const Names::Table& names() const { return *m_names; }

private:
    StreamModel::Shown m_shown;
    typename Ring::Snapshot m_blocks;
    std::shared_ptr<const typename Ring::Snapshot> m_sorted;
    std::shared_ptr<const Names::Table> m_names;
    std::uint64_t m_row = 0;
};

} // namespace models
