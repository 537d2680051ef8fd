#include "pipeline/repair_desk.h"

#include <utility>

namespace pipeline {

base::Result<Repair> RepairDesk::ask(const std::string& type, const std::string& entity,
                                     std::chrono::milliseconds patience)
{
    auto wish = std::make_shared<Wish>();
    wish->type = type;
    wish->entity = entity;
    auto answer = wish->answer.get_future();
    if (!m_wishes.push(wish))
        return base::fail(base::Error::Code::Busy, "Too many repairs wait; try again in a moment.", true);
    if (answer.wait_for(patience) != std::future_status::ready && !wish->isTaken.exchange(true))
        return base::fail(base::Error::Code::Busy,
                          "The engine has no time for a repair now; nothing was written. Try again in a moment.", true);
    return answer.get();
}

void RepairDesk::serve(const Work& work)
{
    for (const auto& wish : m_wishes.takeNow())
        if (!wish->isTaken.exchange(true))
            wish->answer.set_value(work(wish->type, wish->entity));
}

} // namespace pipeline
