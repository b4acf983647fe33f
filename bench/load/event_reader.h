// Reads what a stream of server-sent events says of SMS.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace linepool::bench {

struct SmsEvent {
  std::size_t code = 0;
  std::int64_t order = 0;
};

// The code in an event's or an order's JSON. Throws if there is none.
std::size_t code_in(std::string_view json);

class EventReader {
 public:
  using OnSms = std::function<void(const SmsEvent&)>;

  // Takes bytes of a chunked answer, split anywhere. Throws if it is no stream of events.
  void feed(std::string_view bytes, const OnSms& on_sms);
  [[nodiscard]] bool is_open() const { return is_open_; }

 private:
  bool is_open_ = false;
  std::string rest_;  // not yet ended by an empty line
};

}  // namespace linepool::bench
