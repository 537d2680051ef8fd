#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;

namespace views {

class LinkLabel;

/// Two columns: names in text3 at a fixed width, values beside them, 24 px a row. GUI thread.
class KeyValue final : public QWidget
{
    Q_OBJECT
public:
    explicit KeyValue(QWidget* parent, int nameWidth = 84);
    Q_DISABLE_COPY_MOVE(KeyValue)

    void clear();
    void addRow(const QString& name, const QString& value, bool isMono = false); ///< `value` may come from data
    LinkLabel* addLink(const QString& name, const QString& value, const QString& objectName, bool isMono = false);

private:
    void addName(const QString& name);

    QGridLayout* m_grid;
    int m_row = 0;
    int m_nameWidth;
};

} // namespace views
