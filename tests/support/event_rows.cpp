#include "support/event_rows.h"

#include "base/json.h"

namespace test {

MadeEvent::MadeEvent(std::uint64_t n)
{
    const auto number = std::to_string(n);
    switch (n % 4) {
    case 0:
        domain = "shop";
        type = "PurchaseCreated";
        entityType = "purchases";
        entity = std::string("hN4wZr7tYc2sUe9v").append(6 - std::min<std::size_t>(6, number.size()), 'A') + number;
        value =
            R"({"type":"PurchaseCreated","fields":{"productId":"q3XkP0c2ZUuR7m1nYb8t4A","customerId":"cU4tN7aS1eOdKxV2hRqJ0g","total":)"
            + std::to_string(n % 5'000) + "}}";
        break;
    case 1:
        domain = "bank";
        type = "BalanceChanged";
        entityType = "accounts";
        entity = "NL06OPEN0385" + number;
        value = R"({"type":"BalanceChanged","fields":{"balance":)" + number
            + R"(},"data":{"changedBy":-100,"fromTo":"NL20OPEN0441870263","description":"Rent"}})";
        break;
    case 2:
        domain = "shop";
        type = "ProductUpdated";
        entityType = "products";
        entity = "b7HdZ9fJRtOq2sUxK5iPwA";
        value = R"({"type":"ProductUpdated","fields":{"price":)" + std::to_string(n % 999) + "}}";
        break;
    default:
        domain = "bank";
        type = "MoneyTransferFailed";
        entityType = "transfers";
        entity = "01a20ea8-215f-7a49-bac3-15d" + number;
        value =
            R"({"type":"MoneyTransferFailed","fields":{},"data":{"rule":"INSUFFICIENT_FUNDS","field":"amount","reason":"insufficient funds"}})";
        break;
    }
    item.position = n + 1;
    item.sequence = n / 2 + 1;
    item.timeMicros = 1'773'325'927'391'000 + static_cast<std::int64_t>(n) * 20;
    item.command[15] = static_cast<std::uint8_t>(n);
    item.version = n % 4 == 3 ? 0 : static_cast<std::uint32_t>(n % 50 + 1);
    item.latencyMicros = static_cast<std::uint32_t>(1'000 + n % 9'000);
    item.valueBytes = static_cast<std::uint32_t>(value.size());
    item.domain = domain;
    item.type = type;
    item.entityType = entityType;
    item.entity = entity;
    item.user = "demo";
    item.preview = value;
}

std::string MadeEvent::json() const
{
    const base::json::object record {{"position", item.position},
                                     {"sequence", item.sequence},
                                     {"domain", domain},
                                     {"type", type},
                                     {"entityType", entityType},
                                     {"entity", entity},
                                     {"version", item.version},
                                     {"user", "demo"},
                                     {"time", "2026-03-12T14:32:07.391000Z"},
                                     {"command", "01a20ea8-215f-7a49-bac3-15d3a8b1c2d4"},
                                     {"index", item.index},
                                     {"count", item.count}};
    auto text = base::json::serialize(record);
    text.back() = ',';
    return text + "\"value\":" + value + '}';
}

} // namespace test
