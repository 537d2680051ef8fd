#pragma once

#include "unit/eventlog/log_model.h"

#include <array>

namespace model {

/// One run: everything that lives in it. Steps of owners in log_owner.cpp, what goes wrong in log_faults.cpp, what must
/// hold in log_model.cpp.
class World
{
public:
    World(Fault fault, std::uint64_t seed, const Without& without)
        : m_fault(fault)
        , m_random(seed)
        , m_without(without)
    {
    }

    std::string run();

private:
    struct Owner
    {
        enum class Phase
        {
            Away, ///< not running
            Claiming, ///< its claim is on the way
            CatchingUp,
            Owning
        };
        Phase phase = Phase::Away;
        bool sleeps = false;
        std::uint64_t nonce = 0;
        int rules = 0; ///< of this life; the versions decide differently
        std::deque<Record> sending; ///< on the way to the log
        std::vector<Record> sent; ///< arrived; may be sent again
        eventlog::ReadingRule rule;
        std::vector<Record> open;
        State state; ///< what it decides on
        State confirmed; ///< what the log says
        eventlog::ReadingMark written; ///< the store's mark as this owner knows it
        eventlog::Epoch epoch; ///< its own
        std::int64_t next = 0; ///< offset to read
        std::int64_t claim = -1; ///< offset of its own claim
        std::int64_t command = 0; ///< offset of the next command to decide
        std::uint64_t sequence = 0;
    };

    bool chance(int percent) { return static_cast<int>(m_random() % 100) < percent; }
    std::size_t pick(std::size_t count) { return static_cast<std::size_t>(m_random() % count); }
    bool happens(Fault fault, int percent)
    {
        return !m_isQuiet && (m_fault == fault || m_fault == Fault::All) && chance(percent);
    }

    void submit();
    void step(Owner& owner);
    void begin(Owner& owner);
    void read(Owner& owner);
    void decide(Owner& owner);
    void accept(Owner& owner);
    void deliver(Owner& owner, std::size_t count);
    void harm();
    void harmStore();
    void cutEvents();
    void copyRecord();
    void reset(Owner& owner);
    [[nodiscard]] bool fitsLog(const eventlog::ReadingMark& mark) const;
    bool write(Owner& owner, const eventlog::ReadingMark& before, const eventlog::ReadingMark& mark,
               const std::vector<Record>& group);
    void loadFromStore(Owner& owner);
    [[nodiscard]] std::string verdictsDiffer();
    [[nodiscard]] std::string check();

    const Fault m_fault;
    std::mt19937_64 m_random;
    const Without m_without;
    std::vector<Command> m_commands;
    std::vector<Record> m_events;
    Store m_store;
    eventlog::Epoch m_highest; ///< of the store
    std::vector<Store> m_backups;
    std::array<Owner, 3> m_owners;
    std::uint64_t m_nextId = 1;
    bool m_isQuiet = false; ///< nothing goes wrong any more
};

} // namespace model
