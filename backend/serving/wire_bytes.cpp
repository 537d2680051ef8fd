#include "serving/wire_bytes.h"

namespace serving::wire {

void putText(std::string& out, std::string_view text)
{
    auto length = static_cast<std::uint32_t>(text.size());
    while (length >= 0x80) {
        out.push_back(static_cast<char>(static_cast<unsigned char>(length | 0x80)));
        length >>= 7;
    }
    out.push_back(static_cast<char>(length));
    out.append(text);
}

void putBytes(std::string& out, const std::array<std::uint8_t, 16>& bytes)
{
    for (const auto byte : bytes)
        out.push_back(static_cast<char>(byte));
}

bool ByteReader::flag()
{
    const auto byte = number<std::uint8_t>();
    if (byte > 1)
        m_failed = true;
    return byte == 1;
}

std::string_view ByteReader::text()
{
    std::uint64_t length = 0;
    for (unsigned shift = 0;; shift += 7) {
        const auto byte = number<std::uint8_t>();
        // One spelling for each length: no more bytes than needed, and no more than 32 bits.
        if (m_failed || (byte == 0 && shift > 0) || (shift == 28 && byte > 0x0f)) {
            m_failed = true;
            return {};
        }
        length |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
        if (byte < 0x80)
            return take(static_cast<std::size_t>(length));
    }
}

std::array<std::uint8_t, 16> ByteReader::bytes16()
{
    std::array<std::uint8_t, 16> bytes {};
    const auto taken = take(bytes.size());
    for (std::size_t i = 0; i < taken.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(taken[i]);
    return bytes;
}

} // namespace serving::wire
