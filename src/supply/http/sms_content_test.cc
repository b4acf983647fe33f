#include "supply/http/sms_content.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/limits.h"
#include "base/text/utf8.h"
#include "wire/form.h"

namespace linepool::supply {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr Time kNow{1'795'603'500'000};  // 2026-11-25 10:45:00 UTC

SmsContent read(const wire::Request& request, const SupplierHabit& habit = {}) {
  Unpacked unpacked = unpack(request);
  const RawSms raw = keep_request(request, unpacked, "0123456789abcdef");
  return read_sms(unpacked, raw, habit, kNow);
}

SmsContent from_query(std::string_view query) {
  wire::Request request;
  request.query = query;
  return read(request);
}

SmsContent from_json(std::string_view body) {
  wire::Request request;
  request.method = wire::Method::kPost;
  request.body = body;
  return read(request);
}

TEST(ReadSms, AnOrdinaryOneHasNoMarks) {
  const SmsContent sms = from_json(R"({"to":"+60112869001","from":"Google","text":"G-412157",)"
                                   R"("id":"m-1","received_at":1795603000})");
  EXPECT_EQ(sms.to.to_string(), "60112869001");
  EXPECT_EQ(sms.recipient, "");
  EXPECT_EQ(sms.from, "Google");
  EXPECT_EQ(sms.text, "G-412157");
  EXPECT_EQ(sms.id, "m-1");
  EXPECT_EQ(sms.sent_at.ms, 1'795'603'000'000);
  EXPECT_FALSE(sms.replaced || sms.cut || sms.no_sender || sms.no_text || sms.bad_time ||
               sms.binary);
}

TEST(ReadSms, MarksWhatIsMissing) {
  for (const char* body :
       {R"({"to":"60112869001","from":null,"text":null})",
        R"({"to":"60112869001","from":"","text":""})", R"({"to":"60112869001"})"}) {
    const SmsContent sms = from_json(body);
    EXPECT_EQ(sms.to.to_string(), "60112869001") << body;
    EXPECT_TRUE(sms.no_sender && sms.no_text) << body;
    EXPECT_EQ(sms.from, "");
    EXPECT_EQ(sms.text, "");
  }
}

TEST(ReadSms, MarksWhatCouldNotBeRead) {
  EXPECT_TRUE(from_query("to=60112869001&from=G&text=C%F3digo").replaced);
  EXPECT_TRUE(from_query("to=60112869001&from=%F3&text=x").replaced);
  EXPECT_TRUE(from_json(R"({"to":"1","from":"a","text":"x\ud83d"})").replaced);
  EXPECT_FALSE(from_query("to=60112869001&from=G&text=%00x").replaced) << "a NUL is no letter";
  EXPECT_TRUE(from_query("to=60112869001&from=G&text=x&received_at=tomorrow").bad_time);
  EXPECT_TRUE(from_query("to=60112869001&from=G&text=%01%FF&coding=1").binary);
}

TEST(ReadSms, CutsWhatIsTooLong) {
  const std::string text = "to=60112869001&from=G&text=" + std::string(limits::kSmsTextBytes, 'x');
  EXPECT_FALSE(from_query(text).cut);
  const SmsContent longer = from_query(text + "%E2%82%AC");
  EXPECT_TRUE(longer.cut);
  EXPECT_EQ(longer.text.size(), limits::kSmsTextBytes);
  const SmsContent sender = from_query("to=60112869001&text=x&from=" + std::string(70, 's'));
  EXPECT_TRUE(sender.cut);
  EXPECT_EQ(sender.from.size(), limits::kSenderBytes);
  const std::string id(200, 'i');
  const SmsContent a = from_query("to=60112869001&text=x&from=G&id=" + id);
  const SmsContent b = from_query("to=60112869001&text=x&from=G&id=" + id + "j");
  EXPECT_FALSE(a.cut);
  EXPECT_LE(a.id.size(), limits::kSupplierMessageIdBytes);
  EXPECT_NE(a.id, b.id);
}

TEST(ReadSms, ARecipientThatIsNoNumberStaysAsItCame) {
  EXPECT_EQ(from_query("to=24453&from=G&text=x").recipient, "24453");
  EXPECT_TRUE(from_query("to=24453&from=G&text=x").to.is_none());
  const SmsContent word = from_query("to=" + std::string(100, 'w') + "&from=G&text=x");
  EXPECT_EQ(word.recipient, std::string(limits::kRecipientBytes, 'w'));
  EXPECT_FALSE(word.cut) << "the mark is the customer's";
}

TEST(ReadSms, TheSuppliersCountryAndZone) {
  wire::Request request;
  request.query = "to=0112869001&from=G&text=x&received_at=2026-11-25+10:40:00";
  const TimeZone utc;
  SupplierHabit habit;
  EXPECT_TRUE(read(request, habit).to.is_none());
  EXPECT_FALSE(read(request, habit).sent_at.is_set());
  habit.numbers.plan = find_dial_plan("MY");
  habit.zone = &utc;
  EXPECT_EQ(read(request, habit).to.to_string(), "60112869001");
  EXPECT_EQ(read(request, habit).recipient, "0112869001");
  EXPECT_EQ(read(request, habit).sent_at, kNow - Duration::minutes(5));
}

TEST(ReadSms, WhatIsNoSmsIsShownWholeToTheOperator) {
  for (const char* body :
       {"{\"to\":\"60112869001\",\"text\":\"cut off 4121", "msisdn=1&message=4121",
        "[{\"to\":\"60112869001\",\"text\":\"4121\"}]"}) {
    const SmsContent sms = from_json(body);
    EXPECT_TRUE(sms.to.is_none()) << body;
    EXPECT_EQ(sms.text, body);
  }
  EXPECT_EQ(from_query("msisdn=1&message=a%20b").text, "msisdn=1\nmessage=a b");
  wire::Request half;
  half.query = "to=60112869001&from=Google";
  half.body = R"({"text":"cut off 4121)";
  EXPECT_TRUE(read(half).to.is_none()) << "no customer gets it as an empty SMS";
  EXPECT_EQ(read(half).text.reveal(), half.body);
  EXPECT_EQ(read(half).from, "Google");
}

