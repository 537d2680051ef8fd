#include "persistence/mark_table.h"

#include "eventlog/database.h"
#include "persistence/prepared.h"

#include <algorithm>
#include <utility>

namespace persistence {

MarkTable::MarkTable(std::shared_ptr<eventlog::Database> database, Store store)
    : m_database(std::move(database))
    , m_store(store)
{
}

base::Result<void> MarkTable::prepare()
{
    if (m_database->isWriter()) {
        auto made = m_database->connection().execute(
            "CREATE TABLE IF NOT EXISTS marks(store INTEGER, domain INTEGER, seq INTEGER NOT NULL, "
            "pos INTEGER NOT NULL, cmd INTEGER NOT NULL, cmd_id BLOB NOT NULL, PRIMARY KEY(store, domain)) "
            "WITHOUT ROWID");
        if (!made)
            return made;
        if (auto done = prepareAll(*m_database,
                                   {{&m_write, "INSERT OR REPLACE INTO marks VALUES(?1, ?2, ?3, ?4, ?5, ?6)"},
                                    {&m_clear, "DELETE FROM marks WHERE store = ?1"}});
            !done)
            return done;
    }
    return prepareAll(*m_database,
                      {{&m_read, "SELECT seq, pos, cmd, cmd_id FROM marks WHERE store = ?1 AND domain = ?2"}});
}

base::Result<Mark> MarkTable::read(std::string_view domain)
{
    Mark mark;
    mark.domain = domain;
    const auto number = m_database->find(domain);
    if (!number)
        return base::Failure(number.error());
    if (!*number)
        return mark;
    m_read->reset();
    const auto row = m_read->bind(1, static_cast<std::int64_t>(m_store)).bind(2, **number).step();
    if (!row)
        return base::Failure(row.error());
    if (*row) {
        mark.sequence = {m_read->unsignedInteger(0)};
        mark.position = {m_read->unsignedInteger(1)};
        mark.command = {m_read->unsignedInteger(2)};
        if (const auto id = m_read->blob(3); id.size() == mark.commandId.bytes.size())
            std::copy(id.begin(), id.end(), mark.commandId.bytes.begin());
    }
    m_read->reset();
    return mark;
}

base::Result<void> MarkTable::write(const Mark& mark)
{
    const auto number = m_database->intern(mark.domain);
    if (!number)
        return base::Failure(number.error());
    m_write->reset();
    return m_write->bind(1, static_cast<std::int64_t>(m_store))
        .bind(2, *number)
        .bind(3, mark.sequence.value)
        .bind(4, mark.position.value)
        .bind(5, mark.command.value)
        .bindBlob(6, mark.commandId.bytes)
        .run();
}

base::Result<void> MarkTable::clear()
{
    m_clear->reset();
    return m_clear->bind(1, static_cast<std::int64_t>(m_store)).run();
}

} // namespace persistence
