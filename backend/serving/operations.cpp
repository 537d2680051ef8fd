#include "serving/operations.h"

#include "serving/work_pool.h"

#include <algorithm>
#include <utility>

namespace serving {

OperationTable::OperationTable()
    : m_workers(std::make_shared<WorkPool>())
{
}

OperationTable::~OperationTable() = default;

void OperationTable::add(Operation operation)
{
    m_operations.push_back(std::make_unique<Operation>(std::move(operation)));
}

void OperationTable::addEnding(std::function<void()> ending)
{
    m_endings.push_back(std::move(ending));
}

void OperationTable::end() const
{
    for (const auto& ending : m_endings)
        ending();
}

const Operation* OperationTable::find(std::string_view name) const
{
    const auto found =
        std::ranges::find_if(m_operations, [name](const auto& operation) { return operation->name == name; });
    return found == m_operations.end() ? nullptr : found->get();
}

} // namespace serving
