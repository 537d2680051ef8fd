#pragma once

#include "persistence/cluster_stores.h"
#include "persistence/resp_connection.h"
#include "persistence/store_keys.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace persistence {

/// One of the two Redis servers, as its store sees it: connects with all checks when there is no connection, repeats
/// once what a lost connection may have cut (every write of ours may be repeated), loads scripts, reads marks. One
/// thread at a time.
class StoreServer final
{
public:
    using Words = std::vector<std::string_view>;

    StoreServer(RedisAddress address, RedisStoreOptions options);

    [[nodiscard]] base::Result<void> connect();
    [[nodiscard]] base::Result<Reply> call(RespConnection::Words words);
    [[nodiscard]] base::Result<Reply> call(std::initializer_list<std::string_view> words)
    {
        return call(RespConnection::Words(words.begin(), words.size()));
    }
    /// All in one go; replies in their order. The first error reply is the Error of all.
    [[nodiscard]] base::Result<std::vector<Reply>> pipeline(const std::vector<Words>& commands);

    /// Commands that `next` makes, some of them asked ahead, until `take` has seen enough (false). A connection that is
    /// lost on the way is an Error: what was taken is not taken again.
    [[nodiscard]] base::Result<void> stream(const std::function<std::vector<std::string>()>& next,
                                            const std::function<base::Result<bool>(const Reply&)>& take);

    enum class Script
    {
        Append,
        Write,
        Repair
    };
    struct Run
    {
        std::vector<std::string> keys;
        std::vector<std::string> words;
    };
    /// Runs of one script, in one go, each whole or not at all. Error replies are among the replies.
    [[nodiscard]] base::Result<std::vector<Reply>> run(Script script, const std::vector<Run>& runs);

    [[nodiscard]] base::Result<Mark> readMark(std::string_view domain);
    /// For reads and writes of one domain. Error Invalid: the profile has no such domain.
    [[nodiscard]] base::Result<StoreKeys> keysOf(std::string_view domain) const;
    [[nodiscard]] const RedisAddress& address() const { return m_address; }
    [[nodiscard]] const RedisStoreOptions& options() const { return m_options; }
    /// What an error reply in the place of "OK" means.
    [[nodiscard]] base::Error errorOf(const Reply& reply) const;
    /// What a refusal of a script means, apart from BEHIND.
    [[nodiscard]] base::Error refusal(const Reply& reply) const;

private:
    template <typename T>
    [[nodiscard]] base::Result<T> connected(const std::function<base::Result<T>(RespConnection&)>& work);

    const RedisAddress m_address;
    const RedisStoreOptions m_options;
    std::unique_ptr<RespConnection> m_connection;
    std::map<Script, std::string> m_digests;
};

/// The words 2 to 13 of the writing scripts.
void appendMarks(std::vector<std::string>& words, const Mark& believed, const Mark& next);
[[nodiscard]] std::string nonceText(std::uint64_t nonce);
/// Of "last", "w", "eo", "en" behind a refusal: does the store stand at this place of the log?
[[nodiscard]] bool standsAt(const Reply& refusal, std::uint64_t last, std::int64_t offset,
                            const eventlog::Epoch& epoch);

/// Connects and looks at everything; the connection only when all is good. `error` is of the first that is not.
struct Inspection
{
    std::vector<RedisCheck> checks;
    std::unique_ptr<RespConnection> connection;
    std::optional<base::Error> error;
};
[[nodiscard]] Inspection inspect(const RedisAddress& address, const RedisStoreOptions& options);

} // namespace persistence
