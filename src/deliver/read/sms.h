// An SMS as a modem's daemon hands it over, and as it is sent to the supply edge.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/time.h"

namespace linepool::deliver {

// Larger than any SMS of 255 parts; what is larger is not taken.
inline constexpr std::size_t kMaxTextBytes = 128 * 1024;
inline constexpr std::size_t kMaxFieldBytes = 256;  // sender, device, each of the daemon's words

struct Part {
  unsigned reference = 0;
  unsigned total = 0;
  unsigned number = 0;  // from 1
};

struct Sms {
  std::string from{};
  std::string text{};     // the daemon's bytes
  std::string charset{};  // of the text; "" if `coding` says it
  std::string coding{};   // as Kannel counts: 1 binary, 2 UTF-16BE; "" otherwise
  std::string device{};   // what the daemon calls the modem
  std::string imsi{};     // to look up its number; not sent
  std::optional<Part> part{};
  Time received{};
  std::string id{};  // the same however often it is handed over
};

// gammu-1f0a..., from daemon, device and what the daemon says of the SMS.
class IdMaker {
 public:
  explicit IdMaker(std::string daemon) : daemon_(std::move(daemon)) { add(daemon_); }
  IdMaker& add(const std::string& word);
  [[nodiscard]] std::string id() const;

 private:
  std::string daemon_;
  std::string words_;
};

// The body of the request, application/x-www-form-urlencoded. `to` may be "".
std::string form_of(const Sms& sms, const std::string& to);

}  // namespace linepool::deliver
