#pragma once

#include "serving/rest_face.h"

#include <string>
#include <string_view>

namespace serving {

/// The bytes of an answer, with the fields that every answer has: length, nosniff, a policy that allows nothing,
/// no-store; no Server field. `isHead`: the length of the body, but no body. Pure.
[[nodiscard]] std::string httpAnswer(const RestAnswer& answer, bool isHead, bool keepAlive, std::string_view date);
[[nodiscard]] std::string_view reasonPhrase(int status);

} // namespace serving
