#include "domain/lease.h"

#include <algorithm>

#include "base/check.h"

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
    // A late SMS is shown all the same, so it completes the order.
    case LeaseState::kExpired:
      return lease.messages > 0 ? OrderStatus::kCompleted : OrderStatus::kExpired;
  }
  return OrderStatus::kExpired;
}

Status check_cancel(const Lease& lease, const Rules& rules, Time now) {
  if (!lease.is_live()) return Refusal(Error::kConflict, "The order has ended.");
  if (lease.state != LeaseState::kWaiting) return Error::kNotRejectable;
  if (now < lease.created_at + rules.reject_after) return Error::kTooEarly;
  return Nothing{};
}

Status check_reject(const Lease& lease, const Rules& rules, Time now) {
  if (!lease.is_live()) return Error::kUnknownNumber;
  if (lease.state != LeaseState::kWaiting) return Error::kNotRejectable;
  if (now < lease.created_at + rules.reject_after) return Error::kNotRejectable;
  return Nothing{};
}

Status check_reject_rental(const Lease& rental, const Rules& rules, Time now) {
  CHECK(rental.is_rental());
  if (!rental.is_live() || rental.messages > 0) return Error::kRentalNotRejectable;
  if (now >= rental.created_at + rules.rental_refund) return Error::kRentalNotRejectable;
  return Nothing{};
}

void extend_rental(Lease& rental, Time now) {
  CHECK(rental.is_rental() && rental.is_live());
  rental.expires_at = std::max(rental.expires_at, now) + Duration::days(rental.rental.period_days);
  rental.rental.periods += 1;
}

Money charged(const Lease& rental) {
  Money sum;
  for (std::int32_t i = 0; i < rental.rental.periods; ++i) sum += rental.price;
  return sum;
}

void end_lease(Lease& lease, LeaseState end_state, Time now) {
  CHECK(lease.is_live(), "a lease ends once");
  CHECK(end_state == LeaseState::kRejected || end_state == LeaseState::kExpired);
  CHECK(end_state == LeaseState::kExpired || lease.state == LeaseState::kWaiting,
        "a lease with a code is not rejected");
  if (lease.state == LeaseState::kWaiting) lease.state = end_state;
  lease.ended_at = now;
}

}  // namespace linepool
