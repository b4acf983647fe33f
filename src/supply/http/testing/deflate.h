// Bodies as gateways compress them.
#pragma once

#include <zlib.h>

#include <string>

#include "base/check.h"

namespace linepool::supply_testing {

inline constexpr int kGzip = 15 + 16;
inline constexpr int kZlib = 15;
inline constexpr int kRaw = -15;

// The framing is one of the above: zlib's window bits.
inline std::string deflated(const std::string& text, int framing) {
  z_stream stream{};
  CHECK(deflateInit2(&stream, 9, Z_DEFLATED, framing, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string out(deflateBound(&stream, text.size()) + 64, '\0');
  std::string in = text;
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  CHECK(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

}  // namespace linepool::supply_testing
