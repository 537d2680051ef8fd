#include "eventlog/log_index.h"

#include "eventlog/database.h"

#include <algorithm>
#include <utility>

namespace eventlog {

namespace {

/// A power cut may cost the last commits, never the file: what is missing is read again.
constexpr const char* indexSchema = R"(
PRAGMA synchronous=NORMAL;
PRAGMA wal_autocheckpoint=2000;
CREATE TABLE IF NOT EXISTS marks_read(domain INTEGER PRIMARY KEY, log BLOB NOT NULL, offset INTEGER NOT NULL, epoch INTEGER NOT NULL,
    nonce INTEGER NOT NULL, base INTEGER NOT NULL, last INTEGER NOT NULL, command INTEGER NOT NULL);
CREATE UNIQUE INDEX IF NOT EXISTS events_by_sequence ON events(domain, seq);
)";
constexpr const char* forgetting = R"(
DELETE FROM events;
DELETE FROM commands;
DELETE FROM marks_read;
)";

} // namespace

base::Result<std::unique_ptr<LogIndex>> LogIndex::open(const std::filesystem::path& file, base::sqlite::Mode mode)
{
    std::unique_ptr<LogIndex> index(new LogIndex);
    auto database = Database::open(file, mode);
    if (!database)
        return base::Failure(std::move(database.error()));
    index->m_database = std::move(*database);
    auto log = openSqliteEventLog(index->m_database);
    if (!log)
        return base::Failure(std::move(log.error()));
    index->m_log = std::move(*log);
    auto& connection = index->m_database->connection();
    if (mode == base::sqlite::Mode::Writer) {
        if (auto made = connection.execute(indexSchema); !made)
            return base::Failure(std::move(made.error()));
        auto write = connection.prepare("INSERT OR REPLACE INTO marks_read VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
        if (!write)
            return base::Failure(std::move(write.error()));
        index->m_writeMark.emplace(std::move(*write));
    }
    auto read =
        connection.prepare("SELECT log, offset, epoch, nonce, base, last, command FROM marks_read WHERE domain = ?1");
    if (!read)
        return base::Failure(std::move(read.error()));
    index->m_readMark.emplace(std::move(*read));
    auto position = connection.prepare("SELECT pos FROM events WHERE domain = ?1 AND seq = ?2");
    if (!position)
        return base::Failure(std::move(position.error()));
    index->m_position.emplace(std::move(*position));
    return index;
}

base::Result<void> LogIndex::begin()
{
    return m_database->begin();
}

base::Result<void> LogIndex::commit()
{
    return m_database->commit();
}

void LogIndex::rollback()
{
    m_database->rollback();
}

base::Result<void> LogIndex::append(CommandRecord& command, std::vector<EventRecord>& group)
{
    const auto place = m_log->append(command);
    if (!place)
        return base::Failure(place.error());
    command.position = *place;
    for (auto& event : group) {
        event.commandPosition = *place;
        event.previous = {};
        const auto position = m_log->append(event);
        if (!position)
            return base::Failure(position.error());
        event.position = *position;
    }
    return {};
}

base::Result<IndexMark> LogIndex::mark(std::string_view domain)
{
    IndexMark mark;
    const auto number = m_database->find(domain);
    if (!number)
        return base::Failure(number.error());
    if (!*number)
        return mark;
    m_readMark->reset();
    const auto row = m_readMark->bind(1, **number).step();
    if (!row)
        return base::Failure(row.error());
    if (*row) {
        const auto log = m_readMark->blob(0);
        if (log.size() == mark.log.bytes.size())
            std::copy(log.begin(), log.end(), mark.log.bytes.begin());
        mark.reading = {m_readMark->integer(1),
                        {m_readMark->integer(2), m_readMark->unsignedInteger(3)},
                        m_readMark->unsignedInteger(4),
                        m_readMark->unsignedInteger(5),
                        m_readMark->integer(6)};
    }
    m_readMark->reset();
    return mark;
}

base::Result<void> LogIndex::setMark(std::string_view domain, const IndexMark& mark)
{
    const auto number = m_database->intern(domain);
    if (!number)
        return base::Failure(number.error());
    m_writeMark->reset();
    return m_writeMark->bind(1, *number)
        .bindBlob(2, mark.log.bytes)
        .bind(3, mark.reading.offset)
        .bind(4, mark.reading.epoch.offset)
        .bind(5, mark.reading.epoch.nonce)
        .bind(6, mark.reading.base)
        .bind(7, mark.reading.last)
        .bind(8, mark.reading.command)
        .run();
}

base::Result<base::Position> LogIndex::positionOf(std::string_view domain, base::PartitionSequence sequence)
{
    const auto number = m_database->find(domain);
    if (!number)
        return base::Failure(number.error());
    if (*number) {
        m_position->reset();
        const auto row = m_position->bind(1, **number).bind(2, sequence.value).step();
        if (!row)
            return base::Failure(row.error());
        const base::Position position {*row ? m_position->unsignedInteger(0) : 0};
        m_position->reset();
        if (position.value != 0)
            return position;
    }
    return base::fail(base::Error::Code::NotFound,
                      "The event " + std::to_string(sequence.value) + " was not read yet.");
}

base::Result<void> LogIndex::clear()
{
    if (auto done = m_database->begin(); !done)
        return done;
    if (auto done = m_database->connection().execute(forgetting); !done) {
        m_database->rollback();
        return done;
    }
    auto done = m_database->commit();
    m_database->invalidate();
    return done;
}

} // namespace eventlog
