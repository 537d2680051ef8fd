#include "persistence/store_server.h"

#include "persistence/store_scripts.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace persistence {

namespace {

using Code = base::Error::Code;

std::string textOf(StoreServer::Script script)
{
    switch (script) {
    case StoreServer::Script::Append:
        return std::string(scripts::guard).append(scripts::append);
    case StoreServer::Script::Write:
        return std::string(scripts::guard).append(scripts::operate).append(scripts::write);
    case StoreServer::Script::Repair:
        break;
    }
    return std::string(scripts::operate).append(scripts::repair);
}

template <typename Number>
Number numberIn(const ReplyView& reply, Number otherwise, int base = 10)
{
    const auto text = reply.text();
    Number number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number, base);
    return number;
}

} // namespace

StoreServer::StoreServer(RedisAddress address, RedisStoreOptions options)
    : m_address(std::move(address))
    , m_options(std::move(options))
{
}

base::Result<void> StoreServer::connect()
{
    if (m_connection && m_connection->isAlive())
        return {};
    m_connection.reset();
    m_digests.clear();
    auto inspection = inspect(m_address, m_options);
    if (inspection.error)
        return base::Failure(std::move(*inspection.error));
    m_connection = std::move(inspection.connection);
    return {};
}

template <typename T>
base::Result<T> StoreServer::connected(const std::function<base::Result<T>(RespConnection&)>& work)
{
    const bool wasThere = m_connection && m_connection->isAlive();
    for (bool isRepeat = false;; isRepeat = true) {
        if (auto done = connect(); !done)
            return base::Failure(std::move(done.error()));
        auto result = work(*m_connection);
        if (result || m_connection->isAlive() || !wasThere || isRepeat)
            return result;
    }
}

base::Result<Reply> StoreServer::call(RespConnection::Words words)
{
    return connected<Reply>([words](RespConnection& connection) { return connection.call(words); });
}

base::Result<std::vector<Reply>> StoreServer::pipeline(const std::vector<Words>& commands)
{
    return connected<std::vector<Reply>>([&](RespConnection& connection) -> base::Result<std::vector<Reply>> {
        for (const auto& words : commands)
            connection.send(words);
        std::vector<Reply> replies;
        replies.reserve(commands.size());
        std::optional<base::Error> error;
        for (std::size_t i = 0; i < commands.size(); ++i) {
            auto reply = connection.receive();
            if (!reply)
                return base::Failure(std::move(reply.error()));
            if (reply->kind() == ReplyView::Kind::Error && !error)
                error = errorOf(*reply);
            replies.push_back(std::move(*reply));
        }
        if (error)
            return base::Failure(std::move(*error));
        return replies;
    });
}

base::Result<void> StoreServer::stream(const std::function<std::vector<std::string>()>& next,
                                       const std::function<base::Result<bool>(const Reply&)>& take)
{
    constexpr int ahead = 3; // the server works on the next ones while these are taken
    if (auto done = call({"PING"}); !done) // makes sure of the connection
        return base::Failure(std::move(done.error()));
    const auto ask = [&] {
        const auto words = next();
        m_connection->send(Words(words.begin(), words.end()));
    };
    for (int i = 0; i < ahead; ++i)
        ask();
    base::Result<bool> wantsMore = true;
    for (int asked = ahead; asked > 0; --asked) {
        if (wantsMore && *wantsMore) {
            ask();
            ++asked;
        }
        const auto reply = m_connection->receive();
        if (!reply)
            return base::Failure(reply.error());
        if (!wantsMore || !*wantsMore)
            continue; // was asked for ahead
        wantsMore =
            reply->kind() == ReplyView::Kind::Error ? base::Result<bool>(base::Failure(errorOf(*reply))) : take(*reply);
    }
    return wantsMore ? base::Result<void>() : base::Result<void>(base::Failure(wantsMore.error()));
}

base::Result<std::vector<Reply>> StoreServer::run(Script script, const std::vector<Run>& runs)
{
    return connected<std::vector<Reply>>([&](RespConnection& connection) -> base::Result<std::vector<Reply>> {
        for (bool isRepeat = false;; isRepeat = true) {
            auto& digest = m_digests[script];
            if (digest.empty()) {
                auto loaded = connection.call({"SCRIPT", "LOAD", textOf(script)});
                if (!loaded)
                    return base::Failure(std::move(loaded.error()));
                digest = loaded->text();
            }
            for (const auto& run : runs) {
                const auto count = std::to_string(run.keys.size());
                Words words {"EVALSHA", digest, count};
                words.insert(words.end(), run.keys.begin(), run.keys.end());
                words.insert(words.end(), run.words.begin(), run.words.end());
                connection.send(words);
            }
            std::vector<Reply> replies;
            replies.reserve(runs.size());
            for (std::size_t i = 0; i < runs.size(); ++i) {
                auto reply = connection.receive();
                if (!reply)
                    return base::Failure(std::move(reply.error()));
                replies.push_back(std::move(*reply));
            }
            // Somebody flushed the scripts: load it again. Runs that found it in between say so themselves (BEHIND).
            const bool isMissing = std::any_of(replies.begin(), replies.end(), [](const Reply& reply) {
                return reply.kind() == ReplyView::Kind::Error && reply.text().starts_with("NOSCRIPT");
            });
            if (!isMissing || isRepeat)
                return replies;
            digest.clear();
        }
    });
}

