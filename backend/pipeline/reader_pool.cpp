#include "pipeline/reader_pool.h"

#include <utility>

namespace pipeline {

namespace {

constexpr std::size_t maxReaders = 4; // reads are short; each connection keeps a page cache of its own

} // namespace

ReaderPool::ReaderPool(StoreOpener opener)
    : m_opener(std::move(opener))
{
}

base::Result<std::unique_ptr<OpenStore>> ReaderPool::take()
{
    std::unique_lock lock(m_mutex);
    m_returned.wait(lock, [this] { return m_lent < maxReaders; });
    ++m_lent;
    if (!m_idle.empty()) {
        auto store = std::move(m_idle.back());
        m_idle.pop_back();
        return store;
    }
    lock.unlock();
    auto opened = m_opener();
    if (!opened)
        giveBack(nullptr, false);
    return opened;
}

void ReaderPool::giveBack(std::unique_ptr<OpenStore> store, bool isSound)
{
    {
        const std::scoped_lock lock(m_mutex);
        --m_lent;
        if (isSound)
            m_idle.push_back(std::move(store));
    }
    m_returned.notify_one();
}

} // namespace pipeline
