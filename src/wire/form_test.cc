#include "wire/form.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cctype>
#include <string>

namespace linepool::wire {
namespace {

using namespace std::string_view_literals;
using testing::HasSubstr;

Parameters parsed(std::string_view query, std::string_view body = {}) {
  auto result = Parameters::parse(query, body);
  CHECK(result.ok(), "a test's query is well formed");
  return std::move(result).value();
}

TEST(Form, SplitsAndDecodes) {
  const Parameters p = parsed("customer=abc&app=Whatsapp24&number=%2B60112&country=United+Kingdom");
  EXPECT_EQ(p.size(), 4u);
  EXPECT_EQ(p.find("customer"), "abc");
  EXPECT_EQ(p.find("number"), "+60112");
  EXPECT_EQ(p.find("country"), "United Kingdom");
  EXPECT_EQ(p.find("Customer"), std::nullopt) << "names are case-sensitive";
}

TEST(Form, KeepsTheOddShapesApart) {
  const Parameters p = parsed("&&a=&b&=c&d=e=f&&");
  EXPECT_EQ(p.size(), 4u);
  EXPECT_EQ(p.find("a"), "");
  EXPECT_EQ(p.find("b"), "");
  EXPECT_EQ(p.find(""), "c");
  EXPECT_EQ(p.find("d"), "e=f") << "only the first = divides";
  EXPECT_EQ(parsed("").size(), 0u);
  EXPECT_EQ(parsed("&").size(), 0u);
}

TEST(Form, DecodesNamesToo) {
  EXPECT_EQ(parsed("c%75stomer=x").find("customer"), "x");
}

TEST(Form, KnowsDoubledNames) {
  const Parameters p = parsed("app=one&app=two&x=1", "x=1&y=2");
  EXPECT_EQ(p.find("app"), "one") << "the first one counts";
  EXPECT_TRUE(p.is_doubled("app"));
  EXPECT_TRUE(p.is_doubled("x")) << "also across query and body";
  EXPECT_FALSE(p.is_doubled("y"));
  EXPECT_FALSE(p.is_doubled("absent"));
}

TEST(Form, ViewsPointIntoTheInputWhenNothingNeedsDecoding) {
  const std::string query = "customer=0123456789abcdef&app=caf\xC3\xA9";
  const Parameters p = parsed(query);
  for (const Parameter& parameter : p) {
    EXPECT_GE(parameter.value.data(), query.data());
    EXPECT_LE(parameter.value.data() + parameter.value.size(), query.data() + query.size());
  }
}

TEST(Form, ViewsSurviveAMove) {
  Parameters first = parsed("a=%41+&b=plain");
  const Parameters second = std::move(first);
  EXPECT_EQ(second.find("a"), "A ");
  EXPECT_EQ(second.find("b"), "plain");
}

TEST(Form, RefusesHostileInputWithAClearSentence) {
  const struct {
    std::string_view query;
    std::string_view sentence;
  } kCases[] = {
      {"app=%zz"sv, "Parameter app contains a % that is not followed by two hex digits."},
      {"app=%4"sv, "Parameter app ends within a % escape."},
      {"app=abc%"sv, "Parameter app ends within a % escape."},
      {"app=%&x=1"sv, "Parameter app ends within a % escape."},
      {"app=%g1"sv, "Parameter app contains a % that is not followed by two hex digits."},
      {"app=%-1"sv, "Parameter app contains a % that is not followed by two hex digits."},
      {"app=%u0041"sv, "Parameter app contains a % that is not followed by two hex digits."},
      {"app=a%00b"sv, "Parameter app contains a NUL byte."},
      {"app=a\0b"sv, "Parameter app contains a NUL byte."},
      {"app=\xC0\xAF"sv, "Parameter app is not valid UTF-8."},
      {"app=%C0%AF"sv, "Parameter app is not valid UTF-8."},
      {"app=%c0%80"sv, "Parameter app is not valid UTF-8."},
      {"app=%E0%80%AF"sv, "Parameter app is not valid UTF-8."},
      {"app=%ED%A0%80"sv, "Parameter app is not valid UTF-8."},
      {"app=%F4%90%80%80"sv, "Parameter app is not valid UTF-8."},
      {"app=%FF"sv, "Parameter app is not valid UTF-8."},
      {"app=\xE2\x82"sv, "Parameter app is not valid UTF-8."},
      {"a%00b=1"sv, "The name of a parameter contains a NUL byte."},
      {"%zz=1"sv, "The name of a parameter contains a % that is not followed by two hex digits."},
      {"\xFF=1"sv, "The name of a parameter is not valid UTF-8."},
      {"1234567890=%00"sv, "A parameter contains a NUL byte."},
      {"<script>=%00"sv, "A parameter contains a NUL byte."},
  };
  for (const auto& c : kCases) {
    const auto as_query = Parameters::parse(c.query);
    ASSERT_FALSE(as_query.ok()) << c.query;
    EXPECT_EQ(as_query.error(), Error::kInvalidParameter);
    EXPECT_EQ(as_query.refusal().sentence(), c.sentence);
    const auto as_body = Parameters::parse("x=1", c.query);
    ASSERT_FALSE(as_body.ok()) << c.query;
    EXPECT_EQ(as_body.refusal().sentence(), c.sentence);
  }
}

TEST(Form, TakesWhatOnlyLooksHostile) {
  EXPECT_EQ(parsed("app=' OR 1=1;--").find("app"), "' OR 1=1;--");
  EXPECT_EQ(parsed("app=%25zz").find("app"), "%zz") << "decoded once, never twice";
  EXPECT_EQ(parsed("app=%2500").find("app"), "%00");
  EXPECT_EQ(parsed("app=%26x%3D1").find("app"), "&x=1") << "an escaped divider divides nothing";
  EXPECT_EQ(parsed("text=%F0%9F%98%80").find("text"), "\xF0\x9F\x98\x80");
}

TEST(Form, BoundsTheNumberOfParameters) {
  std::string query;
  for (std::size_t i = 0; i < limits::kHttpParameters; ++i) query += "a=1&";
  EXPECT_EQ(parsed(query).size(), limits::kHttpParameters);
  const auto result = Parameters::parse(query + "b=2");
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.refusal().sentence(), "Too many parameters.");
}

TEST(Form, BoundsNamesAndValuesAfterDecoding) {
  const std::string value(limits::kSmsTextBytes, 'x');
  EXPECT_EQ(parsed("text=" + value).find("text"), value);
  auto result = Parameters::parse("text=" + value + "x");
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.refusal().sentence(), "Parameter text is too long.");

