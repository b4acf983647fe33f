#include "core/commands/orders/expire_due.h"

#include <algorithm>

#include "core/commands/messages/part_sets.h"
#include "core/commands/shared/end_lease.h"
#include "core/commands/shared/rental.h"

namespace linepool::core {

namespace {

// Announces that a rental is about to end, once per end.
void announce_end(Context& context, Lease rental) {
  rental.warn_at = Time{};
  context.tx.leases().update(rental);
  const Account account = context.tx.accounts().get(account_of(rental.customer));
  Event event;
  event.customer = rental.customer;
  event.kind = EventKind::kRentalExpiring;
  event.lease = rental.id;
  event.subject = rental_notice(rental, account.available() >= rental.price);
  event.amount = rental.price;
  context.emit(event, rental);
}

}  // namespace

Result<Expired> execute(Context& context, const ExpireDue& command) {
  CHECK(command.max > 0 && command.max <= limits::kExpirePerCommand);
  Expired expired;
  // Before expiry, so that an SMS reaches a lease that ends now.
  const std::size_t sets = end_due_sets(context, command.max, expired.delivered);
  const std::vector<Lease> due = context.tx.leases().due(context.now, command.max);
  for (const Lease& lease : due) {
    if (lease.is_rental()) {
      end_period(context, lease);
    } else {
      const bool cancels = cancel_at(lease).is_set();
      end_lease_now(context, lease, cancels ? LeaseState::kRejected : LeaseState::kExpired);
    }
  }
  // After expiry, so that ended rentals are not announced.
  const std::vector<Lease> near = context.tx.leases().to_warn(context.now, command.max);
  for (const Lease& rental : near) announce_end(context, rental);
  expired.count = due.size();
  expired.more = std::max({sets, due.size(), near.size()}) == command.max;
  return expired;
}

}  // namespace linepool::core
