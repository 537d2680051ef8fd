#include "support/test_registry.h"

#include <QCoreApplication>

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    return test::runAll(argc, argv);
}
