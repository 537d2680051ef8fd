#pragma once

#include "base/result.h"
#include "persistence/store_address.h"

struct redisContext;

namespace persistence {

/// The TLS handshake on a fresh connection: the server's certificate must come from the address' authority and name its
/// host. Blocks for the connection's patience.
[[nodiscard]] base::Result<void> beginTls(const RedisAddress& address, redisContext* context);

} // namespace persistence
