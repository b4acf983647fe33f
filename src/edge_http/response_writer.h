// Responses to bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "wire/http.h"

namespace linepool::edge_http {

// How a client learns where the body ends.
enum class BodyEnd : std::uint8_t {
  kLength,   // Content-Length states it beforehand
  kChunks,   // each piece of a stream states its length; append_chunk() and kLastChunk
  kClose,    // it ends with the connection: a stream for an HTTP/1.0 client
  kNowhere,  // what follows is another protocol
};

struct ResponseForm {
  bool head = false;             // answers a HEAD request: no body is sent
  bool http_1_0 = false;         // the client must be told that the connection stays open
  bool keep_alive = true;        // false: "Connection: close"
  std::string_view lines = {};   // whole lines with CR LF that every answer has, or ""
  wire::RequestId request = {};  // none: no Request-Id
  BodyEnd body_end = BodyEnd::kLength;
};

// The lines that every answer has, made once a second instead of once an answer.
struct HeadLines {
  std::string cached;    // for an answer that says itself whether it may be stored
  std::string uncached;  // for any other: it is nobody's business but its client's

  // For this second of the Unix epoch. A Strict-Transport-Security of `strict_transport_s` seconds,
  // unless that is 0.
  static HeadLines at(std::int64_t unix_seconds, std::int64_t strict_transport_s);
  // Those for this answer.
  [[nodiscard]] std::string_view of(const wire::Response& response) const;
};

// Appends the response. CHECKs that its status is a final one and that no header could break the
// message (CR, LF, NUL or an invalid name): response splitting is a bug, never input.
void append_response(std::string& out, const wire::Response& response, const ResponseForm& form);

// Appends the header line "Request-Id: k7f2qd-1234".
void append_request_id(std::string& out, const wire::RequestId& request);

inline constexpr std::string_view kLastChunk = "0\r\n\r\n";
// Appends one chunk; `bytes` must not be empty.
void append_chunk(std::string& out, std::string_view bytes);

// "Date: Tue, 15 Nov 1994 08:12:31 GMT\r\n" in any locale. Takes seconds since the Unix epoch.
std::string date_line(std::int64_t unix_seconds);

}  // namespace linepool::edge_http
