#include "domain/webhook.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace linepool {
namespace {

DeliveryAttempt failed(DeliveryFault fault, std::int32_t status = 0, std::int32_t ms = 0) {
  DeliveryAttempt attempt;
  attempt.fault = fault;
  attempt.status = status;
  attempt.latency_ms = ms;
  return attempt;
}

TEST(WhyFailed, SaysNothingOfWhatWasDelivered) {
  EXPECT_EQ(why_failed(failed(DeliveryFault::kNone, 204, 12)), "");
}

TEST(WhyFailed, EveryFaultHasItsOwnWords) {
  std::set<std::string> all;
  for (std::uint8_t i = 1; i <= static_cast<std::uint8_t>(DeliveryFault::kPort); ++i) {
    const auto fault = static_cast<DeliveryFault>(i);
    EXPECT_NE(name(fault), "");
    const std::string words = why_failed(failed(fault));
    EXPECT_FALSE(words.empty());
    EXPECT_TRUE(all.insert(words).second) << words;
  }
}

TEST(WhyFailed, NamesWhatIsToBeNamed) {
  EXPECT_EQ(why_failed(failed(DeliveryFault::kStatus, 500)), "answered 500");
  EXPECT_EQ(why_failed(failed(DeliveryFault::kStatus, 302)),
            "answered 302: redirects are not followed");
  EXPECT_EQ(why_failed(failed(DeliveryFault::kStatus, 410)),
            "answered 410 (gone): the receiver wants no more events");
  EXPECT_EQ(why_failed(failed(DeliveryFault::kTimeout, 0, 15'003)), "no answer within 15 s");
  EXPECT_EQ(why_failed(failed(DeliveryFault::kTimeout, 0, 4'998)), "no answer within 5 s");
  EXPECT_EQ(why_failed(failed(DeliveryFault::kTimeout, 0, 100)), "no answer within 1 s");
  DeliveryAttempt unresolved = failed(DeliveryFault::kName);
  EXPECT_EQ(why_failed(unresolved), "cannot resolve the host") << "stored before hosts were";
  unresolved.host = "example.com";
  EXPECT_EQ(why_failed(unresolved), "cannot resolve example.com");
}

TEST(IsGone, OnlyAnAnswer410) {
  EXPECT_TRUE(is_gone(failed(DeliveryFault::kStatus, 410)));
  EXPECT_FALSE(is_gone(failed(DeliveryFault::kStatus, 404)));
  EXPECT_FALSE(is_gone(failed(DeliveryFault::kTimeout, 410))) << "its answer never ended";
}

}  // namespace
}  // namespace linepool
