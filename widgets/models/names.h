#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace models {

/// Words that repeat in every row (types, domains, users) are kept once; a row holds their number. GUI thread;
/// `snapshot` gives workers a table that never changes.
class Names final
{
public:
    using Table = std::vector<std::string>;

    Names();

    /// At most 65,535 words; what comes later shares the number of "…", so that a stream of unique names costs nothing.
    [[nodiscard]] std::uint16_t add(std::string_view word);
    [[nodiscard]] const std::string& at(std::uint16_t number) const { return (*m_words)[number]; }
    [[nodiscard]] std::shared_ptr<const Table> snapshot()
    {
        m_shared = true;
        return m_words;
    }
    [[nodiscard]] const Table& table() const { return *m_words; }

private:
    struct Hash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const { return std::hash<std::string_view> {}(word); }
    };
    std::shared_ptr<Table> m_words;
    bool m_shared = false; ///< a worker may read the table: the next new word goes into a copy
    std::unordered_map<std::string, std::uint16_t, Hash, std::equal_to<>> m_numbers;
};

} // namespace models
