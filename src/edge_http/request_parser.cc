#include "edge_http/request_parser.h"

#include <algorithm>
#include <boost/beast/http/basic_parser.hpp>
#include <cstring>
#include <utility>

#include "base/ascii.h"
#include "base/check.h"
#include "wire/target_url.h"

namespace linepool::edge_http {
namespace {

namespace http = boost::beast::http;
using boost::beast::error_code;
using BeastView = boost::beast::string_view;

// Old clients leave one empty line before a request; more than that is noise.
constexpr std::size_t kBlankLines = 1;
// How much memory a body may leave allocated for the next one on its connection.
constexpr std::size_t kKeptBodyBytes = 4096;

constexpr std::string_view kFolded = "Header fields must not be folded over lines.";
constexpr std::string_view kOneHost = "HTTP/1.1 requires exactly one Host header.";
constexpr std::string_view kBadHost =
    "Host must be a name or an address, with a port from 1 to 65535 or none.";

std::string_view view(BeastView text) {
  return {text.data(), text.size()};
}

bool is_inside(std::string_view part, std::string_view whole) {
  const auto at = reinterpret_cast<std::uintptr_t>(part.data());
  const auto first = reinterpret_cast<std::uintptr_t>(whole.data());
  return at >= first && at + part.size() <= first + whole.size();
}

wire::Method method_of(http::verb verb) {
  if (verb == http::verb::get) return wire::Method::kGet;
  if (verb == http::verb::head) return wire::Method::kHead;
  if (verb == http::verb::post) return wire::Method::kPost;
  if (verb == http::verb::put) return wire::Method::kPut;
  if (verb == http::verb::patch) return wire::Method::kPatch;
  if (verb == http::verb::delete_) return wire::Method::kDelete;
  if (verb == http::verb::options) return wire::Method::kOptions;
  return wire::Method::kOther;
}

// Whether the request line is valid except for its version number: "GET / HTTP/2.0".
bool names_other_version(std::string_view head) {
  const std::string_view line = head.substr(0, head.find("\r\n"));
  const std::size_t space = line.rfind(' ');
  if (space == std::string_view::npos || space == 0) return false;
  const std::string_view v = line.substr(space + 1);
  return v.size() == 8 && v.substr(0, 5) == "HTTP/" && linepool::is_digit(v[5]) && v[6] == '.' &&
         linepool::is_digit(v[7]) && v != "HTTP/1.1" && v != "HTTP/1.0";
}

std::string_view sentence_for(const error_code& ec) {
  if (ec == http::error::bad_method) return "The request line has no valid method.";
  if (ec == http::error::bad_target) return "The request target contains a forbidden character.";
  if (ec == http::error::bad_version) return "The request line has no valid HTTP version.";
  if (ec == http::error::bad_content_length || ec == http::error::multiple_content_length) {
    return "Content-Length is invalid or contradicts another header.";
  }
  if (ec == http::error::bad_transfer_encoding) {
    return "Transfer-Encoding is invalid or contradicts another header.";
  }
  if (ec == http::error::bad_line_ending) return "Lines must end with CR LF.";
  return "A header field is malformed.";
}

}  // namespace

// The callbacks of Beast's parser, which fill the RequestParser that owns it.
class RequestParser::Beast final : public http::basic_parser<true> {
 public:
  explicit Beast(RequestParser& owner) : owner_(owner) {
    body_limit(boost::none);  // the owner knows the limit of each path
    header_limit(static_cast<std::uint32_t>(owner.limits_.header_bytes) + 4);
    eager(true);
  }

 private:
  void refuse(int status, std::string_view sentence, error_code& ec) {
    owner_.refuse(status, sentence);
    ec = http::error::bad_field;
  }

  void on_request_impl(http::verb verb, BeastView /*method*/, BeastView target, int version,
                       error_code& ec) override {
    owner_.http_1_0_ = version == 10;
    owner_.request_.method = method_of(verb);
    if (!owner_.split_target(view(target))) {
      refuse(400, "The request target must be a path or an http URL, without a fragment.", ec);
    }
  }

  void on_response_impl(int, BeastView, int, error_code&) override {
    CHECK(false, "a request parser sees no response");
  }

  void on_field_impl(http::field field, BeastView name, BeastView value, error_code& ec) override {
    const std::string_view text = view(value);
    if (owner_.headers_.size() >= owner_.limits_.headers) {
      return refuse(431, "Too many header fields.", ec);
    }
    owner_.headers_.push_back({view(name), text});
    if (field == http::field::host) check_host(text, ec);
    if (field == http::field::upgrade && owner_.http_1_0_) owner_.headers_.pop_back();
    if (field == http::field::content_length) check_length(text, ec);
    if (field == http::field::transfer_encoding) check_encoding(text, ec);
    if (field == http::field::expect) check_expectation(text, ec);
  }

