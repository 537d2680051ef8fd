#pragma once

#include "models/names.h"
#include "models/row_ring.h"
#include "models/stream_model.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

namespace models {

/// A stream that keeps its rows in a ring and its repeated words as numbers. What a row is, which rows pass and how
/// they are ordered, say those who derive from it. GUI thread; `Reading` also on the thread of the views.
template <typename RowType>
class RingStream : public StreamModel
{
public:
    using Row = RowType;
    using Ring = RowRing<Row>;
    using Block = typename Ring::Block;
    using Words = std::vector<std::uint16_t>; ///< numbers of words that were seen, for completion

    [[nodiscard]] std::uint64_t begin() const override { return m_ring.begin(); }
    [[nodiscard]] std::uint64_t end() const override { return m_ring.end(); }
    [[nodiscard]] std::size_t bytes() const { return m_ring.bytes(); }
    void flush() { rowsChanged(); }

protected:
    /// Pure functions over one row of a block.
    struct Reading
    {
        bool (*passes)(const StreamView& view, const Names::Table& names, const Block& block, std::size_t index);
        SortKey (*keyOf)(int column, const Names::Table& names, const Block& block, std::size_t index);
    };

    RingStream(Reading reading, QObject* parent, std::size_t capacity, std::size_t budgetBytes)
        : StreamModel(parent)
        , m_reading(reading)
        , m_ring(capacity, budgetBytes)
    {
    }

    [[nodiscard]] ViewBuilder::Job prepare(const StreamView& view) override
    {
        auto blocks = std::make_shared<const typename Ring::Snapshot>(m_ring.snapshot());
        ViewBuilder::Job job;
        job.rows = blocks;
        job.blocks = blocks->size();
        job.select = [view, blocks, reading = m_reading, names = m_names.snapshot(),
                      begin = m_ring.begin()](std::size_t number, std::vector<SortKey>& keys) {
            const auto& block = *(*blocks)[number];
            const auto first = begin > block.first ? static_cast<std::size_t>(begin - block.first) : 0;
            for (auto i = first; i < block.rows.size(); ++i) {
                if (reading.passes(view, *names, block, i))
                    keys.push_back(reading.keyOf(view.column, *names, block, i));
            }
        };
        return job;
    }

    void select(const StreamView& view, std::uint64_t from, std::vector<std::uint64_t>& index) const override
    {
        const auto& names = m_names.table();
        for (auto key = from; key < m_ring.end(); ++key) {
            if (const auto place = m_ring.find(key); place && m_reading.passes(view, names, *place.block, place.index))
                index.push_back(key);
        }
    }

    [[nodiscard]] typename Ring::Place find(std::uint64_t key) const
    {
        if (const auto place = m_ring.find(key))
            return place;
        // A sorted view still shows rows that were pushed out since it was built.
        if (const auto blocks = std::static_pointer_cast<const typename Ring::Snapshot>(sortedRows()))
            return Ring::findIn(*blocks, key);
        return {};
    }

    /// The newest row of which this is true.
    template <typename Predicate>
    [[nodiscard]] std::optional<std::uint64_t> newest(const Predicate& isWanted) const
    {
        for (auto key = m_ring.end(); key > m_ring.begin(); --key) {
            if (isWanted(m_ring.find(key - 1).row()))
                return key - 1;
        }
        return {};
    }

    static void remember(Words& seen, std::uint16_t number)
    {
        constexpr std::size_t mostWords = 200;
        if (number != 0 && seen.size() < mostWords && std::find(seen.begin(), seen.end(), number) == seen.end())
            seen.push_back(number);
    }

    Ring& ring() { return m_ring; }
    [[nodiscard]] const Ring& ring() const { return m_ring; }
    Names& names() { return m_names; }
    [[nodiscard]] const Names& names() const { return m_names; }

private:
    Reading m_reading;
    Ring m_ring;
    Names m_names;
};

} // namespace models
