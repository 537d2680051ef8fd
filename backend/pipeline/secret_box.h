#pragma once

#include "base/crypto.h"
#include "base/json.h"
#include "base/result.h"
#include "domain/pack.h"
#include "eventlog/event_log.h"

#include <filesystem>
#include <string_view>

namespace pipeline {

/// Keeps secrets out of log, stores and metrics: a secret field becomes {"mac","box"}, both made with the folder's key.
/// Any thread.
class SecretBox final
{
public:
    explicit SecretBox(const base::crypto::Key& key)
        : m_key(key)
    {
    }
    /// Reads `folder`/key, or makes it (0600) when it is missing.
    [[nodiscard]] static base::Result<SecretBox> open(const std::filesystem::path& folder);

    /// Replaces the secrets of `fields`. A secret that is not text loses its value but keeps its kind, so that the
    /// schema can say what is wrong with it; one that breaks its schema is replaced by domain::refusedSecret.
    void close(const domain::EntityType& type, base::json::object& fields) const;
    /// Draws the secrets that only rules may set (an account's token, 20 digits) into the fields of a new entity.
    void draw(const domain::EntityType& type, base::json::object& fields) const;
    /// Clear text of the secrets that draw() made, read from recorded fields.
    [[nodiscard]] base::json::object drawn(const domain::EntityType& type, const base::json::object& fields) const;
    /// The same for the same body whatever the order of its keys; says nothing about the body without the key.
    [[nodiscard]] eventlog::BodyHash hash(const base::json::value& body) const;

private:
    [[nodiscard]] base::json::value closed(const domain::Field& field, std::string_view plain) const;
    [[nodiscard]] base::json::value sealed(std::string_view plain) const;
    base::crypto::Key m_key;
};

} // namespace pipeline