  void check_host(std::string_view value, error_code& ec) {
    if (++hosts_ == 1 && wire::is_authority(value)) return;
    refuse(400, hosts_ == 1 ? kBadHost : kOneHost, ec);
  }

  // Beast accepts "5, 5" and repeated equal lengths; a proxy in front of us might read them
  // differently.
  void check_length(std::string_view value, error_code& ec) {
    if (++lengths_ > 1 || !std::all_of(value.begin(), value.end(), linepool::is_digit)) {
      refuse(400, "Content-Length is invalid or contradicts another header.", ec);
    }
  }

  // Beast ignores encodings it does not know, and the body would be read as a request.
  void check_encoding(std::string_view value, error_code& ec) {
    if (owner_.http_1_0_) return refuse(400, "HTTP/1.0 does not allow Transfer-Encoding.", ec);
    if (!equal_ignoring_case(value, "chunked")) {
      refuse(400, "The only Transfer-Encoding supported is chunked.", ec);
    }
  }

  void check_expectation(std::string_view value, error_code& ec) {
    if (!equal_ignoring_case(value, "100-continue")) {
      return refuse(417, "The only expectation supported is 100-continue.", ec);
    }
    owner_.wants_continue_ = !owner_.http_1_0_;
  }

  void on_header_impl(error_code& ec) override {
    if (hosts_ == 0 && !owner_.http_1_0_) return refuse(400, kOneHost, ec);
    owner_.keep_alive_ = keep_alive();
    owner_.request_.headers = owner_.headers_;
    owner_.body_bound_ = owner_.limits_.body_bytes;
    const std::uint64_t announced = content_length().value_or(0);
    if (announced > owner_.body_bound_ || chunked()) raise_bound();
    if (announced > owner_.body_bound_) {
      owner_.refuse_body();
      ec = http::error::body_limit;
    }
    if (chunked()) owner_.chunks_.emplace();
  }

  void raise_bound() {
    if (!owner_.limits_.large_body_bytes) return;
    owner_.body_bound_ =
        std::max(owner_.body_bound_, owner_.limits_.large_body_bytes(owner_.request_));
  }

  void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}

  std::size_t on_body_impl(BeastView body, error_code&) override {
    if (body.size() == content_length()) {
      owner_.request_.body = view(body);  // arrived whole: no copy
    } else {
      owner_.body_.append(body.data(), body.size());
    }
    return body.size();
  }

  // Chunks are read by a ChunkReader.
  void on_chunk_header_impl(std::uint64_t, BeastView, error_code&) override {
    CHECK(false, "Beast sees no chunk");
  }
  std::size_t on_chunk_body_impl(std::uint64_t, BeastView, error_code&) override {
    CHECK(false, "Beast sees no chunk");
    return 0;
  }

  void on_finish_impl(error_code&) override {}

  RequestParser& owner_;
  int hosts_ = 0;
  int lengths_ = 0;
};

RequestParser::RequestParser(const ParserLimits& limits)
    : limits_(limits), beast_(std::make_unique<Beast>(*this)) {}

RequestParser::~RequestParser() = default;

void RequestParser::next() {
  std::destroy_at(beast_.get());
  std::construct_at(beast_.get(), *this);
  state_ = State::kHeader;
  wants_continue_ = false;
  scanned_ = 0;
  blank_lines_ = 0;
  const std::uint8_t listener = request_.listener;
  request_ = wire::Request{};
  request_.listener = listener;
  headers_.clear();
  head_.clear();
  chunks_.reset();
  body_.clear();
  if (body_.capacity() > kKeptBodyBytes) body_.shrink_to_fit();
}

std::size_t RequestParser::feed(std::string_view input) {
  switch (state_) {
    case State::kHeader: return feed_header(input);
    case State::kBody: return feed_body(input);
    case State::kComplete:
    case State::kRefused: break;
  }
  CHECK(false, "a finished parser is fed");
}

std::size_t RequestParser::feed_header(std::string_view input) {
  std::size_t skipped = 0;
  if (blank_lines_ < kBlankLines && input.substr(0, 2) == "\r\n") {
    ++blank_lines_;
    scanned_ = 0;
    skipped = 2;
    input.remove_prefix(2);
  }
  // Beast reports fields one by one as they arrive; it gets the header in one piece, so that every
  // view points into one buffer.
  const std::size_t head_bytes = find_header_end(input);
  if (state_ == State::kRefused || head_bytes == 0) return skipped;
  const std::string_view head = input.substr(0, head_bytes);
  error_code ec;
  beast_->put({head.data(), head.size()}, ec);
  if (ec) {
    if (ec == http::error::bad_version && names_other_version(head)) {
      refuse(505, "Linepool supports HTTP/1.1 and HTTP/1.0.");
    }
    refuse(400, sentence_for(ec));
    return skipped;
  }
  if (beast_->is_done()) {
    state_ = State::kComplete;
    return skipped + head_bytes;
  }
  state_ = State::kBody;
  input.remove_prefix(head_bytes);
  const std::size_t used = feed_body(input);
  // The caller discards consumed bytes, so from now on what the views point to is stored here.
  if (state_ == State::kBody) keep_head(head);
  return skipped + head_bytes + used;
}

