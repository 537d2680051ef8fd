#pragma once

#include "base/result.h"

#include <string>

/// The desktop's keychain (Secret Service over D-Bus) for the secrets of profiles. Both calls block while the service
/// answers or asks its user to unlock it, at most 20 seconds: not on the GUI thread. Errors: NotFound, there is no such
/// entry; Storage, no service runs here, or it did not answer: the message says that a file can take its place. No
/// message holds a secret. The library behind it is loaded by the first call: most programs never need it.
namespace base::keychain {

/// `profile` and `key` name the entry: {"keychain": key} in profiles/PROFILE.json.
[[nodiscard]] Result<std::string> read(const std::string& profile, const std::string& key);
/// Makes the entry, or gives it another secret.
[[nodiscard]] Result<void> store(const std::string& profile, const std::string& key, const std::string& secret);

} // namespace base::keychain
