#include "domain/lease.h"

#include <algorithm>

#include "base/check.h"
#include "domain/event.h"

namespace linepool {

std::string_view name(LeaseState state) {
  switch (state) {
    case LeaseState::kWaiting: return "waiting";
    case LeaseState::kReceived: return "received";
    case LeaseState::kRejected: return "rejected";
    case LeaseState::kExpired: return "expired";
  }
  return "";
}

std::string_view name(OrderStatus status) {
  switch (status) {
    case OrderStatus::kActive: return "active";
    case OrderStatus::kCompleted: return "completed";
    case OrderStatus::kExpired: return "expired";
    case OrderStatus::kCancelled: return "cancelled";
  }
  return "";
}

bool awaits_next(const Lease& lease) {
  return lease.is_live() && lease.asked_at > 0 && lease.asked_at == lease.messages;
}

OrderStatus order_status(const Lease& lease) {
  switch (lease.state) {
    case LeaseState::kWaiting: return OrderStatus::kActive;
    case LeaseState::kReceived:
      return awaits_next(lease) ? OrderStatus::kActive : OrderStatus::kCompleted;
    case LeaseState::kRejected: return OrderStatus::kCancelled;
    // A late SMS is still shown; but it costs nothing, so it completes nothing.
    case LeaseState::kExpired: return OrderStatus::kExpired;
  }
  return OrderStatus::kExpired;
}

Status check_cancel(const Lease& lease, Time now) {
  CHECK(!lease.is_rental());
  if (!lease.is_live()) return Refusal(Error::kConflict, "The order has ended.");
  if (lease.state != LeaseState::kWaiting) return Error::kNotRejectable;
  if (now < lease.cancellable_at) {
    return Refusal::until(Error::kTooEarly, lease.cancellable_at, now);
  }
  return Nothing{};
}

void cancel_ahead(Lease& lease) {
  CHECK(!lease.is_rental() && lease.is_live() && lease.state == LeaseState::kWaiting);
  if (lease.expires_otherwise.is_set()) return;
  lease.expires_otherwise = lease.expires_at;
  lease.expires_at = std::min(lease.expires_at, lease.cancellable_at);
  CHECK(lease.expires_otherwise.is_set() && lease.expires_at <= lease.expires_otherwise);
}

Time cancel_at(const Lease& lease) {
  return lease.expires_otherwise.is_set() ? lease.expires_at : Time{};
}

void drop_cancel_ahead(Lease& lease) {
  CHECK(lease.is_live(), "an order that has ended ends no other way");
  if (!lease.expires_otherwise.is_set()) return;
  lease.expires_at = lease.expires_otherwise;
  lease.expires_otherwise = Time{};
  CHECK(!cancel_at(lease).is_set());
}

Status check_reject_rental(const Lease& rental, const Rules& rules, Time now) {
  CHECK(rental.is_rental());
  if (!rental.is_live() || rental.messages > 0) return Error::kRentalNotRejectable;
  if (now >= rental.created_at + rules.rental_refund) return Error::kRentalNotRejectable;
  return Nothing{};
}

void extend_rental(Lease& rental, const Rules& rules, Time now) {
  CHECK(rental.is_rental() && rental.is_live());
  const Duration period = Duration::hours(rental.rental.period_hours);
  rental.expires_at = std::max(rental.expires_at, now) + period;
  rental.rental.periods += 1;
  rental.warn_at = warning_time(rental, rules);
  CHECK(rental.expires_at > now, "the new period has not passed already");
}

Time warning_time(const Lease& rental, const Rules& rules) {
  CHECK(rental.is_rental());
  const Duration quarter{Duration::hours(rental.rental.period_hours).ms / 4};
  return rental.expires_at - std::min(rules.rental_warning, quarter);
}

std::int64_t rental_notice(const Lease& rental, bool affordable) {
  CHECK(rental.is_rental() && rental.expires_at.is_set());
  const std::int64_t bits =
      (rental.rental.auto_renew ? kNoticeRenews : 0) | (affordable ? kNoticeAffordable : 0);
  return (rental.expires_at.ms << kNoticeBits) | bits;
}

Money order_price(const Lease& order) {
  CHECK(!order.is_rental());
  const bool only_late = order.state == LeaseState::kExpired && order.messages > 0;
  return only_late ? Money{} : order.price;
}

Money charged(const Lease& rental) {
  CHECK(rental.is_rental() && rental.rental.periods > 0, "the first period is charged at once");
  Money sum;
  for (std::int32_t i = 0; i < rental.rental.periods; ++i) sum += rental.price;
  return sum;
}

LeaseTally tally(const Lease& lease, SupplierId supplier) {
  LeaseTally one;
  one.supplier = supplier;
  one.country = lease.country;
  one.app = lease.app;
  one.kind = lease.kind();
  one.leases = 1;
  const bool has_code =
      lease.is_rental() ? lease.messages > 0 : lease.state == LeaseState::kReceived;
  one.with_code = has_code ? 1 : 0;
  one.undecided = lease.is_live() && !has_code ? 1 : 0;
  one.sms = lease.messages;
  if (lease.is_rental()) {
    if (lease.state != LeaseState::kRejected) one.revenue = charged(lease);
  } else if (has_code) {
    one.revenue = lease.price;
  }
  return one;
}

void add(const LeaseTally& one, LeaseTally& sum) {
  CHECK(one.supplier == sum.supplier && one.country == sum.country);
  CHECK(one.app == sum.app && one.kind == sum.kind);
  sum.leases += one.leases;
  sum.with_code += one.with_code;
  sum.undecided += one.undecided;
  sum.sms += one.sms;
  sum.revenue += one.revenue;
}

void end_lease(Lease& lease, LeaseState end_state, Time now, Duration quarantine) {
  CHECK(lease.is_live(), "a lease ends once");
  CHECK(end_state == LeaseState::kRejected || end_state == LeaseState::kExpired);
  CHECK(end_state == LeaseState::kExpired || lease.state == LeaseState::kWaiting,
        "a lease with a code is not rejected");
  if (lease.state == LeaseState::kWaiting) lease.state = end_state;
  lease.ended_at = now;
  lease.rests_until = now + quarantine;
  CHECK(!lease.is_live() && lease.rests_until >= lease.ended_at);
}

}  // namespace linepool