std::size_t RequestParser::feed_body(std::string_view input) {
  if (input.empty()) return 0;
  if (chunks_) return feed_chunks(input);
  error_code ec;
  const std::size_t used = beast_->put({input.data(), input.size()}, ec);
  if (ec && ec != http::error::need_more) {
    refuse(400, sentence_for(ec));
  } else if (beast_->is_done()) {
    complete();
  }
  return used;
}

std::size_t RequestParser::feed_chunks(std::string_view input) {
  const std::size_t used = chunks_->feed(input, body_, body_bound_);
  switch (chunks_->state()) {
    case ChunkReader::State::kMore: break;
    case ChunkReader::State::kComplete: complete(); break;
    case ChunkReader::State::kTooLarge: refuse_body(); break;
    case ChunkReader::State::kMalformed: refuse(400, chunks_->sentence()); break;
  }
  return used;
}

void RequestParser::complete() {
  if (!body_.empty()) request_.body = body_;
  state_ = State::kComplete;
}

void RequestParser::refuse_body() {
  if (limits_.on_large_body) limits_.on_large_body(request_);
  refuse(413, "The request body is too large.");
}

std::size_t RequestParser::find_header_end(std::string_view input) {
  if (!input.empty() && !is_letter(input[0]) && input != "\r") {
    refuse(400, "The request line has no valid method.");  // a TLS hello, for example
    return 0;
  }
  const std::string_view window = input.substr(0, limits_.header_bytes);
  std::size_t at = scanned_;
  while (at < window.size()) {
    const bool begins_line = at > 0 && window[at - 1] == '\n';
    if (begins_line && (window[at] == ' ' || window[at] == '\t')) {
      refuse(400, kFolded);
      return 0;
    }
    const void* found = std::memchr(window.data() + at, '\n', window.size() - at);
    if (found == nullptr) break;
    at = static_cast<std::size_t>(static_cast<const char*>(found) - window.data());
    if (at == 0 || window[at - 1] != '\r') {
      refuse(400, "Lines must end with CR LF.");
      return 0;
    }
    if (window[at - 2] == '\n') return at + 1;
    ++at;
  }
  scanned_ = window.size();
  if (input.size() >= limits_.header_bytes) {
    const bool in_first_line = window.find('\n') == std::string_view::npos;
    if (in_first_line) {
      refuse(414, "The request line is too long.");
    } else {
      refuse(431, "The request header is too large.");
    }
  }
  return 0;
}

// Copies the header and moves every view of it to the copy.
void RequestParser::keep_head(std::string_view head) {
  head_.assign(head);
  const auto moved = [&](std::string_view& v) {
    if (!v.empty() && is_inside(v, head)) {
      v = {head_.data() + (v.data() - head.data()), v.size()};
    }
  };
  moved(request_.target);
  moved(request_.path);
  moved(request_.query);
  for (wire::Header& header : headers_) {
    moved(header.name);
    moved(header.value);
  }
}

// origin-form "/path?query", absolute-form "http://host/path?query", or "*" for OPTIONS. A proxy
// may have ended TLS, so https is as good here as http.
bool RequestParser::split_target(std::string_view target) {
  request_.target = target;
  if (target.find('#') != std::string_view::npos) return false;
  std::string_view rest = target;
  if (rest.empty() || rest[0] != '/') {
    std::size_t scheme = 0;
    if (starts_ignoring_case(rest, "http://")) scheme = 7;
    if (starts_ignoring_case(rest, "https://")) scheme = 8;
    if (scheme == 0) {
      request_.path = rest;
      return rest == "*" && request_.method == wire::Method::kOptions;
    }
    rest.remove_prefix(scheme);
    const std::size_t authority = std::min(rest.find_first_of("/?"), rest.size());
    if (!wire::is_authority(rest.substr(0, authority))) return false;
    rest.remove_prefix(authority);
  }
  const std::size_t mark = rest.find('?');
  request_.path = rest.substr(0, mark);
  if (request_.path.empty()) request_.path = "/";
  if (mark != std::string_view::npos) request_.query = rest.substr(mark + 1);
  return true;
}

void RequestParser::refuse(int status, std::string_view sentence) {
  if (state_ == State::kRefused) return;  // the first reason is the precise one
  state_ = State::kRefused;
  refusal_status_ = status;
  refusal_sentence_ = sentence;
}

}  // namespace linepool::edge_http
