#include "store_sqlite/tables/lease_heads.h"

#include <algorithm>

namespace linepool::store_sqlite {
namespace {

// With more customers than this, all are dropped after a commit and read again.
constexpr std::size_t kMaxKnownHeads = 1'000'000;

}  // namespace

LeaseId LeaseHeads::stored(CustomerId customer) const {
  Rows rows = find_.query(customer);
  return rows.next() ? rows.id<LeaseId>(0) : LeaseId{};
}

LeaseId LeaseHeads::newest(CustomerId customer) const {
  if (!remember_) return stored(customer);
  const auto known = known_.find(customer);
  if (known != known_.end()) return known->second;
  return known_.emplace(customer, stored(customer)).first->second;
}

void LeaseHeads::put(CustomerId customer, LeaseId newest_lease) {
  writer_.check_writable();
  undo_log_.push_back(Before{customer, newest(customer)});
  changed_.push_back(customer);
  known_[customer] = newest_lease;
}

void LeaseHeads::undo() {
  for (auto before = undo_log_.rbegin(); before != undo_log_.rend(); ++before) {
    known_.at(before->customer) = before->newest;
  }
  undo_log_.clear();
}

void LeaseHeads::before_commit() {
  std::sort(changed_.begin(), changed_.end());
  changed_.erase(std::unique(changed_.begin(), changed_.end()), changed_.end());
  for (const CustomerId customer : changed_) {
    const LeaseId head = known_.at(customer);
    // None: the customer's only lease was undone.
    if (!head.is_none()) put_.run(customer, head);
  }
  changed_.clear();
  undo_log_.clear();
  if (known_.size() > kMaxKnownHeads) known_.clear();
}

void LeaseHeads::forget() {
  changed_.clear();
  undo_log_.clear();
  known_.clear();
}

}  // namespace linepool::store_sqlite
