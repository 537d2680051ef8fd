// The least a Qt program can do: a window with a label, linked to every library that the console is linked to. The
// reference of bench_first_frame.
#include "first_frame.h"

#include <QApplication>
#include <QLabel>
#include <QMainWindow>
#include <QTimer>

namespace {

class Label final : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QLabel::paintEvent(event);
        if (!m_painted)
            QTimer::singleShot(0, this, [this] { app::reportFirstFrame(*window()); });
        m_painted = true;
    }

private:
    bool m_painted = false;
};

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    QMainWindow window;
    window.setCentralWidget(new Label(QStringLiteral("Trivial")));
    window.resize(1280, 800);
    window.show();
    return QApplication::exec();
}
