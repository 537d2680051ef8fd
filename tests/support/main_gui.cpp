#include "support/test_registry.h"

#include <QApplication>

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    return test::runAll(argc, argv);
}
