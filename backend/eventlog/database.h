#pragma once

#include "base/result.h"
#include "base/sqlite.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace eventlog {

/// The one file of the embedded profile: a connection, its transaction, and the table of short names (domains, types,
/// users) that rows store as numbers. Log and stores of one file share it, so that one COMMIT covers all of them. One
/// thread at a time.
class Database final
{
public:
    [[nodiscard]] static base::Result<std::shared_ptr<Database>> open(const std::filesystem::path& file,
                                                                      base::sqlite::Mode mode);

    [[nodiscard]] base::sqlite::Connection& connection() { return m_connection; }
    [[nodiscard]] bool isWriter() const { return m_mode == base::sqlite::Mode::Writer; }
    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }

    [[nodiscard]] base::Result<void> begin();
    [[nodiscard]] base::Result<void> commit();
    void rollback();
    /// What adapters remember of the file is old: somebody changed it behind them.
    void invalidate();
    /// Grows with every rollback: what adapters remember of the file is older than the file then.
    [[nodiscard]] std::uint64_t generation() const { return m_generation; }

    /// The number of a name; a writer adds names it has not seen.
    [[nodiscard]] base::Result<std::int64_t> intern(std::string_view name);
    /// None: no row has this name.
    [[nodiscard]] base::Result<std::optional<std::int64_t>> find(std::string_view name);
    [[nodiscard]] base::Result<std::string> name(std::int64_t number);
    /// The same without a copy: valid while fewer than 10,000 other names were asked for, and until a rollback.
    [[nodiscard]] base::Result<std::string_view> nameView(std::int64_t number);

private:
    Database(base::sqlite::Connection connection, base::sqlite::Mode mode, std::filesystem::path file);
    [[nodiscard]] base::Result<void> prepare();
    void remember(std::string_view text, std::int64_t number);

    struct TextHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view> {}(text); }
    };

    base::sqlite::Connection m_connection;
    const base::sqlite::Mode m_mode;
    const std::filesystem::path m_file;
    std::uint64_t m_generation = 0;
    std::unordered_map<std::string, std::int64_t, TextHash, std::equal_to<>> m_numbers;
    std::unordered_map<std::int64_t, std::string> m_names;
    std::optional<base::sqlite::Statement> m_begin;
    std::optional<base::sqlite::Statement> m_commit;
    std::optional<base::sqlite::Statement> m_rollback;
    std::optional<base::sqlite::Statement> m_insertName;
    std::optional<base::sqlite::Statement> m_findName;
    std::optional<base::sqlite::Statement> m_findNumber;
};

} // namespace eventlog
