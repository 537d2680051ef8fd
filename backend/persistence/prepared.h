#pragma once

#include "base/result.h"
#include "base/sqlite.h"
#include "eventlog/database.h"

#include <initializer_list>
#include <optional>
#include <utility>

namespace persistence {

/// Where a statement goes, and its text.
using Prepared = std::pair<std::optional<base::sqlite::Statement>*, const char*>;

/// Up to the first that the database refuses, with its reason: its tables have to be there.
[[nodiscard]] inline base::Result<void> prepareAll(eventlog::Database& database,
                                                   std::initializer_list<Prepared> statements)
{
    for (const auto& [target, sql] : statements) {
        auto statement = database.connection().prepare(sql);
        if (!statement)
            return base::Failure(std::move(statement.error()));
        target->emplace(std::move(*statement));
    }
    return {};
}

} // namespace persistence
