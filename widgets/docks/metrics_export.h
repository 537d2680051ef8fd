#pragma once

#include "models/metric_curves.h"
#include "models/notice_board.h"

#include <QObject>

#include <string>
#include <vector>

class QWidget;

namespace docks {

/// A panel's values, as they are at this moment.
struct MetricsTable
{
    QString panel;
    std::string unit;
    std::vector<models::Curve> curves;
};

/// Writes pictures and values of the page Metrics into files that the user names. GUI thread.
class MetricsExport final : public QObject
{
    Q_OBJECT
public:
    explicit MetricsExport(QWidget& page);
    Q_DISABLE_COPY_MOVE(MetricsExport)

    void askPicture(QWidget& of, const QString& fileName);
    /// One panel: a row for each moment, a column for each curve. Several: panel, curve, time and values in each row.
    void askValues(std::vector<MetricsTable> tables, const QString& fileName);
    void savePicture(QWidget& of, const QString& path);
    void saveValues(const std::vector<MetricsTable>& tables, const QString& path);

signals:
    void told(const models::Notice& notice);

private:
    void tellSaved(const QString& path);

    QWidget& m_page;
};

} // namespace docks
