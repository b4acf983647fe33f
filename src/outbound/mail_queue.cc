#include "outbound/mail_queue.h"

#include <utility>

#include "base/check.h"

namespace linepool::outbound {

MailQueue::MailQueue(std::size_t capacity) : capacity_(capacity) {
  CHECK(capacity > 0);
}

bool MailQueue::add(std::string to, std::string message, Time now) {
  if (size() >= capacity_) return false;
  waiting_.emplace(now, QueuedMail{std::move(to), std::move(message)});
  return true;
}

std::optional<QueuedMail> MailQueue::next(Time now) {
  if (waiting_.empty() || waiting_.begin()->first > now) return std::nullopt;
  QueuedMail mail = std::move(waiting_.begin()->second);
  waiting_.erase(waiting_.begin());
  ++being_sent_;
  ++mail.attempts;
  return mail;
}

std::optional<Time> MailQueue::due() const {
  if (waiting_.empty()) return std::nullopt;
  return waiting_.begin()->first;
}

std::optional<MailEnd> MailQueue::settle(QueuedMail mail, MailFault fault, Time now) {
  CHECK(being_sent_ > 0 && mail.attempts > 0);
  --being_sent_;
  if (fault == MailFault::kNone) return MailEnd::kSent;
  if (fault == MailFault::kPermanent) return MailEnd::kRejected;
  const std::size_t place = mail.attempts - 1;
  if (place >= kMailRetryDelays.size()) return MailEnd::kGivenUp;
  waiting_.emplace(now + kMailRetryDelays[place], std::move(mail));
  return std::nullopt;
}

}  // namespace linepool::outbound
