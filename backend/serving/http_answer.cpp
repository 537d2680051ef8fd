#include "serving/http_answer.h"

namespace serving {

std::string_view reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 412:
        return "Precondition Failed";
    case 413:
        return "Content Too Large";
    case 414:
        return "URI Too Long";
    case 415:
        return "Unsupported Media Type";
    case 421:
        return "Misdirected Request";
    case 422:
        return "Unprocessable Content";
    case 428:
        return "Precondition Required";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    default:
        return "Internal Server Error";
    }
}

std::string httpAnswer(const RestAnswer& answer, bool isHead, bool keepAlive, std::string_view date)
{
    std::string bytes;
    bytes.reserve(512 + answer.body.size());
    const auto field = [&bytes](std::string_view name, std::string_view value) {
        bytes.append(name).append(": ").append(value).append("\r\n");
    };
    bytes.append("HTTP/1.1 ")
        .append(std::to_string(answer.status))
        .append(" ")
        .append(reasonPhrase(answer.status))
        .append("\r\n");
    field("Date", date);
    if (!answer.contentType.empty())
        field("Content-Type", answer.contentType);
    if (answer.status != 204) // RFC 9110, 8.6: no Content-Length there
        field("Content-Length", std::to_string(answer.body.size()));
    field("Connection", keepAlive ? "keep-alive" : "close");
    field("Cache-Control", "no-store");
    field("X-Content-Type-Options", "nosniff");
    field("Content-Security-Policy", "default-src 'none'");
    for (const auto& [name, value] : answer.headers)
        field(name, value);
    bytes.append("\r\n");
    if (!isHead && answer.status != 204)
        bytes.append(answer.body);
    return bytes;
}

} // namespace serving
