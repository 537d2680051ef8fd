#include "base/crypto.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/sha.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <sys/random.h>

namespace base::crypto {

namespace {

constexpr std::size_t nonceBytes = 12;
constexpr std::size_t tagBytes = 16;
constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

const unsigned char* bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytesOf(std::string& text)
{
    return reinterpret_cast<unsigned char*>(text.data());
}

} // namespace

void fillRandom(std::span<std::uint8_t> bytes)
{
    std::size_t done = 0;
    while (done < bytes.size()) {
        const auto got = getrandom(bytes.data() + done, bytes.size() - done, 0);
        if (got < 0) {
            std::fputs("eventscope: the system gives no random bytes\n", stderr);
            std::abort();
        }
        done += static_cast<std::size_t>(got);
    }
}

std::string base64Url(std::span<const std::uint8_t> bytes)
{
    std::string text;
    text.reserve((bytes.size() * 4 + 2) / 3);
    std::uint32_t bits = 0;
    unsigned held = 0;
    for (const auto byte : bytes) {
        bits = (bits << 8U) | byte;
        held += 8;
        while (held >= 6) {
            held -= 6;
            text += alphabet[(bits >> held) & 0x3fU];
        }
    }
    if (held > 0)
        text += alphabet[(bits << (6U - held)) & 0x3fU];
    return text;
}

Result<std::string> fromBase64Url(std::string_view text)
{
    if (text.size() % 4 == 1)
        return fail(Error::Code::Invalid, "This is not base64url: its length is impossible.");
    std::string bytes;
    bytes.reserve(text.size() * 3 / 4);
    std::uint32_t bits = 0;
    unsigned held = 0;
    for (const char c : text) {
        const auto value = alphabet.find(c);
        if (value == std::string_view::npos)
            return fail(Error::Code::Invalid, "This is not base64url: it holds another character.");
        bits = (bits << 6U) | static_cast<std::uint32_t>(value);
        held += 6;
        if (held >= 8) {
            held -= 8;
            bytes += static_cast<char>((bits >> held) & 0xffU);
        }
    }
    return bytes;
}

std::array<std::uint8_t, 32> hmacSha256(const Key& key, std::string_view text)
{
    std::array<std::uint8_t, 32> mac {};
    unsigned length = 0;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), bytesOf(text), text.size(), mac.data(), &length);
    return mac;
}

std::array<std::uint8_t, 32> sha256(std::string_view text)
{
    std::array<std::uint8_t, 32> digest {};
    SHA256(bytesOf(text), text.size(), digest.data());
    return digest;
}

std::string seal(const Key& key, std::string_view plain)
{
    const CipherContext context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    std::string box(nonceBytes + plain.size() + tagBytes, '\0');
    fillRandom({bytesOf(box), nonceBytes});
    int length = 0;
    EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, key.data(), bytesOf(box));
    EVP_EncryptUpdate(context.get(), bytesOf(box) + nonceBytes, &length, bytesOf(plain),
                      static_cast<int>(plain.size()));
    EVP_EncryptFinal_ex(context.get(), bytesOf(box) + nonceBytes + length, &length);
    EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, static_cast<int>(tagBytes),
                        bytesOf(box) + nonceBytes + plain.size());
    return box;
}

Result<std::string> unseal(const Key& key, std::string_view box)
{
    if (box.size() < nonceBytes + tagBytes)
        return fail(Error::Code::Invalid, "The sealed secret is too short.");
    const CipherContext context(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    const auto cipherBytes = box.size() - nonceBytes - tagBytes;
    std::string plain(cipherBytes, '\0');
    std::string tag(box.substr(nonceBytes + cipherBytes));
    int length = 0;
    EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, key.data(), bytesOf(box));
    EVP_DecryptUpdate(context.get(), bytesOf(plain), &length, bytesOf(box) + nonceBytes, static_cast<int>(cipherBytes));
    EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, static_cast<int>(tagBytes), tag.data());
    if (EVP_DecryptFinal_ex(context.get(), bytesOf(plain) + length, &length) != 1)
        return fail(Error::Code::Invalid,
                    "The sealed secret does not belong to this key. Put the key file of its data folder back.");
    return plain;
}

bool equalConstantTime(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

} // namespace base::crypto
