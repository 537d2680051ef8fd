#pragma once

#include "metrics/history.h"
#include "pipeline/engine.h"
#include "serving/operations.h"
#include "serving/server.h"
#include "support/engine_fixture.h"
#include "support/raw_client.h"

#include <memory>
#include <string>

namespace test {

/// The real engine on a folder of its own behind the real server.
class ServedEngine final
{
public:
    explicit ServedEngine(serving::ServerOptions options = {});
    /// On this data folder, which stays.
    ServedEngine(serving::ServerOptions options, const std::filesystem::path& folder);
    /// Any engine; the folder is its owner's business.
    explicit ServedEngine(std::unique_ptr<pipeline::Engine> engine);

    [[nodiscard]] std::uint16_t port() const { return m_server->port(); }
    [[nodiscard]] pipeline::Engine& engine() { return *m_engine; }
    [[nodiscard]] metrics::History& history() { return m_history; }
    [[nodiscard]] const serving::OperationTable& operations() const { return m_table; }
    [[nodiscard]] static const std::string& token();
    /// A whole request with Host, token and, where there is a body, its length and type; `extra` are lines with CR LF.
    [[nodiscard]] std::string request(const std::string& method, const std::string& target,
                                      const std::string& body = {}, const std::string& extra = {}) const;
    /// Sends it on a new connection and returns the answer.
    [[nodiscard]] HttpReply call(const std::string& method, const std::string& target, const std::string& body = {},
                                 const std::string& extra = {}) const;
    [[nodiscard]] HttpReply raw(const std::string& bytes) const;
    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    void stopServer() { m_server.reset(); }

private:
    void start(serving::ServerOptions options);

    TemporaryFolder m_own;
    std::filesystem::path m_folder;
    std::unique_ptr<pipeline::Engine> m_engine;
    metrics::History m_history {{}, base::systemClock()};
    serving::OperationTable m_table;
    std::unique_ptr<serving::Server> m_server;
};

} // namespace test
