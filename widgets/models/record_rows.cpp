#include "models/record_rows.h"

#include "serving/wire_frame.h"

#include <QByteArray>

namespace models {

namespace {

base::json::value asBase64(std::string_view bytes)
{
    const auto encoded = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()))
                             .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return base::json::value(base::json::string(encoded.constData(), static_cast<std::size_t>(encoded.size())));
}

/// As the answer says it that is not packed.
base::json::object recordRow(std::string_view bytes)
{
    const auto item = serving::wire::readRecordItem(bytes);
    if (!item)
        return {};
    base::json::array headers;
    for (const auto& [name, value] : item->headers)
        headers.push_back(base::json::array {asBase64(name), asBase64(value)});
    return {{"partition", item->partition},
            {"offset", item->offset},
            {"time", item->timeMillis},
            {"appendTime", item->isAppendTime},
            {"key", item->hasKey ? asBase64(item->key) : base::json::value()},
            {"keyBytes", item->keyBytes},
            {"value", item->hasValue ? asBase64(item->value) : base::json::value()},
            {"valueBytes", item->valueBytes},
            {"headers", std::move(headers)},
            {"headerCount", item->headerCount},
            {"mark", item->mark}};
}

} // namespace

ObjectTable::Packed recordRows(const hub::Reply& reply)
{
    if (!reply.ok || !reply.frame)
        return {};
    auto frame = serving::wire::readFrame(*reply.frame);
    if (!frame || frame->items.empty())
        return {};
    frame->items.erase(frame->items.begin()); // the body
    return {reply.frame, std::move(frame->items), &recordRow};
}

} // namespace models
