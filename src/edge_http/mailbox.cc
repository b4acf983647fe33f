#include "edge_http/mailbox.h"

#include <utility>

#include "base/check.h"

namespace linepool::edge_http {

void Mailbox::push(Letter letter) {
  const std::lock_guard lock(mutex_);
  if (closed_) return;
  letters_.push_back(std::move(letter));
  // Under the lock, so that close() cannot come between: waking is rare and takes no other lock
  // that leads back here.
  if (letters_.size() == 1) wake_();
}

void Mailbox::take(std::vector<Letter>& out) {
  CHECK(out.empty());
  const std::lock_guard lock(mutex_);
  out.swap(letters_);
}

void Mailbox::close() {
  std::vector<Letter> dropped;  // destroyed outside the lock
  const std::lock_guard lock(mutex_);
  closed_ = true;
  dropped.swap(letters_);
}

}  // namespace linepool::edge_http
