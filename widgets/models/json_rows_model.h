#pragma once

#include "base/json.h"

#include <QAbstractTableModel>

#include <functional>
#include <vector>

namespace models {

/// Rows of the arrays "queues" and "clients" of stats or diagnostics, one model for each. GUI thread.
class JsonRowsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    struct Column
    {
        std::string key;
        QString title;
        bool isNumber = true;
        /// What the screen says instead of the member itself.
        std::function<QString(const base::json::object& row)> words = {};
    };

    JsonRowsModel(std::vector<Column> columns, QObject* parent);

    /// Replaces the rows; keeps them in place while their number is the same.
    void setRows(const base::json::value* array);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Column> m_columns;
    std::vector<std::vector<QString>> m_rows;
};

} // namespace models
