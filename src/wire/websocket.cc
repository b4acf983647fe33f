#include "wire/websocket.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"
#include "base/big_endian.h"
#include "base/check.h"
#include "base/crypto/base64.h"
#include "base/text/utf8.h"

namespace linepool::wire {
namespace {

constexpr std::size_t kControlBytes = 125;
constexpr std::size_t kMaskBytes = 4;
constexpr std::uint16_t kProtocolError = 1002;
constexpr std::uint16_t kNotUtf8 = 1007;
constexpr std::uint16_t kTooBig = 1009;
constexpr std::uint16_t kNoStatus = 1005;

// Whether a list such as "keep-alive, Upgrade" contains the word.
bool lists(std::string_view list, std::string_view word) {
  while (!list.empty()) {
    const std::size_t comma = list.find(',');
    std::string_view item = list.substr(0, comma);
    list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
    while (item.starts_with(' ')) item.remove_prefix(1);
    while (item.ends_with(' ')) item.remove_suffix(1);
    const bool same = std::equal(item.begin(), item.end(), word.begin(), word.end(),
                                 [](char a, char b) { return lower(a) == b; });
    if (same) return true;
  }
  return false;
}

std::string sha1(const std::string& text) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  const int done = EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha1(), nullptr);
  CHECK(done == 1, "hashing does not fail");
  return {reinterpret_cast<const char*>(digest.data()), size};
}

std::string_view value_of(const Request& request, std::string_view name) {
  return request.header(name).value_or(std::string_view());
}

bool is_upgrade(const Request& request) {
  return lists(value_of(request, "Connection"), "upgrade") &&
         lists(value_of(request, "Upgrade"), "websocket");
}

bool is_version_13(const Request& request) {
  return value_of(request, "Sec-WebSocket-Version") == "13";
}

bool is_known(std::uint8_t opcode) {
  return opcode <= 2 || (opcode >= 8 && opcode <= 10);
}

bool is_control(Opcode opcode) {
  return static_cast<std::uint8_t>(opcode) >= 8;
}

bool may_be_sent(std::uint16_t status) {
  const bool defined =
      status >= 1000 && status <= 1014 && status != 1004 && status != 1005 && status != 1006;
  return defined || (status >= 3000 && status <= 4999);
}

}  // namespace

