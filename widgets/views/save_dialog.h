#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace views {

/// What a dialog that asks for a file to write says and suggests.
struct SaveQuestion
{
    QString objectName;
    QString title;
    QString filter; ///< as QFileDialog wants it: "Tables (*.csv)"
    QString ending; ///< without the dot; added to a name that has none
    QString fileName; ///< without folder and ending
};

/// Asks for a file to write and opens at once; `chosen` is called with the whole path, not at all after Cancel. It
/// begins in the user's folder for documents, or at home, wherever the program was started. GUI thread. The dialog
/// belongs to `parent` and deletes itself.
void askWhereToSave(QWidget& parent, const SaveQuestion& question, std::function<void(const QString& path)> chosen);

} // namespace views
