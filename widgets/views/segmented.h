#pragma once

#include <QFrame>

class QButtonGroup;
class QHBoxLayout;

namespace views {

/// A choice of a few words, one of them on; 24 px. GUI thread.
class Segmented final : public QFrame
{
    Q_OBJECT
public:
    explicit Segmented(QWidget* parent);
    Q_DISABLE_COPY_MOVE(Segmented)

    void addSegment(const QString& text, const QString& objectName); ///< ids count from 0; the first is on
    void setCurrent(int id); ///< another number: none is on
    [[nodiscard]] int current() const;

signals:
    void currentChanged(int id);

private:
    QButtonGroup* m_group;
    QHBoxLayout* m_layout;
};

} // namespace views
