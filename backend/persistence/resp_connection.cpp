#include "persistence/resp_connection.h"

#include "persistence/resp_tls.h"

#include <fmt/format.h>
#include <hiredis/hiredis.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>
#include <utility>
#include <vector>

namespace persistence {

namespace {

using Code = base::Error::Code;

constexpr std::size_t mostReplyBytes = 256 * 1024 * 1024; ///< a larger one is not an answer to anything we ask
constexpr long long mostElements = 2'000'000;

timeval timeOf(std::chrono::milliseconds patience)
{
    timeval time {};
    time.tv_sec = static_cast<time_t>(patience.count() / 1'000);
    time.tv_usec = static_cast<suseconds_t>(patience.count() % 1'000 * 1'000);
    return time;
}

/// hiredis and OpenSSL write without MSG_NOSIGNAL: a server that went away must not end the program.
class WithoutPipeSignal final
{
public:
    WithoutPipeSignal()
    {
        sigset_t pending;
        sigemptyset(&pending);
        ::sigpending(&pending);
        m_wasPending = sigismember(&pending, SIGPIPE) == 1;
        sigset_t pipe;
        sigemptyset(&pipe);
        sigaddset(&pipe, SIGPIPE);
        ::pthread_sigmask(SIG_BLOCK, &pipe, &m_before);
    }
    ~WithoutPipeSignal()
    {
        sigset_t pipe;
        sigemptyset(&pipe);
        sigaddset(&pipe, SIGPIPE);
        const timespec now {};
        while (!m_wasPending && ::sigtimedwait(&pipe, nullptr, &now) == -1 && errno == EINTR) {}
        ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    WithoutPipeSignal(const WithoutPipeSignal&) = delete;
    WithoutPipeSignal& operator=(const WithoutPipeSignal&) = delete;

private:
    sigset_t m_before {};
    bool m_wasPending = false;
};

/// Of a server that may be anything: short and printable.
std::string shown(std::string_view text)
{
    constexpr std::size_t most = 160;
    std::string out;
    for (const char c : text.substr(0, most))
        out += c >= ' ' && c < 0x7F ? c : '?';
    return out;
}

} // namespace

ReplyView::Kind ReplyView::kind() const
{
    switch (m_reply->type) {
    case REDIS_REPLY_STRING:
    case REDIS_REPLY_STATUS:
    case REDIS_REPLY_DOUBLE:
    case REDIS_REPLY_VERB:
    case REDIS_REPLY_BIGNUM:
        return Kind::Text;
    case REDIS_REPLY_INTEGER:
    case REDIS_REPLY_BOOL:
        return Kind::Integer;
    case REDIS_REPLY_ARRAY:
    case REDIS_REPLY_MAP:
    case REDIS_REPLY_SET:
    case REDIS_REPLY_PUSH:
        return Kind::List;
    case REDIS_REPLY_ERROR:
        return Kind::Error;
    default:
        return Kind::Nil;
    }
}

std::string_view ReplyView::text() const
{
    return kind() == Kind::Text || kind() == Kind::Error ? std::string_view(m_reply->str, m_reply->len)
                                                         : std::string_view();
}

std::int64_t ReplyView::integer() const
{
    return kind() == Kind::Integer ? m_reply->integer : 0;
}

std::size_t ReplyView::size() const
{
    return kind() == Kind::List ? m_reply->elements : 0;
}

ReplyView ReplyView::at(std::size_t index) const
{
    return ReplyView(m_reply->element[index]);
}

void Reply::Free::operator()(redisReply* reply) const
{
    freeReplyObject(reply);
}

void RespConnection::Close::operator()(redisContext* context) const
{
    const WithoutPipeSignal guard;
    redisFree(context);
}

RespConnection::RespConnection(RedisAddress address, std::unique_ptr<redisContext, Close> context)
    : m_address(std::move(address))
    , m_context(std::move(context))
{
}

base::Result<std::unique_ptr<RespConnection>> RespConnection::open(const RedisAddress& address,
                                                                   std::chrono::milliseconds connectPatience,
                                                                   std::chrono::milliseconds replyPatience)
{
    const auto connectTime = timeOf(connectPatience);
    const auto replyTime = timeOf(replyPatience);
    redisOptions options {};
    if (address.host.starts_with('/')) {
        REDIS_OPTIONS_SET_UNIX(&options, address.host.c_str());
    } else {
        REDIS_OPTIONS_SET_TCP(&options, address.host.c_str(), address.port);
    }
    options.connect_timeout = &connectTime;
    options.command_timeout = &connectTime;
    std::unique_ptr<redisContext, Close> context(redisConnectWithOptions(&options));
    if (!context)
        return base::fail(Code::Network, "There is no memory for a connection to Redis.", true);
    if (context->err != 0)
        return base::fail(Code::Network,
                          fmt::format("Redis at {} cannot be reached: {}. Start it, or correct its address in the "
                                      "profile.",
                                      address.text(), shown(context->errstr)),
                          true);
    context->reader->maxelements = mostElements;
    if (address.tls) {
        const WithoutPipeSignal guard;
        if (auto begun = beginTls(address, context.get()); !begun)
            return base::Failure(std::move(begun.error()));
    }
    redisSetTimeout(context.get(), replyTime);
    redisEnableKeepAlive(context.get()); // not on a Unix socket, where it is not needed
    context->err = 0;
    return std::unique_ptr<RespConnection>(new RespConnection(address, std::move(context)));
}

void RespConnection::send(Words words)
{
    std::vector<const char*> texts;
    std::vector<std::size_t> lengths;
    texts.reserve(words.size());
    lengths.reserve(words.size());
    for (const auto& word : words) {
        texts.push_back(word.data() == nullptr ? "" : word.data());
        lengths.push_back(word.size());
    }
    if (redisAppendCommandArgv(m_context.get(), static_cast<int>(words.size()), texts.data(), lengths.data())
        != REDIS_OK)
        m_isAlive = false;
}

base::Result<void> RespConnection::flush()
{
    if (!m_isAlive)
        return lost();
    const WithoutPipeSignal guard;
    for (int isDone = 0; isDone == 0;) {
        if (redisBufferWrite(m_context.get(), &isDone) != REDIS_OK)
            return lost();
    }
    return {};
}

base::Result<Reply> RespConnection::receive()
{
    if (auto sent = flush(); !sent)
        return base::Failure(std::move(sent.error()));
    auto* const reader = m_context->reader;
    for (std::size_t bytes = 0;;) {
        void* reply = nullptr;
        if (redisReaderGetReply(reader, &reply) != REDIS_OK) {
            m_context->err = reader->err;
            std::memcpy(m_context->errstr, reader->errstr, sizeof m_context->errstr);
            return lost();
        }
        if (reply != nullptr)
            return Reply(static_cast<redisReply*>(reply));
        const auto before = reader->len;
        const WithoutPipeSignal guard; // TLS may write while it reads
        if (redisBufferRead(m_context.get()) != REDIS_OK)
            return lost();
        bytes += reader->len - before;
        if (bytes > mostReplyBytes) {
            m_isAlive = false;
            return base::fail(Code::Network,
                              fmt::format("Redis at {} sends a reply of more than {} MB: it is not ours.",
                                          m_address.text(), mostReplyBytes / 1024 / 1024));
        }
    }
}

base::Result<Reply> RespConnection::call(Words words)
{
    send(words);
    auto reply = receive();
    if (reply && reply->kind() == ReplyView::Kind::Error)
        return base::Failure(errorOfReply(m_address, reply->text()));
    return reply;
}

base::Failure RespConnection::lost()
{
    m_isAlive = false;
    if (m_context->err == REDIS_ERR_PROTOCOL)
        return base::fail(
            Code::Network,
            fmt::format("What answers at {} does not speak Redis' protocol ({}). If the server wants TLS, "
                        "switch it on in the profile; else correct the address.",
                        m_address.text(), shown(m_context->errstr)));
    const bool isLate = m_context->err == REDIS_ERR_TIMEOUT || (m_context->err == REDIS_ERR_IO && errno == EAGAIN);
    return base::fail(Code::Network,
                      isLate ? fmt::format("Redis at {} did not answer in time; it is asked again.", m_address.text())
                             : fmt::format("The connection to Redis at {} was lost ({}); it is made anew.",
                                           m_address.text(), shown(m_context->errstr)),
                      true);
}

base::Error errorOfReply(const RedisAddress& address, std::string_view text)
{
    struct Meaning
    {
        std::string_view begin;
        Code code;
        bool isRetriable;
        std::string_view sentence; ///< {0} the address, {1} the server's own words
    };
    static constexpr std::array meanings {
        Meaning {"OOM", Code::Storage, true,
                 "Redis at {0} is out of memory and takes no writes. Raise its maxmemory or free memory there; writing "
                 "goes on by itself."},
        Meaning {"MISCONF", Code::Storage, true,
                 "Redis at {0} cannot save its data to disk and takes no writes (MISCONF). Free space on its disk or "
                 "mend its folder; writing goes on by itself."},
        Meaning {"LOADING", Code::Network, true,
                 "Redis at {0} is still loading its data from disk. It is asked again until it is done."},
        Meaning {"READONLY", Code::Storage, true,
                 "Redis at {0} is a read-only replica. Give the address of its primary in the profile, or make it one "
                 "with REPLICAOF NO ONE."},
        Meaning {"NOAUTH", Code::Network, false,
                 "Redis at {0} wants a password, and the profile has none. Enter user and password in the profile."},
        Meaning {"WRONGPASS", Code::Network, false,
                 "Redis at {0} does not accept user and password of the profile. Correct them in the profile."},
        Meaning {"ERR AUTH <password> called without any password", Code::Network, false,
                 "Redis at {0} has no password, but the profile sends one. Take it out of the profile, or set it on "
                 "the server."},
        Meaning {"NOPERM", Code::Network, false,
                 "The user of the profile may not do this on Redis at {0}: {1} Give it the right with ACL SETUSER (all "
                 "keys es:*, and @read @write @scripting info ping)."},
        Meaning {"BUSY ", Code::Storage, true,
                 "Redis at {0} is busy with somebody's script. It is asked again; SCRIPT KILL ends the script."},
        Meaning {"CLUSTERDOWN", Code::Network, true,
                 "The Redis cluster of {0} is down: {1} It is asked again until it is whole."},
        Meaning {"MOVED", Code::Network, false,
                 "Redis at {0} is one node of a Redis Cluster and does not hold this domain: {1}. Give the address of "
                 "the node that does, or of a server of its own."},
        Meaning {"WRONGTYPE", Code::Storage, false,
                 "A key of ours on Redis at {0} was replaced by another program with something else. Rebuild the store "
                 "from the log."},
        Meaning {"NOREPLICAS", Code::Storage, true,
                 "Redis at {0} has too few replicas and takes no writes. Start them, or lower min-replicas-to-write."},
        Meaning {"ERR max number of clients", Code::Network, true,
                 "Redis at {0} has as many clients as it takes. Raise its maxclients, or close some."},
        Meaning {"DENIED", Code::Network, false,
                 "Redis at {0} is in protected mode and takes no connections from here. Set a password there, or bind "
                 "it to an address."},
        Meaning {"MASTERDOWN", Code::Network, true, "Redis at {0} is a replica that has lost its primary."},
    };
    for (const auto& meaning : meanings) {
        if (text.starts_with(meaning.begin))
            return {meaning.code, fmt::format(fmt::runtime(meaning.sentence), address.text(), shown(text)),
                    meaning.isRetriable};
    }
    return {Code::Internal, fmt::format("Redis at {} refused a command: {}", address.text(), shown(text)), false};
}

} // namespace persistence
