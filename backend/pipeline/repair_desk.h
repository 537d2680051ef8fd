#pragma once

#include "base/bounded_queue.h"
#include "base/result.h"
#include "pipeline/audit_report.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <future>
#include <memory>
#include <string>

namespace pipeline {

/// Repairs are asked for by any thread and done by the one that writes the stores.
class RepairDesk final
{
public:
    using Work = std::function<base::Result<Repair>(const std::string& type, const std::string& entity)>;

    /// Any thread; waits for the answer. Error Busy: too many wait, or nobody came in time and nothing was written.
    [[nodiscard]] base::Result<Repair> ask(const std::string& type, const std::string& entity,
                                           std::chrono::milliseconds patience = std::chrono::seconds(10));
    /// Does what waits. The thread that writes the stores.
    void serve(const Work& work);

private:
    struct Wish
    {
        std::string type;
        std::string entity;
        std::promise<base::Result<Repair>> answer;
        std::atomic<bool> isTaken {false}; ///< by who serves it, or by who gives it up
    };
    base::BoundedQueue<std::shared_ptr<Wish>> m_wishes {"audit-repairs", 16, base::Overflow::Reject};
};

} // namespace pipeline
