#include "models/names.h"

namespace models {

namespace {
constexpr std::size_t mostNames = 65'535;
constexpr std::uint16_t overflowNumber = 1;
} // namespace

Names::Names()
    : m_words(std::make_shared<Table>(Table {"", "\xE2\x80\xA6"}))
    , m_numbers {{"", 0}}
{
}

std::uint16_t Names::add(std::string_view word)
{
    if (const auto found = m_numbers.find(word); found != m_numbers.end())
        return found->second;
    if (m_words->size() >= mostNames)
        return overflowNumber;
    if (m_shared) {
        m_words = std::make_shared<Table>(*m_words);
        m_shared = false;
    }
    const auto number = static_cast<std::uint16_t>(m_words->size());
    m_words->emplace_back(word);
    m_numbers.emplace(word, number);
    return number;
}

} // namespace models
