#include "support/engine_fixture.h"

#include "pipeline/verify.h"

#include <cstdlib>
#include <future>
#include <system_error>
#include <utility>

namespace test {

namespace {

constexpr std::chrono::seconds patience {30};

} // namespace

TemporaryFolder::TemporaryFolder()
{
    auto pattern = (std::filesystem::temp_directory_path() / "eventscope-test-XXXXXX").string();
    if (::mkdtemp(pattern.data()) != nullptr)
        m_path = pattern;
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

std::shared_ptr<const domain::Catalog> shippedCatalog()
{
    static const auto catalog = std::make_shared<const domain::Catalog>(
        domain::Catalog::loadFolders({std::filesystem::path(EVENTSCOPE_SOURCE_DIR) / "resources" / "domains"}));
    return catalog;
}

pipeline::EngineOptions engineOptions(const std::filesystem::path& folder, const base::Clock& clock)
{
    pipeline::EngineOptions options;
    options.folder = folder;
    options.catalog = shippedCatalog();
    options.clock = &clock;
    return options;
}

base::Result<pipeline::Outcome> submitAndWait(pipeline::Engine& engine, pipeline::Submission submission)
{
    auto answer = std::make_shared<std::promise<base::Result<pipeline::Outcome>>>();
    auto future = answer->get_future();
    auto ticket = engine.submit(std::move(submission), [answer](base::Result<pipeline::Outcome> outcome) {
        answer->set_value(std::move(outcome));
    });
    if (!ticket)
        return base::Failure(std::move(ticket.error()));
    if (future.wait_for(patience) != std::future_status::ready)
        return base::fail(base::Error::Code::Internal, "no answer");
    return future.get();
}

pipeline::Submission create(std::string type, base::json::object fields, std::string key)
{
    pipeline::Submission submission;
    submission.type = std::move(type);
    submission.fields = std::move(fields);
    submission.user = "operator";
    submission.idempotencyKey = std::move(key);
    return submission;
}

pipeline::Submission update(std::string type, std::string id, std::uint64_t version, base::json::object fields)
{
    auto submission = create(std::move(type), std::move(fields));
    submission.kind = domain::CommandKind::Update;
    submission.entity = std::move(id);
    submission.expected = base::Version {version};
    return submission;
}

pipeline::Submission erase(std::string type, std::string id, std::uint64_t version)
{
    auto submission = update(std::move(type), std::move(id), version, {});
    submission.kind = domain::CommandKind::Delete;
    return submission;
}

pipeline::Submission restore(std::string type, std::string id)
{
    auto submission = create(std::move(type), {});
    submission.kind = domain::CommandKind::Restore;
    submission.entity = std::move(id);
    return submission;
}

std::string violationIn(const std::filesystem::path& folder, const std::filesystem::path& acknowledged)
{
    pipeline::VerifyOptions options;
    options.folder = folder;
    options.catalog = shippedCatalog().get();
    options.decideAgain = true;
    if (!acknowledged.empty())
        options.acknowledged = acknowledged;
    const auto report = pipeline::verify(options);
    if (!report)
        return report.error().message;
    return report->violation.value_or(report->money == 0 ? "" : "the sum of all money is not 0");
}

} // namespace test
