#pragma once

#include "support/served_engine.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace test {

/// A client of the hub that sorts what comes into answers and frames. Blocks, with deadlines.
class HubClient final
{
public:
    explicit HubClient(const ServedEngine& served, const std::string& extraHead = {})
        : m_dialogue(served.port(), served.token(), extraHead)
    {
    }

    [[nodiscard]] HubDialogue& dialogue() { return m_dialogue; }

    /// The answer {id, result} or {id, problem}; frames that come before it are kept.
    base::json::object ask(const std::string& op, const std::string& args = "{}");
    /// Its number; 0: it was refused.
    std::uint32_t subscribe(const std::string& args);
    /// The next frame; empty when nothing came in time.
    std::string frame(std::chrono::milliseconds patience = std::chrono::seconds(20));
    /// Positions of events of frames until `count` of them have come.
    std::vector<std::uint64_t> eventPositions(std::size_t count);

private:
    HubDialogue m_dialogue;
    std::uint64_t m_nextId = 1;
    std::vector<std::string> m_frames;
};

/// first, first + 1, … last.
[[nodiscard]] std::vector<std::uint64_t> positionsFrom(std::uint64_t first, std::uint64_t last);

} // namespace test
