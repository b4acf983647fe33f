#include "core/commands/rentals/set_auto_renew.h"

namespace linepool::core {

Result<RentalReply> execute(Context& context, const SetAutoRenew& command) {
  Result<Lease> found = find_rental(context, command.name);
  if (!found) return found.refusal();
  Lease& rental = *found;
  if (!rental.is_live()) return Error::kUnknownNumber;
  if (rental.rental.auto_renew == command.on) return RentalReply{rental};
  rental.rental.auto_renew = command.on;
  context.tx.leases().update(rental);

  Event event;
  event.customer = rental.customer;
  event.kind = EventKind::kRentalAutoRenew;
  event.lease = rental.id;
  event.subject = command.on ? 1 : 0;
  context.emit(event, rental);
  return RentalReply{rental};
}

}  // namespace linepool::core
