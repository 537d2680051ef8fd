#pragma once

#include "base/json.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace models {

/// A table of an answer's objects, of which a server may show a window only: the row count is that of the whole, rows
/// outside of the windows that came so far are empty. Columns say how they read a row. GUI thread.
class ObjectTable final : public QAbstractTableModel
{
    Q_OBJECT
public:
    struct Cell
    {
        QString text;
        QString icon = {};
        int iconTint = -1; ///< number of a style::Token, which models do not know
        int tint = -1;
        bool isMono = false;
        bool isSecondary = false;
        bool isFaint = false;
        bool isStrong = false;
        double share = -1; ///< 0 to 1: a bar instead of text
        QString toolTip = {};
    };
    struct Column
    {
        QString title;
        bool isNumber = false;
        QString sort = {}; ///< as the server names it; empty: it cannot sort by it
        std::function<Cell(const base::json::object&)> cell;
    };
    enum Role
    {
        IconRole = Qt::UserRole + 1,
        IconTintRole,
        TintRole,
        MonoRole,
        SecondaryRole,
        FaintRole,
        StrongRole,
        ShareRole
    };
    ObjectTable(std::vector<Column> columns, QObject* parent);
    ~ObjectTable() override;
    Q_DISABLE_COPY_MOVE(ObjectTable)

    /// Rows [from, from + rows.size()) of `total`; what else is known stays.
    void setWindow(int total, int from, const base::json::array& rows);
    void setAll(const base::json::array& rows) { setWindow(static_cast<int>(rows.size()), 0, rows); }
    /// Behind the last row. Beyond `most` rows the oldest go; how many went.
    int append(const base::json::array& rows, int most);
    /// Rows as bytes: `read` makes an object of one when somebody looks at it.
    struct Packed
    {
        std::shared_ptr<const std::string> bytes; ///< that the items point into
        std::vector<std::string_view> items;
        base::json::object (*read)(std::string_view item) = nullptr;
    };
    int append(const Packed& rows, int most);
    /// Rows that were appended so far, also those that have gone.
    [[nodiscard]] std::uint64_t arrived() const { return m_arrived; }
    void clear();
    /// Null: not known yet.
    [[nodiscard]] const base::json::object* row(int number) const;
    /// The row whose member `key` is that text; -1: none that is known.
    [[nodiscard]] int find(std::string_view key, std::string_view text) const;
    [[nodiscard]] const std::vector<Column>& columns() const { return m_columns; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        std::optional<base::json::object> known;
        std::shared_ptr<const std::string> bytes {}; ///< of a packed row that nobody has looked at
        std::string_view item {};
        base::json::object (*read)(std::string_view item) = nullptr;
    };
    /// Room for `count` new rows, of which the last `most` of all stay; how many went. The caller ends the insertion.
    int beginAppend(int count, int most);

    const std::vector<Column> m_columns;
    std::uint64_t m_arrived = 0;
    mutable std::deque<Row> m_rows; ///< packed ones are read when they are first asked for
};

} // namespace models
