#pragma once

#include "serving/hub_filter.h"
#include "serving/wire_frame.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace serving {

[[nodiscard]] wire::Kind frameKindOf(Stream stream);

/// A frame that several subscriptions may get, and the positions of its first and last item.
struct SharedFrame
{
    std::shared_ptr<const std::string> bytes;
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    std::uint64_t items = 0;
};

/// Packs items into frames of base::limits::frameBytes.
class Packer final
{
public:
    explicit Packer(Stream stream);
    void add(std::uint64_t position, std::string_view item);
    [[nodiscard]] std::vector<SharedFrame> take();

private:
    void close();

    wire::Kind m_kind;
    std::uint64_t m_first = 0;
    std::uint64_t m_last = 0;
    std::unique_ptr<wire::FrameWriter> m_writer;
    std::vector<SharedFrame> m_frames;
};

/// At most `rate` items a second, evenly: what comes faster is counted and left out. 0: lets everything pass.
class Sampler final
{
public:
    explicit Sampler(std::uint32_t rate);
    [[nodiscard]] bool isOn() const { return m_rate > 0; }
    [[nodiscard]] bool lets();

private:
    double m_rate;
    double m_tokens;
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
};

} // namespace serving
