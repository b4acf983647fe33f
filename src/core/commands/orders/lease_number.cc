#include "core/commands/orders/lease_number.h"

#include "base/limits.h"
#include "core/commands/shared/key_use.h"
#include "core/commands/shared/line_use.h"

namespace linepool::core {
Result<Leased> execute(Context& context, const LeaseNumber& command) {
  CHECK(command.label.size() <= limits::kLabelBytes);
  store::Tx& tx = context.tx;
  const std::optional<Customer> customer = tx.customers().find(command.customer);
  if (!customer) return Error::kUnknownCustomer;
  if (customer->state == CustomerState::kBlocked) return Error::kCustomerBlocked;
  const std::optional<Money> price = context.catalogue.price(command.app, command.country);
  if (!price) return Error::kUnknownApp;
  if (const Status fits = check_max_price(command.max_price, *price); !fits) return fits.refusal();
  if (const Status allowed =
          check_key_limits(context, command.key, command.app, command.country, *price);
      !allowed) {
    return allowed.refusal();
  }
  Account account = tx.accounts().get(account_of(command.customer));
  if (account.available() < *price) return Error::kNotEnoughBalance;
  const LineWish wish{LeaseKind::kTemporary, command.type};
  Result<Line> found = command.wanted ? line_had_before(context, command.customer, command.country,
                                                        command.app, *command.wanted, wish.kind)
                                      : pick_line(context, command.country, command.app, wish);
  if (!found) return found.refusal();

  Lease lease;
  lease.customer = command.customer;
  lease.key = first_of_chain(context, command.key);
  lease.country = command.country;
  lease.app = command.app;
  lease.price = *price;
  lease.created_at = context.now;
  const bool is_short = command.life > Duration{} && command.life < context.rules.lease_life;
  lease.expires_at = context.now + (is_short ? command.life : context.rules.lease_life);
  lease.label = command.label;
  lease.cancellable_at = context.now + context.rules.reject_after;
  take_line(context, *std::move(found), lease);
  hold(account, *price);
  tx.accounts().put(account);
  count_new_lease(context, lease);

  Event event;
  event.customer = lease.customer;
  event.kind = EventKind::kLeaseMade;
  event.lease = lease.id;
  event.amount = lease.price;
  context.emit(event, lease);
  return Leased{lease};
}

}  // namespace linepool::core
