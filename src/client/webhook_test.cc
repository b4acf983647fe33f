#include <gtest/gtest.h>
#include <linepool/webhook.h>

#include "wire/webhook_signature.h"

namespace linepool::webhook {
namespace {

// The example from the Standard Webhooks specification.
constexpr const char* kSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
constexpr const char* kId = "msg_p5jXN8AQM9LWM0D4loKWxJek";
constexpr const char* kTimestamp = "1614265330";
constexpr const char* kBody = R"({"test": 2432232314})";
constexpr const char* kSignature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

std::chrono::system_clock::time_point at(std::int64_t seconds) {
  return std::chrono::system_clock::time_point(std::chrono::seconds(seconds));
}

struct Delivery {
  std::vector<std::string> secrets{kSecret};
  std::string id = kId;
  std::string timestamp = kTimestamp;
  std::string signature = kSignature;
  std::string body = kBody;
  std::int64_t now = 1614265330;
};

Verdict verdict(const Delivery& d) {
  return verify(d.secrets, d.id, d.timestamp, d.signature, d.body, at(d.now));
}

TEST(WebhookVerify, TheExampleOfTheSpecificationIsGenuine) {
  EXPECT_EQ(verdict({}), Verdict::kGenuine);
}

TEST(WebhookVerify, WhateverIsChangedShows) {
  EXPECT_EQ(verdict({.id = "msg_other"}), Verdict::kWrongSignature);
  EXPECT_EQ(verdict({.timestamp = "1614265331"}), Verdict::kWrongSignature);
  EXPECT_EQ(verdict({.body = R"({"test": 2432232315})"}), Verdict::kWrongSignature);
  EXPECT_EQ(verdict({.body = ""}), Verdict::kWrongSignature);
  std::string signature = kSignature;
  for (std::size_t i = 0; i < signature.size(); ++i) {
    std::string other = signature;
    other[i] = other[i] == 'A' ? 'B' : 'A';
    EXPECT_EQ(verdict({.signature = other}), Verdict::kWrongSignature) << other;
  }
  EXPECT_EQ(verdict({.signature = signature.substr(0, 20)}), Verdict::kWrongSignature);
  EXPECT_EQ(verdict({.signature = "v1,"}), Verdict::kWrongSignature);
}

TEST(WebhookVerify, OneOfSeveralSecretsAndSignaturesSuffices) {
  const std::string other = wire::webhook_secret(std::string(32, 'x'));
  const std::string its = wire::sign_webhook(other, kId, 1614265330, kBody);
  EXPECT_EQ(verdict({.secrets = {other, kSecret}}), Verdict::kGenuine);
  EXPECT_EQ(verdict({.secrets = {kSecret, other}}), Verdict::kGenuine);
  EXPECT_EQ(verdict({.secrets = {"nonsense", kSecret}}), Verdict::kGenuine);
  EXPECT_EQ(verdict({.signature = its + " " + kSignature}), Verdict::kGenuine);
  EXPECT_EQ(verdict({.signature = std::string(kSignature) + " " + its}), Verdict::kGenuine);
  EXPECT_EQ(verdict({.signature = std::string("v1a,AAAA  ") + kSignature}), Verdict::kGenuine);
  EXPECT_EQ(verdict({.signature = its}), Verdict::kWrongSignature);
  EXPECT_EQ(verdict({.signature = "v2" + std::string(kSignature).substr(2)}),
            Verdict::kWrongSignature);
}

TEST(WebhookVerify, OldDeliveriesAndThoseOfTheFutureAreRefused) {
  EXPECT_EQ(verdict({.now = 1614265330 + 300}), Verdict::kGenuine);
  EXPECT_EQ(verdict({.now = 1614265330 - 300}), Verdict::kGenuine);
  EXPECT_EQ(verdict({.now = 1614265330 + 301}), Verdict::kOutOfTime);
  EXPECT_EQ(verdict({.now = 1614265330 - 301}), Verdict::kOutOfTime);
}

TEST(WebhookVerify, SaysWhoseFaultItIs) {
  EXPECT_EQ(verdict({.secrets = {}}), Verdict::kBadSecret);
  EXPECT_EQ(verdict({.secrets = {"", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_", "whsec_abc",
                                 "whsec_a?==", "whsec_===="}}),
            Verdict::kBadSecret);
  EXPECT_EQ(verdict({.id = ""}), Verdict::kMalformed);
  EXPECT_EQ(verdict({.signature = ""}), Verdict::kMalformed);
  for (const char* text : {"", "now", "-1614265330", "1614265330.0", "9999999999999"}) {
    EXPECT_EQ(verdict({.timestamp = text}), Verdict::kMalformed) << text;
  }
}

TEST(WebhookVerify, TakesWhatTheServerSigns) {
  for (std::size_t size = 24; size <= 64; ++size) {
    const std::string secret = wire::webhook_secret(std::string(size, 'k'));
    const std::string signature = wire::sign_webhook(secret, "evt_1_2", 1614265330, "{}");
    EXPECT_EQ(verify({secret}, "evt_1_2", kTimestamp, signature, "{}", at(1614265330)),
              Verdict::kGenuine);
  }
}

}  // namespace
}  // namespace linepool::webhook
