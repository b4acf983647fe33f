#include "core/commands/rentals/rent_line.h"

#include "base/limits.h"
#include "core/commands/shared/agreed_price.h"
#include "core/commands/shared/key_use.h"
#include "core/commands/shared/line_use.h"

namespace linepool::core {

Result<RentalReply> execute(Context& context, const RentLine& command) {
  CHECK(command.label.size() <= limits::kLabelBytes);
  const store::Tx& tx = context.tx;
  const std::optional<Customer> customer = tx.customers().find(command.customer);
  if (!customer) return Error::kUnknownCustomer;
  if (!customer->is_active()) return Error::kCustomerBlocked;
  const std::optional<RentalOffer> offer =
      rental_for(context, *customer, command.app, command.country, command.period_hours);
  if (!offer) return Error::kUnknownApp;
  const Status fits = check_max_price(command.max_price, offer->price);
  if (!fits) return fits.refusal();
  const PayingKey key = paying_key(context, command.key);
  const Status allowed = check_key_limits(context, key, command.app, command.country, offer->price);
  if (!allowed) return allowed.refusal();
  const Account account = tx.accounts().get(account_of(command.customer));
  if (account.available() < offer->price) return Error::kNotEnoughBalance;
  const LineCriteria criteria{LeaseKind::kRental, command.type};
  Result<Line> line =
      command.wanted
          ? line_had_before(tx, context.now,
                            {command.customer, command.country, command.app, *command.wanted},
                            criteria.kind)
          : pick_line(context, command.country, command.app, criteria);
  if (!line) return line.refusal();

  Lease rental;
  rental.customer = command.customer;
  rental.key = key.first;
  rental.country = command.country;
  rental.app = command.app;
  rental.price = offer->price;
  rental.created_at = context.now;
  rental.expires_at = context.now + Duration::hours(offer->period_hours);
  rental.rental.period_hours = offer->period_hours;
  rental.rental.periods = 1;
  rental.label = command.label;
  rental.rental.auto_renew = command.auto_renew;
  rental.warn_at = warning_time(rental, context.rules);
  const LineTally taken = take_line(context, *std::move(line), rental);
  charge_period(context, rental);
  count_new_lease(context, key, rental.price);

  Event event;
  event.customer = rental.customer;
  event.kind = EventKind::kRentalMade;
  event.lease = rental.id;
  event.subject = rental.expires_at.ms;
  event.amount = rental.price;
  context.emit(event, rental, taken);
  return RentalReply{rental};
}

}  // namespace linepool::core
