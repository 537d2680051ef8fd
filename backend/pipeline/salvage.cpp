#include "pipeline/salvage.h"

#include "base/json.h"
#include "base/sqlite.h"
#include "base/uuid.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <system_error>

namespace pipeline {

namespace {

using base::sqlite::Connection;
using base::sqlite::Mode;
using base::sqlite::Statement;

/// Walks a table by its row numbers and steps over what cannot be read.
class RowWalk final
{
public:
    using Visit = std::function<void(const Statement& row, std::int64_t number)>;
    using Gap =
        std::function<void(std::int64_t from, std::int64_t to)>; ///< rows in between cannot be read; to 0: the end

    /// `select` takes the lowest row number wanted as ?1, sorts by it, and has it in column 0.
    RowWalk(Statement select, Visit visit, Gap gap)
        : m_select(std::move(select))
        , m_visit(std::move(visit))
        , m_gap(std::move(gap))
    {
    }

    void run()
    {
        std::int64_t next = 1;
        for (;;) {
            const auto reached = readFrom(next);
            if (!reached)
                return; // the end
            const auto lost = *reached;
            const auto readable = firstReadableAbove(lost);
            m_gap(lost, readable.value_or(0));
            if (!readable)
                return;
            next = *readable;
        }
    }

private:
    /// None: to the end. Else the lowest row number that was not read.
    std::optional<std::int64_t> readFrom(std::int64_t first)
    {
        m_select.reset();
        m_select.bind(1, first);
        auto next = first;
        for (;;) {
            const auto row = m_select.step();
            if (!row)
                break;
            if (!*row) {
                m_select.reset();
                return std::nullopt;
            }
            const auto number = m_select.integer(0);
            if (number < next)
                break; // a damaged page may claim anything; only what rises is believed
            m_visit(m_select, number);
            next = number + 1;
        }
        m_select.reset();
        return next;
    }

    enum class Probe
    {
        Damaged,
        Row,
        End ///< nothing from there on
    };

    [[nodiscard]] Probe probe(std::int64_t first)
    {
        m_select.reset();
        m_select.bind(1, first);
        const auto row = m_select.step();
        auto result = Probe::Damaged;
        if (row && !*row)
            result = Probe::End;
        else if (row && m_select.integer(0) >= first)
            result = Probe::Row;
        m_select.reset();
        return result;
    }

    /// Strides that double find a way past a damaged page, then bisection finds where it ends.
    std::optional<std::int64_t> firstReadableAbove(std::int64_t lost)
    {
        constexpr int mostStrides = 48;
        auto damaged = lost;
        for (int stride = 0; stride < mostStrides; ++stride) {
            auto past = lost + (std::int64_t {1} << stride);
            auto found = probe(past);
            if (found == Probe::Damaged) {
                damaged = past;
                continue;
            }
            while (past - damaged > 1) {
                const auto middle = damaged + (past - damaged) / 2;
                const auto there = probe(middle);
                if (there == Probe::Damaged) {
                    damaged = middle;
                } else {
                    past = middle;
                    found = there;
                }
            }
            return found == Probe::Row ? std::optional(past) : std::nullopt;
        }
        return std::nullopt;
    }

    Statement m_select;
    const Visit m_visit;
    const Gap m_gap;
};

class Salvager final
{
public:
    Salvager(Connection& database, std::ofstream& out, base::Position countAfter)
        : m_database(database)
        , m_out(out)
        , m_countAfter(countAfter)
    {
    }

