#include "base/utf8.h"
#include "serving/request_gate.h"
#include "serving/request_target.h"

#include <cstdlib>

/// Head reader, gate and target reader: what comes out is as strict as they promise, whatever the bytes are.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace serving;
    const std::string bytes(data, data + size);
    (void)checkPartialHead(bytes).has_value();
    const auto head = parseHead(bytes);
    std::string target = bytes;
    if (head) {
        for (const auto& [name, value] : head->fields)
            if (name.empty() || name.find_first_of(" \t\r\n:") != std::string::npos
                || value.find_first_of("\r\n") != std::string::npos)
                std::abort();
        const auto passed = checkRequest({8'080, "token", 1'000, "/api/v1/hub"}, *head);
        if (passed && (!head->one("host") || (head->has("content-length") && head->has("transfer-encoding"))))
            std::abort();
        target = passed ? passed->target : head->target;
    }
    if (const auto parsed = parseTarget(target)) {
        for (const auto& segment : parsed->segments)
            if (segment.empty() || segment == ".." || !base::isValidUtf8(segment)
                || segment.find('\0') != std::string::npos)
                std::abort();
        for (const auto& segment : parsed->segments)
            if (percentDecode(percentEncode(segment)) != segment)
                std::abort();
    }
    return 0;
}
