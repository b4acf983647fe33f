#include "core/commands/orders/end_order.h"

#include "core/commands/shared/end_lease.h"
#include "core/commands/shared/own_lease.h"

namespace linepool::core {
namespace {

// The order as it is now, with its newest SMS.
Leased shown(const Context& context, LeaseId id) {
  const store::Tx& tx = context.tx;
  std::optional<Lease> lease = tx.leases().find(id);
  CHECK(lease.has_value());
  std::optional<Message> newest;
  if (!lease->last_message.is_none()) newest = tx.messages().find(lease->last_message);
  return Leased{*std::move(lease), std::move(newest)};
}

Leased plan_cancel(Context& context, Lease lease) {
  if (cancel_at(lease).is_set()) return shown(context, lease.id);
  cancel_ahead(lease);
  context.tx.leases().update(lease);
  Event event;
  event.customer = lease.customer;
  event.kind = EventKind::kCancelPlanned;
  event.lease = lease.id;
  event.subject = cancel_at(lease).ms;
  context.emit(event, lease);
  return shown(context, lease.id);
}

Status check_finish(const Lease& lease) {
  if (lease.state == LeaseState::kReceived) return Nothing{};
  return Refusal(Error::kConflict, lease.is_live() ? "The order has no code yet; cancel it instead."
                                                   : "The order has ended without a code.");
}

}  // namespace

Result<Leased> execute(Context& context, const EndOrder& command) {
  const Result<Lease> found = own_order(context, command.customer, command.lease, command.by);
  if (!found) return found.refusal();
  const Lease& lease = *found;
  const bool cancels = command.end == OrderEnd::kCancel;
  if (cancels && lease.state == LeaseState::kRejected) return shown(context, lease.id);
  const Status allowed = cancels ? check_cancel(lease, context.now) : check_finish(lease);
  const bool plans = command.when_allowed && cancels;
  if (plans && !allowed && allowed.error() == Error::kTooEarly) return plan_cancel(context, lease);
  if (!allowed) return allowed.refusal();
  if (!lease.is_live()) return shown(context, lease.id);
  end_lease_now(context, lease, cancels ? LeaseState::kRejected : LeaseState::kExpired);
  return shown(context, lease.id);
}

}  // namespace linepool::core
