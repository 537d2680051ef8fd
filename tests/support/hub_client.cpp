#include "support/hub_client.h"

#include "serving/wire_frame.h"

#include <utility>

namespace test {

namespace wire = serving::wire;

base::json::object HubClient::ask(const std::string& op, const std::string& args)
{
    const auto id = m_nextId++;
    m_dialogue.send(R"({"id":)" + std::to_string(id) + R"(,"op":")" + op + R"(","args":)" + args + "}");
    while (true) {
        auto message = m_dialogue.receive();
        if (message.opcode == 2)
            m_frames.push_back(std::move(message.bytes));
        else if (message.opcode == 1)
            return base::json::parse(message.bytes)->as_object();
        else
            return {};
    }
}

std::uint32_t HubClient::subscribe(const std::string& args)
{
    const auto answer = ask("subscribe", args);
    const auto* result = answer.if_contains("result");
    return result ? result->as_object().at("subscription").to_number<std::uint32_t>() : 0;
}

std::string HubClient::frame(std::chrono::milliseconds patience)
{
    if (m_frames.empty()) {
        auto message = m_dialogue.receive(patience);
        return message.opcode == 2 ? message.bytes : std::string();
    }
    auto first = std::move(m_frames.front());
    m_frames.erase(m_frames.begin());
    return first;
}

std::vector<std::uint64_t> HubClient::eventPositions(std::size_t count)
{
    std::vector<std::uint64_t> positions;
    while (positions.size() < count) {
        const auto bytes = frame();
        const auto read = wire::readFrame(bytes);
        if (!read)
            break;
        for (const auto item : read->items)
            if (const auto event = wire::readEventItem(item))
                positions.push_back(event->position);
    }
    return positions;
}

std::vector<std::uint64_t> positionsFrom(std::uint64_t first, std::uint64_t last)
{
    std::vector<std::uint64_t> made;
    for (auto position = first; position <= last; ++position)
        made.push_back(position);
    return made;
}

} // namespace test