Result<Response> websocket_handshake(const Request& request) {
  if (request.method != Method::kGet) {
    return Refusal(Error::kInvalidParameter, "A WebSocket must be requested with GET.");
  }
  if (!is_upgrade(request)) {
    return Refusal(Error::kInvalidParameter, "This path is a WebSocket: send Upgrade: websocket.");
  }
  if (!is_version_13(request)) {
    return Refusal(Error::kInvalidParameter, "Sec-WebSocket-Version must be 13.");
  }
  const std::string key(value_of(request, "Sec-WebSocket-Key"));
  const auto nonce = base64_decode(key);
  if (!nonce || nonce->size() != 16) {
    return Refusal(Error::kInvalidParameter, "Sec-WebSocket-Key must be 16 bytes in base64.");
  }
  Response response;
  response.status = 101;
  response.headers.emplace_back("Upgrade", "websocket");
  response.headers.emplace_back("Sec-WebSocket-Accept",
                                base64_encode(sha1(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
  return response;
}

bool wants_other_websocket(const Request& request) {
  return request.method == Method::kGet && is_upgrade(request) && !is_version_13(request);
}

std::string websocket_frame(Opcode opcode, std::string_view payload) {
  CHECK(!is_control(opcode) || payload.size() <= kControlBytes);
  std::string frame;
  frame += static_cast<char>(0x80 | static_cast<std::uint8_t>(opcode));
  const std::size_t size = payload.size();
  if (size <= kControlBytes) {
    frame += static_cast<char>(size);
  } else if (size <= 0xFFFF) {
    frame += static_cast<char>(126);
    append_big_endian(frame, size, 2);
  } else {
    frame += static_cast<char>(127);
    append_big_endian(frame, size, 8);
  }
  frame += payload;
  return frame;
}

std::string websocket_close(std::uint16_t status, std::string_view reason) {
  std::string payload;
  append_big_endian(payload, status, 2);
  payload += reason;
  return websocket_frame(Opcode::kClose, payload);
}

void WebsocketReader::feed(std::string_view bytes) {
  if (!is_over_) in_ += bytes;
}

std::optional<WebsocketReader::Event> WebsocketReader::next() {
  while (!is_over_) {
    const std::optional<Head> head = read_head();
    if (bad_) return fault(*bad_);
    if (!head || in_.size() < head->head_bytes + head->payload_bytes) return std::nullopt;
    std::string payload = in_.substr(head->head_bytes, head->payload_bytes);
    const std::string_view mask =
        std::string_view(in_).substr(head->head_bytes - kMaskBytes, kMaskBytes);
    for (std::size_t i = 0; i < payload.size(); ++i) {
      payload[i] = static_cast<char>(payload[i] ^ mask[i % kMaskBytes]);
    }
    in_.erase(0, head->head_bytes + head->payload_bytes);
    if (auto event = take(*head, std::move(payload))) return event;
  }
  return std::nullopt;
}

// Nothing until the whole head has arrived; a fault in it is left in `bad_`.
std::optional<WebsocketReader::Head> WebsocketReader::read_head() {
  if (in_.size() < 2) return std::nullopt;
  const auto byte = [this](std::size_t i) { return static_cast<std::uint8_t>(in_[i]); };
  Head head;
  const auto opcode = static_cast<std::uint8_t>(byte(0) & 0x0F);
  head.opcode = static_cast<Opcode>(opcode);
  head.is_last = (byte(0) & 0x80) != 0;
  const bool has_reserved_bits = (byte(0) & 0x70) != 0;
  const bool is_masked = (byte(1) & 0x80) != 0;
  std::uint64_t size = byte(1) & 0x7F;
  const bool bad_control = is_control(head.opcode) && (!head.is_last || size > kControlBytes);
  if (has_reserved_bits || !is_masked || !is_known(opcode) || bad_control) {
    bad_ = kProtocolError;
    return std::nullopt;
  }
  const std::size_t size_bytes = size == 126 ? 2 : size == 127 ? 8 : 0;
  head.head_bytes = 2 + size_bytes + kMaskBytes;
  if (in_.size() < head.head_bytes) return std::nullopt;
  if (size_bytes > 0) size = read_big_endian(std::string_view(in_).substr(2, size_bytes));
  const std::size_t before = is_control(head.opcode) ? 0 : message_bytes_;
  if (size > kMessageBytes - before) {
    bad_ = kTooBig;
    return std::nullopt;
  }
  head.payload_bytes = static_cast<std::size_t>(size);
  return head;
}

std::optional<WebsocketReader::Event> WebsocketReader::take(const Head& head, std::string payload) {
  switch (head.opcode) {
    case Opcode::kPing: return Event{Event::Kind::kPing, 0, std::move(payload)};
    case Opcode::kPong: return Event{Event::Kind::kPong, 0, {}};
    case Opcode::kClose: {
      std::uint16_t status = kNoStatus;
      if (payload.size() == 1) return fault(kProtocolError);
      if (payload.size() >= 2) {
        status =
            static_cast<std::uint16_t>(read_big_endian(std::string_view(payload).substr(0, 2)));
        if (!may_be_sent(status)) return fault(kProtocolError);
        if (!is_valid_utf8(std::string_view(payload).substr(2))) return fault(kNotUtf8);
      }
      is_over_ = true;
      return Event{Event::Kind::kClose, status, {}};
    }
    case Opcode::kText:
    case Opcode::kBinary:
    case Opcode::kContinuation: return take_part(head, payload);
  }
  return fault(kProtocolError);
}

std::optional<WebsocketReader::Event> WebsocketReader::take_part(const Head& head,
                                                                 const std::string& payload) {
  const bool continues = head.opcode == Opcode::kContinuation;
  if (continues != in_message_) return fault(kProtocolError);
  if (!continues) is_text_ = head.opcode == Opcode::kText;
  in_message_ = !head.is_last;
  message_bytes_ += payload.size();
  if (is_text_) text_ += payload;
  if (!head.is_last) return std::nullopt;
  message_bytes_ = 0;
  const std::string text = std::exchange(text_, {});
  if (!is_valid_utf8(text)) return fault(kNotUtf8);
  return std::nullopt;
}

WebsocketReader::Event WebsocketReader::fault(std::uint16_t status) {
  is_over_ = true;
  in_.clear();
  return {Event::Kind::kFault, status, {}};
}

}  // namespace linepool::wire
