#include "core/commands/shared/agreed_price.h"

namespace linepool::core {
namespace {

// A customer without prices of its own costs no look.
Money agreed(const store::Tx& tx, const Customer& customer, const PricedThing& thing,
             Money of_catalogue) {
  if (customer.own_prices == 0) return of_catalogue;
  if (const auto there = tx.own_prices().find(customer.id, thing)) return *there;
  return tx.own_prices().find(customer.id, thing.everywhere()).value_or(of_catalogue);
}

}  // namespace

std::optional<Money> price_for(const Context& context, const Customer& customer, AppId app,
                               CountryId country) {
  const std::optional<Money> price = context.catalogue.price(app, country);
  if (!price) return std::nullopt;
  return agreed(context.tx, customer, {app, country, 0}, *price);
}

std::optional<RentalOffer> rental_for(const Context& context, const Customer& customer, AppId app,
                                      CountryId country, std::int32_t hours) {
  std::optional<RentalOffer> offer = context.catalogue.rental(app, country, hours);
  if (!offer) return std::nullopt;
  const PricedThing thing{app, country, offer->period_hours};
  offer->price = agreed(context.tx, customer, thing, offer->price);
  return offer;
}

}  // namespace linepool::core
