#include "eventlog/kafka_client.h"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace eventlog::kafka {

base::Result<KafkaConfig> configFor(const ClusterAddress& address, KafkaSettings more)
{
    KafkaSettings settings {
        {"socket.keepalive.enable", "true"}, {"reconnect.backoff.ms", "50"}, {"retry.backoff.ms", "10"}};
    for (auto& setting : more)
        settings.push_back(std::move(setting));
    return makeKafkaConfig(address, settings);
}

base::Result<Client> open(rd_kafka_type_t type, KafkaConfig config)
{
    std::array<char, 512> text {};
    Client client(rd_kafka_new(type, config.get(), text.data(), text.size()));
    if (!client)
        return base::fail(base::Error::Code::Invalid,
                          fmt::format("The settings of the cluster are refused: {}", text.data()));
    static_cast<void>(config.release()); // it belongs to the client now
    return client;
}

void findLeaders(rd_kafka_t* client)
{
    constexpr int patienceMilliseconds = 500;
    const rd_kafka_metadata_t* found = nullptr;
    if (rd_kafka_metadata(client, 0, nullptr, &found, patienceMilliseconds) == RD_KAFKA_RESP_ERR_NO_ERROR)
        rd_kafka_metadata_destroy(found); // the client has taken from it what it needs
}

} // namespace eventlog::kafka
