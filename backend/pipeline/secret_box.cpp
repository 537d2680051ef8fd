#include "pipeline/secret_box.h"

#include "base/files.h"
#include "domain/decide.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace pipeline {

namespace {

constexpr std::size_t maxKeyFileBytes = 1'024;
constexpr std::size_t drawnDigits = 20; // of an account's token, as in the reference systems

std::span<const std::uint8_t> bytesOf(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

/// Compact text with sorted keys.
void appendCanonical(const base::json::value& v, std::string& text)
{
    if (const auto* const object = v.if_object()) {
        std::vector<std::pair<std::string_view, const base::json::value*>> members;
        members.reserve(object->size());
        for (const auto& member : *object)
            members.emplace_back(member.key(), &member.value());
        std::sort(members.begin(), members.end());
        text += '{';
        for (const auto& [key, member] : members) {
            text += base::json::serialize(base::json::value(key));
            text += ':';
            appendCanonical(*member, text);
            text += ',';
        }
        text += '}';
    } else if (const auto* const array = v.if_array()) {
        text += '[';
        for (const auto& item : *array) {
            appendCanonical(item, text);
            text += ',';
        }
        text += ']';
    } else {
        text += base::json::serialize(v);
    }
}

base::json::value emptyOfTheSameKind(const base::json::value& v)
{
    switch (v.kind()) {
    case base::json::kind::object:
        return base::json::object();
    case base::json::kind::array:
        return base::json::array();
    case base::json::kind::bool_:
        return false;
    case base::json::kind::null:
        return nullptr;
    default:
        return 0;
    }
}

} // namespace

base::Result<SecretBox> SecretBox::open(const std::filesystem::path& folder)
{
    const auto file = folder / "key";
    base::crypto::Key key {};
    auto text = base::files::read(file, maxKeyFileBytes, true);
    if (!text && text.error().code == base::Error::Code::NotFound) {
        base::crypto::fillRandom(key);
        if (auto written = base::files::writeAtomically(file, base::crypto::base64Url(key), 0600); !written)
            return base::Failure(std::move(written.error()));
        return SecretBox(key);
    }
    if (!text)
        return base::Failure(std::move(text.error()));
    while (!text->empty() && (text->back() == '\n' || text->back() == '\r'))
        text->pop_back();
    const auto bytes = base::crypto::fromBase64Url(*text);
    if (!bytes || bytes->size() != key.size())
        return base::fail(base::Error::Code::Storage,
                          "The key file '" + file.string()
                              + "' is damaged. Restore it from a backup: without it the secrets in "
                                "this data folder cannot be compared.");
    std::copy(bytesOf(*bytes).begin(), bytesOf(*bytes).end(), key.begin());
    return SecretBox(key);
}

base::json::value SecretBox::closed(const domain::Field& field, std::string_view plain) const
{
    if (field.readOnly)
        return "";
    // Who decides sees no clear text, so what the schema says of it travels in its place.
    if (const auto refusal = domain::checkField(field, base::json::value(plain)))
        return domain::refusedSecret(refusal->reason);
    return sealed(plain);
}

base::json::value SecretBox::sealed(std::string_view plain) const
{
    const auto mac = base::crypto::hmacSha256(m_key, plain);
    const auto box = base::crypto::seal(m_key, plain);
    return base::json::object {{"mac", base::crypto::base64Url(mac)}, {"box", base::crypto::base64Url(bytesOf(box))}};
}

void SecretBox::close(const domain::EntityType& type, base::json::object& fields) const
{
    for (const auto& field : type.fields) {
        if (!field.secret)
            continue;
        auto* const found = fields.if_contains(field.name);
        if (found == nullptr)
            continue;
        if (const auto* const text = found->if_string())
            *found = closed(field, std::string_view(text->data(), text->size()));
        else
            *found = emptyOfTheSameKind(*found);
    }
}

void SecretBox::draw(const domain::EntityType& type, base::json::object& fields) const
{
    for (const auto& field : type.fields) {
        // A client that names the field itself keeps what close() left of it, and is told by the schema.
        if (!field.secret || !field.readOnly || fields.contains(field.name))
            continue;
        std::string digits;
        while (digits.size() < drawnDigits) {
            std::array<std::uint8_t, 32> bytes {};
            base::crypto::fillRandom(bytes);
            for (const auto byte : bytes) {
                if (byte < 250 && digits.size() < drawnDigits) // 250 = 25 × 10: every digit is equally likely
                    digits += static_cast<char>('0' + byte % 10);
            }
        }
        fields.insert_or_assign(field.name, sealed(digits));
    }
}

base::json::object SecretBox::drawn(const domain::EntityType& type, const base::json::object& fields) const
{
    base::json::object clear;
    for (const auto& field : type.fields) {
        if (!field.secret || !field.readOnly)
            continue;
        const auto* const found = fields.if_contains(field.name);
        const auto* const closed = found != nullptr ? found->if_object() : nullptr;
        if (closed == nullptr)
            continue;
        const auto box = base::crypto::fromBase64Url(base::json::textAt(*closed, "box"));
        if (!box)
            continue;
        if (const auto plain = base::crypto::unseal(m_key, *box))
            clear.insert_or_assign(field.name, *plain);
    }
    return clear;
}

eventlog::BodyHash SecretBox::hash(const base::json::value& body) const
{
    std::string text;
    appendCanonical(body, text);
    const auto full = base::crypto::hmacSha256(m_key, text);
    eventlog::BodyHash hash {};
    std::copy_n(full.begin(), hash.size(), hash.begin());
    return hash;
}

} // namespace pipeline
