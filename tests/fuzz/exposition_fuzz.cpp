#include "metrics/exposition.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <set>

namespace {

std::string escaped(const std::string& value)
{
    std::string text;
    for (const auto letter : value) {
        if (letter == '\\' || letter == '"')
            text += '\\';
        text += letter == '\n' ? std::string("\\n") : std::string(1, letter);
    }
    return text;
}

std::string lineOf(const metrics::Sample& sample)
{
    std::string line = sample.name + '{';
    for (const auto& [name, value] : sample.labels)
        line += name + "=\"" + escaped(value) + "\",";
    char number[40];
    std::snprintf(number, sizeof number, "%.17g", sample.value);
    return line + "} " + number + '\n';
}

} // namespace

/// The reader of expositions: what it reads can be written and read again as the same, whatever the bytes are.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(data, data + size);
    const auto read = metrics::parseExposition(text);
    if ((read.badLines > 0) != read.firstProblem.has_value() || read.isTruncated)
        std::abort(); // no input of a fuzzer reaches a limit
    if (read.firstProblem && (read.firstProblem->line == 0 || read.firstProblem->reason.empty()))
        std::abort();
    std::string written;
    for (const auto& sample : read.samples) {
        std::set<std::string> names;
        for (const auto& [name, value] : sample.labels)
            if (name.empty() || !names.insert(name).second)
                std::abort();
        if (sample.name.empty() || sample.labels.size() > metrics::maxLabelsPerSample)
            std::abort();
        written += lineOf(sample);
    }
    const auto again = metrics::parseExposition(written);
    if (again.badLines > 0 || again.samples.size() != read.samples.size())
        std::abort();
    std::string twice;
    for (const auto& sample : again.samples)
        twice += lineOf(sample);
    if (twice != written)
        std::abort();
    return 0;
}
