#include "base/uuid.h"

#include <openssl/evp.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace base {

namespace {

constexpr char hexDigits[] = "0123456789abcdef";

int valueOf(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

void stamp(std::array<std::uint8_t, 16>& bytes, unsigned version)
{
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0fU) | (version << 4U));
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3fU) | 0x80U);
}

} // namespace

std::string Uuid::toString() const
{
    std::string text;
    text.reserve(36);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            text += '-';
        text += hexDigits[bytes[i] >> 4U];
        text += hexDigits[bytes[i] & 0x0fU];
    }
    return text;
}

std::optional<Uuid> Uuid::parse(std::string_view text)
{
    if (text.size() != 36)
        return std::nullopt;
    Uuid id;
    std::size_t at = 0;
    for (std::size_t i = 0; i < 36;) {
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (text[i++] != '-')
                return std::nullopt;
            continue;
        }
        const int high = valueOf(text[i]);
        const int low = valueOf(text[i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        id.bytes[at++] = static_cast<std::uint8_t>(high * 16 + low);
        i += 2;
    }
    return id;
}

Uuid Uuid::derive(const Uuid& space, std::string_view name)
{
    // One context a thread, because making one costs more than the hash.
    using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;
    thread_local const Context owner(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    EVP_MD_CTX* const context = owner.get();
    std::array<std::uint8_t, EVP_MAX_MD_SIZE> digest {};
    unsigned length = 0;
    static const EVP_MD* const sha1 = EVP_sha1();
    EVP_DigestInit_ex(context, sha1, nullptr);
    EVP_DigestUpdate(context, space.bytes.data(), space.bytes.size());
    EVP_DigestUpdate(context, name.data(), name.size());
    EVP_DigestFinal_ex(context, digest.data(), &length);
    Uuid id;
    std::copy_n(digest.begin(), id.bytes.size(), id.bytes.begin());
    stamp(id.bytes, 5);
    return id;
}

Uuid Uuid::fromTime(std::chrono::milliseconds sinceEpoch, std::span<const std::uint8_t, 10> random)
{
    Uuid id;
    const auto millis = static_cast<std::uint64_t>(sinceEpoch.count());
    for (std::size_t i = 0; i < 6; ++i)
        id.bytes[i] = static_cast<std::uint8_t>(millis >> (40U - 8U * i));
    std::copy(random.begin(), random.end(), id.bytes.begin() + 6);
    stamp(id.bytes, 7);
    return id;
}

std::string toBase64Url22(const Uuid& id)
{
    constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::string text;
    text.reserve(22);
    std::uint32_t bits = 0;
    unsigned held = 0;
    for (const auto byte : id.bytes) {
        bits = (bits << 8U) | byte;
        held += 8;
        while (held >= 6) {
            held -= 6;
            text += alphabet[(bits >> held) & 0x3fU];
        }
    }
    text += alphabet[(bits << (6U - held)) & 0x3fU];
    return text;
}

} // namespace base

std::size_t std::hash<base::Uuid>::operator()(const base::Uuid& id) const noexcept
{
    std::uint64_t a = 0;
    std::uint64_t b = 0;
    std::memcpy(&a, id.bytes.data(), sizeof a);
    std::memcpy(&b, id.bytes.data() + sizeof a, sizeof b);
    return static_cast<std::size_t>((a ^ (b * 0x9e3779b97f4a7c15ULL)) * 0xff51afd7ed558ccdULL);
}
