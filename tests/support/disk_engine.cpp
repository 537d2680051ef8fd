#include "support/disk_engine.h"

#include <utility>

namespace test {

base::Result<void> DiskEngine::open(const pipeline::EngineOptions& options)
{
    auto engine = pipeline::openEmbeddedEngine(options);
    if (!engine)
        return base::Failure(std::move(engine.error()));
    m_engine = std::move(*engine);
    return {};
}

pipeline::Submission DiskEngine::tea(std::string key)
{
    return create("products", {{"name", std::string(150, 't')}, {"price", 1}}, std::move(key));
}

} // namespace test