RawSms kept(const wire::Request& request) {
  Unpacked unpacked = unpack(request);
  return keep_request(request, unpacked, "0123456789abcdef");
}

TEST(KeepRequest, KeepsEverythingButSecrets) {
  const std::vector<wire::Header> headers{{"Content-Type", "application/json"},
                                          {"Authorization", "Bearer 0123456789abcdef"},
                                          {"x-supplier-token", "0123456789abcdef"},
                                          {"X-Trace", "see 0123456789abcdef"},
                                          {"User-Agent", "kannel"}};
  wire::Request request;
  request.query = "a=1&token=%30123456789abcdef&b=0123456789abcdef";
  request.body = R"({"token":"0123456789abcdef","to":"1"})";
  request.headers = headers;
  const RawSms raw = kept(request);
  EXPECT_EQ(raw.content_type, "application/json");
  EXPECT_EQ(raw.query, "a=1&token=***&b=***");
  EXPECT_EQ(raw.body, R"({"token":"***","to":"1"})");
  EXPECT_EQ(raw.headers, "Content-Type: application/json\nX-Trace: see ***\nUser-Agent: kannel\n");
}

TEST(KeepRequest, ATokenInAForm) {
  wire::Request request;
  request.body = "token=%30123456789abcdef&to=1&Token=fedcba9876543210&text=fedcba9876543210";
  const RawSms raw = kept(request);
  EXPECT_EQ(raw.body, "token=***&to=1&Token=***&text=***");
}

TEST(KeepRequest, ATokenThatHidesInEscapesTakesTheBodyWithIt) {
  wire::Request request;
  request.body = R"({"token":"\u0030123456789abcdef","to":"1","text":"x"})";
  const RawSms raw = kept(request);
  EXPECT_THAT(raw.body.reveal(), Not(HasSubstr("123456789abcdef")));
}

}  // namespace
}  // namespace linepool::supply
