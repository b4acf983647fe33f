// Content-Encoding of a request: gzip and deflate, bounded in what comes out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace linepool::supply {

enum class Inflate : std::uint8_t {
  kPlain,     // no encoding that needs work: `body` is left empty
  kDone,      // `body` is what was packed
  kBroken,    // not what Content-Encoding says, cut off, or an encoding that nobody here knows
  kTooLarge,  // more than the bound comes out
};

struct Inflated {
  Inflate outcome = Inflate::kPlain;
  std::string body;
};

// `encoding` is the Content-Encoding. Takes gzip, and deflate with and without the zlib header.
Inflated inflate_body(std::string_view encoding, std::string_view body, std::size_t max_bytes);

}  // namespace linepool::supply
