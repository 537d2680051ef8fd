#pragma once

#include "base/json.h"
#include "domain/pack.h"
#include "domain/sort_key.h"

#include <QAbstractTableModel>
#include <QHash>

#include <deque>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace models {

/// One entity as a list or a live frame brought it.
struct EntityRow
{
    QString id;
    quint64 version = 0;
    quint64 created = 0; ///< position of its first event: creation order
    quint64 position = 0; ///< of its last event
    qint64 changedMicros = 0; ///< UTC; 0 until it is known
    bool deleted = false;
    base::json::object fields;
};

/// The entities of one type, newest first or sorted; columns from the pack. Grows by live frames and at the bottom by
/// further pages; never more than `capacity` rows (the oldest fall out and can be loaded again). GUI thread; knows no
/// hub.
class EntityTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr std::size_t capacity = 20'000;
    enum Role
    {
        IdRole = Qt::UserRole + 1, ///< the whole id of the row
        MonoRole, ///< bool: paint in the mono family
        SecondaryRole, ///< bool: paint as label
        TargetTypeRole, ///< plural that a reference cell points to, else empty
        RawRole, ///< text to copy and to filter by: whole id, plain value
    };

    explicit EntityTableModel(QObject* parent = nullptr);
    ~EntityTableModel() override;

    /// Empties the model for another type (null: none), which must outlive it.
    void reset(const domain::EntityType* type);
    [[nodiscard]] const domain::EntityType* type() const { return m_type; }

    /// The next page from the operation `entities.list` in the order of the model (newest first: order "desc").
    /// `more`: rows that stand behind it are not loaded, and live changes that belong there stay out.
    void appendOlder(const base::json::array& items, bool more = false);
    /// Live changes, all of one frame: at most one insertion. Entities that do not pass `contains` are left out.
    void applyChanges(std::vector<EntityRow> changes);
    /// Only entities whose id or a value contains this text (any case); empty: all. Does not touch the rows that are
    /// there.
    void setContains(const QString& text);
    [[nodiscard]] const QString& contains() const { return m_contains; }

    /// Titles of referenced entities, "type/id" → title; cells are painted anew.
    void setTitle(const QString& type, const QString& id, const QString& title);
    [[nodiscard]] bool hasTitle(const QString& type, const QString& id) const;
    void forgetTitle(const QString& type, const QString& id);

    [[nodiscard]] const EntityRow* find(const QString& id) const;
    [[nodiscard]] const EntityRow& at(int row) const;
    [[nodiscard]] int rowOf(const QString& id) const; ///< -1: not loaded
    [[nodiscard]] QString titleOf(const EntityRow& row) const;
    /// Column of the field, or of the fixed columns "id", "changed", "v".
    [[nodiscard]] int columnOf(std::string_view name) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Orders the rows that are loaded, by domain::SortKey as the engine does; a column < 0 is newest first. Columns
    /// without an order (canSort) do nothing.
    void sort(int column, Qt::SortOrder order) override;
    [[nodiscard]] bool isNewestFirst() const { return m_sortColumn < 0; }
    /// References show a title that the order does not know, so they have none.
    [[nodiscard]] bool canSort(int column) const;
    /// What `entities.list` calls this order; empty: newest first.
    [[nodiscard]] std::string sortName(int column) const;
    /// Of an append-only type the newest change is the newest entity.
    [[nodiscard]] bool isCreation(int column, Qt::SortOrder order) const;

private:
    [[nodiscard]] QString cellText(const EntityRow& row, int column) const;
    [[nodiscard]] domain::SortPlace placeOf(const EntityRow& row) const;
    [[nodiscard]] bool isBefore(const domain::SortPlace& a, const domain::SortPlace& b) const;
    [[nodiscard]] bool isBeyond(const EntityRow& row) const; ///< behind the last page
    void dropBeyond();
    [[nodiscard]] bool passes(const EntityRow& row) const;
    void insertOrdered(std::vector<EntityRow> rows);
    void removeRowOf(const QString& id);
    void resort();
    void rebuildIndex();

    const domain::EntityType* m_type = nullptr;
    std::vector<const domain::Field*> m_fields; ///< of the columns between id and changed
    std::vector<EntityRow> m_rows; ///< as shown
    QHash<QString, int> m_index; ///< id → row
    QHash<QString, QString> m_titles; ///< "type/id" → title
    QString m_contains;
    int m_sortColumn = -1; ///< -1: newest first
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    std::string m_sortName; ///< of m_sortColumn
    std::optional<domain::SortPlace> m_edge; ///< of the last row of the last page, while there are more
};

/// Local clock time with milliseconds, with the date before it when that is not today ("Mar 9, 09:14:02.120").
[[nodiscard]] QString clockText(qint64 micros);
/// µs since the epoch of an ISO 8601 text; 0 when it is none.
[[nodiscard]] qint64 microsOfIso(const QString& iso);

} // namespace models
