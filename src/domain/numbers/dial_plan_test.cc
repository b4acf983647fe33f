#include "domain/numbers/dial_plan.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace linepool {
namespace {

TEST(DialPlan, IsFoundByCountry) {
  const DialPlan* malaysia = find_dial_plan("MY");
  ASSERT_NE(malaysia, nullptr);
  EXPECT_EQ(malaysia->dial_code, "60");
  EXPECT_EQ(malaysia->trunk_prefix, "0");
  EXPECT_TRUE(malaysia->has_length(9));
  EXPECT_FALSE(malaysia->has_length(11));
  EXPECT_EQ(find_dial_plan("SG")->trunk_prefix, "");
  for (const char* none : {"", "XX", "my", "ZZZ"}) EXPECT_EQ(find_dial_plan(none), nullptr) << none;
}

TEST(DialPlan, StandInTheOrderOfTheirCountries) {
  const auto plans = dial_plans();
  EXPECT_GT(plans.size(), 200u);
  EXPECT_TRUE(std::is_sorted(plans.begin(), plans.end(),
                             [](const DialPlan& a, const DialPlan& b) { return a.iso2 < b.iso2; }));
  for (const DialPlan& plan : plans) EXPECT_NE(plan.lengths, 0u) << plan.iso2;
}

}  // namespace
}  // namespace linepool
