#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

/// Numbers and texts of the hub's frames as bytes. Only the codecs in wire_*.cpp use this.
namespace serving::wire {

template <std::unsigned_integral Unsigned>
void putNumber(std::string& out, Unsigned number)
{
    for (std::size_t i = 0; i < sizeof(Unsigned); ++i)
        out.push_back(static_cast<char>(static_cast<unsigned char>(static_cast<std::uint64_t>(number) >> (8 * i))));
}

/// A length as LEB128 (one byte below 128), then the bytes.
void putText(std::string& out, std::string_view text);
void putBytes(std::string& out, const std::array<std::uint8_t, 16>& bytes);

/// Reads what the functions above wrote. The first failure sticks: later reads give zero and nothing.
class ByteReader final
{
public:
    explicit ByteReader(std::string_view bytes)
        : m_rest(bytes)
    {
    }

    template <std::unsigned_integral Unsigned>
    [[nodiscard]] Unsigned number()
    {
        const auto bytes = take(sizeof(Unsigned));
        if (bytes.empty())
            return 0;
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < sizeof(Unsigned); ++i) // of a constant length: one load
            value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
        return static_cast<Unsigned>(value);
    }
    [[nodiscard]] std::int64_t signedNumber() { return static_cast<std::int64_t>(number<std::uint64_t>()); }
    [[nodiscard]] bool flag();
    [[nodiscard]] std::string_view text();
    [[nodiscard]] std::array<std::uint8_t, 16> bytes16();
    /// Exactly `count` bytes, or a failure.
    [[nodiscard]] std::string_view take(std::size_t count)
    {
        if (m_failed || count > m_rest.size()) {
            m_failed = true;
            return {};
        }
        const auto taken = m_rest.substr(0, count);
        m_rest.remove_prefix(count);
        return taken;
    }

    [[nodiscard]] std::size_t left() const { return m_rest.size(); }
    [[nodiscard]] bool failed() const { return m_failed; }
    /// Everything was there and nothing is left.
    [[nodiscard]] bool complete() const { return !m_failed && m_rest.empty(); }

private:
    std::string_view m_rest;
    bool m_failed = false;
};

} // namespace serving::wire
