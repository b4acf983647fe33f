// The request parser, fed whole and in pieces: both must see the same requests, whatever the bytes.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/check.h"
#include "edge_http/request_parser.h"

namespace {

using linepool::edge_http::ParserLimits;
using linepool::edge_http::RequestParser;

const ParserLimits& limits() {
  static const ParserLimits kLimits = [] {
    ParserLimits l;
    l.header_bytes = 512;
    l.headers = 8;
    l.body_bytes = 256;
    l.large_body_bytes = [](const linepool::wire::Request& head) -> std::size_t {
      return head.path.starts_with("/admin/") ? 1024 : 0;
    };
    return l;
  }();
  return kLimits;
}

// Everything that the requests in `input` say, one after another, up to a refusal or the end.
// `step` is how many bytes arrive at a time; 0: all at once.
std::string transcript(std::string_view input, std::size_t step) {
  RequestParser parser(limits());
  std::string out;
  std::size_t used = 0;
  std::size_t arrived = step == 0 ? input.size() : 0;
  for (;;) {
    // A copy of its own, so that a view into an earlier piece is seen by AddressSanitizer.
    const std::vector<char> piece(input.begin() + static_cast<std::ptrdiff_t>(used),
                                  input.begin() + static_cast<std::ptrdiff_t>(arrived));
    const std::size_t n = parser.feed({piece.data(), piece.size()});
    CHECK(n <= piece.size());
    used += n;
    if (parser.state() == RequestParser::State::kRefused) {
      CHECK(parser.refusal_status() >= 400 && !parser.refusal_sentence().empty());
      return out + "refused";
    }
    if (parser.state() == RequestParser::State::kComplete) {
      const linepool::wire::Request& r = parser.request();
      CHECK(r.headers.size() <= limits().headers);
      CHECK(r.body.size() <= 1024);
      out.append(name(r.method)).append(" ").append(r.path).append("?").append(r.query);
      for (const auto& header : r.headers) {
        CHECK(header.value.find_first_of("\r\n") == std::string_view::npos);
        out.append("\n").append(header.name).append(": ").append(header.value);
      }
      out.append("\n").append(r.body).append(parser.keep_alive() ? "\n+\n" : "\n-\n");
      parser.next();
      if (used < arrived) continue;
    }
    if (arrived == input.size()) return out;
    arrived = std::min(input.size(), arrived + step);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 1 || size > 8192) return 0;
  const std::size_t step = 1 + data[0] % 32;
  const std::string_view input(reinterpret_cast<const char*>(data) + 1, size - 1);
  CHECK(transcript(input, 0) == transcript(input, step));
  return 0;
}