  std::string escaped;
  for (std::size_t i = 0; i < limits::kSmsTextBytes; ++i) escaped += "%41";
  EXPECT_EQ(parsed("text=" + escaped).find("text"), std::string(limits::kSmsTextBytes, 'A'));

  result = Parameters::parse(std::string(limits::kNameBytes + 1, 'n') + "=1");
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.refusal().sentence(), "The name of a parameter is too long.");
}

TEST(Form, NoSentenceHoldsSixDigits) {
  for (const std::string_view query : {"1234567=%00"sv, "abc1234567=%zz"sv, "app=1234567%zz"sv}) {
    const auto result = Parameters::parse(query);
    ASSERT_FALSE(result.ok());
    std::size_t run = 0;
    for (const char c : result.refusal().sentence()) {
      run = std::isdigit(static_cast<unsigned char>(c)) != 0 ? run + 1 : 0;
      EXPECT_LT(run, 6u);
    }
  }
}

TEST(PercentEncode, RoundTripsEveryByteThroughTheParser) {
  EXPECT_EQ(percent_encode("a-b_c.d~e f+g/\xC3\xA9"), "a-b_c.d~e%20f%2Bg%2F%C3%A9");
  std::string all;
  for (char c = 1; c < 127; ++c) all += c;
  EXPECT_EQ(parsed("v=" + percent_encode(all)).find("v"), all);
}

TEST(PercentDecode, LeavesPlusAloneAndRefusesWhatTheParserRefuses) {
  EXPECT_EQ(percent_decode("a+b%20c").value(), "a+b c");
  for (const std::string_view text : {"%zz"sv, "%0"sv, "%00"sv, "%FF"sv}) {
    const auto result = percent_decode(text);
    ASSERT_FALSE(result.ok()) << text;
    EXPECT_THAT(result.refusal().sentence(), HasSubstr("The path "));
  }
}

}  // namespace
}  // namespace linepool::wire
