#include "base/utf8.h"

#include <cstddef>
#include <cstdint>

namespace base {

namespace {

/// Bytes of the sequence that begins at `at`; 0 when it is not valid UTF-8 (RFC 3629: shortest form, no surrogates).
std::size_t sequenceLength(std::string_view text, std::size_t at)
{
    const auto byte = [text](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
    const auto lead = byte(at);
    const std::size_t length = lead < 0x80 ? 1
        : lead < 0xc2                      ? 0
        : lead < 0xe0                      ? 2
        : lead < 0xf0                      ? 3
        : lead < 0xf5                      ? 4
                                           : 0;
    if (length == 0 || at + length > text.size())
        return 0;
    std::uint32_t point = length == 1 ? lead : lead & (0x7fU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xc0U) != 0x80U)
            return 0;
        point = point << 6U | (byte(at + i) & 0x3fU);
    }
    const bool isBad = (length == 3 && point < 0x800) || (length == 4 && (point < 0x10000 || point > 0x10ffff))
        || (point >= 0xd800 && point < 0xe000);
    return isBad ? 0 : length;
}

} // namespace

bool isValidUtf8(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto length = sequenceLength(text, at);
        if (length == 0)
            return false;
        at += length;
    }
    return true;
}

} // namespace base
