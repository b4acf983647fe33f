// An HTTP request and response as plain data: what handlers see and what servers and clients
// transfer. No sockets, no parser.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ip_address.h"

namespace linepool::wire {

enum class Method : std::uint8_t { kGet, kHead, kPost, kPut, kPatch, kDelete, kOptions, kOther };
std::string_view name(Method method);

struct Header {
  std::string_view name;
  std::string_view value;
};

// Names a request, in logs and in its answer's Request-Id header.
struct RequestId {
  // Drawn by each server at its start, so that an id stays unique after a restart.
  using Run = std::array<char, 6>;

  Run run{};  // letters and digits; zeros: the request has no id
  std::uint64_t number = 0;

  [[nodiscard]] bool is_none() const { return run[0] == '\0'; }
  // Appends "k7f2qd-1234", without an allocation of its own.
  void append_to(std::string& out) const;
  [[nodiscard]] std::string text() const;
};

// All views point into the connection's buffer and live until Handler::handle returns.
struct Request {
  Method method = Method::kGet;
  std::string_view target;  // as received: "/user/api/get_sms.php?customer=..."
  std::string_view path;    // before '?', still escaped
  std::string_view query;   // after '?', still escaped; "" if absent
  std::string_view body;    // complete
  std::span<const Header> headers;
  IpAddress peer;
  RequestId id;
  bool secure = false;        // came over TLS
  std::uint8_t listener = 0;  // which of the server's addresses it came to

  // The first header with that name, case-insensitive.
  [[nodiscard]] std::optional<std::string_view> header(std::string_view header_name) const;
};

class LateUser;

struct Response {
  int status = 200;
  std::string_view content_type = "text/plain";  // a literal
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;  // besides length, type, connection
  std::shared_ptr<LateUser> opens;  // of a late answer: keeps the connection open for this user

  static Response text(std::string body_text, int status_code = 200);
  static Response json(std::string body_text, int status_code = 200);
};

// The response with Retry-After: when to ask again.
Response with_retry_after(Response response, std::int64_t seconds);

// "Not Found" for 404; "" for codes Linepool never answers.
std::string_view reason_phrase(int status);

}  // namespace linepool::wire
