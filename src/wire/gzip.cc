#include "wire/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <limits>

#include "base/ascii.h"

namespace linepool::wire {
namespace {

constexpr int kGzipWindow = 15 + 16;  // the largest window, in gzip format
constexpr int kMemory = 8;

// Returns the part before the separator; leaves the rest in `text`.
std::string_view take_part(std::string_view& text, char separator) {
  const std::size_t end = text.find(separator);
  const std::string_view part = trimmed(text.substr(0, end));
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return part;
}

// "q=0", "q=0.000"
bool is_zero_weight(std::string_view parameter) {
  const std::string text = lower(parameter);
  return text.starts_with("q=0") && text.find_first_not_of("0.", 2) == std::string::npos;
}

}  // namespace

bool accepts_encoding(const Request& request, std::string_view wanted) {
  std::string_view rest = request.header("Accept-Encoding").value_or("");
  bool any = false;
  while (!rest.empty()) {
    std::string_view item = take_part(rest, ',');
    const std::string coding = lower(take_part(item, ';'));
    const bool is_wanted = !is_zero_weight(trimmed(item));
    if (coding == wanted || (wanted == "gzip" && coding == "x-gzip")) return is_wanted;
    if (coding == "*") any = is_wanted;
  }
  return any;
}

bool accepts_gzip(const Request& request) {
  return accepts_encoding(request, "gzip");
}

std::optional<std::string> gzip(std::string_view bytes) {
  if (bytes.size() > std::numeric_limits<uInt>::max()) return std::nullopt;
  z_stream stream{};
  if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, kGzipWindow, kMemory, Z_DEFAULT_STRATEGY) !=
      Z_OK) {
    return std::nullopt;
  }
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<const Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out =
      static_cast<uInt>(std::min<std::size_t>(out.size(), std::numeric_limits<uInt>::max()));
  const int outcome = deflate(&stream, Z_FINISH);
  out.resize(out.size() - stream.avail_out);
  deflateEnd(&stream);
  if (outcome != Z_STREAM_END) return std::nullopt;
  return out;
}

Response packed(Response response, bool accepts) {
  response.headers.emplace_back("Vary", "Accept-Encoding");
  const std::size_t size = response.body.size();
  if (!accepts || size < kPackedFrom || size > kPackedTo) return response;
  std::optional<std::string> body = gzip(response.body);
  if (!body) return response;
  response.body = *std::move(body);
  response.body.shrink_to_fit();
  response.headers.emplace_back("Content-Encoding", "gzip");
  return response;
}

}  // namespace linepool::wire
