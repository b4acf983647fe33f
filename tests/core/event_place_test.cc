#include "core/push/event_place.h"

#include <gtest/gtest.h>

namespace linepool::core {
namespace {

TEST(EventPlace, IsTheLogAndTheNumberOrTheNumberAlone) {
  const std::string text = place_text("9f3a1c5b7d20", EventSeq{41});
  EXPECT_EQ(text, "9f3a1c5b7d20-41");
  const auto place = parse_place(text);
  ASSERT_TRUE(place.has_value());
  EXPECT_EQ(place->seq, EventSeq{41});
  EXPECT_TRUE(place->is_in("9f3a1c5b7d20"));
  EXPECT_FALSE(place->is_in("9f3a1c5b7d21"));
  const auto number = parse_place("41");
  ASSERT_TRUE(number.has_value());
  EXPECT_EQ(number->seq, EventSeq{41});
  EXPECT_TRUE(number->is_in("9f3a1c5b7d20"));
  EXPECT_TRUE(parse_place("0").has_value());
  EXPECT_TRUE(parse_place("9f3a1c5b7d20-0").has_value());
}

TEST(EventPlace, AnythingElseIsNone) {
  for (const char* text : {"", "-", "-1", "1-", "9f3a1c5b7d20", "9f3a1c5b7d20-", "9f3a1c5b7d20--1",
                           "9F3A1C5B7D20-1", "9f3a1c5b7d2-1", "9f3a1c5b7d20-1-1", "1 ", " 1", "+1",
                           "9223372036854775808", "9f3a1c5b7d20-9223372036854775808", "1.5"}) {
    EXPECT_FALSE(parse_place(text).has_value()) << text;
  }
}

}  // namespace
}  // namespace linepool::core
