#include "client/http/sse_parser.h"

#include <utility>

namespace linepool {
inline namespace client_v1 {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

bool SseParser::feed(std::string_view bytes, const OnEvent& on_event) {
  while (!bytes.empty() && !overflown_) {
    if (std::exchange(after_cr_, false) && bytes.front() == '\n') {
      bytes.remove_prefix(1);
      continue;
    }
    const std::size_t end = bytes.find_first_of("\r\n");
    line_.append(bytes.substr(0, end));
    if (line_.size() > kLineBytes) overflown_ = true;
    if (end == std::string_view::npos) break;
    after_cr_ = bytes[end] == '\r';
    bytes.remove_prefix(end + 1);
    if (!overflown_ && !take_line(line_, on_event)) overflown_ = true;
    line_.clear();
  }
  return !overflown_;
}

bool SseParser::take_line(std::string_view line, const OnEvent& on_event) {
  if (std::exchange(at_start_, false) && line.starts_with(kByteOrderMark)) {
    line.remove_prefix(kByteOrderMark.size());
  }
  if (line.empty()) {
    dispatch(on_event);
    return true;
  }
  const std::size_t colon = line.find(':');
  const std::string_view field = line.substr(0, colon);  // "" for a comment
  std::string_view value = colon == std::string_view::npos ? "" : line.substr(colon + 1);
  if (value.starts_with(' ')) value.remove_prefix(1);
  if (field == "data") {
    if (std::exchange(has_data_, true)) event_.data += '\n';
    event_.data += value;
  } else if (field == "event") {
    event_.type = value;
  } else if (field == "id" && value.find('\0') == std::string_view::npos) {
    event_.id = value;
  }
  return event_.data.size() <= kDataBytes;
}

// An event without data is not dispatched, but its id still counts.
void SseParser::dispatch(const OnEvent& on_event) {
  SseEvent complete{.id = event_.id,
                    .type = event_.type.empty() ? "message" : std::move(event_.type),
                    .data = std::move(event_.data)};
  event_.type.clear();
  event_.data.clear();
  if (std::exchange(has_data_, false)) on_event(complete);
}

}  // namespace client_v1
}  // namespace linepool
