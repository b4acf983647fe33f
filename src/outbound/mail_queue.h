// Mail that waits to be sent, for the first time or again. Plain state, without threads, sockets
// and clocks; MailSender drives it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "base/time.h"

namespace linepool::outbound {

// After a failure that may pass. Together they stay well below the hour that a link is valid.
inline constexpr std::array kMailRetryDelays{Duration::seconds(5), Duration::seconds(30),
                                             Duration::minutes(2), Duration::minutes(10)};

struct QueuedMail {
  std::string to;
  std::string message;
  std::size_t attempts = 0;
};

enum class MailFault : std::uint8_t {
  kNone,       // the server took it
  kTemporary,  // no connection, no TLS, or a reply of 4xx
  kPermanent,  // a reply of 5xx
};

enum class MailEnd : std::uint8_t { kSent, kRejected, kGivenUp };

class MailQueue {
 public:
  explicit MailQueue(std::size_t capacity);

  // False, and the mail is dropped, if `capacity` are waiting or being sent.
  [[nodiscard]] bool add(std::string to, std::string message, Time now);
  // The one that is due for longest; it is then being sent until settle().
  [[nodiscard]] std::optional<QueuedMail> next(Time now);
  // When next() may return something; nothing if no mail waits.
  [[nodiscard]] std::optional<Time> due() const;
  // What became of it; nothing if it will be sent again.
  std::optional<MailEnd> settle(QueuedMail mail, MailFault fault, Time now);
  // Waiting or being sent.
  [[nodiscard]] std::size_t size() const { return waiting_.size() + being_sent_; }

 private:
  const std::size_t capacity_;
  std::multimap<Time, QueuedMail> waiting_;
  std::size_t being_sent_ = 0;
};

}  // namespace linepool::outbound
