// Judges what customers do with orders by id.
#include "auditor/auditor.h"
#include "core/engine/command.h"

namespace linepool::sim {

std::optional<Error> Auditor::order_refusal(CustomerId customer, LeaseId id, KeyId by) const {
  const auto found = customers_.find(customer);
  if (found == customers_.end()) return Error::kUnknownCustomer;
  if (!found->second.may_act()) return Error::kCustomerBlocked;
  const bool is_there = id.value >= 1 && id.value <= static_cast<std::int64_t>(leases_.size());
  if (!is_there || lease(id).customer != customer) return Error::kNotFound;
  if (lease(id).rental.period_hours != 0 || !sees(by, lease(id))) return Error::kNotFound;
  return std::nullopt;
}

LeaseId Auditor::order_of(const core::EndOrder& c) const {
  if (const auto* id = std::get_if<LeaseId>(&c.order)) return *id;
  const auto& named = std::get<core::OrderOfNumber>(c.order);
  const auto line = line_of(named.number);
  if (!line) return {};
  const auto found = newest(c.customer, *line, named.app.value_or(AppId{}), false);
  if (!found || (named.country && lease(*found).country != *named.country)) return {};
  return *found;
}

std::string Auditor::expect(const core::EndOrder& c, const Result<core::Reply>* reply, Time now) {
  LeaseId id = order_of(c);
  const bool by_number = std::holds_alternative<core::OrderOfNumber>(c.order);
  if (by_number && !live_.contains(id)) id = LeaseId{};
  std::optional<Error> refusal = order_refusal(c.customer, id, c.by);
  bool ends = false;
  bool plans = false;
  if (!refusal) {
    const Lease& order = lease(id);
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
  if (plans && !lease(id).expires_otherwise.is_set()) {
    Lease& order = lease(id);
    tell(order.customer, EventKind::kCancelPlanned, now, id);
    order.expires_otherwise = order.expires_at;
    if (order.cancellable_at < order.expires_at) order.expires_at = order.cancellable_at;
  }
  if (ends) {
    const bool cancels = c.end == core::OrderEnd::kCancel;
    end(lease(id), cancels ? LeaseState::kRejected : LeaseState::kExpired, now);
  }
  if (reply != nullptr && std::get<core::Leased>(**reply).lease != lease(id)) {
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
