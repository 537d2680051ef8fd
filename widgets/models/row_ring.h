#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace models {

/// Some thousand rows and one arena with their texts. Sealed blocks never change, so workers read them without a lock.
template <typename Row>
struct RowBlock
{
    std::uint64_t first = 0; ///< sequence number of rows[0]
    std::vector<Row> rows;
    std::string text;

    [[nodiscard]] std::string_view textAt(std::size_t offset, std::size_t length) const
    {
        return std::string_view(text).substr(offset, length);
    }
};

/// The rows of a stream, oldest first, numbered 0, 1, 2, … since the start. Holds at most `capacity` rows and
/// `budgetBytes` of rows and text; the oldest leave first and are counted. GUI thread; `snapshot` gives workers what is
/// there now.
template <typename Row>
class RowRing final
{
public:
    using Block = RowBlock<Row>;
    using Snapshot = std::vector<std::shared_ptr<const Block>>;
    static constexpr std::size_t blockRows = 4'096;

    RowRing(std::size_t capacity, std::size_t budgetBytes)
        : m_capacity(capacity)
        , m_budget(budgetBytes)
    {
    }

    /// `row.textOffset` is set here; `texts` are stored one after the other.
    template <typename... Texts>
    void append(Row row, Texts... texts)
    {
        if (!m_open) {
            m_open = m_spare ? std::move(m_spare) : std::make_shared<Block>();
            m_open->first = m_end;
            m_open->rows.reserve(blockRows);
            m_open->text.reserve(m_usualText); // else the texts of a block are moved a dozen times while it grows
            m_blocks.push_back(m_open);
        }
        row.textOffset = static_cast<std::uint32_t>(m_open->text.size());
        (m_open->text.append(texts), ...);
        m_bytes += sizeof(Row) + m_open->text.size() - row.textOffset;
        m_open->rows.push_back(row);
        ++m_end;
        if (m_open->rows.size() == blockRows)
            seal();
        evict();
    }

    [[nodiscard]] std::uint64_t begin() const { return m_begin; } ///< oldest row that is kept
    [[nodiscard]] std::uint64_t end() const { return m_end; }
    [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(m_end - m_begin); }
    [[nodiscard]] std::uint64_t dropped() const { return m_begin; }
    [[nodiscard]] std::size_t bytes() const { return m_bytes; } ///< of the rows that are kept

    struct Place
    {
        const Block* block = nullptr;
        std::size_t index = 0;
        explicit operator bool() const { return block != nullptr; }
        [[nodiscard]] const Row& row() const { return block->rows[index]; }
    };
    [[nodiscard]] Place find(std::uint64_t sequence) const
    {
        return sequence < m_begin || sequence >= m_end ? Place {} : findIn(m_blocks, sequence);
    }
    template <typename Blocks>
    [[nodiscard]] static Place findIn(const Blocks& blocks, std::uint64_t sequence)
    {
        const auto after =
            std::upper_bound(blocks.begin(), blocks.end(), sequence,
                             [](std::uint64_t value, const auto& block) { return value < block->first; });
        if (after == blocks.begin())
            return {};
        const auto& block = *std::prev(after);
        const auto index = static_cast<std::size_t>(sequence - block->first);
        return index < block->rows.size() ? Place {block.get(), index} : Place {};
    }

    [[nodiscard]] Snapshot snapshot()
    {
        seal();
        m_private = m_end;
        return {m_blocks.begin(), m_blocks.end()};
    }

    void clear()
    {
        m_blocks.clear();
        m_open.reset();
        m_begin = m_end;
        m_bytes = 0;
    }

private:
    void seal()
    {
        if (!m_open)
            return;
        const auto size = m_open->text.size();
        // A little air is cheaper than the copy that lets it out.
        if (m_open->text.capacity() - size > size / 16)
            m_open->text.shrink_to_fit();
        if (m_open->rows.size() == blockRows && (m_usualText < size || m_usualText - size > size / 16))
            m_usualText = size + size / 32;
        m_open->rows.shrink_to_fit();
        m_open.reset();
    }

    void evict()
    {
        while (size() > m_capacity || (m_bytes > m_budget && size() > 1)) {
            const auto& oldest = *m_blocks.front();
            const auto index = static_cast<std::size_t>(m_begin - oldest.first);
            const auto next = index + 1 < oldest.rows.size() ? oldest.rows[index + 1].textOffset : oldest.text.size();
            m_bytes -= sizeof(Row) + next - oldest.rows[index].textOffset;
            ++m_begin;
            if (index + 1 == oldest.rows.size())
                leave();
        }
    }

    /// The oldest block goes. A full ring uses its memory again: new pages cost more than what is written to them.
    void leave()
    {
        auto& oldest = m_blocks.front();
        if (m_open == oldest)
            m_open.reset();
        if (oldest->first >= m_private && oldest.use_count() == 1) {
            m_spare = std::move(oldest);
            m_spare->rows.clear();
            m_spare->text.clear();
        }
        m_blocks.pop_front();
    }

    std::size_t m_capacity;
    std::size_t m_budget;
    std::deque<std::shared_ptr<Block>> m_blocks;
    std::shared_ptr<Block> m_open; ///< the last block while it still grows
    std::shared_ptr<Block> m_spare; ///< empty, with the memory of one that left
    std::uint64_t m_private = 0; ///< blocks from here on were never given to a worker
    std::uint64_t m_begin = 0;
    std::uint64_t m_end = 0;
    std::size_t m_bytes = 0;
    std::size_t m_usualText = 0; ///< what a full block needed last
};

} // namespace models
