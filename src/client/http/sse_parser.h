// Server-sent events as bytes arrive: the text/event-stream of the HTML standard, with bounds.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace linepool {
inline namespace client_v1 {

struct SseEvent {
  std::string id;    // the last one that the stream named, as the standard wants it
  std::string type;  // "message" where the stream names none
  std::string data;  // its lines, with '\n' between them
};

class SseParser {
 public:
  using OnEvent = std::function<void(const SseEvent&)>;
  static constexpr std::size_t kLineBytes = 256 * 1024;
  static constexpr std::size_t kDataBytes = 1024 * 1024;

  // Takes the next bytes, split anywhere, and calls `on_event` for every event that they complete.
  // Comments are skipped. False, from then on for ever, when a line or an event passes its bound.
  [[nodiscard]] bool feed(std::string_view bytes, const OnEvent& on_event);

 private:
  [[nodiscard]] bool take_line(std::string_view line, const OnEvent& on_event);
  void dispatch(const OnEvent& on_event);

  std::string line_;       // not yet ended
  bool after_cr_ = false;  // a '\n' that follows belongs to that line's end
  bool at_start_ = true;   // a byte order mark may stand there
  bool overflown_ = false;
  bool has_data_ = false;  // also where all its lines are empty
  SseEvent event_;
};

}  // namespace client_v1
}  // namespace linepool
