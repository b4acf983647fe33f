#include "edge_http/output_budget.h"

#include <utility>

#include "base/check.h"

namespace linepool::edge_http {

void OutputBudget::change(const std::shared_ptr<Mailbox>& mailbox, const RequestRef& connection,
                          std::size_t before, std::size_t now) {
  CHECK(before != now);
  const auto key_of = [&](std::size_t bytes) {
    return Key{bytes, mailbox.get(), connection.slot, connection.session};
  };
  const std::lock_guard lock(mutex_);
  if (before > 0) {
    const auto place = holders_.find(key_of(before));
    if (place == holders_.end()) return;  // it has been told to close
    holders_.erase(place);
    CHECK(used_ >= before);
    used_ -= before;
  }
  if (now == 0) return;
  used_ += now;
  holders_.emplace(key_of(now), mailbox);
  while (max_bytes_ != 0 && used_ > max_bytes_) close_largest();
}

void OutputBudget::close_largest() {
  const auto largest = std::prev(holders_.end());
  const auto& [bytes, unused, slot, session] = largest->first;
  largest->second->push({RequestRef{slot, session, 0}, CutOff{}});
  used_ -= bytes;
  ++closed_;
  holders_.erase(largest);
}

std::size_t OutputBudget::used() const {
  const std::lock_guard lock(mutex_);
  return used_;
}

std::uint64_t OutputBudget::closed() const {
  const std::lock_guard lock(mutex_);
  return closed_;
}

}  // namespace linepool::edge_http
