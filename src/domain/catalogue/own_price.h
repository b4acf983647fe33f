// Prices agreed with one customer, in place of the catalogue's. They change what it pays, never
// what is offered: that stays the catalogue's matter.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/ids.h"
#include "domain/money.h"

namespace linepool {

// What a price is of: one temporary number of an app, or one period of a rented one.
struct PricedThing {
  AppId app;
  CountryId country;              // none: every country
  std::int32_t period_hours = 0;  // 0: a temporary number

  [[nodiscard]] PricedThing everywhere() const { return {app, CountryId{}, period_hours}; }
  auto operator<=>(const PricedThing&) const = default;
};

struct OwnPrice {
  CustomerId customer;
  PricedThing thing;
  Money price;

  bool operator==(const OwnPrice&) const = default;
};

// All own prices of one customer.
class OwnPriceList {
 public:
  void put(const PricedThing& thing, Money price);
  void remove(const PricedThing& thing);
  [[nodiscard]] bool is_empty() const { return prices_.empty(); }
  [[nodiscard]] std::size_t size() const { return prices_.size(); }

  // What the customer pays in a country: the price for that country, or else the one for every
  // country; nothing if it has neither.
  [[nodiscard]] std::optional<Money> find(const PricedThing& thing) const;

 private:
  struct Row {
    PricedThing thing;
    Money price;
  };
  [[nodiscard]] std::size_t place_of(const PricedThing& thing) const;
  [[nodiscard]] const Row* exactly(const PricedThing& thing) const;

  std::vector<Row> prices_;  // by thing
};

}  // namespace linepool
