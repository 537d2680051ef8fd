#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

/// Collects the test classes of a binary; test_main.cpp runs them all.
namespace test {

struct Registration
{
    explicit Registration(std::function<std::unique_ptr<QObject>()> make);
};
[[nodiscard]] std::vector<std::function<std::unique_ptr<QObject>()>>& registered();
/// Runs every registered class; the sum of failures.
int runAll(int argc, char** argv);

} // namespace test

// NOLINTNEXTLINE: a registration has to be a static object
#define EVENTSCOPE_TEST(Class)                                                                                         \
    static const test::Registration registration##Class {[] { return std::make_unique<Class>(); }};
