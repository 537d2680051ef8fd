#pragma once

#include <compare>
#include <cstdint>

namespace eventlog {

/// Who wrote a record of events[p]: the claim it was written under. Its offset orders epochs; its nonce tells a claim
/// from another that stood at the same offset before the log lost its tail.
struct Epoch
{
    std::int64_t offset = -1; ///< of the claim; -1: before the first
    std::uint64_t nonce = 0;
    auto operator<=>(const Epoch&) const = default;
};

/// What the headers of a record of events[p] say. Whoever made it filled it in from bytes that may say anything.
struct RecordHead
{
    enum class Kind
    {
        Foreign, ///< our headers are missing or cannot be read
        Claim,
        Event
    };
    Kind kind = Kind::Foreign;
    std::int64_t offset = 0; ///< in events[p]
    std::uint64_t nonce = 0; ///< claim: its own
    Epoch epoch; ///< event: of its writer
    std::uint64_t sequence = 0; ///< event: pseq
    std::int64_t command = 0; ///< event: offset in commands[p]
    std::uint32_t index = 1; ///< event: i of n
    std::uint32_t count = 1;
};

/// What a record of events[p] counts for.
enum class Verdict
{
    Claim, ///< a new epoch begins
    Pending, ///< belongs to a group that is not complete yet
    Accepted, ///< completes its group, which counts
    Repeat, ///< was here before; harmless
    Fenced, ///< its writer had lost the partition
    Foreign, ///< not written by an owner
    Gap, ///< something before it is missing; its epoch counts for nothing any more
    Conflict ///< its writer saw another history; its epoch counts for nothing any more
};

struct Judgement
{
    Verdict verdict = Verdict::Foreign;
    std::uint32_t torn = 0; ///< pending records before it that will never count
    bool poisons = false; ///< this record ended what its epoch may say
    auto operator<=>(const Judgement&) const = default;
};

/// The reading rule's whole memory between two groups; saved beside what was applied, in the same atomic write.
struct ReadingMark
{
    std::int64_t offset = -1; ///< w: last record of the last accepted group; reading goes on behind it
    Epoch epoch; ///< of the last claim at or before w
    std::uint64_t base = 1; ///< pseq that the first group of that epoch had to have
    std::uint64_t last = 0; ///< pseq of the last accepted record
    std::int64_t command = -1; ///< offset in commands[p] of the last accepted group
    auto operator<=>(const ReadingMark&) const = default;
};

/// Clauses of the rule, each of which the model test takes away to see that it is needed.
enum class Clause : unsigned
{
    None = 0,
    Nonce = 1U << 0, ///< same offset, other nonce: foreign
    Later = 1U << 1, ///< epoch above the last claim: foreign
    Fence = 1U << 2, ///< epoch below the last claim: fenced
    Poison = 1U << 3, ///< nothing counts after a gap or conflict
    Base = 1U << 4, ///< pseq below base: conflict
    Repeat = 1U << 5,
    Sequence = 1U << 6, ///< pseq continues
    Group = 1U << 7, ///< i/n and command continue
    Drop = 1U << 8, ///< a claim drops the open group
};
[[nodiscard]] constexpr Clause operator|(Clause left, Clause right)
{
    return static_cast<Clause>(static_cast<unsigned>(left) | static_cast<unsigned>(right));
}

/// The one rule by which every reader of events[p] tells what counts (engineering facts 4.4). The order of the log
/// alone decides, so every reader comes to the same verdicts. A value; one thread at a time.
class ReadingRule final
{
public:
    explicit ReadingRule(const ReadingMark& from = {}, Clause without = Clause::None)
        : m_mark(from)
        , m_epoch(from.epoch)
        , m_base(from.base)
        , m_without(without)
    {
    }

    /// Records in the order of their offsets, each once, beginning behind `from.offset`.
    Judgement judge(const RecordHead& record);

    /// To be saved with the group that was accepted last. Later claims are not in it: they are read again.
    [[nodiscard]] const ReadingMark& mark() const { return m_mark; }
    /// Of the last claim that was read.
    [[nodiscard]] const Epoch& epoch() const { return m_epoch; }
    [[nodiscard]] std::uint32_t pending() const { return m_open; }
    [[nodiscard]] bool isPoisoned() const { return m_poisoned; }

private:
    [[nodiscard]] bool has(Clause clause) const
    {
        return (static_cast<unsigned>(m_without) & static_cast<unsigned>(clause)) == 0;
    }
    [[nodiscard]] bool continues(const RecordHead& record) const;
    Judgement poison(Verdict verdict);

    ReadingMark m_mark;
    Epoch m_epoch;
    std::uint64_t m_base;
    std::uint32_t m_open = 0; ///< records of the group that is not complete
    std::uint32_t m_openCount = 0; ///< n of that group
    std::int64_t m_openCommand = 0;
    bool m_poisoned = false;
    Clause m_without;
};

} // namespace eventlog
