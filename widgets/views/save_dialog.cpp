#include "views/save_dialog.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace views {

namespace {

QString usualFolder()
{
    const auto folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(folder).exists() ? folder : QDir::homePath();
}

} // namespace

void askWhereToSave(QWidget& parent, const SaveQuestion& question, std::function<void(const QString& path)> chosen)
{
    auto* const dialog = new QFileDialog(&parent, question.title, usualFolder());
    dialog->setObjectName(question.objectName);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(question.ending);
    dialog->setNameFilter(question.filter);
    dialog->selectFile(question.fileName + u'.' + question.ending);
    QObject::connect(dialog, &QFileDialog::fileSelected, &parent,
                     [chosen = std::move(chosen)](const QString& path) { chosen(path); });
    dialog->open();
}

} // namespace views
