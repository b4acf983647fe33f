#include "supply/http/forms/body_encoding.h"

#include <zlib.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/check.h"

namespace linepool::supply {
namespace {

constexpr int kGzipOrZlib = 15 + 32;  // the widest window, header type detected
constexpr int kRawDeflate = -15;
constexpr std::size_t kStepBytes = 16 * 1024;

Inflated inflate_as(int window_bits, std::string_view body, std::size_t max_bytes) {
  z_stream stream{};
  CHECK(inflateInit2(&stream, window_bits) == Z_OK, "zlib gets its memory");
  stream.next_in = reinterpret_cast<const Bytef*>(body.data());
  stream.avail_in = static_cast<uInt>(body.size());
  Inflated result{Inflate::kBroken, {}};
  std::array<char, kStepBytes> step{};
  for (int state = Z_OK; state == Z_OK;) {
    stream.next_out = reinterpret_cast<Bytef*>(step.data());
    stream.avail_out = static_cast<uInt>(step.size());
    state = ::inflate(&stream, Z_NO_FLUSH);
    const std::size_t made = step.size() - stream.avail_out;
    if (made > max_bytes - result.body.size()) {
      result = {Inflate::kTooLarge, {}};
      break;
    }
    result.body.append(step.data(), made);
    if (state == Z_STREAM_END) result.outcome = Inflate::kDone;
    if (made == 0 && stream.avail_in == 0) break;
  }
  inflateEnd(&stream);
  if (result.outcome != Inflate::kDone) result.body.clear();
  return result;
}

}  // namespace

Inflated inflate_body(std::string_view encoding, std::string_view body, std::size_t max_bytes) {
  encoding = trimmed(encoding);
  // This prefix is gzip, whether or not it is declared.
  const bool looks_packed = body.starts_with("\x1F\x8B\x08");
  const bool is_plain = encoding.empty() || equal_ignoring_case(encoding, "identity");
  if ((is_plain && !looks_packed) || body.empty()) return {};
  const bool gzip = looks_packed || equal_ignoring_case(encoding, "gzip") ||
                    equal_ignoring_case(encoding, "x-gzip");
  const bool deflate = equal_ignoring_case(encoding, "deflate");
  if (!gzip && !deflate) return {Inflate::kBroken, {}};
  Inflated result = inflate_as(kGzipOrZlib, body, max_bytes);
  // Some senders of "deflate" leave out the header that the standard requires.
  if (deflate && result.outcome == Inflate::kBroken) {
    result = inflate_as(kRawDeflate, body, max_bytes);
  }
  return result;
}

}  // namespace linepool::supply
