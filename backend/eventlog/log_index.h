#pragma once

#include "base/result.h"
#include "base/sqlite.h"
#include "eventlog/event_log.h"
#include "eventlog/reading_rule.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace eventlog {

/// Where reading of one domain stands.
struct IndexMark
{
    base::Uuid log; ///< of which log; nil: nothing was read
    ReadingMark reading;
    bool operator==(const IndexMark&) const = default;
};

/// What this process has read of a shared log, in the order in which it read it: that order gives commands and events
/// the positions that its clients resume by. A file of its own that can be thrown away: it is read again. Any number
/// of read-only ones beside one writer; each belongs to one thread at a time.
class LogIndex final
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<LogIndex>> open(const std::filesystem::path& file,
                                                                      base::sqlite::Mode mode);

    [[nodiscard]] base::Result<void> begin();
    [[nodiscard]] base::Result<void> commit();
    void rollback();

    /// A command with its accepted group, which gets its positions; both are changed to say them.
    [[nodiscard]] base::Result<void> append(CommandRecord& command, std::vector<EventRecord>& group);
    [[nodiscard]] base::Result<IndexMark> mark(std::string_view domain);
    [[nodiscard]] base::Result<void> setMark(std::string_view domain, const IndexMark& mark);
    /// Error NotFound: it was not read yet.
    [[nodiscard]] base::Result<base::Position> positionOf(std::string_view domain, base::PartitionSequence sequence);
    /// Forgets everything.
    [[nodiscard]] base::Result<void> clear();

    /// Commands and events in the order of this index.
    [[nodiscard]] EventLog& log() { return *m_log; }

private:
    LogIndex() = default;
    std::shared_ptr<Database> m_database;
    std::unique_ptr<EventLog> m_log;
    std::optional<base::sqlite::Statement> m_readMark;
    std::optional<base::sqlite::Statement> m_writeMark;
    std::optional<base::sqlite::Statement> m_position;
};

} // namespace eventlog
