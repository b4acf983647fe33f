// Bytes to requests: one HTTP/1.x request at a time, without a socket, so that tests and fuzzers
// reach every path. It is built on Boost.Beast's basic_parser, which only the .cc includes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/limits.h"
#include "edge_http/chunk_reader.h"
#include "wire/http.h"

namespace linepool::edge_http {

struct ParserLimits {
  std::size_t header_bytes = limits::kHttpHeaderBytes;  // request line and header fields
  std::size_t headers = limits::kHttpHeaders;
  std::size_t body_bytes = limits::kHttpBodyBytes;
  // Called when the header of a request is complete and its body is chunked or announced longer
  // than body_bytes: returns how long the body may be. It may look at path and headers, so that
  // only a caller with the right token may fill memory. Empty: never longer than body_bytes.
  std::function<std::size_t(const wire::Request& head)> large_body_bytes;
  // Called before a request is refused because its body is too long. No handler sees that request.
  // May be empty.
  std::function<void(const wire::Request& head)> on_large_body;
};

class RequestParser {
 public:
  enum class State : std::uint8_t {
    kHeader,    // needs more bytes of the header
    kBody,      // the header is complete and stored; needs more bytes of the body
    kComplete,  // request() is complete
    kRefused,   // not a request that is served; see refusal_status()
  };

  // `limits` must outlive the parser.
  explicit RequestParser(const ParserLimits& limits);
  ~RequestParser();
  RequestParser(const RequestParser&) = delete;
  RequestParser& operator=(const RequestParser&) = delete;

  // What requests say of the address that they came to, already when only their head is there. Call
  // it before the first byte.
  void set_listener(std::uint8_t listener) { request_.listener = listener; }

  // Continues parsing and returns how many bytes it consumed. Unconsumed bytes must be passed
  // again, followed by more: in kHeader that is all bytes of the request. Stops after the first
  // complete request. Must not be called in kComplete or kRefused.
  std::size_t feed(std::string_view input);

  // Discards the request; the next one begins.
  void next();

  [[nodiscard]] State state() const { return state_; }
  // In kComplete, and in kBody without the body. Its views point into the last input or into this
  // parser: they are valid until the input moves, or feed() or next() is called.
  [[nodiscard]] wire::Request& request() { return request_; }
  // In kComplete: whether the client wants the connection kept open, and whether it speaks
  // HTTP/1.0.
  [[nodiscard]] bool keep_alive() const { return keep_alive_; }
  [[nodiscard]] bool is_http_1_0() const { return http_1_0_; }
  // In kBody: whether the client waits for "100 Continue" before it sends the body.
  [[nodiscard]] bool wants_continue() const { return wants_continue_; }
  // In kBody: bytes of the body so far.
  [[nodiscard]] std::size_t body_received() const { return body_.size(); }
  // In kRefused: 400, 413, 414, 417, 431 or 505, and one sentence that says why.
  [[nodiscard]] int refusal_status() const { return refusal_status_; }
  [[nodiscard]] std::string_view refusal_sentence() const { return refusal_sentence_; }

 private:
  class Beast;

  std::size_t feed_header(std::string_view input);
  std::size_t feed_body(std::string_view input);
  std::size_t feed_chunks(std::string_view input);
  void complete();
  void refuse_body();
  // Where the blank line after the header ends, or 0.
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
  std::size_t scanned_ = 0;            // header bytes known not to contain its end
  std::size_t blank_lines_ = 0;        // skipped before the request line
  std::size_t body_bound_ = 0;
  std::optional<ChunkReader> chunks_;  // if the body is chunked
  wire::Request request_;
  std::vector<wire::Header> headers_;
  std::string head_;  // the header, if its body arrives in later pieces
  std::string body_;  // the body, unless it arrived whole
};

}  // namespace linepool::edge_http
