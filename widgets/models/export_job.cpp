#include "models/export_job.h"

#include "base/json.h"

#include <QFileInfo>
#include <QSaveFile>

#include <chrono>
#include <string_view>

using namespace std::chrono_literals;

namespace models {

namespace {

constexpr auto progressEvery = 200ms;
constexpr std::size_t bufferBytes = 64 * 1024;

/// OWASP, "CSV Injection": a cell that begins so is a formula to spreadsheets.
bool looksLikeFormula(std::string_view text)
{
    return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

void appendCsv(std::string& out, const ExportCell& cell)
{
    const bool isText = cell.kind == ExportCell::Text || cell.kind == ExportCell::CutText;
    const bool guard = isText && looksLikeFormula(cell.text);
    if (!guard && cell.text.find_first_of(",\"\r\n") == std::string::npos) {
        out += cell.text;
        return;
    }
    out += '"';
    if (guard)
        out += '\'';
    for (const char character : cell.text) {
        out += character;
        if (character == '"')
            out += '"';
    }
    out += '"';
}

ExportOutcome write(ExportTable& table, ExportFormat format, const QString& path, const std::stop_token& stop,
                    const std::function<void(quint64)>& progress)
{
    ExportOutcome outcome;
    outcome.path = path;
    QSaveFile file(path);
    const auto fail = [&](const QString& problem) {
        file.cancelWriting();
        outcome.problem = problem;
        return outcome;
    };
    if (!file.open(QIODevice::WriteOnly))
        return fail(file.errorString());
    std::string buffer;
    if (format == ExportFormat::Csv) {
        std::vector<ExportCell> head;
        for (const auto& column : table.columns)
            head.push_back({column, ExportCell::Text});
        buffer = csvLine(head);
    } else {
        buffer = "[";
    }
    std::vector<ExportCell> row;
    std::string problem;
    auto told = std::chrono::steady_clock::now();
    while (!stop.stop_requested() && table.next(row, problem, stop)) {
        for (const auto& cell : row)
            outcome.cut += cell.kind == ExportCell::CutText ? 1U : 0U;
        if (format == ExportFormat::Csv)
            buffer += csvLine(row);
        else
            buffer += (outcome.rows == 0 ? "\n" : ",\n") + jsonObject(table.columns, row);
        ++outcome.rows;
        if (buffer.size() < bufferBytes)
            continue;
        if (file.write(buffer.data(), static_cast<qint64>(buffer.size())) < 0)
            return fail(file.errorString());
        buffer.clear();
        if (const auto now = std::chrono::steady_clock::now(); now - told > progressEvery) {
            told = now;
            progress(outcome.rows);
        }
    }
    if (stop.stop_requested()) {
        outcome.cancelled = true;
        return fail({});
    }
    if (!problem.empty())
        return fail(QString::fromStdString(problem));
    if (format == ExportFormat::Json)
        buffer += "\n]\n";
    if (file.write(buffer.data(), static_cast<qint64>(buffer.size())) < 0 || !file.commit())
        return fail(file.errorString());
    outcome.ok = true;
    return outcome;
}

} // namespace

std::string csvLine(const std::vector<ExportCell>& row)
{
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0)
            line += ',';
        appendCsv(line, row[i]);
    }
    return line + "\r\n";
}

std::string jsonObject(const std::vector<std::string>& columns, const std::vector<ExportCell>& row)
{
    std::string object = "{";
    for (std::size_t i = 0; i < row.size() && i < columns.size(); ++i) {
        object += (i == 0 ? "" : ",") + base::json::serialize(base::json::value(columns[i])) + ':';
        switch (row[i].kind) {
        case ExportCell::None:
            object += "null";
            break;
        case ExportCell::Number:
        case ExportCell::Json:
            object += row[i].text;
            break;
        case ExportCell::Text:
        case ExportCell::CutText:
            object += base::json::serialize(base::json::value(row[i].text));
            break;
        }
    }
    return object + '}';
}

ExportJob::ExportJob(ExportTable table, ExportFormat format, QString path, QObject* parent)
    : QObject(parent)
{
    m_worker = std::make_unique<base::Worker>(
        "export",
        [this, table = std::move(table), format, path = std::move(path)](const std::stop_token& stop) mutable {
            const auto outcome = write(table, format, path, stop, [this](quint64 rows) {
                QMetaObject::invokeMethod(
                    this, [this, rows] { emit progressed(rows); }, Qt::QueuedConnection);
            });
            QMetaObject::invokeMethod(
                this, [this, outcome] { emit finished(outcome); }, Qt::QueuedConnection);
        },
        std::function<void(const std::string&)>(), 10);
}

ExportJob::~ExportJob() = default;

void ExportJob::cancel()
{
    m_worker->requestStop();
}

} // namespace models
