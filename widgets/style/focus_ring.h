#pragma once

#include <QObject>
#include <QPointer>

class QFocusFrame;

namespace style {

/// The 2 px ring around a button or check that has the keyboard's focus; not after a click of the mouse. Watches all
/// widgets that `watch` was called for. The frame itself lives in the window of the widget and dies with it. GUI
/// thread.
class FocusRing final : public QObject
{
    Q_OBJECT
public:
    FocusRing();
    ~FocusRing() override;
    Q_DISABLE_COPY_MOVE(FocusRing)

    void watch(QWidget& target);

    /// Space between the widget and the outside of the ring: offset 1 plus ring 2; in light one more, or the ring melts
    /// into the accent fill.
    [[nodiscard]] static int margin();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPointer<QFocusFrame> m_frame;
};

} // namespace style
