#include "support/served_engine.h"

#include "serving/metrics_operations.h"

#include <stdexcept>
#include <utility>

namespace test {

const std::string& ServedEngine::token()
{
    static const std::string text = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
    return text;
}

ServedEngine::ServedEngine(serving::ServerOptions options)
    : ServedEngine(std::move(options), {})
{
}

ServedEngine::ServedEngine(serving::ServerOptions options, const std::filesystem::path& folder)
    : m_folder(folder.empty() ? m_own.path() : folder)
{
    auto engine = pipeline::openEmbeddedEngine(engineOptions(m_folder));
    if (!engine)
        throw std::runtime_error(engine.error().message);
    m_engine = std::move(*engine);
    start(std::move(options));
}

ServedEngine::ServedEngine(std::unique_ptr<pipeline::Engine> engine)
    : m_folder(m_own.path())
    , m_engine(std::move(engine))
{
    start({});
}

void ServedEngine::start(serving::ServerOptions options)
{
    serving::addEngineOperations(m_table, *m_engine);
    serving::addMetricsOperations(m_table, {m_history});
    options.token = token();
    auto server = serving::startServer(options, m_table, *m_engine);
    if (!server)
        throw std::runtime_error(server.error().message);
    m_server = std::move(*server);
}

std::string ServedEngine::request(const std::string& method, const std::string& target, const std::string& body,
                                  const std::string& extra) const
{
    auto text = method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port())
        + "\r\nAuthorization: Bearer " + token() + "\r\n";
    if (!body.empty()) {
        text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
        if (extra.find("Content-Type") == std::string::npos)
            text += "Content-Type: application/json\r\n";
    }
    return text + extra + "\r\n" + body;
}

HttpReply ServedEngine::raw(const std::string& bytes) const
{
    RawClient client(port());
    client.send(bytes);
    return client.reply();
}

HttpReply ServedEngine::call(const std::string& method, const std::string& target, const std::string& body,
                             const std::string& extra) const
{
    RawClient client(port());
    client.send(request(method, target, body, extra));
    return client.reply(method == "HEAD");
}

} // namespace test
