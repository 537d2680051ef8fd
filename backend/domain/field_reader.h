#pragma once

#include "domain/located_json.h"
#include "domain/pack.h"

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

/// Gathers what is wrong with a pack, and reads members while it complains about their kind.
class Complaints final
{
public:
    void add(std::size_t offset, std::string reason) { m_faults.push_back({offset, std::move(reason)}); }
    /// All faults in the order of the text.
    [[nodiscard]] std::vector<JsonFault> take();

    /// Complains about unknown and repeated members of an object.
    void checkWords(const LocatedJson& object, std::initializer_list<std::string_view> known, std::string_view what);
    /// Complains and says false when the value is of another kind; `what` begins the sentence.
    bool isKind(const LocatedJson& value, LocatedJson::Kind kind, std::string_view what);
    /// Empty when the member is absent or wrong; an empty text is a fault, too.
    std::string textMember(const LocatedJson& object, std::string_view word, bool required);
    std::optional<std::int64_t> integerMember(const LocatedJson& object, std::string_view word, std::int64_t least,
                                              std::int64_t most);
    bool booleanMember(const LocatedJson& object, std::string_view word);

private:
    std::vector<JsonFault> m_faults;
};

enum class Case
{
    Lower,
    Capital,
    Mixed
};
/// 1 to 50 characters that are safe in URLs, topics and file names.
[[nodiscard]] bool isName(std::string_view text, Case first);

/// The member "labels" of a pack, a type or a field: an object by language, each language an object of `known` words.
/// `read` gets each language with its object.
void readLabels(const LocatedJson& node, std::initializer_list<std::string_view> known, Complaints& complaints,
                const std::function<void(const std::string& language, const LocatedJson& words)>& read);

/// Reads the description of one field (or of the items of an array), without its name.
[[nodiscard]] Field readField(const LocatedJson& node, bool asItem, Complaints& complaints);

} // namespace domain
