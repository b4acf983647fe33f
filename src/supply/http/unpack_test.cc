#include "supply/http/unpack.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/crypto/base64.h"
#include "base/limits.h"

namespace linepool::supply {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// A request together with what its views point to.
struct Sent {
  std::vector<wire::Header> headers;
  wire::Request request;

  explicit Sent(std::string_view query, std::string_view body = {}, std::string_view type = {}) {
    request.method = body.empty() ? wire::Method::kGet : wire::Method::kPost;
    request.query = query;
    request.body = body;
    if (!type.empty()) with("Content-Type", type);
  }
  Sent& with(std::string_view name, std::string_view value) {
    headers.push_back({name, value});
    request.headers = headers;
    return *this;
  }
  [[nodiscard]] Unpacked unpacked() const { return unpack(request); }
};

std::string bytes(const std::optional<SmsField>& field) {
  return field ? field->bytes : "(none)";
}

constexpr std::string_view kJson = R"({"to":"60112869001","from":"Google","text":"G-412157"})";
constexpr std::string_view kForm = "to=60112869001&from=Google&text=G-412157";
constexpr std::string_view kParts =
    "--xx\r\nContent-Disposition: form-data; name=\"to\"\r\n\r\n60112869001\r\n"
    "--xx\r\nContent-Disposition: form-data; name=\"from\"\r\n\r\nGoogle\r\n"
    "--xx\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nG-412157\r\n--xx--\r\n";

TEST(Unpack, EachFormUnderAnyContentType) {
  for (const std::string_view body : {kJson, kForm, kParts}) {
    for (const char* type : {"", "text/plain", "application/json", "application/cloudevents+json",
                             "application/x-www-form-urlencoded", "application/octet-stream",
                             "multipart/form-data; boundary=xx", "multipart/form-data", "junk"}) {
      const Unpacked got = Sent("", body, type).unpacked();
      EXPECT_EQ(bytes(got.fields.to), "60112869001") << body << " as " << type;
      EXPECT_EQ(bytes(got.fields.from), "Google") << body << " as " << type;
      EXPECT_EQ(bytes(got.fields.text), "G-412157") << body << " as " << type;
      EXPECT_FALSE(got.body_unreadable);
      EXPECT_FALSE(got.is_empty);
    }
  }
}

TEST(Unpack, TheQueryOfAGet) {
  const Unpacked got =
      Sent("TO=%2B60&From=G&text=%00a&udh=%05%00%03&coding=2&charset=U").unpacked();
  EXPECT_EQ(bytes(got.fields.to), "+60");
  EXPECT_EQ(bytes(got.fields.text), std::string("\0a", 2));
  EXPECT_EQ(bytes(got.fields.coding), "2");
  EXPECT_EQ(bytes(got.fields.charset), "U");
}

TEST(Unpack, TheFirstOfTwoCounts) {
  EXPECT_EQ(bytes(Sent("to=1&to=2").unpacked().fields.to), "1");
  EXPECT_EQ(bytes(Sent("to=1", "to=2&text=x").unpacked().fields.to), "1");
  EXPECT_EQ(bytes(Sent("", R"({"to":"1","to":"2"})").unpacked().fields.to), "1");
  EXPECT_EQ(bytes(Sent("", R"({"To":"1","TO":"2"})").unpacked().fields.to), "1");
}

TEST(Unpack, JsonValuesOfAnyKind) {
  const Unpacked got =
      Sent("", R"({"to":60112869001,"from":null,"text":true,"received_at":1795649830.25,)"
               R"("id":["a","b"],"x":{"to":"9"}})")
          .unpacked();
  EXPECT_EQ(bytes(got.fields.to), "60112869001");
  EXPECT_EQ(bytes(got.fields.from), "");
  EXPECT_EQ(bytes(got.fields.text), "true");
  EXPECT_EQ(bytes(got.fields.received_at), "1795649830.25");
  EXPECT_EQ(bytes(got.fields.id), "a");
}

TEST(Unpack, ByteOrderMarksAndSixteenBits) {
  EXPECT_EQ(bytes(Sent("", "\xEF\xBB\xBF" + std::string(kJson)).unpacked().fields.to),
            "60112869001");
  std::string wide = "\xFE\xFF";
  for (const char c : kJson) wide += std::string(1, '\0') + c;
  EXPECT_EQ(bytes(Sent("", wide, "application/json").unpacked().fields.to), "60112869001");
}

TEST(Unpack, WhatCannotBeReadIsKeptWhole) {
  for (const char* body :
       {"{\"to\":\"60112869001\",\"text\":\"cut o", "{", "[{\"to\":\"1\"}]", "\"text\"",
        "\xFF\xFE\xFD", "msisdn=60112869001&message=x", R"({"msisdn":"1","message":"2"})",
        R"({"to":"1","text":{"part":"2"}})", "no form at all"}) {
    const Unpacked got = Sent("", body, "application/json").unpacked();
    EXPECT_TRUE(got.body_unreadable) << body;
    EXPECT_EQ(got.body, body);
    EXPECT_FALSE(got.is_empty);
  }
}

TEST(Unpack, PackedBodies) {
  const std::string gzip = *base64_decode(
      "H4sIAAAAAAACA6tWKslXslJQMjMwNDSyMLM0MDBU0lFQSivKzwUJu+fnp+ekgkRKUitKwCK6JoZGhqbmCpnFCpX5"
      "pUUKECUKZalFmWmZyYklmfl5Csn5Kal6SrUAE1nmTl0AAAA=");
  const Unpacked good =
      Sent("", gzip, "application/json").with("Content-Encoding", "gzip").unpacked();
  EXPECT_EQ(bytes(good.fields.to), "60112869001");
  EXPECT_TRUE(good.body_inflated);
  EXPECT_TRUE(good.body.starts_with("{"));
  const Unpacked plain =
      Sent("", kJson, "application/json").with("Content-Encoding", "gzip").unpacked();
  EXPECT_EQ(bytes(plain.fields.to), "60112869001") << "declared packed, and is not";
  const Unpacked cut = Sent("", gzip.substr(0, 60)).with("Content-Encoding", "gzip").unpacked();
  EXPECT_TRUE(cut.body_unreadable);
  EXPECT_EQ(cut.body, gzip.substr(0, 60));
}

TEST(Unpack, ABodyPastTheBoundIsNotRead) {
  const std::string big(limits::kRawSmsBytes + 1, 'x');
  EXPECT_TRUE(Sent("", big).unpacked().body_too_large);
  EXPECT_FALSE(Sent("", big.substr(1)).unpacked().body_too_large);
}

TEST(Unpack, TheTextAsTheBody) {
  const Unpacked query = Sent("to=60112869001&from=G", "code=4121 & more", "text/plain").unpacked();
  EXPECT_EQ(bytes(query.fields.text), "code=4121 & more");
  const Unpacked kannel = Sent("", "Your code", "application/octet-stream")
                              .with("X-Kannel-To", "+60112869001")
                              .with("X-Kannel-From", "Google")
                              .with("X-Kannel-Coding", "0")
                              .unpacked();
  EXPECT_EQ(bytes(kannel.fields.to), "+60112869001");
  EXPECT_EQ(bytes(kannel.fields.from), "Google");
  EXPECT_EQ(bytes(kannel.fields.text), "Your code");
}

TEST(Unpack, Tokens) {
  const Unpacked got = Sent("token=a&Token=b&to=1", "token=c&text=x").unpacked();
  EXPECT_THAT(got.query_tokens, ElementsAre("a", "b"));
  EXPECT_THAT(got.body_tokens, ElementsAre("c"));
  EXPECT_THAT(Sent("", R"({"token":"d","to":"1"})").unpacked().body_tokens, ElementsAre("d"));
  EXPECT_THAT(tokens_in("to=1&token=a%62"), ElementsAre("ab"));
  EXPECT_THAT(tokens_in("to=1"), IsEmpty());
}

TEST(Unpack, AnAddressThatIsOnlyTriedIsEmpty) {
  EXPECT_TRUE(Sent("").unpacked().is_empty);
  EXPECT_TRUE(Sent("token=abc").unpacked().is_empty);
  EXPECT_TRUE(Sent("", "token=abc").unpacked().is_empty);
  EXPECT_FALSE(Sent("", "{}").unpacked().is_empty) << "somebody posts something";
  EXPECT_FALSE(Sent("x=1").unpacked().is_empty);
}

}  // namespace
}  // namespace linepool::supply
