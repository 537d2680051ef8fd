#pragma once

#include "domain/located_json.h"
#include "domain/pack.h"

#include <string>
#include <string_view>
#include <vector>

namespace domain {

/// A pack together with the places of what only the whole catalog can judge.
struct LocatedPack
{
    struct Name
    {
        std::string text;
        std::size_t offset = 0;
    };
    Pack pack;
    std::size_t domainOffset = 0;
    std::vector<Name> plurals;
    std::vector<Name> references; ///< every `to`
};

[[nodiscard]] tl::expected<LocatedPack, std::vector<Problem>> readPack(std::string_view text,
                                                                       const std::string& fileName);
[[nodiscard]] Problem problemAt(std::string_view text, const std::string& fileName, std::size_t offset,
                                std::string reason);

} // namespace domain
