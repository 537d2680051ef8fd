#include "eventlog/record_headers.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

/// Reader of the headers of a record in a log that anybody may write: whatever the bytes are, it answers, and what
/// counts as ours has one spelling. Input: key, then pairs of name and value, parted by zero bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace eventlog;
    const std::string_view text(reinterpret_cast<const char*>(data), size); // NOLINT: bytes as text
    std::vector<std::string> parts;
    for (std::size_t from = 0; from <= text.size();) {
        const auto end = std::min(text.find('\0', from), text.size());
        parts.emplace_back(text.substr(from, end - from));
        from = end + 1;
    }
    Headers headers;
    for (std::size_t i = 1; i + 1 < parts.size(); i += 2)
        headers.push_back({parts[i], parts[i + 1]});
    const auto found = readRecord(1, 0, parts.front(), viewsOf(headers));
    if (found.head.kind == RecordHead::Kind::Event) {
        for (const auto& header : headersOf(found.event, found.head.epoch, 0, found.rules))
            if (std::count(headers.begin(), headers.end(), header) != 1)
                std::abort();
        if (recordKey(found.event.entityType, found.event.entity) != parts.front())
            std::abort();
    }
    if (const auto command = readCommand(viewsOf(headers)))
        for (const auto& header : headersOf(*command))
            if (std::count(headers.begin(), headers.end(), header) != 1)
                std::abort();
    return 0;
}
