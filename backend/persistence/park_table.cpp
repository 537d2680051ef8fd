#include "persistence/park_table.h"

#include "eventlog/database.h"
#include "persistence/prepared.h"

#include <utility>

namespace persistence {

ParkTable::ParkTable(std::shared_ptr<eventlog::Database> database)
    : m_database(std::move(database))
{
}

base::Result<void> ParkTable::prepare()
{
    if (m_database->isWriter()) {
        auto made = m_database->connection().execute(
            "CREATE TABLE IF NOT EXISTS parks(type INTEGER, id TEXT, failures INTEGER NOT NULL, PRIMARY KEY(type, id)) "
            "WITHOUT ROWID");
        if (!made)
            return made;
        if (auto done = prepareAll(*m_database,
                                   {{&m_set, "INSERT OR REPLACE INTO parks VALUES(?1, ?2, ?3)"},
                                    {&m_drop, "DELETE FROM parks WHERE type = ?1 AND id = ?2"}});
            !done)
            return done;
    }
    return prepareAll(*m_database, {{&m_all, "SELECT type, id, failures FROM parks"}});
}

base::Result<std::vector<Park>> ParkTable::all()
{
    std::vector<Park> all;
    m_all->reset();
    for (;;) {
        const auto more = m_all->step();
        if (!more)
            return base::Failure(more.error());
        if (!*more)
            break;
        auto name = m_database->name(m_all->integer(0));
        if (!name)
            return base::Failure(std::move(name.error()));
        all.push_back(
            {std::move(*name), std::string(m_all->text(1)), static_cast<std::uint32_t>(m_all->unsignedInteger(2))});
    }
    m_all->reset();
    return all;
}

base::Result<void> ParkTable::set(const Park& park)
{
    const auto number = m_database->intern(park.type);
    if (!number)
        return base::Failure(number.error());
    if (park.failures == 0) {
        m_drop->reset();
        return m_drop->bind(1, *number).bind(2, std::string_view(park.entity)).run();
    }
    m_set->reset();
    return m_set->bind(1, *number).bind(2, std::string_view(park.entity)).bind(3, std::int64_t {park.failures}).run();
}

base::Result<void> ParkTable::clear()
{
    return m_database->connection().execute("DELETE FROM parks");
}

} // namespace persistence
