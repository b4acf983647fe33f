#include "core/health/recent.h"

#include <algorithm>
#include <utility>

#include "base/check.h"

namespace linepool::core {
namespace {

void describe(RecentEntry& entry, const Lease& lease) {
  entry.lease = lease.id;
  entry.customer = lease.customer;
  entry.app = lease.app;
  entry.country = lease.country;
  entry.number = lease.number;
  entry.price = lease.price;
}

void describe(RecentEntry& entry, const Message& message) {
  entry.message = message.id;
  entry.supplier = message.supplier;
  entry.number = message.to;
  entry.from = message.from;
  entry.is_late = message.late;
  entry.bin = message.bin;
}

}  // namespace

void Recent::on_changes(std::span<const Change> changes) {
  const std::lock_guard lock(mutex_);
  for (const Change& change : changes) {
    const EventKind kind = change.event.kind;
    RecentEntry entry;
    entry.at = change.event.at;
    if (const auto* lease = std::get_if<Lease>(&change.subject)) {
      if (kind != EventKind::kLeaseMade && kind != EventKind::kRentalMade) continue;
      entry.kind = lease->is_rental() ? RecentEntry::Kind::kRented : RecentEntry::Kind::kOrdered;
      describe(entry, *lease);
    } else if (const auto* received = std::get_if<LeaseMessage>(&change.subject)) {
      entry.kind = RecentEntry::Kind::kSms;
      describe(entry, received->lease);
      describe(entry, *received->message);
    } else if (const auto* binned = std::get_if<BinnedMessage>(&change.subject)) {
      if (kind != EventKind::kUnmatchedMessage) continue;
      entry.kind = RecentEntry::Kind::kBinned;
      describe(entry, **binned);
    } else {
      continue;
    }
    add(std::move(entry));
  }
}

// A restart begins at its time in milliseconds, which is ahead of what the server before it reached
// unless that one had a thousand entries in each second of its life.
void Recent::add(RecentEntry entry) {
  CHECK(entry.at.is_set(), "an event has its time");
  entry.place = kept_.empty() ? entry.at.ms : kept_.back().place + 1;
  kept_.push_back(std::move(entry));
  if (kept_.size() > kKept) kept_.pop_front();
}

Recent::Page Recent::after(std::int64_t place, std::size_t max) const {
  CHECK(max > 0);
  const std::lock_guard lock(mutex_);
  Page page;
  if (kept_.empty()) return page;
  const std::int64_t newest = kept_.back().place;
  const std::int64_t oldest = kept_.front().place;
  const auto count = static_cast<std::int64_t>(max);
  const bool is_known = place >= oldest - 1 && place <= newest;
  page.has_gap = place != 0 && !is_known;
  const std::int64_t first = is_known ? place + 1 : std::max(oldest, newest - count + 1);
  const std::int64_t last = std::min(newest, first + count - 1);
  for (std::int64_t at = first; at <= last; ++at) {
    page.entries.push_back(kept_[static_cast<std::size_t>(at - oldest)]);
  }
  page.newest = std::max(last, first - 1);
  return page;
}

}  // namespace linepool::core
