#include "base/http_fetch.h"

#include <curl/curl.h>
#include <fmt/format.h>

#include <memory>

namespace base {

namespace {

struct Transfer
{
    std::string body;
    std::size_t maxBytes = 0;
    bool isTooLarge = false;
    std::stop_token stop;
};

std::size_t takeBytes(char* data, std::size_t size, std::size_t count, void* user)
{
    auto& transfer = *static_cast<Transfer*>(user);
    const auto bytes = size * count;
    if (bytes > transfer.maxBytes - transfer.body.size()) {
        transfer.isTooLarge = true;
        return 0; // ends the transfer
    }
    transfer.body.append(data, bytes);
    return bytes;
}

int mayGoOn(void* user, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return static_cast<Transfer*>(user)->stop.stop_requested() ? 1 : 0;
}

bool initialise()
{
    static const bool isReady = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK; // once, whatever the thread
    return isReady;
}

} // namespace

Result<HttpAnswer> httpGet(const std::string& url, std::chrono::milliseconds patience, std::size_t maxBytes,
                           const std::stop_token& stop)
{
    const std::unique_ptr<CURL, void (*)(CURL*)> curl(initialise() ? curl_easy_init() : nullptr, curl_easy_cleanup);
    if (!curl)
        return fail(Error::Code::Internal, "libcurl cannot be used.");
    Transfer transfer;
    transfer.maxBytes = maxBytes;
    transfer.stop = stop;
    auto* const handle = curl.get();
    curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(handle, CURLOPT_PROXY, "");
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(handle, CURLOPT_ACCEPT_ENCODING, "");
    curl_easy_setopt(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(patience.count()));
    curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(patience.count()));
    curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, mayGoOn);
    curl_easy_setopt(handle, CURLOPT_XFERINFODATA, &transfer);
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, takeBytes);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, &transfer);
    const auto code = curl_easy_perform(handle);
    if (code == CURLE_OK) {
        long status = 0;
        curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
        return HttpAnswer {static_cast<int>(status), std::move(transfer.body)};
    }
    if (transfer.isTooLarge)
        return fail(Error::Code::TooLarge, fmt::format("'{}' answers with more than {} bytes.", url, maxBytes));
    if (code == CURLE_ABORTED_BY_CALLBACK)
        return fail(Error::Code::Closed, "It was cancelled.");
    if (code == CURLE_URL_MALFORMAT || code == CURLE_UNSUPPORTED_PROTOCOL)
        return fail(Error::Code::Invalid, fmt::format("'{}' is no address like http://127.0.0.1:9090.", url));
    return fail(Error::Code::Network,
                fmt::format("'{}' cannot be read: {}. Check that the server runs and that the address is right.", url,
                            curl_easy_strerror(code)),
                true);
}

std::string percentEncoded(std::string_view text)
{
    static constexpr std::string_view plain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"; // RFC 3986, unreserved
    std::string made;
    for (const char each : text) {
        if (plain.find(each) != std::string_view::npos)
            made.push_back(each);
        else
            made += fmt::format("%{:02X}", static_cast<unsigned char>(each));
    }
    return made;
}

} // namespace base
