#include "support/test_registry.h"

#include <QTest>

namespace test {

std::vector<std::function<std::unique_ptr<QObject>()>>& registered()
{
    static std::vector<std::function<std::unique_ptr<QObject>()>> all;
    return all;
}

Registration::Registration(std::function<std::unique_ptr<QObject>()> make)
{
    registered().push_back(std::move(make));
}

int runAll(int argc, char** argv)
{
    int failures = 0;
    for (const auto& make : registered()) {
        const auto object = make();
        // EVENTSCOPE_TEST_CLASS=FaultTest runs that class alone.
        const auto only = qgetenv("EVENTSCOPE_TEST_CLASS");
        if (!only.isEmpty() && only != object->metaObject()->className())
            continue;
        failures += QTest::qExec(object.get(), argc, argv);
    }
    return failures;
}

} // namespace test
