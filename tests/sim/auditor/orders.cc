// Judgements of what customers do with orders by their ids.
#include "auditor/auditor.h"
#include "core/engine/command.h"

namespace linepool::sim {

std::optional<Error> Auditor::order_refusal(CustomerId customer, LeaseId id, KeyId by) const {
  const auto found = customers_.find(customer);
  if (found == customers_.end()) return Error::kUnknownCustomer;
  if (found->second.blocked) return Error::kCustomerBlocked;
  const bool is_there = id.value >= 1 && id.value <= static_cast<std::int64_t>(leases_.size());
  if (!is_there || lease(id).customer != customer) return Error::kNotFound;
  if (lease(id).rental.period_hours != 0 || !sees(by, lease(id))) return Error::kNotFound;
  return std::nullopt;
}

std::string Auditor::expect(const core::EndOrder& c, const Result<core::Reply>* reply, Time now) {
  std::optional<Error> refusal = order_refusal(c.customer, c.lease, c.by);
  bool ends = false;
  bool plans = false;
  if (!refusal) {
    const Lease& order = lease(c.lease);
    const bool live = live_.contains(order.id);
    if (c.end == core::OrderEnd::kFinish) {
      if (order.state != LeaseState::kReceived) refusal = Error::kConflict;
      ends = live;
    } else if (order.state != LeaseState::kRejected) {
      if (!live) {
        refusal = Error::kConflict;
      } else if (order.state != LeaseState::kWaiting) {
        refusal = Error::kNotRejectable;
      } else if (now < order.cancellable_at) {
        plans = c.when_allowed;
        if (!plans) refusal = Error::kTooEarly;
      }
      ends = !plans;
    }
  }
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  if (plans && !lease(c.lease).expires_otherwise.is_set()) {
    Lease& order = lease(c.lease);
    tell(order.customer, EventKind::kCancelPlanned, now, c.lease);
    order.expires_otherwise = order.expires_at;
    if (order.cancellable_at < order.expires_at) order.expires_at = order.cancellable_at;
  }
  if (ends) {
    const bool cancels = c.end == core::OrderEnd::kCancel;
    end(lease(c.lease), cancels ? LeaseState::kRejected : LeaseState::kExpired, now);
  }
  if (reply != nullptr && std::get<core::Leased>(**reply).lease != lease(c.lease)) {
    return "ended an order and shows another";
  }
  return "";
}

std::string Auditor::expect(const core::NextCode& c, const Result<core::Reply>* reply, Time now) {
  std::optional<Error> refusal = order_refusal(c.customer, c.lease, c.by);
  if (!refusal) {
    const Lease& order = lease(c.lease);
    const bool received = order.state == LeaseState::kReceived && live_.contains(order.id);
    if (!received) refusal = Error::kConflict;
  }
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  const bool asked = lease(c.lease).asked_at == lease(c.lease).messages;
  if (!asked) tell(c.customer, EventKind::kNextCode, now, c.lease);
  lease(c.lease).asked_at = lease(c.lease).messages;
  if (reply != nullptr && std::get<core::Leased>(**reply).lease != lease(c.lease)) {
    return "asked for one more code and shows another order";
  }
  return "";
}

}  // namespace linepool::sim
