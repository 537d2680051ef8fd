#include "support/test_registry.h"

#include <QApplication>

/// On the X server of tests/with-display.sh where it runs us, else without any screen.
int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    return test::runAll(argc, argv);
}
