#pragma once

#include <string>
#include <vector>

namespace test {

/// One scenario of a text file (tests/data/scenarios): a name and its given, when and then lines.
struct Scenario
{
    struct Line
    {
        int number = 0;
        std::string text;
    };
    std::string name;
    std::vector<Line> lines;
};

[[nodiscard]] std::vector<Scenario> readScenarios(const std::string& file);

/// Plays it in a world of its own on the shipped packs. Empty when everything happened as written, else what did not,
/// with the number of the line. The language stands at the head of tests/data/scenarios/shop.txt.
[[nodiscard]] std::string play(const Scenario& scenario);

} // namespace test
