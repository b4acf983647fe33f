#include "edge_http/mailbox.h"

#include <utility>

#include "base/check.h"

namespace linepool::edge_http {

void Mailbox::push(MailboxItem item) {
  const std::lock_guard lock(mutex_);
  if (closed_) return;
  items_.push_back(std::move(item));
  // Under the lock, so that close() cannot come in between: waking is rare and takes no lock that
  // leads back here.
  if (items_.size() == 1) wake_();
}

void Mailbox::take(std::vector<MailboxItem>& out) {
  CHECK(out.empty());
  const std::lock_guard lock(mutex_);
  out.swap(items_);
}

void Mailbox::close() {
  std::vector<MailboxItem> dropped;  // destroyed outside the lock
  const std::lock_guard lock(mutex_);
  closed_ = true;
  dropped.swap(items_);
}

}  // namespace linepool::edge_http
