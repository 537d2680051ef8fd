#include "docks/payload_loader.h"

namespace docks {

PayloadLoader::PayloadLoader(hub::HubClient& hub, QObject* parent)
    : QObject(parent)
    , m_hub(hub)
    , m_worker("payloads", [this](std::stop_token stop) {
        while (!stop.stop_requested()) {
            for (auto& text : m_texts.takeAll(stop)) {
                auto payload = std::make_shared<Payload>();
                payload->text = std::move(text.text);
                if (auto value = base::json::parse(payload->text))
                    payload->value = std::move(*value);
                else
                    payload->problem = value.error().message;
                (void)m_results.push({text.generation, std::move(payload)});
                QMetaObject::invokeMethod(
                    this, [this] { take(); }, Qt::QueuedConnection);
            }
        }
    })
{
}

PayloadLoader::~PayloadLoader() = default;

void PayloadLoader::load(std::uint64_t position, std::uint32_t valueBytes, const std::string& preview)
{
    ++m_generation;
    m_text.clear();
    if (preview.size() == valueBytes)
        read(preview);
    else
        fetch(position, 0, m_generation);
}

void PayloadLoader::fetch(std::uint64_t position, std::uint64_t offset, std::uint64_t generation)
{
    m_hub.request(QStringLiteral("events.body"), {{"position", position}, {"offset", offset}}, this,
                  [this, position, generation](const hub::Reply& reply) {
                      if (generation != m_generation)
                          return;
                      if (!reply.ok || !reply.body.is_object()) {
                          emit failed(reply.problemText());
                          return;
                      }
                      const auto& body = reply.body.get_object();
                      m_text += base::json::textAt(body, "text");
                      const auto* const next = body.if_contains("next");
                      const auto* const total = body.if_contains("total");
                      if (next != nullptr && next->is_number()) {
                          emit progressed(static_cast<qint64>(m_text.size()),
                                          total != nullptr && total->is_number() ? total->to_number<qint64>() : 0);
                          fetch(position, next->to_number<std::uint64_t>(), generation);
                          return;
                      }
                      read(std::exchange(m_text, {}));
                  });
}

void PayloadLoader::read(std::string text)
{
    (void)m_texts.push({m_generation, std::move(text)});
}

void PayloadLoader::take()
{
    for (const auto& result : m_results.takeNow()) {
        if (result.generation == m_generation)
            emit loaded(result.payload);
    }
}

} // namespace docks
