// Decodes a request's Content-Encoding: gzip and deflate, with a limit on the output size.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace linepool::supply {

enum class Inflate : std::uint8_t {
  kPlain,     // no encoding to undo: `body` is left empty
  kDone,      // `body` is the decoded body
  kBroken,    // not what Content-Encoding says, truncated, or an unknown encoding
  kTooLarge,  // the output exceeds the limit
};

struct Inflated {
  Inflate outcome = Inflate::kPlain;
  std::string body;
};

// `encoding` is the Content-Encoding. Accepts gzip, and deflate with and without the zlib header.
Inflated inflate_body(std::string_view encoding, std::string_view body, std::size_t max_bytes);

}  // namespace linepool::supply
