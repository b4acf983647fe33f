#include "app/commands/end_lease.h"

namespace linepool::app {
namespace {

EventKind event_kind(LeaseState state) {
  switch (state) {
    case LeaseState::kReceived: return EventKind::kLeaseCompleted;
    case LeaseState::kRejected: return EventKind::kLeaseRejected;
    case LeaseState::kWaiting:
    case LeaseState::kExpired: return EventKind::kLeaseExpired;
  }
  return EventKind::kLeaseExpired;
}

}  // namespace

void end_lease_now(Context& context, Lease lease, LeaseState end_state) {
  store::Tx& tx = context.tx;
  const bool was_waiting = lease.state == LeaseState::kWaiting;
  end_lease(lease, end_state, context.now);
  tx.leases().update(lease);
  if (was_waiting) {
    Account account = tx.accounts().get(account_of(lease.customer));
    release(account, lease.price);
    tx.accounts().put(account);
  }

  std::optional<Line> line = tx.lines().find(lease.line);
  CHECK(line.has_value() && line->live_leases > 0, "a live lease occupies its line");
  line->live_leases -= 1;
  line->last_used = tx.lines().next_use();
  tx.lines().update_use(*line);
  const Time blocked_until = context.now + context.rules.quarantine;
  tx.lines().put_app(LineApp{lease.line, lease.app, lease.id, blocked_until});

  Event event;
  event.customer = lease.customer;
  event.kind = event_kind(lease.state);
  event.lease = lease.id;
  if (was_waiting) event.amount = lease.price;
  context.emit(event, lease);
}

}  // namespace linepool::app
