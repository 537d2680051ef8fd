#pragma once

#include "base/json.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace test {

struct HttpReply
{
    int status = 0; ///< 0: no answer
    std::map<std::string, std::string> fields; ///< names in lower case
    std::string body;

    [[nodiscard]] std::string field(const std::string& name) const;
};

/// A TCP client that sends exactly what it is told, for dialogues with the server. Blocks, with deadlines.
class RawClient final
{
public:
    explicit RawClient(std::uint16_t port);
    ~RawClient();
    RawClient(RawClient&& other) noexcept;
    RawClient& operator=(RawClient&& other) = delete;

    [[nodiscard]] bool isConnected() const { return m_socket >= 0; }
    /// False: the peer has closed.
    bool send(std::string_view bytes);
    /// The next answer; `isHead`: it has no body. Status 0 when the peer closed or the deadline passed first.
    [[nodiscard]] HttpReply reply(bool isHead = false, std::chrono::milliseconds patience = std::chrono::seconds(20));
    /// The next `count` bytes, or nothing.
    [[nodiscard]] std::optional<std::string> take(std::size_t count,
                                                  std::chrono::milliseconds patience = std::chrono::seconds(20));
    /// Has the peer closed (after everything it sent)?
    [[nodiscard]] bool isClosedWithin(std::chrono::milliseconds patience);
    void endSending();
    void setReceiveBuffer(int bytes);

private:
    [[nodiscard]] bool fill(std::chrono::steady_clock::time_point deadline);
    int m_socket = -1;
    bool m_isEnded = false;
    std::string m_received;
};

/// A WebSocket client of the hub, frame by frame (RFC 6455).
class HubDialogue final
{
public:
    struct Message
    {
        int opcode = 0; ///< 1 text, 2 binary, 8 close; 0: nothing came
        std::string bytes;
        [[nodiscard]] int closeCode() const; ///< of a close frame
    };

    HubDialogue(std::uint16_t port, const std::string& token, const std::string& extraHead = {});
    [[nodiscard]] int status() const { return m_handshake.status; }
    [[nodiscard]] const HttpReply& handshake() const { return m_handshake; }
    void send(std::string_view text, int opcode = 1);
    /// The next text, binary or close frame; pings are answered.
    [[nodiscard]] Message receive(std::chrono::milliseconds patience = std::chrono::seconds(20));
    /// Sends {id, op, args}, with `args` as they are, and returns the answer; frames before it are passed over. Empty
    /// when none came.
    [[nodiscard]] base::json::object ask(const std::string& op, const std::string& args = "{}");
    [[nodiscard]] RawClient& socket() { return m_client; }

private:
    RawClient m_client;
    HttpReply m_handshake;
    int m_asked = 0;
};

/// The head of an upgrade of the hub.
[[nodiscard]] std::string hubUpgrade(std::uint16_t port, const std::string& protocols, const std::string& extra = {});

} // namespace test
