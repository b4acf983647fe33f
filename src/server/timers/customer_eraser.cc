#include "server/timers/customer_eraser.h"

#include <algorithm>

#include "base/check.h"
#include "store/each_row.h"

namespace linepool::server {

void CustomerEraser::rebuild(const store::Tx& tx) {
  store::each_row<CustomerId>([&](auto after, auto max) { return tx.customers().list(after, max); },
                              [&](const Customer& customer) { begin(customer); });
}

void CustomerEraser::on_changes(std::span<const core::Change> changes) {
  for (const core::Change& change : changes) {
    if (const auto* customer = std::get_if<Customer>(&change.subject)) begin(*customer);
  }
}

void CustomerEraser::begin(const Customer& customer) {
  if (customer.state != CustomerState::kErasing) return;
  const std::lock_guard lock(mutex_);
  const bool is_there =
      std::any_of(waiting_.begin(), waiting_.end(),
                  [&](const core::EraseCustomer& one) { return one.customer == customer.id; });
  if (!is_there) waiting_.push_back({customer.id, {}, ""});
}

void CustomerEraser::tick() {
  if (in_flight_.load()) return;
  const std::optional<core::EraseCustomer> command = next();
  if (!command) return;
  in_flight_ = true;
  const auto done = [this](const Result<core::CustomerErased>& reply) { go_on(reply); };
  // A busy engine is asked again at the next tick.
  if (!engine_.submit(*command, done)) in_flight_ = false;
}

std::optional<core::EraseCustomer> CustomerEraser::next() {
  const std::lock_guard lock(mutex_);
  if (waiting_.empty()) return std::nullopt;
  return waiting_.front();
}

void CustomerEraser::go_on(const Result<core::CustomerErased>& reply) {
  {
    const std::lock_guard lock(mutex_);
    CHECK(!waiting_.empty(), "only what is at work is removed");
    // Refused: it is erased already.
    const bool is_over = !reply || reply->next.stage == core::ErasePlace::Stage::kDone;
    is_over ? waiting_.pop_front() : void(waiting_.front().place = reply->next);
  }
  in_flight_ = false;
}

}  // namespace linepool::server
