// Samples as they are written. Whether they are read back is tested where requests are read
// (supply/trial).
#include "gateways/samples/sample_request.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "gateways/signatures/check.h"
#include "gateways/signatures/sign.h"

namespace linepool::gateways {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr Time kNow{1'795'603'500'123};  // 2026-11-25T10:45:00Z

SampleSms sms(std::string to = "+60112869001") {
  return {std::move(to), "Acme", "G-417293 is your code", "linepool-test", kNow};
}

OwnRequest sample_of(std::string_view json, const Habits& habits = {}) {
  const Result<NamedDescription> read = parse_description(json);
  EXPECT_TRUE(read.ok()) << (read.ok() ? "" : read.refusal().sentence());
  if (!read) return {};
  return sample_request(read->description, habits, sms(), TimeZone());
}

TEST(SampleRequest, NamesGoIntoAFormAQueryOrJson) {
  constexpr std::string_view kMap = R"({"to":"called","from":"who","text":"body","id":"n"})";
  const OwnRequest form = sample_of(kMap);
  EXPECT_EQ(form.method, wire::Method::kPost);
  EXPECT_EQ(form.body,
            "called=%2B60112869001&who=Acme&body=G-417293%20is%20your%20code"
            "&n=linepool-test");
  const OwnRequest query = sample_of(kMap, {Carrier::kQuery});
  EXPECT_EQ(query.method, wire::Method::kGet);
  EXPECT_EQ(query.query, form.body);
  EXPECT_EQ(query.body, "");
  EXPECT_EQ(sample_of(kMap, {Carrier::kJson}).body,
            R"({"called":"+60112869001","who":"Acme","body":"G-417293 is your code",)"
            R"("n":"linepool-test"})");
}

TEST(SampleRequest, PointersMakeJsonWithObjectsAndArrays) {
  const OwnRequest request = sample_of(R"({
    "to": "/data/to/0/number", "from": "who", "text": "/data/a~1b",
    "event": {"at": "/kind", "is": "mo"}})");
  EXPECT_EQ(
      request.body,
      R"({"kind":"mo","data":{"to":[{"number":"+60112869001"}],"a/b":"G-417293 is your code"},)"
      R"("who":"Acme"})");
}

TEST(SampleRequest, ABatchHoldsOneSmsAndItsEventAndDeviceStandAroundIt) {
  const OwnRequest request = sample_of(R"({
    "event": {"at": "/kind", "is": ["mo"]}, "batch": "/data/items",
    "to": "to", "from": "from", "text": {"at": "body", "encoding": "hex"},
    "coding": "dc", "codings": {"1": "gsm7"}, "time": "at", "time_format": "%d/%m/%Y %I:%M %p",
    "device": ["/gateway", "slot"], "devices": {"rack-1/3": "+60112869001"}})");
  EXPECT_EQ(
      request.body,
      R"({"data":{"items":[{"from":"Acme","body":"472d34313732393320697320796f757220636f6465",)"
      R"("dc":"1","at":"25/11/2026 10:45 AM"}]},"kind":"mo","gateway":"rack-1","slot":"3"})");
}

TEST(SampleRequest, AGatewayThatNamesNoLineNamesADeviceOnly) {
  constexpr std::string_view kMap = R"({"to":"to","text":"text","device":["phone"]})";
  EXPECT_THAT(sample_of(kMap).body, HasSubstr("to=%2B60112869001"));
  const std::string body = sample_of(kMap, {Carrier::kForm, TokenPlace::kQuery, false}).body;
  EXPECT_THAT(body, Not(HasSubstr("60112869001")));
  EXPECT_THAT(body, HasSubstr("phone=linepool-test"));
}

TEST(SampleRequest, ATextThatTheAlphabetLacksGoesAsUtf16) {
  const Result<NamedDescription> jasmin = parse_description(R"({"like":"jasmin"})");
  SampleSms cyrillic = sms();
  cyrillic.text = "\u043A\u043E\u0434";
  const OwnRequest request = sample_request(jasmin->description, {}, cyrillic, TimeZone());
  EXPECT_THAT(request.body, HasSubstr("binary=043a043e0434"));
  EXPECT_THAT(request.body, HasSubstr("coding=8"));
}

// What signs and what checks share nothing but hashes, and the check is held to the providers' own
// vectors.
TEST(Sign, EverySignatureHoldsAndOfAnotherSecretOrTextDoesNot) {
  for (const SignatureScheme& scheme : signature_schemes()) {
    SCOPED_TRACE(scheme.name);
    if (!can_sign(scheme.name)) {
      EXPECT_EQ(scheme.name, "telnyx");
      continue;
    }
    for (const Carrier carrier : {Carrier::kForm, Carrier::kJson}) {
      OwnRequest request = sample_of(R"({"to":"to","from":"from","text":"text"})", {carrier});
      request.address = "https://sms.example.org/supply/shelf/sms";
      sign(scheme.name, {"secret-of-the-test", kNow, "nonce-1"}, request);
      std::vector<wire::Header> headers;
      for (const auto& [name, value] : request.headers) headers.push_back({name, value});
      wire::Request sent;
      sent.method = request.method;
      sent.query = request.query;
      sent.headers = headers;
      sent.body = request.body;
      const std::string url = request.url();
      const auto verdict = [&](std::string_view secret) {
        return scheme.check(secret, {sent, url, kNow}).verdict;
      };
      EXPECT_EQ(verdict("secret-of-the-test"), Verdict::kHolds);
      EXPECT_EQ(verdict("another-secret"), Verdict::kWrong);
    }
  }
}

}  // namespace
}  // namespace linepool::gateways
