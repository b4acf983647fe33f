#include "domain/money.h"

#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <vector>

namespace linepool {
namespace {

TEST(Money, ParsesDecimalStrings) {
  EXPECT_EQ(Money::parse("0.66").value().units(), 6600);
  EXPECT_EQ(Money::parse("10").value().units(), 100'000);
  EXPECT_EQ(Money::parse("0.1234").value().units(), 1234);
  EXPECT_EQ(Money::parse("-3.5").value().units(), -35'000);
  EXPECT_EQ(Money::parse("0").value().units(), 0);
  EXPECT_EQ(Money::parse("-0").value(), Money::zero());
  EXPECT_EQ(Money::parse("007.10").value().units(), 71'000);
}

TEST(Money, RefusesEverythingElseWithASentence) {
  for (const std::string& bad : std::vector<std::string>{
           "", "-", "+1", ".5", "1.", "1..2", "1.2.3", "1.23456", "1,5", " 1", "1 ", "1e3", "0x1",
           "NaN", "inf", "--1", std::string("1\0", 2), "١"}) {
    const Result<Money> parsed = Money::parse(bad);
    ASSERT_FALSE(parsed.ok()) << bad;
    EXPECT_EQ(parsed.error(), Error::kInvalidParameter);
    EXPECT_FALSE(parsed.refusal().detail.empty());
  }
}

TEST(Money, BoundsWhatComesFromOutside) {
  EXPECT_EQ(Money::parse("100000000").value().units(), Money::kMaxParsedUnits);
  EXPECT_EQ(Money::parse("-100000000.0000").value().units(), -Money::kMaxParsedUnits);
  EXPECT_FALSE(Money::parse("100000000.0001").ok());
  EXPECT_FALSE(Money::parse("100000001").ok());
  EXPECT_FALSE(Money::parse(std::string(10'000, '9')).ok());
  EXPECT_FALSE(Money::parse("9223372036854775807").ok());
}

TEST(Money, PrintsTwoToFourDecimals) {
  EXPECT_EQ(Money::from_units(6600).to_string(), "0.66");
  EXPECT_EQ(Money::from_units(100'000).to_string(), "10.00");
  EXPECT_EQ(Money::from_units(1234).to_string(), "0.1234");
  EXPECT_EQ(Money::from_units(1230).to_string(), "0.123");
  EXPECT_EQ(Money::from_units(-35'000).to_string(), "-3.50");
  EXPECT_EQ(Money::from_units(-1).to_string(), "-0.0001");
  EXPECT_EQ(Money::zero().to_string(), "0.00");
  EXPECT_EQ(Money::from_units(std::numeric_limits<std::int64_t>::min()).to_string(),
            "-922337203685477.5808");
}

TEST(Money, WhatItPrintsItParses) {
  for (std::int64_t units = -20'050; units <= 20'050; units += 7) {
    const Money money = Money::from_units(units);
    EXPECT_EQ(Money::parse(money.to_string()).value(), money);
  }
}

TEST(Money, ArithmeticIsCheckedBothWays) {
  const Money max = Money::from_units(std::numeric_limits<std::int64_t>::max());
  const Money min = Money::from_units(std::numeric_limits<std::int64_t>::min());
  const Money one = Money::from_units(1);
  EXPECT_EQ((one + one - one * 3).units(), -1);
  EXPECT_EQ((-one).units(), -1);
  EXPECT_EQ(checked_add(one, one)->units(), 2);
  EXPECT_EQ(checked_subtract(one, one)->units(), 0);
  EXPECT_EQ(checked_multiply(one, 365)->units(), 365);
  EXPECT_FALSE(checked_add(max, one).has_value());
  EXPECT_FALSE(checked_subtract(min, one).has_value());
  EXPECT_FALSE(checked_multiply(max, 2).has_value());
}

TEST(MoneyDeathTest, OverflowIsABug) {
  const Money max = Money::from_units(std::numeric_limits<std::int64_t>::max());
  const Money min = Money::from_units(std::numeric_limits<std::int64_t>::min());
  EXPECT_DEATH(max + Money::from_units(1), "money overflow");
  EXPECT_DEATH(min - Money::from_units(1), "money overflow");
  EXPECT_DEATH(max * 2, "money overflow");
  EXPECT_DEATH(-min, "money overflow");
}

TEST(Money, Orders) {
  EXPECT_LT(Money::from_units(-1), Money::zero());
  EXPECT_TRUE(Money::from_units(1).is_positive());
  EXPECT_TRUE(Money::from_units(-1).is_negative());
  EXPECT_TRUE(Money().is_zero());
}

}  // namespace
}  // namespace linepool
