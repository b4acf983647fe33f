#include "core/commands/orders/end_order.h"

#include "core/commands/shared/end_lease.h"
#include "core/commands/shared/own_lease.h"
#include "core/queries/sight.h"

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

Result<Lease> find_order(const Context& context, const EndOrder& command) {
  if (const auto* id = std::get_if<LeaseId>(&command.order)) {
    return own_order(context, command.customer, *id, command.by);
  }
  const auto& named = std::get<OrderOfNumber>(command.order);
  const store::Tx& tx = context.tx;
  if (const Status may = check_customer(context, command.customer); !may) return may.refusal();
  const std::optional<Line> line = tx.lines().find_by_number(named.number);
  if (!line) return Error::kNotFound;
  std::optional<Lease> lease = tx.leases().newest(
      command.customer, line->id, named.app.value_or(AppId{}), LeaseKind::kTemporary);
  if (!lease || !lease->is_live() || !sees(tx, command.by, *lease)) return Error::kNotFound;
  if (named.country && lease->country != *named.country) return Error::kNotFound;
  return *std::move(lease);
}

Status check_finish(const Lease& lease) {
  if (lease.state == LeaseState::kReceived) return Nothing{};
  return Refusal(Error::kConflict, lease.is_live() ? "The order has no code yet; cancel it instead."
                                                   : "The order has ended without a code.");
}

}  // namespace

Result<Leased> execute(Context& context, const EndOrder& command) {
  const Result<Lease> found = find_order(context, command);
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
