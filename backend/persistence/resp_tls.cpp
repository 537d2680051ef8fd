#include "persistence/resp_tls.h"

#include <fmt/format.h>
#include <hiredis/hiredis.h>
#include <hiredis/hiredis_ssl.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <memory>
#include <string>
#include <utility>

namespace persistence {

namespace {

struct FreeContext
{
    void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
};
struct FreeSession
{
    void operator()(SSL* session) const { SSL_free(session); }
};

base::Failure refuse(const RedisAddress& address, const std::string& what, bool retriable = false)
{
    ERR_clear_error();
    return base::fail(base::Error::Code::Network, fmt::format("TLS with Redis at {}: {}", address.text(), what),
                      retriable);
}

base::Result<std::unique_ptr<SSL_CTX, FreeContext>> contextFor(const RedisAddress& address)
{
    std::unique_ptr<SSL_CTX, FreeContext> context(SSL_CTX_new(TLS_client_method()));
    if (!context)
        return refuse(address, "OpenSSL has no memory.", true);
    SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION);
    SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER, nullptr);
    if (address.certificateAuthority.empty()) {
        SSL_CTX_set_default_verify_paths(context.get());
    } else if (SSL_CTX_load_verify_locations(context.get(), address.certificateAuthority.c_str(), nullptr) != 1) {
        return refuse(address,
                      fmt::format("the authority's certificate '{}' cannot be read. Name a PEM file in the profile.",
                                  address.certificateAuthority));
    }
    if (!address.certificate.empty()) {
        if (SSL_CTX_use_certificate_chain_file(context.get(), address.certificate.c_str()) != 1)
            return refuse(address,
                          fmt::format("the client's certificate '{}' cannot be read. Name a PEM file in the profile.",
                                      address.certificate));
        if (SSL_CTX_use_PrivateKey_file(context.get(), address.key.c_str(), SSL_FILETYPE_PEM) != 1
            || SSL_CTX_check_private_key(context.get()) != 1)
            return refuse(address,
                          fmt::format("the client's key '{}' cannot be read or does not belong to its certificate. "
                                      "Name the right PEM file in the profile.",
                                      address.key));
    }
    return context;
}

} // namespace

base::Result<void> beginTls(const RedisAddress& address, redisContext* context)
{
    ERR_clear_error();
    auto made = contextFor(address);
    if (!made)
        return base::Failure(std::move(made.error()));
    std::unique_ptr<SSL, FreeSession> session(SSL_new(made->get()));
    if (!session)
        return refuse(address, "OpenSSL has no memory.", true);
    if (X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(session.get()), address.host.c_str()) != 1) {
        SSL_set1_host(session.get(), address.host.c_str());
        std::string name = address.host;
        SSL_ctrl(session.get(), SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, name.data());
    }
    ERR_clear_error();
    if (redisInitiateSSL(context, session.get()) == REDIS_OK) {
        static_cast<void>(session.release()); // of the connection from now on
        return {};
    }
    if (const auto verified = SSL_get_verify_result(session.get()); verified != X509_V_OK)
        return refuse(address,
                      fmt::format("the server's certificate is not accepted: {}. Name the authority that signed it in "
                                  "the profile, or correct the host.",
                                  X509_verify_cert_error_string(verified)));
    const std::string why = context->errstr;
    if (why.find("wrong version number") != std::string::npos
        || why.find("packet length too long") != std::string::npos)
        return refuse(address,
                      "the server does not speak TLS on this port. Switch TLS off in the profile, or give its "
                      "TLS port.");
    return refuse(
        address,
        fmt::format("the handshake failed ({}). If the server does not speak TLS on this port, switch TLS off "
                    "in the profile; if it wants a certificate of the client, name it there.",
                    why),
        true);
}

} // namespace persistence
