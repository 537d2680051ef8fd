#include "cluster_desk.h"

#include <utility>

namespace {

constexpr std::size_t threads = 3; // a follower of a topic's end waits on one of them
constexpr std::size_t mostWaiting = 64;

} // namespace

ClusterDesk::ClusterDesk(Find find, bool readOnly, const base::Clock& clock)
    : m_find(std::move(find))
    , m_readOnly(readOnly)
    , m_clock(clock)
    , m_pool(threads, mostWaiting, "kafka")
{
}

ClusterDesk::~ClusterDesk()
{
    m_stop.request_stop();
}

void ClusterDesk::tellBytes(const std::map<std::string, std::uint64_t>& byTopic)
{
    std::shared_ptr<Session> session;
    {
        const std::scoped_lock lock(m_mutex);
        session = m_session;
    }
    if (session)
        session->watch->tellBytes(byTopic);
}

base::Result<std::shared_ptr<ClusterDesk::Session>> ClusterDesk::session()
{
    std::shared_ptr<Session> left; // ends without the lock
    const std::scoped_lock lock(m_mutex);
    const auto now = m_clock.steady();
    if (!m_lookedAt || now - *m_lookedAt >= lookInterval) {
        m_lookedAt = now;
        m_failure.reset();
        const auto address = m_find();
        if (!address || (m_session && m_session->bootstrap != address->bootstrap))
            left = std::exchange(m_session, nullptr);
        if (address && !m_session) {
            auto admin = eventlog::openClusterAdmin({*address, m_readOnly, std::chrono::seconds(8)});
            if (admin) {
                m_session = std::make_shared<Session>();
                m_session->bootstrap = address->bootstrap;
                m_session->admin = std::move(*admin);
                m_session->watch = std::make_unique<metrics::ClusterWatch>(*m_session->admin, m_clock);
            } else {
                m_failure = admin.error();
            }
        }
    }
    if (m_session)
        return m_session;
    if (m_failure)
        return base::Failure(*m_failure);
    return base::fail(base::Error::Code::NotFound,
                      "There is no Kafka cluster: start the local servers, or open a profile that names one.", true);
}
