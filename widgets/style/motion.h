#pragma once

#include <QObject>

namespace style {

/// Whether the user wants less motion: then the dots of the flow picture stand still and toasts come and go without a
/// fade. One for the program; the window keeps the choice. GUI thread.
class Motion final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    Q_DISABLE_COPY_MOVE(Motion)

    [[nodiscard]] bool isReduced() const { return m_isReduced; }
    void setReduced(bool reduced);

signals:
    void reducedChanged(bool reduced);

private:
    bool m_isReduced = false;
};

[[nodiscard]] Motion& motion();

} // namespace style
