#include "load/event_reader.h"

#include <charconv>
#include <stdexcept>

namespace linepool::bench {
namespace {

constexpr std::size_t kBlockBytes = 64 * 1024;

std::int64_t number_after(std::string_view json, std::string_view name) {
  const std::size_t at = json.find(name);
  std::int64_t number = -1;
  if (at != json.npos) {
    const std::string_view digits = json.substr(at + name.size());
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
  }
  if (number < 0) throw std::runtime_error("JSON without " + std::string(name));
  return number;
}

}  // namespace

std::size_t code_in(std::string_view json) {
  return static_cast<std::size_t>(number_after(json, "\"otpCode\":\""));
}

// The sizes of chunks stand between blocks and are skipped with them.
void EventReader::feed(std::string_view bytes, const OnSms& on_sms) {
  rest_.append(bytes);
  if (!is_open_) {
    const std::size_t end = rest_.find("\r\n\r\n");
    if (end == std::string::npos) return;
    if (!rest_.starts_with("HTTP/1.1 200") || rest_.find("text/event-stream") > end) {
      throw std::runtime_error("not a stream of events: " + rest_.substr(0, 200));
    }
    is_open_ = true;
    rest_.erase(0, end + 4);
  }
  std::size_t begin = 0;
  for (std::size_t end; (end = rest_.find("\n\n", begin)) != std::string::npos; begin = end + 2) {
    const std::string_view block = std::string_view(rest_).substr(begin, end - begin);
    if (block.find("\nevent: message.received\n") == block.npos) continue;
    on_sms({code_in(block), number_after(block, "\"order\":")});
  }
  rest_.erase(0, begin);
  if (rest_.size() > kBlockBytes) throw std::runtime_error("an endless event");
}

}  // namespace linepool::bench
