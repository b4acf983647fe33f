#include "gateways/description.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/gateway_limits.h"
#include "gateways/known.h"

namespace linepool::gateways {
namespace {

using testing::HasSubstr;

Description parsed(std::string_view json) {
  Result<NamedDescription> read = parse_description(json);
  EXPECT_TRUE(read.ok()) << (read.ok() ? "" : read.refusal().sentence());
  return read.ok() ? read->description : Description{};
}

std::string refusal_of(std::string_view json) {
  const Result<NamedDescription> read = parse_description(json);
  EXPECT_FALSE(read.ok()) << json;
  if (read.ok()) return {};
  EXPECT_EQ(read.refusal().error, Error::kInvalidParameter);
  return read.refusal().sentence();
}

TEST(Description, EveryMemberIsRead) {
  const Description d = parsed(R"({
    "to": "called", "from": ["caller", "/meta/caller"],
    "text": [{"at": "/raw", "encoding": "hex"}, "body"],
    "id": {"join": ["unit", ["/n", "n"]]},
    "time": "at", "time_format": "%d/%m/%Y %H:%M:%S", "time_zone": "Asia/Kuala_Lumpur",
    "parts": {"reference": "ref", "total": "of", "number": "part"},
    "batch": "/items", "charset": "cs", "coding": "dc", "codings": {"7": "gsm7", "u": "utf16"},
    "event": {"at": "kind", "is": ["in", "mo"]},
    "device": ["unit", "slot"], "devices": {"a/1": "60112869001", "b": "+60112869002"},
    "answer": {"status": 202, "body": "taken"}})");
  ASSERT_EQ(d.to.size(), 1U);
  EXPECT_EQ(d.to[0].name, "called");
  EXPECT_FALSE(d.to[0].pointer);
  ASSERT_EQ(d.from.size(), 2U);
  EXPECT_EQ(d.from[1].pointer, (Pointer{"meta", "caller"}));
  EXPECT_EQ(d.text[0].encoding, Encoding::kHex);
  EXPECT_EQ(d.text[1].encoding, Encoding::kPlain);
  ASSERT_EQ(d.id.size(), 2U);
  EXPECT_EQ(d.id[1].size(), 2U);
  EXPECT_EQ(d.time_format, "%d/%m/%Y %H:%M:%S");
  EXPECT_EQ(d.time_zone, "Asia/Kuala_Lumpur");
  EXPECT_EQ(d.parts.total[0].name, "of");
  EXPECT_EQ(d.batch, Pointer{"items"});
  EXPECT_EQ(d.codings, Codings::kTable);
  EXPECT_EQ(d.alphabets.at("u"), sms::Alphabet::kUtf16);
  EXPECT_EQ(d.sms_events, (std::vector<std::string>{"in", "mo"}));
  EXPECT_EQ(d.device.size(), 2U);
  // However a number is written, it is one with its country code.
  EXPECT_EQ(d.devices.at("a/1"), "+60112869001");
  EXPECT_EQ(d.devices.at("b"), "+60112869002");
  EXPECT_EQ(d.answer_status, 202);
  EXPECT_EQ(d.answer_body, "taken");
}

TEST(Description, PointersAreThoseOfRfc6901) {
  const Description d = parsed(R"({"to": "to", "text": ["/a~1b/m~0n//0", "/"], "batch": ""})");
  EXPECT_EQ(d.text[0].pointer, (Pointer{"a/b", "m~n", "", "0"}));
  EXPECT_EQ(d.text[1].pointer, Pointer{""});
  EXPECT_EQ(d.batch, Pointer{});
}

TEST(Description, AKnownGatewayIsABaseWhoseMembersAreReplacedOneByOne) {
  const Result<NamedDescription> read = parse_description(
      R"({"like": "jasmin", "from": "sender", "answer": {"status": 200, "body": "OK"}})");
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read->like, "jasmin");
  EXPECT_EQ(read->description.from[0].name, "sender");
  EXPECT_EQ(read->description.answer_body, "OK");
  EXPECT_EQ(read->description.to[0].name, "to");
  EXPECT_EQ(read->description.codings, Codings::kSmpp);
  EXPECT_EQ(parse_description(R"({"text": "t", "to": "r"})")->like, "");
}

TEST(Description, EveryKnownGatewayIsOne) {
  ASSERT_GE(known_gateways().size(), 8U);
  for (const KnownGateway& gateway : known_gateways()) {
    const Result<NamedDescription> read = parse_description(gateway.description);
    ASSERT_TRUE(read.ok()) << gateway.name << ": " << read.refusal().sentence();
    EXPECT_FALSE(read->description.from.empty()) << gateway.name;
    EXPECT_EQ(find_known(gateway.name), &gateway);
    EXPECT_THAT(known_names(), HasSubstr(std::string(gateway.name)));
    std::string setup;
    for (const std::string& line :
         setup_lines(gateway, {"https://x.example/supply/n/sms", "s3cret", "n"})) {
      const bool is_prose = line.find("x.example") == std::string::npos;
      EXPECT_TRUE(!is_prose || line.size() <= 80) << line << " is too wide for a terminal";
      setup += line + "\n";
    }
    EXPECT_THAT(setup, HasSubstr("https://x.example/supply/n/sms")) << gateway.name;
    EXPECT_THAT(setup, HasSubstr("s3cret")) << gateway.name;
    EXPECT_EQ(setup.find("{url}"), std::string::npos);
    EXPECT_EQ(setup.find("{token}"), std::string::npos);
  }
  EXPECT_EQ(find_known("nobody"), nullptr);
}

struct Bad {
  const char* json;
  const char* says;
};

TEST(Description, WhatItCannotMeanIsRefusedByName) {
  const std::vector<Bad> kBad{
      {"", "JSON"},
      {"[]", "object"},
      {"{}", "text"},
      {R"({"text": "t", "txt": "u"})", "txt; the known ones are: like, to"},
      {R"({"text": ""})", "text must be"},
      {R"({"text": 7})", "text must be"},
      {R"({"text": null})", "text must be"},
      {R"({"text": "a\nb"})", "control"},
      {R"({"text": []})", "1 to 8 places"},
      {R"({"text": ["1","2","3","4","5","6","7","8","9"]})", "1 to 8 places"},
      {R"({"text": "/a~2b"})", "~0"},
      {R"({"text": "/a~"})", "~0"},
      {R"({"text": "/1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17"})", "16 steps"},
      {R"({"text": {"at": "t", "coding": "hex"}})", "coding; the known ones are: at, encoding"},
      {R"({"text": {"encoding": "hex"}})", "no member at"},
      {R"({"text": {"at": "t", "encoding": "rot13"}})", "plain, hex or base64"},
      {R"({"text": {"at": "t", "encoding": 16}})", "plain, hex or base64"},
      {R"({"text": "t", "id": {"join": []}})", "1 to 8 fields"},
      {R"({"text": "t", "id": {"join": "n"}})", "1 to 8 fields"},
      {R"({"text": "t", "id": {"join": ["n"], "by": "-"}})", "by; the known"},
      {R"({"text": "t", "time": "w", "time_format": "%d.%m."})", "%Y or %y"},
      {R"({"text": "t", "time": "w", "time_format": "%Y-%m-%d %H:%M:%Q"})", "%Y or %y"},
      {R"({"text": "t"})", "which line got the SMS: to, or device"},
      {R"({"text": "t", "from": "f", "id": "i"})", "which line got the SMS: to, or device"},
      {R"({"text": "t", "time_format": "%Y-%m-%d %H:%M"})", "needs time"},
      {R"({"text": "t", "time_zone": "Mars/Olympus"})", "time zone"},
      {R"({"text": "t", "time_zone": "../../etc/passwd"})", "time zone"},
      {R"({"text": "t", "parts": {"reference": "r"}})", "total or number"},
      {R"({"text": "t", "parts": ["r"]})", "an object"},
      {R"({"text": "t", "parts": {"count": "r"}})", "count; the known"},
      {R"({"text": "t", "batch": "items"})", "JSON pointer"},
      {R"({"text": "t", "batch": 1})", "JSON pointer"},
      {R"({"text": "t", "coding": "c"})", "need each other"},
      {R"({"text": "t", "codings": "smpp"})", "need each other"},
      {R"({"text": "t", "coding": "c", "codings": "gsm"})", "smpp"},
      {R"({"text": "t", "coding": "c", "codings": {}})", "smpp"},
      {R"({"text": "t", "coding": "c", "codings": {"1": "ebcdic"}})", "latin1"},
      {R"({"text": "t", "coding": "c", "codings": {"1": "other"}})", "latin1"},
      {R"({"text": "t", "event": "kind"})", "at and is"},
      {R"({"text": "t", "event": {"at": "kind"}})", "at and is"},
      {R"({"text": "t", "event": {"at": "kind", "is": []}})", "1 to 32 words"},
      {R"({"text": "t", "event": {"at": "kind", "is": [1]}})", "event: is must be"},
      {R"({"text": "t", "devices": {"a": "60112869001"}})", "needs device"},
      {R"({"text": "t", "device": "d", "devices": {"a": "22000"}})", "country code"},
      {R"({"text": "t", "device": "d", "devices": {"a": "0112869001"}})", "country code"},
      {R"({"text": "t", "device": "d", "devices": {"a": 60112869001}})", "country code"},
      {R"({"text": "t", "device": "d", "devices": {"": "60112869001"}})", "country code"},
      {R"({"text": "t", "device": "d", "devices": ["60112869001"]})", "1000 members"},
      {R"({"text": "t", "answer": {"status": 404}})", "200 to 299"},
      {R"({"text": "t", "answer": {"status": "200"}})", "200 to 299"},
      {R"({"text": "t", "answer": {"body": 1}})", "256 bytes"},
      {R"({"text": "t", "answer": {"header": "x"}})", "header; the known"},
      {R"({"like": "nobody"})", "jasmin, smsgate"},
      {R"({"like": 1})", "jasmin, smsgate"},
      {R"({"text": {"at": {"at": {"at": {"at": {"at": {"at": {"at": {"at": "t"}}}}}}}}})", ""},
  };
  for (const Bad& bad : kBad) EXPECT_THAT(refusal_of(bad.json), HasSubstr(bad.says)) << bad.json;
}

TEST(Description, IsBounded) {
  const std::string long_name(Description::kTextBytes + 1, 'n');
  EXPECT_THAT(refusal_of(R"({"text": ")" + long_name + R"("})"), HasSubstr("128 bytes"));
  EXPECT_THAT(refusal_of(R"({"text": "t", ")" + long_name + R"(": 1})"), HasSubstr("a long one"));
  EXPECT_THAT(refusal_of(std::string(limits::kGatewayMapBytes + 1, ' ')), HasSubstr("61440 bytes"));
  std::string rows;
  for (std::size_t i = 0; i < Description::kDevices; ++i) {
    rows += (i == 0 ? "\"d" : ",\"d") + std::to_string(i) + R"(": "60112869001")";
  }
  const std::string head = R"({"text": "t", "device": "d", "devices": {)";
  EXPECT_EQ(parsed(head + rows + "}}").devices.size(), Description::kDevices);
  EXPECT_THAT(refusal_of(head + rows + R"(, "x": "60112869001"}})"), HasSubstr("1000"));
  EXPECT_THAT(refusal_of(R"({"text": "t", "answer": {"body": ")" + std::string(257, 'b') + "\"}}"),
              HasSubstr("256"));
}

}  // namespace
}  // namespace linepool::gateways
