#include "serving/hub_packing.h"

#include "base/limits.h"

#include <algorithm>
#include <utility>

namespace serving {

wire::Kind frameKindOf(Stream stream)
{
    switch (stream) {
    case Stream::Events:
        return wire::Kind::Events;
    case Stream::Commands:
        return wire::Kind::Commands;
    case Stream::Entities:
        return wire::Kind::Entities;
    case Stream::Stats:
        break;
    }
    return wire::Kind::Stats;
}

Packer::Packer(Stream stream)
    : m_kind(frameKindOf(stream))
{
}

void Packer::add(std::uint64_t position, std::string_view item)
{
    if (!m_writer)
        m_writer = std::make_unique<wire::FrameWriter>(m_kind, m_first = position);
    m_writer->add(item);
    m_last = position;
    if (m_writer->bytes() >= base::limits::frameBytes)
        close();
}

std::vector<SharedFrame> Packer::take()
{
    close();
    return std::exchange(m_frames, {});
}

void Packer::close()
{
    if (!m_writer)
        return;
    const auto items = m_writer->count();
    m_frames.push_back({std::make_shared<const std::string>(m_writer->take()), m_first, m_last, items});
    m_writer.reset();
}

Sampler::Sampler(std::uint32_t rate)
    : m_rate(rate)
    , m_tokens(rate)
{
}

bool Sampler::lets()
{
    if (!isOn())
        return true;
    const auto now = std::chrono::steady_clock::now();
    const auto elapsed = std::chrono::duration<double>(now - m_last).count();
    m_last = now;
    m_tokens = std::min<double>(m_rate, m_tokens + elapsed * m_rate);
    if (m_tokens < 1)
        return false;
    m_tokens -= 1;
    return true;
}

} // namespace serving
