#include "edge_smpp/reply.h"

#include <utility>

#include "base/check.h"
#include "sms/pdu/command.h"

namespace linepool::edge_smpp {

void Mailbox::push(LateAnswer answer) {
  const std::lock_guard lock(mutex_);
  if (closed_) return;
  answers_.push_back(std::move(answer));
  // Under the lock: after close() there may be no loop to wake.
  if (answers_.size() == 1) wake_();
}

void Mailbox::take(std::vector<LateAnswer>& out) {
  CHECK(out.empty());
  const std::lock_guard lock(mutex_);
  answers_.swap(out);
}

void Mailbox::close() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  answers_.clear();
}

// Vonage and others take 0x58 for "later"; 0x64, which the standard has for it, ends the message.
Reply::~Reply() {
  if (mailbox_) mailbox_->push({link_, ticket_, sms::status::kThrottled, {}, true});
}

void Reply::send(std::uint32_t status, std::string_view message_id) {
  CHECK(mailbox_ != nullptr, "a message is answered once");
  std::exchange(mailbox_, nullptr)->push({link_, ticket_, status, std::string(message_id), false});
}

}  // namespace linepool::edge_smpp
