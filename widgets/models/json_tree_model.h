#pragma once

#include "base/json.h"

#include <QAbstractItemModel>

#include <memory>

namespace models {

/// A JSON value as a tree of one column, read as it is opened: children come in steps of `step`. Key order is the
/// document's. GUI thread.
class JsonTreeModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    static constexpr int step = 500;
    static constexpr int longestText = 2'000; ///< characters of a string that DisplayRole hands out
    enum class Kind
    {
        Object,
        Array,
        Text,
        Number,
        Literal
    };
    enum Role
    {
        KeyRole = Qt::UserRole + 1,
        KindRole,
        ValueRole,
        CountRole,
        FullTextRole
    };

    explicit JsonTreeModel(QObject* parent = nullptr);
    ~JsonTreeModel() override;
    Q_DISABLE_COPY_MOVE(JsonTreeModel)

    /// The members of an object or array become the top rows; any other value is one row.
    void setValue(base::json::value value);
    [[nodiscard]] const base::json::value& value() const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex& parent) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    /// DisplayRole is `key: value` as text, for copying and screen readers.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Node;
    [[nodiscard]] Node* node(const QModelIndex& index) const;

    base::json::value m_value;
    std::unique_ptr<Node> m_root;
};

} // namespace models
