#include <gtest/gtest.h>

#include "domain/catalogue/own_price.h"

namespace linepool {
namespace {

constexpr PricedThing thing(std::int64_t app, std::int64_t country, std::int32_t hours = 0) {
  return {AppId{app}, CountryId{country}, hours};
}

Money units(std::int64_t count) {
  return Money::from_units(count);
}

TEST(OwnPriceList, ThePriceForTheCountryComesBeforeThatForAll) {
  OwnPriceList list;
  EXPECT_TRUE(list.is_empty());
  list.put(thing(1, 0), units(30));
  list.put(thing(1, 58), units(20));
  list.put(thing(1, 58, 168), units(90));
  EXPECT_EQ(list.find(thing(1, 58)), units(20));
  EXPECT_EQ(list.find(thing(1, 59)), units(30));
  EXPECT_EQ(list.find(thing(1, 58, 168)), units(90));
  EXPECT_EQ(list.find(thing(1, 59, 168)), std::nullopt);
  EXPECT_EQ(list.find(thing(1, 58, 24)), std::nullopt);
  EXPECT_EQ(list.find(thing(2, 58)), std::nullopt);
}

TEST(OwnPriceList, PricesAreReplacedAndRemoved) {
  OwnPriceList list;
  list.put(thing(1, 58), units(20));
  list.put(thing(1, 58), units(25));
  EXPECT_EQ(list.find(thing(1, 58)), units(25));
  list.remove(thing(1, 0));
  list.remove(thing(1, 58, 24));
  EXPECT_EQ(list.find(thing(1, 58)), units(25));
  list.remove(thing(1, 58));
  EXPECT_EQ(list.find(thing(1, 58)), std::nullopt);
  EXPECT_TRUE(list.is_empty());
}

}  // namespace
}  // namespace linepool
