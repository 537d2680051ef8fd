#pragma once

#include "base/worker.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace models {

/// One value of an exported row.
struct ExportCell
{
    enum Kind
    {
        Text,
        Number,
        Json, ///< a whole JSON value
        CutText, ///< text of which the window holds only the beginning
        None,
    };
    std::string text; ///< UTF-8
    Kind kind = Text;
};

/// Rows to export, pulled one after the other by the job's own thread.
struct ExportTable
{
    std::vector<std::string> columns;
    /// Fills `row`; false at the end. May block, but not after `stop` was requested. `problem` is set when it ends
    /// early.
    std::function<bool(std::vector<ExportCell>& row, std::string& problem, const std::stop_token& stop)> next;
};

enum class ExportFormat
{
    Csv, ///< RFC 4180, UTF-8; texts that a spreadsheet would calculate begin with an apostrophe
    Json, ///< an array of objects, one a line
};

struct ExportOutcome
{
    bool ok = false;
    bool cancelled = false;
    std::uint64_t rows = 0;
    std::uint64_t cut = 0; ///< values of which the window had only the beginning
    QString path;
    QString problem; ///< why not, plain text
};

/// Writes a table to a file on a thread of its own, row by row. The file appears when it is whole; a file that was
/// there stays as it was until then, and when the job fails or is cancelled. GUI thread; destroying it cancels.
class ExportJob final : public QObject
{
    Q_OBJECT
public:
    ExportJob(ExportTable table, ExportFormat format, QString path, QObject* parent);
    ~ExportJob() override;
    Q_DISABLE_COPY_MOVE(ExportJob)

    void cancel();

signals:
    void progressed(quint64 rows); ///< a few times a second
    void finished(const models::ExportOutcome& outcome); ///< once

private:
    std::unique_ptr<base::Worker> m_worker;
};

/// For tests and for the job: a line of a CSV file, and an object of a JSON file.
[[nodiscard]] std::string csvLine(const std::vector<ExportCell>& row);
[[nodiscard]] std::string jsonObject(const std::vector<std::string>& columns, const std::vector<ExportCell>& row);

} // namespace models
