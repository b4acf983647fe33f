#include "gate/holdings.h"

#include <algorithm>

#include "base/check.h"
#include "store/each_row.h"

namespace linepool::gate {
namespace {

// By how much the change changes what its lease's customer holds.
std::int64_t difference(EventKind kind) {
  if (kind == EventKind::kLeaseMade || kind == EventKind::kRentalMade) return 1;
  const bool ends = kind == EventKind::kLeaseRejected || kind == EventKind::kLeaseExpired ||
                    kind == EventKind::kLeaseCompleted || kind == EventKind::kRentalReleased ||
                    kind == EventKind::kRentalRejected;
  return ends ? -1 : 0;
}

}  // namespace

void Holdings::rebuild(const store::Tx& tx) {
  if (!is_limited()) return;
  const std::lock_guard lock(mutex_);
  store::each_row<LeaseId>([&](auto after, auto max) { return tx.leases().live(after, max); },
                           [&](const Lease& lease) { add(lease.customer, lease.country, 1); });
}

void Holdings::on_changes(std::span<const core::Change> changes) {
  if (!is_limited()) return;
  const std::lock_guard lock(mutex_);
  for (const core::Change& change : changes) {
    const std::int64_t by = difference(change.event.kind);
    if (by == 0) continue;
    const auto* lease = std::get_if<Lease>(&change.subject);
    CHECK(lease != nullptr, "these events are about a lease");
    add(lease->customer, lease->country, by);
  }
}

Holdings::Verdict Holdings::take(CustomerId customer, CountryId country) {
  if (!is_limited()) return Verdict::kTaken;
  const bool has_share = limits_.share_percent > 0 && supply_ != nullptr && !country.is_none();
  const std::int64_t lines = has_share ? supply_->lines_in(country).value_or(0) : 0;
  const std::lock_guard lock(mutex_);
  const auto found = held_.find(customer);
  if (found != held_.end()) {
    const Held& held = found->second;
    if (limits_.live_leases > 0 && held.all >= limits_.live_leases) return Verdict::kTooManyLive;
    const auto there = held.by_country.find(country);
    const std::int64_t most = std::max<std::int64_t>(1, lines * limits_.share_percent / 100);
    if (lines > 0 && there != held.by_country.end() && there->second >= most) {
      return Verdict::kTooLargeShare;
    }
  }
  add(customer, country, 1);
  return Verdict::kTaken;
}

void Holdings::settle(CustomerId customer, CountryId country) {
  if (!is_limited()) return;
  const std::lock_guard lock(mutex_);
  add(customer, country, -1);
}

void Holdings::add(CustomerId customer, CountryId country, std::int64_t count) {
  Held& held = held_[customer];
  std::int64_t& there = held.by_country[country];
  held.all += count;
  there += count;
  CHECK(held.all >= 0 && there >= 0, "nobody gives back what was not taken");
  if (there == 0) held.by_country.erase(country);
  if (held.all == 0) held_.erase(customer);
}

}  // namespace linepool::gate
