#include "pipeline/whole_log.h"

#include "base/clock.h"
#include "pipeline/shared_partition.h"
#include "pipeline/shared_stages.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <thread>
#include <utility>

namespace pipeline {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t recordsPerPoll = 5'000;
constexpr auto longestSilence = 30s; ///< then the log is called unreadable
constexpr auto leaderPatience = 10s;

} // namespace

TemporaryIndex::TemporaryIndex()
{
    auto pattern = (std::filesystem::temp_directory_path() / "eventscope-index-XXXXXX").string();
    if (::mkdtemp(pattern.data()) != nullptr)
        m_folder = pattern;
}

TemporaryIndex::~TemporaryIndex()
{
    std::error_code ignored;
    if (!m_folder.empty())
        std::filesystem::remove_all(m_folder, ignored);
}

base::Result<void> readWholeLog(const domain::Catalog& catalog, eventlog::ClusterLog& log,
                                const std::vector<std::string>& domains, OpenStore& store,
                                const std::function<void(const eventlog::Consumed&)>& see)
{
    std::vector<std::unique_ptr<SharedPartition>> partitions;
    std::vector<std::int64_t> left;
    SharedStages stages(catalog, base::systemClock(), 1'000);
    for (std::size_t i = 0; i < domains.size(); ++i) {
        partitions.push_back(std::make_unique<SharedPartition>(i, domains[i], catalog, base::systemClock(), log,
                                                               store.index->log(), 1'000));
        left.push_back(0);
        if (log.id(i).isNil())
            continue;
        for (const auto stream : {eventlog::Stream::Commands, eventlog::Stream::Events}) {
            auto bounds = log.bounds(i, stream);
            for (auto wait = leaderPatience; !bounds && wait > 0s; wait -= 1s) { // a leader that has just changed
                std::this_thread::sleep_for(1s);
                bounds = log.bounds(i, stream);
            }
            if (!bounds)
                return base::Failure(bounds.error());
            if (bounds->low > 0)
                return base::fail(base::Error::Code::Storage,
                                  eventlog::topicName(domains[i], stream) + " begins at offset "
                                      + std::to_string(bounds->low)
                                      + ": retention removed its begin, so it cannot be checked from there.");
            left[i] += bounds->high;
        }
        if (auto done = partitions[i]->readFrom({}); !done)
            return done;
    }
    auto heard = std::chrono::steady_clock::now();
    while (std::any_of(left.begin(), left.end(), [](std::int64_t each) { return each > 0; })) {
        auto records = log.poll(100ms, recordsPerPoll);
        if (!records.empty())
            heard = std::chrono::steady_clock::now();
        else if (std::chrono::steady_clock::now() - heard > longestSilence)
            return base::fail(base::Error::Code::Network, "The cluster does not send the rest of its log.", true);
        for (auto& record : records) {
            --left[record.domain];
            if (see)
                see(record);
            partitions[record.domain]->consume(std::move(record));
        }
        for (std::size_t i = 0; i < domains.size(); ++i) {
            auto groups = partitions[i]->takeAccepted(recordsPerPoll);
            if (groups.empty())
                continue;
            Batch batch;
            const auto mark = groups.back().mark;
            for (auto& group : groups) {
                if (auto read = SharedFold::read(group.pending); !read)
                    return read;
                static_cast<void>(prepareRepeat(group.pending));
                batch.commands.push_back(std::move(group.pending));
            }
            if (auto done = stages.index(batch, mark, store, domains[i], log.id(i)); !done)
                return done;
        }
    }
    return {};
}

} // namespace pipeline
