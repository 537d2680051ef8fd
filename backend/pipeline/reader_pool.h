#pragma once

#include "pipeline/open_store.h"

#include <condition_variable>
#include <mutex>
#include <vector>

namespace pipeline {

/// A few readers of log and stores, lent one at a time. Any thread.
class ReaderPool final
{
public:
    explicit ReaderPool(StoreOpener opener);

    /// Runs `work` with a connection of its own and returns what it returns; waits while all are lent. A connection
    /// that met an error of the store is closed and not lent again.
    template <typename Work>
    auto with(Work work) -> decltype(work(std::declval<OpenStore&>()))
    {
        auto lent = take();
        if (!lent)
            return base::Failure(std::move(lent.error()));
        auto result = work(**lent);
        const bool isSound = result || result.error().code == base::Error::Code::NotFound;
        giveBack(std::move(*lent), isSound);
        return result;
    }

private:
    [[nodiscard]] base::Result<std::unique_ptr<OpenStore>> take();
    void giveBack(std::unique_ptr<OpenStore> store, bool isSound);

    const StoreOpener m_opener;
    std::mutex m_mutex; ///< protects m_idle and m_lent
    std::condition_variable m_returned;
    std::vector<std::unique_ptr<OpenStore>> m_idle;
    std::size_t m_lent = 0;
};

} // namespace pipeline
