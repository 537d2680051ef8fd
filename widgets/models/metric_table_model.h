#pragma once

#include "models/metric_curves.h"

#include <QAbstractTableModel>

namespace models {

/// The curves of a panel as a table: a row for each step, the newest first. GUI thread.
class MetricTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// New steps are inserted, old ones removed: a selected row and the scrolled place stay.
    void show(const std::vector<Curve>& curves, const std::string& unit, const TimeRange& range);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        qint64 time = 0;
        QStringList cells;
    };
    QStringList m_header;
    std::vector<Row> m_rows; ///< newest first
};

} // namespace models
