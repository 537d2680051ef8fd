#pragma once

#include "base/result.h"

#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace re2 {
class RE2;
}

namespace domain {

enum class FieldType
{
    String,
    Integer,
    Number,
    Boolean,
    Money,
    Reference,
    Array
};

/// What people read instead of the pack's own words, in one language. As inside a sentence: "product", "Produkt".
struct TypeLabel
{
    std::string singular;
    std::string plural;
};
struct FieldLabel
{
    std::string label;
    std::string help; ///< may be empty
};
/// By language: "de", "es", "pt-BR".
template <typename Label>
using Labels = std::map<std::string, Label, std::less<>>;

/// One field of an entity type, as its pack describes it. Words after JSON Schema.
struct Field
{
    std::string name;
    FieldType type = FieldType::String;
    bool required = false;
    bool readOnly = false; ///< set by rules only; a command that names it is rejected
    bool secret = false; ///< never in clear in a log, a store or a metric
    std::optional<std::int64_t> minLength; ///< in Unicode code points
    std::optional<std::int64_t> maxLength;
    std::string pattern; ///< RE2, searched (JSON Schema semantics)
    std::shared_ptr<const re2::RE2> compiledPattern;
    std::string format; ///< "uuid", "email", "uri", "date", "date-time", "iban"; empty: none
    std::vector<std::string> enumeration;
    std::optional<std::int64_t> minimumInteger; ///< for Integer and Money
    std::optional<std::int64_t> maximumInteger;
    std::optional<double> minimumNumber; ///< for Number
    std::optional<double> maximumNumber;
    std::string to; ///< Reference: plural of the target type
    std::shared_ptr<const Field> items; ///< Array
    std::string label; ///< shown instead of the name
    std::string help;
    Labels<FieldLabel> labels;
};

struct EntityType
{
    std::string name; ///< "Product"; events are named after it: ProductCreated
    std::string plural; ///< "products"; the address in the API and on screen; unique over all packs
    std::string domain; ///< of its pack
    std::string rules; ///< of its pack: "" or "bank"
    std::string idFormat; ///< "base64url22", "uuid" or "iban"
    std::string title; ///< the field that names an entity on screen; may be empty
    bool canCreate = true;
    bool canUpdate = true;
    bool canDelete = true;
    Labels<TypeLabel> labels;
    std::vector<Field> fields; ///< in the order of the pack

    [[nodiscard]] const Field* field(std::string_view fieldName) const;
};

struct Pack
{
    std::string domain;
    std::uint32_t partitions = 1;
    std::uint32_t version = 1;
    std::string rules;
    Labels<std::string> labels; ///< of the domain
    std::vector<EntityType> types;
    std::string text; ///< the file as it was read; what the operation `catalog` hands to clients
};

/// Why a pack, or another file from outside, was refused. Line and column start at 1.
struct Problem
{
    std::string file;
    int line = 0;
    int column = 0;
    std::string reason; ///< technical English, says what is right
};

/// Reads one pack. All problems, not only the first; an unknown word refuses the pack.
[[nodiscard]] tl::expected<Pack, std::vector<Problem>> parsePack(std::string_view text, const std::string& fileName);

/// All packs that loaded, and the problems of those that did not. Immutable after load; any thread.
class Catalog final
{
public:
    /// `texts`: pairs of file name and text. A pack that is broken, or that repeats a plural or a domain, is refused
    /// while the others load. References to unknown types refuse the pack that holds them.
    [[nodiscard]] static Catalog load(const std::vector<std::pair<std::string, std::string>>& texts);
    /// Every *.json of the folders, in order of name; a missing folder is empty.
    [[nodiscard]] static Catalog loadFolders(const std::vector<std::filesystem::path>& folders);

    Catalog() = default;
    Catalog(Catalog&&) = default;
    Catalog& operator=(Catalog&&) = default;
    Catalog(const Catalog&) = delete; ///< the indexes point into the packs: move it, or share it
    Catalog& operator=(const Catalog&) = delete;
    ~Catalog() = default;

    [[nodiscard]] const std::vector<Pack>& packs() const { return m_packs; }
    [[nodiscard]] const std::vector<Problem>& problems() const { return m_problems; }
    [[nodiscard]] const EntityType* find(std::string_view plural) const;
    /// Types that have a reference to `plural`, with the field that holds it.
    [[nodiscard]] const std::vector<std::pair<const EntityType*, const Field*>>& referrersOf(
        std::string_view plural) const;

private:
    void index();

    std::vector<Pack> m_packs;
    std::vector<Problem> m_problems;
    std::unordered_map<std::string_view, std::pair<std::size_t, std::size_t>>
        m_index; ///< plural → pack, type; views into m_packs
    std::unordered_map<std::string_view, std::vector<std::pair<const EntityType*, const Field*>>>
        m_referrers; ///< views, too
};

} // namespace domain
