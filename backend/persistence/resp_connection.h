#pragma once

#include "base/result.h"
#include "persistence/store_address.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>

struct redisContext;
struct redisReply;

namespace persistence {

/// A reply, or an element of one, as long as the Reply it came from lives.
class ReplyView
{
public:
    enum class Kind
    {
        Nil,
        Text, ///< bytes of any kind
        Integer,
        List,
        Error
    };
    explicit ReplyView(const redisReply* reply)
        : m_reply(reply)
    {
    }
    [[nodiscard]] Kind kind() const;
    [[nodiscard]] std::string_view text() const; ///< of Text and Error; else empty
    [[nodiscard]] std::int64_t integer() const; ///< of Integer; else 0
    [[nodiscard]] std::size_t size() const; ///< of a List; else 0
    [[nodiscard]] ReplyView at(std::size_t index) const; ///< below size()

protected:
    const redisReply* m_reply;
};

class Reply final : public ReplyView
{
public:
    explicit Reply(redisReply* reply)
        : ReplyView(reply)
        , m_owner(reply)
    {
    }

private:
    struct Free
    {
        void operator()(redisReply* reply) const;
    };
    std::unique_ptr<redisReply, Free> m_owner;
};

/// One connection to a Redis server. Calls block, at most for the reply's patience each; one thread at a time. After an
/// Error of code Network it is of no more use: a reply that comes later would be taken for another one.
class RespConnection final
{
public:
    using Words = std::span<const std::string_view>;

    /// Connects, by TLS where the address says so. Nobody has signed in yet.
    [[nodiscard]] static base::Result<std::unique_ptr<RespConnection>> open(const RedisAddress& address,
                                                                            std::chrono::milliseconds connectPatience,
                                                                            std::chrono::milliseconds replyPatience);

    /// Queues a command; receive() sends what is queued and returns the replies in their order. Error replies are
    /// replies.
    void send(Words words);
    [[nodiscard]] base::Result<Reply> receive();
    /// One command; an error reply is an Error.
    [[nodiscard]] base::Result<Reply> call(Words words);
    [[nodiscard]] base::Result<Reply> call(std::initializer_list<std::string_view> words)
    {
        return call(Words(words.begin(), words.size()));
    }
    [[nodiscard]] bool isAlive() const { return m_isAlive; }

private:
    struct Close
    {
        void operator()(redisContext* context) const;
    };
    RespConnection(RedisAddress address, std::unique_ptr<redisContext, Close> context);
    [[nodiscard]] base::Result<void> flush();
    [[nodiscard]] base::Failure lost();

    const RedisAddress m_address;
    std::unique_ptr<redisContext, Close> m_context;
    bool m_isAlive = true;
};

/// What an error reply means for the caller, with what to do next.
[[nodiscard]] base::Error errorOfReply(const RedisAddress& address, std::string_view text);

} // namespace persistence
