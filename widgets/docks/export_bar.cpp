#include "docks/export_bar.h"

#include "models/format.h"
#include "style/controls.h"
#include "style/icons.h"
#include "views/icon_label.h"
#include "views/save_dialog.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>

using namespace Qt::StringLiterals;
using models::ExportFormat;

namespace docks {

namespace {

QString endingOf(ExportFormat format)
{
    return format == ExportFormat::Csv ? u"csv"_s : u"json"_s;
}

} // namespace

ExportBar::ExportBar(const QString& name, QToolButton& button, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
    , m_fileName(name)
    , m_button(button)
    , m_text(style::label({}, style::Role::Label, this))
{
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 2, 12, 2);
    layout->setSpacing(8);
    layout->addWidget(new views::IconLabel(u"download"_s, style::Token::Text2, style::measure::rowIcon, this));
    m_text->setObjectName(name + u"ExportText"_s);
    layout->addWidget(m_text, 1);
    auto* const cancel = style::button(tr("Cancel"), style::ButtonKind::Normal,
                                       {name + u"ExportCancel"_s, tr("Cancel the export of %1").arg(name)}, this);
    style::makeSmall(*cancel);
    layout->addWidget(cancel);
    hide();
    connect(&button, &QToolButton::clicked, this, &ExportBar::askFormat);
    connect(cancel, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
    });
}

ExportBar::~ExportBar()
{
    delete m_job;
}

void ExportBar::askFormat()
{
    auto* const menu = new QMenu(this);
    menu->setObjectName(m_name + u"ExportMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](ExportFormat format, const QString& text) {
        auto* const action = menu->addAction(text, this, [this, format] { askPath(format); });
        action->setObjectName(m_name + u"Export_"_s + endingOf(format));
        action->setEnabled(!isRunning());
    };
    add(ExportFormat::Csv, tr("Export what is shown as CSV"));
    add(ExportFormat::Json, tr("Export what is shown as JSON"));
    menu->popup(m_button.mapToGlobal(QPoint(0, m_button.height())));
}

void ExportBar::askPath(ExportFormat format)
{
    views::askWhereToSave(*this,
                          {m_name + u"ExportDialog"_s, tr("Export to a file"),
                           format == ExportFormat::Csv ? tr("Tables (*.csv)") : tr("JSON (*.json)"), endingOf(format),
                           m_fileName},
                          [this, format](const QString& path) { start(format, path); });
}

void ExportBar::start(ExportFormat format, const QString& path)
{
    if (isRunning() || !m_source)
        return;
    m_job = new models::ExportJob(m_source(), format, path, this);
    m_text->setText(tr("Exporting to %1").arg(style::visible(QFileInfo(path).fileName())));
    show();
    connect(m_job, &models::ExportJob::progressed, this, [this, path](quint64 rows) {
        m_text->setText(
            tr("%1 rows in %2").arg(models::format::count(rows), style::visible(QFileInfo(path).fileName())));
    });
    connect(m_job, &models::ExportJob::finished, this, &ExportBar::finish);
}

void ExportBar::finish(const models::ExportOutcome& outcome)
{
    hide();
    m_job->deleteLater();
    m_job = nullptr;
    const auto path = style::visible(QDir::toNativeSeparators(outcome.path));
    using models::Severity;
    if (outcome.ok) {
        const auto rows = models::format::count(outcome.rows);
        emit told(
            {outcome.cut > 0 ? Severity::Warning : Severity::Ok,
             tr("%1 rows exported").arg(rows),
             outcome.cut == 0
                 ? path
                 : tr("%1; %2 long payloads only by their beginning").arg(path, models::format::count(outcome.cut)),
             tr("Open folder"),
             [folder = QFileInfo(outcome.path).absolutePath()] {
                 QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
             },
             {}});
    } else if (outcome.cancelled) {
        emit told({Severity::Info, tr("Export cancelled"), tr("No file was written."), {}, {}, {}});
    } else {
        emit told({Severity::Error,
                   tr("The export did not work"),
                   tr("%1: %2").arg(path, style::visible(outcome.problem)),
                   {},
                   {},
                   {}});
    }
    emit ended();
}

} // namespace docks
