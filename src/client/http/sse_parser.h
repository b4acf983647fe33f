// Parses server-sent events as bytes arrive: the text/event-stream of the HTML standard, with
// limits.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace linepool {
inline namespace client_v1 {

struct SseEvent {
  std::string id;    // the last one that the stream named, as the standard requires
  std::string type;  // "message" if the stream names none
  std::string data;  // its lines, joined by '\n'
};

class SseParser {
 public:
  using OnEvent = std::function<void(const SseEvent&)>;
  static constexpr std::size_t kLineBytes = 256 * 1024;
  static constexpr std::size_t kDataBytes = 1024 * 1024;

  // Takes the next bytes, split anywhere, and calls `on_event` for every event they complete.
  // Comments are skipped. False, from then on, once a line or an event exceeds its limit.
  [[nodiscard]] bool feed(std::string_view bytes, const OnEvent& on_event);

 private:
  [[nodiscard]] bool take_line(std::string_view line, const OnEvent& on_event);
  void dispatch(const OnEvent& on_event);

  std::string line_;       // not yet ended
  bool after_cr_ = false;  // a '\n' that follows belongs to that line ending
  bool at_start_ = true;   // a byte order mark may come here
  bool overflown_ = false;
  bool has_data_ = false;  // also if all its lines are empty
  SseEvent event_;
};

}  // namespace client_v1
}  // namespace linepool
