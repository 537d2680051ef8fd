#pragma once

#include <string>
#include <vector>

namespace test {

/// A pack and every problem that it has, one a line: file:line:column reason.
struct BrokenPack
{
    const char* name = "";
    std::string text;
    std::string said;
};
/// The tables stand apart from the test, because moc stumbles over raw strings.
[[nodiscard]] std::vector<BrokenPack> brokenPacks();
/// A good one that uses every word of the vocabulary.
[[nodiscard]] std::string packOfEveryWord();

} // namespace test
