#include "pipeline/cluster_repair.h"
#include "pipeline/whole_log.h"

#include <fmt/format.h>

#include <future>
#include <utility>

namespace pipeline {

namespace {

using Code = base::Error::Code;

constexpr auto unparkPatience = std::chrono::seconds(30);

/// An engine of its own on this cluster, ready for commands.
base::Result<std::unique_ptr<Engine>> openForAMoment(SharedOptions options,
                                                     const std::shared_ptr<const domain::Catalog>& catalog,
                                                     const std::filesystem::path& folder,
                                                     std::chrono::milliseconds patience)
{
    options.engine.catalog = catalog;
    options.engine.clock = &base::systemClock();
    options.engine.folder = folder;
    options.log.duties = true;
    options.log.submits = true;
    options.patience = patience;
    auto engine = openSharedEngine(options);
    if (!engine)
        return engine;
    if (const auto health = (*engine)->health(); !health.ready)
        return base::fail(Code::Network, health.reason, true);
    return engine;
}

} // namespace

base::Result<VerifyReport> writeStoresAgain(const SharedOptions& options,
                                            const std::shared_ptr<const domain::Catalog>& catalog,
                                            std::chrono::milliseconds patience)
{
    const TemporaryIndex temporary;
    if (!temporary.isThere())
        return base::fail(Code::Storage, "No temporary folder can be made; see TMPDIR.");
    if (auto engine = openForAMoment(options, catalog, temporary.folder(), patience); !engine)
        return base::Failure(std::move(engine.error()));
    VerifyOptions wanted;
    wanted.catalog = catalog.get();
    return verifyShared(wanted, options);
}

base::Result<void> unparkOnCluster(const SharedOptions& options, const std::shared_ptr<const domain::Catalog>& catalog,
                                   std::string_view type, std::string_view entity)
{
    const TemporaryIndex temporary;
    if (!temporary.isThere())
        return base::fail(Code::Storage, "No temporary folder can be made; see TMPDIR.");
    auto engine = openForAMoment(options, catalog, temporary.folder(), unparkPatience);
    if (!engine)
        return base::Failure(std::move(engine.error()));
    Submission submission;
    submission.kind = domain::CommandKind::Unpark;
    submission.type = type;
    submission.entity = entity;
    submission.user = "operator";
    const auto answer = std::make_shared<std::promise<base::Result<Outcome>>>();
    auto outcome = answer->get_future();
    const auto ticket = (*engine)->submit(
        std::move(submission), [answer](base::Result<Outcome> given) { answer->set_value(std::move(given)); });
    if (!ticket)
        return base::Failure(ticket.error());
    if (outcome.wait_for(unparkPatience) != std::future_status::ready)
        return base::fail(Code::Network, fmt::format("{}/{} was not unparked in time.", type, entity), true);
    const auto given = outcome.get();
    if (!given)
        return base::Failure(given.error());
    if (given->rejection)
        return base::fail(Code::Invalid, given->rejection->reason);
    return {};
}

} // namespace pipeline
