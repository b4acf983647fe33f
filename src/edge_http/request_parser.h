// Bytes to requests: one HTTP/1.x request at a time, without a socket, so that tests and fuzzers
// reach every path. Boost.Beast's basic_parser stands behind it and is seen in the .cc only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.h"
#include "wire/http.h"

namespace linepool::edge_http {

struct ParserLimits {
  std::size_t header_bytes = limits::kHttpHeaderBytes;  // request line and header fields
  std::size_t headers = limits::kHttpHeaders;
  std::size_t body_bytes = limits::kHttpBodyBytes;
  // Asked about a request whose body is announced longer than body_bytes, or is chunked, when only
  // its header is there yet: how long may it be? May look at path and headers, so that only a
  // caller with the right token is allowed to fill memory. Empty: nobody may.
  std::function<std::size_t(const wire::Request& head)> large_body_bytes;
  // Told of a request whose body is refused because it is longer than it may be, before the
  // refusal. No handler sees it. Empty: nobody wants to know.
  std::function<void(const wire::Request& head)> on_large_body;
};

class RequestParser {
 public:
  enum class State : std::uint8_t {
    kHeader,    // needs more bytes of the header
    kBody,      // the header is complete and kept; needs more bytes of the body
    kComplete,  // request() is whole
    kRefused,   // the bytes are no request that is served; see refusal_status()
  };

  // `limits` outlives the parser.
  explicit RequestParser(const ParserLimits& limits);
  ~RequestParser();
  RequestParser(const RequestParser&) = delete;
  RequestParser& operator=(const RequestParser&) = delete;

  // Reads on and returns how many bytes were used up. Bytes that were not are given again, with
  // more behind them: in kHeader these are all bytes of the request. Stops behind the first
  // complete request. Not to be called in kComplete or kRefused.
  std::size_t feed(std::string_view input);

  // Forgets the request; the next one begins.
  void next();

  [[nodiscard]] State state() const { return state_; }
  // In kComplete. Its views point into the last input or into this parser: they live until the
  // input moves, or feed() or next() is called.
  [[nodiscard]] wire::Request& request() { return request_; }
  // In kComplete: whether the client wants the connection kept, and whether it speaks HTTP/1.0.
  [[nodiscard]] bool keep_alive() const { return keep_alive_; }
  [[nodiscard]] bool is_http_1_0() const { return http_1_0_; }
  // In kBody: whether the client waits for "100 Continue" before it sends the body.
  [[nodiscard]] bool wants_continue() const { return wants_continue_; }
  // In kBody: bytes of the body so far.
  [[nodiscard]] std::size_t body_received() const { return body_.size(); }
  // In kRefused: 400, 413, 414, 417, 431, 501 or 505, and one sentence that says why.
  [[nodiscard]] int refusal_status() const { return refusal_status_; }
  [[nodiscard]] std::string_view refusal_sentence() const { return refusal_sentence_; }

 private:
  class Beast;

  std::size_t feed_header(std::string_view input);
  std::size_t feed_body(std::string_view input);
  // Where the blank line behind the header ends, or 0.
  std::size_t find_header_end(std::string_view input);
  void keep_head(std::string_view head);
  bool split_target(std::string_view target);
  void refuse(int status, std::string_view sentence);

  const ParserLimits& limits_;
  std::unique_ptr<Beast> beast_;
  State state_ = State::kHeader;
  bool keep_alive_ = false;
  bool http_1_0_ = false;
  bool wants_continue_ = false;
  int refusal_status_ = 0;
  std::string_view refusal_sentence_;  // a literal
  std::size_t scanned_ = 0;            // bytes of the header without its end
  std::size_t blank_lines_ = 0;        // skipped before the request line
  std::size_t body_bound_ = 0;
  wire::Request request_;
  std::vector<wire::Header> headers_;
  std::string head_;  // the header, once its body comes in later pieces
  std::string body_;  // the body, unless it came whole
};

}  // namespace linepool::edge_http
