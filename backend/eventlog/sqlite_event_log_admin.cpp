#include "base/crypto.h"
#include "eventlog/database.h"
#include "eventlog/event_log.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace eventlog {

namespace {

constexpr const char* metaSchema = R"(
CREATE TABLE IF NOT EXISTS meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID;
)";

class SqliteEventLogAdmin final : public EventLogAdmin
{
public:
    explicit SqliteEventLogAdmin(std::shared_ptr<Database> database)
        : m_database(std::move(database))
    {
    }

    [[nodiscard]] base::Result<void> prepare()
    {
        if (!m_database->isWriter())
            return {};
        if (auto made = m_database->connection().execute(metaSchema); !made)
            return made;
        auto insert = m_database->connection().prepare("INSERT OR IGNORE INTO meta VALUES('logId', ?1)");
        if (!insert)
            return base::Failure(std::move(insert.error()));
        base::Uuid id;
        base::crypto::fillRandom(id.bytes);
        return insert->bindBlob(1, id.bytes).run();
    }

    base::Result<base::Uuid> logId() override
    {
        auto select = m_database->connection().prepare("SELECT value FROM meta WHERE key = 'logId'");
        if (!select)
            return base::Failure(std::move(select.error()));
        const auto row = select->step();
        if (!row)
            return base::Failure(row.error());
        base::Uuid id;
        const auto blob = *row ? select->blob(0) : std::span<const std::uint8_t>();
        if (blob.size() != id.bytes.size())
            return base::fail(base::Error::Code::Storage, "The log has no id; the database is damaged.");
        std::copy(blob.begin(), blob.end(), id.bytes.begin());
        return id;
    }

    base::Result<std::vector<Topic>> topics() override
    {
        auto select = m_database->connection().prepare(
            "SELECT (SELECT text FROM names WHERE id = domain), 'commands', count(*) FROM commands GROUP BY domain "
            "UNION ALL SELECT (SELECT text FROM names WHERE id = domain), 'events', count(*) FROM events GROUP BY "
            "domain ORDER BY 1, 2");
        if (!select)
            return base::Failure(std::move(select.error()));
        std::vector<Topic> topics;
        for (;;) {
            const auto more = select->step();
            if (!more)
                return base::Failure(more.error());
            if (!*more)
                return topics;
            topics.push_back({"es." + std::string(select->text(0)) + "." + std::string(select->text(1)),
                              select->unsignedInteger(2)});
        }
    }

    base::Result<std::uint64_t> sizeBytes() override
    {
        std::uint64_t bytes = 0;
        for (const char* suffix : {"", "-wal"}) {
            std::error_code failure;
            auto file = m_database->file();
            file += suffix;
            const auto size = std::filesystem::file_size(file, failure);
            if (!failure)
                bytes += size;
        }
        return bytes;
    }

    base::Result<void> check() override
    {
        auto select = m_database->connection().prepare("PRAGMA quick_check(1)");
        if (!select)
            return base::Failure(std::move(select.error()));
        const auto row = select->step();
        if (!row)
            return base::Failure(row.error());
        if (*row && select->text(0) == "ok")
            return {};
        auto finding = *row ? select->text(0) : "no answer";
        if (const auto headline = finding.find("***\n"); headline != std::string_view::npos)
            finding.remove_prefix(headline + 4); // "*** in database main ***"
        return base::fail(
            base::Error::Code::Storage,
            "The database " + m_database->file().string() + " is damaged (" + std::string(finding)
                + "). It was left as it is: keep the file, restore a backup, or start with another data folder.");
    }

    base::Result<bool> wasClosedCleanly() override
    {
        auto select = m_database->connection().prepare("SELECT value FROM meta WHERE key = 'open'");
        if (!select)
            return base::Failure(std::move(select.error()));
        const auto row = select->step();
        if (!row)
            return base::Failure(row.error());
        return !*row || select->integer(0) == 0;
    }

    base::Result<void> markOpen() override
    {
        return m_database->connection().execute("INSERT OR REPLACE INTO meta VALUES('open', 1)");
    }
    base::Result<void> markClosed() override
    {
        return m_database->connection().execute("INSERT OR REPLACE INTO meta VALUES('open', 0)");
    }

private:
    const std::shared_ptr<Database> m_database;
};

} // namespace

base::Result<std::unique_ptr<EventLogAdmin>> openSqliteEventLogAdmin(const std::shared_ptr<Database>& database)
{
    auto admin = std::make_unique<SqliteEventLogAdmin>(database);
    if (auto done = admin->prepare(); !done)
        return base::Failure(std::move(done.error()));
    return admin;
}

} // namespace eventlog
