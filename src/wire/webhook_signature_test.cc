#include "wire/webhook_signature.h"

#include <gtest/gtest.h>

namespace linepool::wire {
namespace {

constexpr std::string_view kSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

TEST(WebhookSignature, TheVectorOfTheSpecification) {
  EXPECT_EQ(
      sign_webhook(kSecret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, R"({"test": 2432232314})"),
      "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
}

TEST(WebhookSignature, EveryPartCounts) {
  const std::string signature = sign_webhook(kSecret, "evt_1_2", 1, "{}");
  EXPECT_NE(signature, sign_webhook(webhook_secret(std::string(24, 'x')), "evt_1_2", 1, "{}"));
  EXPECT_NE(signature, sign_webhook(kSecret, "evt_1_3", 1, "{}"));
  EXPECT_NE(signature, sign_webhook(kSecret, "evt_1_2", 2, "{}"));
  EXPECT_NE(signature, sign_webhook(kSecret, "evt_1_2", 1, "{ }"));
}

TEST(WebhookSignature, ASecretIsAPrefixAndTheKey) {
  EXPECT_EQ(webhook_key(kSecret)->size(), 24u);
  EXPECT_EQ(webhook_key(webhook_secret(std::string(64, 'x'))), std::string(64, 'x'));
  for (const char* text :
       {"", "whsec_", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_MfKQ",
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS!", "whpk_MfKQ9r8GKYqrTwjUPD8ILPZ"}) {
    EXPECT_FALSE(webhook_key(text).has_value()) << text;
  }
}

}  // namespace
}  // namespace linepool::wire
