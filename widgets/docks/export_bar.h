#pragma once

#include "models/export_job.h"
#include "models/notice_board.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QLabel;
class QToolButton;

namespace docks {

/// The button that writes what a table shows into a file, and the line that tells how far that is: format, file name, a
/// running count with Cancel, and in the end a notice with the path. One export at a time. GUI thread.
class ExportBar final : public QWidget
{
    Q_OBJECT
public:
    /// `name` is part of object names and of the proposed file name ("events"); `button` asks for the export.
    ExportBar(const QString& name, QToolButton& button, QWidget* parent);
    ~ExportBar() override;
    Q_DISABLE_COPY_MOVE(ExportBar)

    void setFileName(const QString& name) { m_fileName = name; } ///< without its ending
    /// Asked when the user has chosen a file.
    void setSource(std::function<models::ExportTable()> source) { m_source = std::move(source); }
    void start(models::ExportFormat format, const QString& path);
    [[nodiscard]] bool isRunning() const { return !m_job.isNull(); }

signals:
    void told(const models::Notice& notice);
    void ended(); ///< done, failed or cancelled

private:
    void askFormat();
    void askPath(models::ExportFormat format);
    void finish(const models::ExportOutcome& outcome);

    QString m_name;
    QString m_fileName;
    QToolButton& m_button;
    QLabel* m_text;
    std::function<models::ExportTable()> m_source;
    QPointer<models::ExportJob> m_job;
};

} // namespace docks