    [[nodiscard]] base::Result<Salvage> run()
    {
        if (auto names = walk("SELECT id, text FROM names WHERE id >= ?1 ORDER BY id", "names",
                              [this](const Statement& row, std::int64_t number) { m_names[number] = row.text(1); });
            !names)
            return base::Failure(std::move(names.error()));
        auto commands =
            walk("SELECT pos, id, domain, user, time, value FROM commands WHERE pos >= ?1 ORDER BY pos", "commands",
                 [this](const Statement& row, std::int64_t number) { write(commandOf(row, number)); });
        auto events =
            walk("SELECT pos, domain, seq, cmd, i, n, type, etype, entity, version, value FROM events "
                 "WHERE pos >= ?1 ORDER BY pos",
                 "events", [this](const Statement& row, std::int64_t number) { write(eventOf(row, number)); });
        if (!commands && !events)
            return base::Failure(std::move(events.error()));
        return m_result;
    }

private:
    [[nodiscard]] base::Result<void> walk(const char* sql, const char* table, RowWalk::Visit visit)
    {
        auto select = m_database.prepare(sql);
        if (!select)
            return base::Failure(std::move(select.error()));
        RowWalk(std::move(*select), std::move(visit), [this, table](std::int64_t from, std::int64_t to) {
            ++m_result.gaps;
            base::json::object gap {{"kind", "gap"}, {"table", table}, {"from", from}};
            if (to > 0)
                gap["to"] = to - 1;
            write(gap);
        }).run();
        return {};
    }

    /// Names may be lost while their rows are not.
    [[nodiscard]] std::string name(std::int64_t number) const
    {
        const auto known = m_names.find(number);
        return known != m_names.end() ? known->second : "#" + std::to_string(number);
    }

    /// As it stands in the row when it is JSON; else its bytes.
    [[nodiscard]] static base::json::value valueOf(std::string_view text)
    {
        if (auto parsed = base::json::parse(text))
            return std::move(*parsed);
        std::string hex;
        hex.reserve(text.size() * 2);
        for (const char byte : text)
            hex += fmt::format("{:02x}", static_cast<unsigned char>(byte));
        return base::json::object {{"damagedBytes", std::move(hex)}};
    }

    [[nodiscard]] base::json::object commandOf(const Statement& row, std::int64_t number)
    {
        ++m_result.commands;
        base::Uuid id;
        const auto blob = row.blob(1);
        if (blob.size() == id.bytes.size())
            std::copy(blob.begin(), blob.end(), id.bytes.begin());
        return {{"kind", "command"},
                {"position", number},
                {"id", id.toString()},
                {"domain", name(row.integer(2))},
                {"user", name(row.integer(3))},
                {"timeMicroseconds", row.integer(4)},
                {"value", valueOf(row.text(5))}};
    }

    [[nodiscard]] base::json::object eventOf(const Statement& row, std::int64_t number)
    {
        ++m_result.events;
        if (static_cast<std::uint64_t>(number) > m_countAfter.value)
            ++m_result.eventsAfter;
        return {{"kind", "event"},
                {"position", number},
                {"domain", name(row.integer(1))},
                {"sequence", row.integer(2)},
                {"command", row.integer(3)},
                {"index", row.integer(4)},
                {"count", row.integer(5)},
                {"type", name(row.integer(6))},
                {"entityType", name(row.integer(7))},
                {"entity", row.text(8)},
                {"version", row.integer(9)},
                {"value", valueOf(row.text(10))}};
    }

    void write(const base::json::object& line) { m_out << base::json::serialize(line) << '\n'; }

    Connection& m_database;
    std::ofstream& m_out;
    const base::Position m_countAfter;
    std::map<std::int64_t, std::string> m_names;
    Salvage m_result;
};

} // namespace

base::Result<Salvage> salvage(const std::filesystem::path& database, const std::filesystem::path& target,
                              base::Position countAfter)
{
    std::error_code error;
    if (std::filesystem::exists(target, error))
        return base::fail(base::Error::Code::Invalid,
                          "'" + target.string() + "' is there already. Choose another name.");
    auto connection = Connection::open(database, Mode::Reader);
    if (!connection)
        return base::Failure(std::move(connection.error()));
    std::ofstream out(target, std::ios::binary);
    auto result = Salvager(*connection, out, countAfter).run();
    out.close();
    if (result && !out)
        result = base::fail(base::Error::Code::Storage,
                            "'" + target.string() + "' cannot be written. Check the folder and the free space.");
    if (!result)
        std::filesystem::remove(target, error);
    else
        std::filesystem::permissions(target, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write,
                                     error);
    return result;
}

} // namespace pipeline
