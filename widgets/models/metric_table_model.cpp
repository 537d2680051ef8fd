#include "models/metric_table_model.h"

#include <QDateTime>
#include <QLocale>

#include <map>

using namespace Qt::StringLiterals;

namespace models {

void MetricTableModel::show(const std::vector<Curve>& curves, const std::string& unit, const TimeRange& range)
{
    QStringList header;
    std::map<qint64, QStringList, std::greater<>> byTime;
    qsizetype column = 0;
    for (const auto& curve : curves) {
        header += curve.label;
        for (const auto& point : curve.points) {
            if (point.time + curve.width <= range.from || point.time >= range.to)
                continue;
            auto& cells = byTime[point.time / 1'000'000]; // series of one second share a row
            cells.resize(std::max(cells.size(), column + 1));
            cells[column] = metricText(unit, point.mean);
        }
        ++column;
    }
    std::vector<Row> rows;
    rows.reserve(byTime.size());
    for (auto& [time, cells] : byTime) {
        cells.resize(column);
        rows.push_back({time, std::move(cells)});
    }
    if (header != m_header) {
        beginResetModel();
        m_header = header;
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    const auto isOutside = [](const std::vector<Row>& from, const Row& row) {
        return from.empty() || row.time < from.back().time || row.time > from.front().time;
    };
    int gone = 0;
    for (auto row = m_rows.rbegin(); row != m_rows.rend() && isOutside(rows, *row); ++row)
        ++gone;
    if (gone > 0) {
        beginRemoveRows({}, static_cast<int>(m_rows.size()) - gone, static_cast<int>(m_rows.size()) - 1);
        m_rows.resize(m_rows.size() - static_cast<std::size_t>(gone));
        endRemoveRows();
    }
    int fresh = 0;
    while (fresh < static_cast<int>(rows.size())
           && (m_rows.empty() || rows[static_cast<std::size_t>(fresh)].time > m_rows.front().time))
        ++fresh;
    if (rows.size() - static_cast<std::size_t>(fresh) != m_rows.size()) { // another range, or the grid has moved
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    if (fresh > 0) {
        beginInsertRows({}, 0, fresh - 1);
        m_rows = std::move(rows);
        endInsertRows();
    } else {
        m_rows = std::move(rows);
    }
    if (static_cast<std::size_t>(fresh) < m_rows.size())
        emit dataChanged(index(fresh, 0), index(static_cast<int>(m_rows.size()) - 1, columnCount() - 1));
}

int MetricTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MetricTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_header.size()) + 1;
}

QVariant MetricTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole && index.column() > 0)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const auto& row = m_rows[static_cast<std::size_t>(index.row())];
    if (index.column() > 0)
        return row.cells.value(index.column() - 1);
    const auto time = QDateTime::fromSecsSinceEpoch(row.time);
    const auto clock = time.toString(u"HH:mm:ss"_s);
    return time.date() == QDate::currentDate() ? clock
                                               : QLocale().toString(time.date(), QLocale::ShortFormat) + u' ' + clock;
}

QVariant MetricTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section > 0)
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Time") : m_header.value(section - 1);
}

} // namespace models
