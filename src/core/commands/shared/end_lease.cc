#include "core/commands/shared/end_lease.h"

#include "core/commands/shared/key_use.h"
#include "core/commands/shared/line_use.h"

namespace linepool::core {
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
  CHECK(!lease.is_rental());
  store::Tx& tx = context.tx;
  const bool was_waiting = lease.state == LeaseState::kWaiting;
  end_lease(lease, end_state, context.now, context.rules.quarantine);
  tx.leases().update(lease);
  if (was_waiting) {
    Account account = tx.accounts().get(account_of(lease.customer));
    release(account, lease.price);
    tx.accounts().put(account);
  }

  count_ended_lease(context, lease, was_waiting ? lease.price : Money{});
  const LineTally line = leave_line(context, lease);

  Event event;
  event.customer = lease.customer;
  event.kind = event_kind(lease.state);
  event.lease = lease.id;
  if (was_waiting) event.amount = lease.price;
  context.emit(event, lease, line);
}

}  // namespace linepool::core
