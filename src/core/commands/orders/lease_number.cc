#include "core/commands/orders/lease_number.h"

#include "base/limits.h"
#include "core/commands/shared/agreed_price.h"
#include "core/commands/shared/key_use.h"
#include "core/commands/shared/line_use.h"
#include "core/commands/shared/own_lease.h"
#include "core/queries/sight.h"

namespace linepool::core {
namespace {

// The customer's live lease of the wanted number, if its code has already come.
std::optional<Lease> held_with_code(const Context& context, const LeaseNumber& command) {
  const store::Tx& tx = context.tx;
  if (!command.wanted || !command.or_next) return std::nullopt;
  const std::optional<Line> line = tx.lines().find_by_number(*command.wanted);
  if (!line || line->country != command.country) return std::nullopt;
  std::optional<Lease> lease =
      tx.leases().newest(command.customer, line->id, command.app, LeaseKind::kTemporary);
  const bool has_code = lease && lease->is_live() && lease->state == LeaseState::kReceived;
  return has_code && sees(tx, command.key, *lease) ? lease : std::nullopt;
}

Result<Line> line_beside(const Context& context, const LeaseNumber& command) {
  const Result<Lease> other = own_order(context, command.customer, command.beside, command.key);
  if (!other) return other.refusal();
  std::optional<Line> line = context.tx.lines().find(other->line);
  CHECK(line.has_value(), "a lease has a line");
  const bool is_usable = other->is_live() && line->country == command.country &&
                         line->can_be_picked(LeaseKind::kTemporary) &&
                         is_free_for(context, line->id, command.app);
  if (!is_usable) return Error::kUnknownNumber;
  return *std::move(line);
}

Result<Line> line_of(Context& context, const LeaseNumber& command) {
  const LineCriteria criteria{LeaseKind::kTemporary, command.type};
  if (command.wanted) {
    return line_had_before(context.tx, context.now,
                           {command.customer, command.country, command.app, *command.wanted},
                           criteria.kind);
  }
  if (!command.beside.is_none()) return line_beside(context, command);
  if (command.unwanted.empty() && command.along_with.empty()) {
    return pick_line(context, command.country, command.app, criteria);
  }
  return pick_line_unless(context, command.country, command.app, criteria,
                          {command.unwanted, command.along_with});
}

}  // namespace

Result<Leased> execute(Context& context, const LeaseNumber& command) {
  CHECK(command.label.size() <= limits::kLabelBytes);
  CHECK(command.code_pattern.size() <= limits::kCodePatternBytes);
  store::Tx& tx = context.tx;
  const std::optional<Customer> customer = tx.customers().find(command.customer);
  if (!customer) return Error::kUnknownCustomer;
  if (!customer->is_active()) return Error::kCustomerBlocked;
  if (std::optional<Lease> held = held_with_code(context, command)) {
    if (!command.code_pattern.empty() && held->code_pattern != command.code_pattern) {
      held->code_pattern = command.code_pattern;
      tx.leases().update(*held);
    }
    await_next(context, *held);
    return Leased{*std::move(held), {}, false};
  }
  const std::optional<Money> price = price_for(context, *customer, command.app, command.country);
  if (!price) return Error::kUnknownApp;
  if (const Status fits = check_max_price(command.max_price, *price); !fits) return fits.refusal();
  const PayingKey key = paying_key(context, command.key);
  if (const Status allowed = check_key_limits(context, key, command.app, command.country, *price);
      !allowed) {
    return allowed.refusal();
  }
  Account account = tx.accounts().get(account_of(command.customer));
  if (account.available() < *price) return Error::kNotEnoughBalance;
  Result<Line> found = line_of(context, command);
  if (!found) return found.refusal();

  Lease lease;
  lease.customer = command.customer;
  lease.key = key.first;
  lease.country = command.country;
  lease.app = command.app;
  lease.price = *price;
  lease.created_at = context.now;
  const bool is_short = command.life > Duration{} && command.life < context.rules.lease_life;
  lease.expires_at = context.now + (is_short ? command.life : context.rules.lease_life);
  lease.label = command.label;
  lease.code_pattern = command.code_pattern;
  lease.cancellable_at = context.now + context.rules.reject_after;
  const LineTally line = take_line(context, *std::move(found), lease);
  hold(account, *price);
  tx.accounts().put(account);
  count_new_lease(context, key, lease.price);

  Event event;
  event.customer = lease.customer;
  event.kind = EventKind::kLeaseMade;
  event.lease = lease.id;
  event.amount = lease.price;
  context.emit(event, lease, line);
  context.changes.back().reply = command.reply;
  return Leased{lease};
}

}  // namespace linepool::core
