#include "domain/lines/self_tests.h"

#include <gtest/gtest.h>

#include <string>

namespace linepool {
namespace {

TEST(SelfTest, ReadsItsOwnText) {
  EXPECT_EQ(test_text("7K3F9Q"), "Linepool test 7K3F9Q");
  EXPECT_EQ(test_token_in(test_text("7K3F9Q")), "7K3F9Q");
}

TEST(SelfTest, FindsTheTokenWhateverAPhoneOrAGatewayMakesOfTheText) {
  for (const char* text : {"linepool TEST 7k3f9q", "  Linepool test   7K3F9Q \n",
                           "Fwd: Linepool test 7K3F9Q. Sent from my phone", "Linepool test 7K3F9Q!",
                           "Linepool Linepool test 7K3F9Q"}) {
    EXPECT_EQ(test_token_in(text), "7K3F9Q") << text;
  }
}

TEST(SelfTest, FindsNoneInOtherTexts) {
  for (const char* text :
       {"", "Linepool test", "Linepool test ", "Linepool test 7K3F9", "Linepool test 7K3F9Q2",
        "Linepool test 7K3F90", "Linepool test 7K-F9Q", "Linepooltest 7K3F9Q", "7K3F9Q",
        "Your Linepool code is 123456", "Linepool tests 7K3F9Q"}) {
    EXPECT_EQ(test_token_in(text), std::nullopt) << text;
  }
}

TEST(SelfTest, IsPendingUntilItArrivesOrItsTimeIsUp) {
  SelfTest test;
  test.expires_at = Time{1000};
  EXPECT_TRUE(test.is_pending(Time{999}));
  EXPECT_FALSE(test.is_pending(Time{1000}));
  test.message = MessageId{3};
  EXPECT_FALSE(test.is_pending(Time{999}));
}

}  // namespace
}  // namespace linepool
