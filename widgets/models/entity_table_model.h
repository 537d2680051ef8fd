#pragma once

#include "base/json.h"
#include "domain/pack.h"

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

/// The entities of one type, newest first; columns from the pack. Grows at the top by live frames and at the bottom by
/// older pages; never more than `capacity` rows (the oldest fall out and can be loaded again). GUI thread; knows no
/// hub.
class EntityTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr std::size_t capacity = 20'000;
    enum Role
    {
        SortRole = Qt::UserRole + 1, ///< number or text to order by
        IdRole, ///< the whole id of the row
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

    /// A page of older entities from the operation `entities.list` with order "desc".
    void appendOlder(const base::json::array& items);
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
    /// Column "changed", descending, is the order of creation; any other orders the rows that are loaded.
    void sort(int column, Qt::SortOrder order) override;
    [[nodiscard]] bool isNewestFirst() const { return m_sortColumn < 0; }

private:
    [[nodiscard]] QString cellText(const EntityRow& row, int column) const;
    [[nodiscard]] QVariant sortKey(const EntityRow& row, int column) const;
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
};

/// Local clock time with milliseconds, with the date before it when that is not today ("Mar 9, 09:14:02.120").
[[nodiscard]] QString clockText(qint64 micros);
/// µs since the epoch of an ISO 8601 text; 0 when it is none.
[[nodiscard]] qint64 microsOfIso(const QString& iso);

} // namespace models
