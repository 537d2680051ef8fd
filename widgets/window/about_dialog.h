#pragma once

#include <QDialog>

#include <utility>
#include <vector>

namespace window {

/// Name, version, licence, and the versions of the libraries: pairs of name and version. GUI thread.
[[nodiscard]] QDialog* makeAboutDialog(const QString& version,
                                       const std::vector<std::pair<QString, QString>>& libraries, QWidget* parent);

} // namespace window
