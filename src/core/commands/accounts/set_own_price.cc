#include "core/commands/accounts/set_own_price.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/limits.h"

namespace linepool::core {
namespace {

// Whether the catalogue has a price of it anywhere, offered now or not.
bool has_price(const App& app, std::int32_t period_hours) {
  if (period_hours == 0) return !app.prices.is_empty();
  return std::any_of(app.rents.begin(), app.rents.end(),
                     [&](const RentalPeriod& period) { return period.hours == period_hours; });
}

std::string lengths_of(const App& app) {
  std::string lengths;
  for (const RentalPeriod& period : app.rents) {
    lengths += fmt::format("{}{}", lengths.empty() ? "" : ", ", period.hours);
  }
  return lengths;
}

Status check_thing(const Catalogue& catalogue, const PricedThing& thing) {
  const App* app = catalogue.find_app(thing.app);
  if (app == nullptr) return Error::kUnknownApp;
  const bool is_somewhere = !thing.country.is_none();
  if (is_somewhere && catalogue.find_country(thing.country) == nullptr) {
    return Error::kUnknownCountry;
  }
  if (has_price(*app, thing.period_hours)) return Nothing{};
  if (thing.period_hours == 0) {
    return Refusal(Error::kInvalidParameter,
                   fmt::format("{} is only rented: name the length of a period.", app->name));
  }
  const std::string lengths = lengths_of(*app);
  return Refusal(Error::kInvalidParameter,
                 lengths.empty() ? fmt::format("{} is not rented.", app->name)
                                 : fmt::format("{} is rented for {} hours.", app->name, lengths));
}

Status check(const Context& context, const Customer& customer, const SetOwnPrice& command,
             bool is_there) {
  if (customer.is_erased()) return Refusal(Error::kConflict, "The customer is erased.");
  if (!command.price) {
    if (is_there) return Nothing{};
    return Refusal(Error::kNotFound, "The customer has no such price of its own.");
  }
  const Money price = *command.price;
  if (!price.is_positive() || price > kMaxPrice) {
    return Refusal(
        Error::kInvalidParameter,
        fmt::format("A price must be more than 0 and at most {} dollars.", kMaxPrice.to_string()));
  }
  const bool is_full = customer.own_prices >= limits::kOwnPricesPerCustomer;
  if (is_full && !is_there) {
    return Refusal(Error::kConflict, fmt::format("A customer has at most {} prices of its own.",
                                                 limits::kOwnPricesPerCustomer));
  }
  return check_thing(context.catalogue, command.thing);
}

}  // namespace

Result<OwnPriceReply> execute(Context& context, const SetOwnPrice& command) {
  CHECK(command.thing.period_hours >= 0);
  store::Tx& tx = context.tx;
  std::optional<Customer> customer = tx.customers().find(command.customer);
  if (!customer) return Error::kNotFound;
  const std::optional<Money> before = tx.own_prices().find(customer->id, command.thing);
  const Status allowed = check(context, *customer, command, before.has_value());
  if (!allowed) return allowed.refusal();
  const OwnPriceReply reply{customer->id, command.thing, command.price, before};
  if (before == command.price) return reply;
  if (command.price) {
    tx.own_prices().put(OwnPrice{customer->id, command.thing, *command.price});
  } else {
    tx.own_prices().remove(customer->id, command.thing);
  }
  const int more = (command.price ? 1 : 0) - (before ? 1 : 0);
  if (more != 0) {
    customer->own_prices += more;
    CHECK(customer->own_prices >= 0, "the customer's row counts its prices");
    tx.customers().update(*customer);
  }

  Event event;
  event.customer = customer->id;
  event.kind = EventKind::kCustomerChanged;
  context.emit(event, OwnPriceChange{customer->id, command.thing, command.price});
  return reply;
}

}  // namespace linepool::core
