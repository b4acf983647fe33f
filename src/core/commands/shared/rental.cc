#include "core/commands/shared/rental.h"

#include "base/limits.h"
#include "core/commands/shared/key_use.h"
#include "core/commands/shared/line_use.h"
#include "core/commands/shared/move_money.h"
#include "core/commands/shared/own_lease.h"
#include "core/queries/sight.h"

namespace linepool::core {
namespace {

RentalEnd end_for(Error refusal) {
  return refusal == Error::kNotEnoughBalance ? RentalEnd::kNotEnoughBalance
                                             : RentalEnd::kNotOffered;
}

}  // namespace

Result<Lease> find_rental(const Context& context, const RentalName& name) {
  if (!name.id.is_none()) return own_rental(context, name.customer, name.id, name.by);
  if (const Status allowed = check_customer(context, name.customer); !allowed) {
    return allowed.refusal();
  }
  const store::Tx& tx = context.tx;
  const std::optional<Line> line = tx.lines().find_by_number(name.number);
  if (!line) return Error::kUnknownNumber;
  std::optional<Lease> rental =
      tx.leases().newest(name.customer, line->id, name.app, LeaseKind::kRental);
  if (!rental || rental->country != name.country) return Error::kUnknownNumber;
  if (!sees(tx, name.by, *rental)) return Error::kUnknownNumber;
  return *std::move(rental);
}

void charge_period(Context& context, const Lease& rental) {
  Transfer transfer;
  transfer.from = account_of(rental.customer);
  transfer.to = kRevenueAccount;
  transfer.amount = rental.price;
  transfer.kind = TransferKind::kRentalCharge;
  transfer.lease = rental.id;
  move_money(context, transfer);
}

Result<Lease> renew(Context& context, Lease rental) {
  CHECK(rental.is_rental() && rental.is_live());
  store::Tx& tx = context.tx;
  if (!context.catalogue.rental(rental.app, rental.country)) return Error::kUnknownApp;
  if (rental.rental.periods >= limits::kRentalPeriods) {
    return Refusal(Error::kConflict, "This rental has reached the maximum number of periods.");
  }
  const Account account = tx.accounts().get(account_of(rental.customer));
  if (account.available() < rental.price) return Error::kNotEnoughBalance;
  charge_period(context, rental);
  extend_rental(rental, context.rules, context.now);
  tx.leases().update(rental);
  count_charge(context, rental);

  Event event;
  event.customer = rental.customer;
  event.kind = EventKind::kRentalRenewed;
  event.subject = rental.expires_at.ms;
  event.lease = rental.id;
  event.amount = rental.price;
  context.emit(event, rental);
  return rental;
}

void release_rental(Context& context, Lease rental, LeaseState end_state, Event event) {
  end_lease(rental, end_state, context.now, context.rules.quarantine);
  context.tx.leases().update(rental);
  count_ended_lease(context, rental, event.amount);
  const LineTally line = leave_line(context, rental);
  event.customer = rental.customer;
  event.lease = rental.id;
  context.emit(event, rental, line);
}

void end_period(Context& context, const Lease& rental) {
  Event event;
  event.kind = EventKind::kRentalReleased;
  if (rental.rental.auto_renew) {
    const Result<Lease> renewed = renew(context, rental);
    if (renewed) return;
    event.subject = static_cast<std::int64_t>(end_for(renewed.error()));
  }
  release_rental(context, rental, LeaseState::kExpired, event);
}

}  // namespace linepool::core
