// The WebSocket protocol (RFC 6455) without sockets: the handshake, frames in, frames out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "wire/http.h"

namespace linepool::wire {

// The response that switches the protocol, if the request asks for it properly; otherwise
// kInvalidParameter with a message.
Result<Response> websocket_handshake(const Request& request);

// Whether the request asks for a WebSocket of a version other than 13, the only one, or of none.
bool wants_other_websocket(const Request& request);

enum class Opcode : std::uint8_t {
  kContinuation = 0,
  kText = 1,
  kBinary = 2,
  kClose = 8,
  kPing = 9,
  kPong = 10,
};

// A complete, unmasked server frame. Control frames carry at most 125 bytes.
std::string websocket_frame(Opcode opcode, std::string_view payload);
// With a status from RFC 6455, section 7.4, and a reason.
std::string websocket_close(std::uint16_t status, std::string_view reason);

// Reads what a client sends, one whole frame at a time. The server ignores client messages; it only
// checks their framing.
class WebsocketReader {
 public:
  static constexpr std::size_t kMessageBytes = 16 * 1024;

  struct Event {
    enum class Kind : std::uint8_t {
      kPing,   // answer with a pong with the same payload
      kPong,   // the client is there
      kClose,  // the client closes; answer with a close frame and end
      kFault,  // protocol error by the client; answer with `status` and end
    };
    Kind kind = Kind::kFault;
    std::uint16_t status = 0;  // of a close (1005 if it had none) or for a fault
    std::string payload;       // of a ping
  };

  // Takes bytes as they arrive. No more events come after kClose or kFault.
  void feed(std::string_view bytes);
  // The next event; nothing until more bytes arrive.
  [[nodiscard]] std::optional<Event> next();

 private:
  struct Head {
    Opcode opcode = Opcode::kText;
    bool is_last = true;
    std::size_t head_bytes = 0;
    std::size_t payload_bytes = 0;
  };

  [[nodiscard]] std::optional<Head> read_head();
  [[nodiscard]] std::optional<Event> take(const Head& head, std::string payload);
  [[nodiscard]] std::optional<Event> take_part(const Head& head, const std::string& payload);
  Event fault(std::uint16_t status);

  std::string in_;    // at most one frame
  std::string text_;  // of the current message, to check that it is UTF-8
  std::size_t message_bytes_ = 0;
  bool in_message_ = false;
  bool is_text_ = false;
  bool is_over_ = false;
  std::optional<std::uint16_t> bad_;  // a fault in the head that was read
};

}  // namespace linepool::wire
