#include "docks/metrics_export.h"

#include "models/export_job.h"
#include "models/format.h"
#include "style/controls.h"
#include "views/save_dialog.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QPixmap>
#include <QPointer>
#include <QSaveFile>
#include <QUrl>

#include <map>
#include <memory>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

using models::ExportCell;

constexpr QLatin1StringView dialogName("metricsExportDialog");

std::string numberText(double value)
{
    return QString::number(value, 'g', 7).toStdString();
}

/// Every value of every panel, one a row.
models::ExportTable tableOf(std::vector<MetricsTable> tables)
{
    struct Place
    {
        std::vector<MetricsTable> tables;
        std::size_t table = 0;
        std::size_t curve = 0;
        std::size_t point = 0;
    };
    auto place = std::make_shared<Place>();
    place->tables = std::move(tables);
    models::ExportTable made;
    made.columns = {"panel", "curve", "unit", "time", "min", "max", "mean", "last"};
    made.next = [place](std::vector<ExportCell>& row, std::string&, const std::stop_token&) {
        while (place->table < place->tables.size()) {
            const auto& table = place->tables[place->table];
            if (place->curve >= table.curves.size()) {
                ++place->table;
                place->curve = place->point = 0;
                continue;
            }
            const auto& curve = table.curves[place->curve];
            if (place->point >= curve.points.size()) {
                ++place->curve;
                place->point = 0;
                continue;
            }
            const auto& point = curve.points[place->point++];
            row = {{table.panel.toStdString(), ExportCell::Text},
                   {curve.label.toStdString(), ExportCell::Text},
                   {table.unit, ExportCell::Text},
                   {models::format::isoUtc(point.time), ExportCell::Text},
                   {numberText(point.low), ExportCell::Number},
                   {numberText(point.high), ExportCell::Number},
                   {numberText(point.mean), ExportCell::Number},
                   {numberText(point.last), ExportCell::Number}};
            return true;
        }
        return false;
    };
    return made;
}

} // namespace

MetricsExport::MetricsExport(QWidget& page)
    : QObject(&page)
    , m_page(page)
{
}

void MetricsExport::askPicture(QWidget& of, const QString& fileName)
{
    views::askWhereToSave(m_page, {dialogName, tr("Save the picture"), tr("Pictures (*.png)"), u"png"_s, fileName},
                          [this, widget = QPointer<QWidget>(&of)](const QString& path) {
                              if (widget)
                                  savePicture(*widget, path);
                          });
}

void MetricsExport::askValues(std::vector<MetricsTable> tables, const QString& fileName)
{
    views::askWhereToSave(m_page, {dialogName, tr("Save the values"), tr("Tables (*.csv)"), u"csv"_s, fileName},
                          [this, tables = std::move(tables)](const QString& path) { saveValues(tables, path); });
}

void MetricsExport::tellSaved(const QString& path)
{
    emit told({models::Severity::Ok,
               tr("Saved"),
               style::visible(QDir::toNativeSeparators(path)),
               tr("Open folder"),
               [folder = QFileInfo(path).absolutePath()] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); },
               {}});
}

void MetricsExport::savePicture(QWidget& of, const QString& path)
{
    QSaveFile file(path);
    const bool isSaved = file.open(QIODevice::WriteOnly) && of.grab().save(&file, "PNG") && file.commit();
    if (isSaved)
        tellSaved(path);
    else
        emit told({models::Severity::Error,
                   tr("The picture was not saved"),
                   tr("%1: %2").arg(style::visible(QDir::toNativeSeparators(path)), style::visible(file.errorString())),
                   {},
                   {},
                   {}});
}

void MetricsExport::saveValues(const std::vector<MetricsTable>& tables, const QString& path)
{
    auto* const job = new models::ExportJob(tableOf(tables), models::ExportFormat::Csv, path, this);
    connect(job, &models::ExportJob::finished, this, [this, job](const models::ExportOutcome& outcome) {
        job->deleteLater();
        if (outcome.ok)
            tellSaved(outcome.path);
        else
            emit told({models::Severity::Error,
                       tr("The values were not saved"),
                       tr("%1: %2").arg(style::visible(QDir::toNativeSeparators(outcome.path)),
                                        style::visible(outcome.problem)),
                       {},
                       {},
                       {}});
    });
}

} // namespace docks