base::Result<Mark> StoreServer::readMark(std::string_view domain)
{
    const auto keys = keysOf(domain);
    if (!keys)
        return base::Failure(keys.error());
    auto reply = call({"HMGET", keys->of("state"), "log", "last", "pos", "cmd", "cmdid", "w", "eo", "en", "base"});
    if (!reply)
        return base::Failure(std::move(reply.error()));
    Mark mark;
    mark.domain = domain;
    if (reply->size() != 9)
        return mark;
    mark.log = base::Uuid::parse(reply->at(0).text()).value_or(base::Uuid {});
    if (!mark.log.isNil() && !m_options.log.isNil() && mark.log != m_options.log)
        return base::fail(
            Code::Invalid,
            fmt::format("Redis at {} was given another log's data ({}) while it was in use. Give each log "
                        "its own servers.",
                        m_address.text(), mark.log.toString()));
    mark.sequence = {numberIn<std::uint64_t>(reply->at(1), 0)};
    mark.position = {numberIn<std::uint64_t>(reply->at(2), 0)};
    mark.command = {numberIn<std::uint64_t>(reply->at(3), 0)};
    mark.commandId = base::Uuid::parse(reply->at(4).text()).value_or(base::Uuid {});
    mark.reading.offset = numberIn<std::int64_t>(reply->at(5), -1);
    mark.reading.epoch = {numberIn<std::int64_t>(reply->at(6), -1), numberIn<std::uint64_t>(reply->at(7), 0, 16)};
    mark.reading.base = numberIn<std::uint64_t>(reply->at(8), 1);
    mark.reading.last = mark.sequence.value;
    mark.reading.command = static_cast<std::int64_t>(mark.command.value) - 1;
    return mark;
}

base::Result<StoreKeys> StoreServer::keysOf(std::string_view domain) const
{
    for (const auto& known : m_options.domains) {
        if (known.name == domain)
            return StoreKeys(known.name, known.partition);
    }
    return base::fail(Code::Invalid,
                      fmt::format("The stores on Redis know no domain '{}': add its pack to this engine.", domain));
}

base::Error StoreServer::errorOf(const Reply& reply) const
{
    return errorOfReply(m_address, reply.text());
}

base::Error StoreServer::refusal(const Reply& reply) const
{
    if (reply.kind() == ReplyView::Kind::Error)
        return errorOf(reply);
    const auto what = reply.size() > 0 ? reply.at(0).text() : std::string_view();
    const auto word = [&reply](std::size_t index) {
        if (index >= reply.size())
            return std::string();
        const auto at = reply.at(index);
        return at.kind() == ReplyView::Kind::Integer ? std::to_string(at.integer()) : std::string(at.text());
    };
    const auto where = m_address.text();
    if (what == "OTHERLOG")
        return {
            Code::Invalid,
            fmt::format("Redis at {} holds the data of another log ({}), not of this one ({}). Give each log its own "
                        "servers.",
                        where, word(1), m_options.log.toString()),
            false};
    if (what == "STALE" || what == "OTHER" || what == "BEHIND")
        return {Code::Fenced,
                fmt::format("Redis at {} was written by another owner: it stands at sequence {}, offset {}, under the "
                            "claim at offset {}. Read the mark again and go on from there, if this engine still owns "
                            "the domain.",
                            where, word(1), word(2), word(3)),
                false};
    if (what == "REWOUND")
        return {Code::Rewound,
                fmt::format("Redis at {} has lost its newest part: it stands at sequence {} and was further. It is "
                            "written again from the log.",
                            where, word(1)),
                false};
    if (what == "DISORDER")
        return {Code::Internal,
                fmt::format("Redis at {} holds {} events, but its mark says {}: somebody changed it. Rebuild the store "
                            "from the log.",
                            where, word(1), word(2)),
                false};
    if (what == "GAP" || what == "CONFLICT")
        return {
            Code::Internal,
            fmt::format("{} on Redis at {} is at version {}, and the next event follows version {}: {}. Rebuild the "
                        "store from the log.",
                        word(1), where, word(2), word(3), what == "GAP" ? "a gap" : "a conflict with what is there"),
            false};
    return {Code::Internal, fmt::format("Redis at {} answered '{}' to a script of ours.", where, what), false};
}

std::string nonceText(std::uint64_t nonce)
{
    return fmt::format("{:016x}", nonce);
}

void appendMarks(std::vector<std::string>& words, const Mark& believed, const Mark& next)
{
    const auto& from = believed.reading;
    const auto& to = next.reading;
    for (auto& word :
         {std::to_string(believed.sequence.value), std::to_string(from.offset), std::to_string(from.epoch.offset),
          nonceText(from.epoch.nonce), std::to_string(next.sequence.value), std::to_string(next.position.value),
          std::to_string(next.command.value), next.commandId.toString(), std::to_string(to.offset),
          std::to_string(to.epoch.offset), nonceText(to.epoch.nonce), std::to_string(to.base)})
        words.push_back(word);
}

bool standsAt(const Reply& refusal, std::uint64_t last, std::int64_t offset, const eventlog::Epoch& epoch)
{
    return refusal.size() == 5 && refusal.at(1).text() == std::to_string(last)
        && refusal.at(2).text() == std::to_string(offset) && refusal.at(3).text() == std::to_string(epoch.offset)
        && refusal.at(4).text() == nonceText(epoch.nonce);
}

} // namespace persistence
