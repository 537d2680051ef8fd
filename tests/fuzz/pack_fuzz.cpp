#include "domain/pack.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

/// Readers of domain packs: whatever the text is, it is a pack whose catalog answers, or it has problems, each with a
/// place inside the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(data, data + size);
    const auto pack = domain::parsePack(text, "fuzz.json");
    if (!pack) {
        if (pack.error().empty())
            std::abort();
        for (const auto& problem : pack.error()) {
            if (problem.line < 1 || problem.column < 1 || problem.reason.empty())
                std::abort();
        }
        return 0;
    }
    if (pack->types.empty() || pack->domain.empty())
        std::abort();
    const auto catalog = domain::Catalog::load({{"fuzz.json", text}, {"again.json", text}});
    if (catalog.problems().empty()) // the second copy repeats the domain, or its references are unknown
        std::abort();
    for (const auto& loaded : catalog.packs()) {
        for (const auto& type : loaded.types) {
            if (catalog.find(type.plural) != &type)
                std::abort();
        }
    }
    return 0;
}
