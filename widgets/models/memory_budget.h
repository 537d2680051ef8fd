#pragma once

#include <cstddef>

/// How the memory of the window is shared out: rings give their oldest rows away before they exceed their part.
namespace models::budget {

inline constexpr std::size_t mebibyte = 1024U * 1024;
inline constexpr std::size_t eventRows = 384 * mebibyte;
inline constexpr std::size_t commandRows = 64 * mebibyte;
inline constexpr std::size_t everythingElse = 64 * mebibyte; ///< program, fonts, tables of 20,000 entities
inline constexpr std::size_t total = eventRows + commandRows + everythingElse;

} // namespace models::budget
