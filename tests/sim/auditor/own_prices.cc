// The auditor's view of the prices that are agreed with single customers.
#include <fmt/format.h>

#include <algorithm>

#include "auditor/auditor.h"
#include "core/engine/command.h"

namespace linepool::sim {

Money PlainState::own_or(const PlainCustomer& customer, const PricedThing& thing,
                         Money catalogues) const {
  Money price = catalogues;
  for (const auto& [of, own] : customer.prices) {
    if (of.app != thing.app || of.period_hours != thing.period_hours) continue;
    if (of.country == thing.country) return own;
    if (of.country == CountryId{}) price = own;
  }
  return price;
}

std::string Auditor::expect(const core::SetOwnPrice& c, Replied reply, Time now) {
  std::optional<Error> refusal;
  const auto found = customers_.find(c.customer);
  const bool is_known = found != customers_.end();
  const bool is_there = is_known && found->second.prices.contains(c.thing);
  const bool has_app = std::any_of(catalogue_.apps.begin(), catalogue_.apps.end(),
                                   [&](const PlainApp& app) { return app.id == c.thing.app; });
  if (!is_known) {
    refusal = Error::kNotFound;
  } else if (found->second.is_gone()) {
    refusal = Error::kConflict;
  } else if (!c.price) {
    if (!is_there) refusal = Error::kNotFound;
  } else if (c.price->units() <= 0 || c.price->units() > 10'000'000) {
    refusal = Error::kInvalidParameter;
  } else if (!has_app) {
    refusal = Error::kUnknownApp;
  } else if (c.thing.country.value > 2) {
    refusal = Error::kUnknownCountry;
  } else if (!catalogue_.priced.contains({c.thing.app, c.thing.period_hours})) {
    refusal = Error::kInvalidParameter;
  }
  if (auto wrong = outcome(reply, refusal); !wrong.empty() || refusal) return wrong;
  auto& prices = found->second.prices;
  const auto before = is_there ? std::optional(prices.at(c.thing)) : std::nullopt;
  if (before != c.price) tell(c.customer, EventKind::kCustomerChanged, now);
  prices.erase(c.thing);
  if (c.price) prices[c.thing] = *c.price;
  if (reply == nullptr) return "";
  const auto& got = std::get<core::OwnPriceReply>(**reply);
  const bool same = got.customer == c.customer && got.thing == c.thing && got.price == c.price &&
                    got.before == before;
  return same ? "" : fmt::format("a price of customer {} is not as expected", c.customer.value);
}

}  // namespace linepool::sim
