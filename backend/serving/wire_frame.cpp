#include "serving/wire_frame.h"

#include "serving/wire_bytes.h"

#include <utility>

namespace serving::wire {

namespace {

constexpr std::size_t subscriptionOffset = 1;
constexpr std::size_t positionOffset = subscriptionOffset + 4;
constexpr std::size_t countOffset = 1 + 4 + 8;
constexpr std::size_t headerBytes = countOffset + 4;

void patch(std::string& frame, std::size_t offset, std::uint32_t number)
{
    for (std::size_t i = 0; i < 4; ++i)
        frame[offset + i] = static_cast<char>(static_cast<unsigned char>(number >> (8 * i)));
}

} // namespace

FrameWriter::FrameWriter(Kind kind, std::uint64_t firstPosition)
{
    putNumber(m_frame, static_cast<std::uint8_t>(kind));
    putNumber(m_frame, std::uint32_t {0});
    putNumber(m_frame, firstPosition);
    putNumber(m_frame, std::uint32_t {0});
}

void FrameWriter::add(std::string_view item)
{
    putNumber(m_frame, static_cast<std::uint32_t>(item.size()));
    m_frame.append(item);
    ++m_count;
}

std::string FrameWriter::take()
{
    patch(m_frame, countOffset, m_count);
    auto header = m_frame.substr(0, headerBytes);
    patch(header, countOffset, 0);
    m_count = 0;
    return std::exchange(m_frame, std::move(header));
}

void patchSubscription(std::string& frame, std::uint32_t subscription)
{
    if (frame.size() >= headerBytes)
        patch(frame, subscriptionOffset, subscription);
}

void patchPosition(std::string& frame, std::uint64_t firstPosition)
{
    if (frame.size() < headerBytes)
        return;
    patch(frame, positionOffset, static_cast<std::uint32_t>(firstPosition));
    patch(frame, positionOffset + 4, static_cast<std::uint32_t>(firstPosition >> 32));
}

base::Result<Frame> readFrame(std::string_view bytes)
{
    ByteReader reader(bytes);
    Frame frame;
    const auto kind = reader.number<std::uint8_t>();
    frame.subscription = reader.number<std::uint32_t>();
    frame.firstPosition = reader.number<std::uint64_t>();
    const auto count = reader.number<std::uint32_t>();
    if (reader.failed())
        return base::fail(base::Error::Code::Invalid, "a hub frame ends inside its header");
    if (kind < static_cast<std::uint8_t>(Kind::Events) || kind > static_cast<std::uint8_t>(Kind::Answer))
        return base::fail(base::Error::Code::Invalid, "a hub frame has an unknown kind");
    frame.kind = static_cast<Kind>(kind);
    // Every item needs at least its length: a count that cannot be true reserves nothing.
    if (count > reader.left() / 4)
        return base::fail(base::Error::Code::Invalid, "a hub frame announces more items than it can hold");
    frame.items.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i)
        frame.items.push_back(reader.take(reader.number<std::uint32_t>()));
    if (!reader.complete())
        return base::fail(base::Error::Code::Invalid, "the items of a hub frame do not fill it exactly");
    return frame;
}

} // namespace serving::wire
