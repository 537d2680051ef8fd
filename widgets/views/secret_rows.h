#pragma once

#include <QWidget>

#include <utility>
#include <vector>

namespace views {

/// Clear text that is shown once, a row each with a button that copies it; hidden while there is none. GUI thread.
class SecretRows final : public QWidget
{
    Q_OBJECT
public:
    explicit SecretRows(QWidget* parent);
    Q_DISABLE_COPY_MOVE(SecretRows)

    /// Pairs of label and secret, in the place of those before.
    void show(const std::vector<std::pair<QString, QString>>& secrets);

signals:
    void copyWanted(const QString& secret);
};

} // namespace views
