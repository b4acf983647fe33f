#include "wire/json_body.h"

#include <gtest/gtest.h>
#include <boost/json/value.hpp>

#include <string>

namespace linepool::wire {
namespace {

using namespace std::string_view_literals;

TEST(JsonBody, GivesTheMembersOfAnObject) {
  const auto object = parse_json_object(R"({"to":"60112","n":5,"text":"caf\u00e9"})");
  ASSERT_TRUE(object.ok());
  EXPECT_EQ(string_member(*object, "to"), "60112");
  EXPECT_EQ(string_member(*object, "text"), "caf\xC3\xA9");
  EXPECT_EQ(string_member(*object, "n"), std::nullopt) << "a number is no string";
  EXPECT_EQ(string_member(*object, "absent"), std::nullopt);
}

TEST(JsonBody, RefusesHostileBodies) {
  const struct {
    std::string body;
    std::string_view sentence;
  } kCases[] = {
      {"", "The body is not valid JSON."},
      {"{", "The body is not valid JSON."},
      {"{} {}", "The body is not valid JSON."},
      {R"({"a":1,})", "The body is not valid JSON."},
      {R"({"a":NaN})", "The body is not valid JSON."},
      {"{\"a\":\"\xFF\"}", "The body is not valid JSON."},
      {"{\"a\":\"\xED\xA0\x80\"}", "The body is not valid JSON."},
      {R"({"a":"\ud800"})", "The body is not valid JSON."},
      {std::string("{\"a\":\"\0\"}", 9), "The body is not valid JSON."},
      {R"({"a":"x\u0000y"})", "The JSON body contains a NUL character."},
      {R"({"a\u0000":"x"})", "The JSON body contains a NUL character."},
      {"[]", "The JSON body must be an object."},
      {"null", "The JSON body must be an object."},
      {"\"text\"", "The JSON body must be an object."},
      {"{\"a\":" + std::string(5000, '[') + std::string(5000, ']') + "}",
       "The JSON body is nested too deeply."},
  };
  for (const auto& c : kCases) {
    const auto result = parse_json_object(c.body);
    ASSERT_FALSE(result.ok()) << c.body;
    EXPECT_EQ(result.error(), Error::kInvalidParameter);
    EXPECT_EQ(result.refusal().sentence(), c.sentence) << c.body;
  }
}

TEST(JsonBody, OneTextForAllTextsOfAValue) {
  const std::string text = R"({"a":1,"b":[true,null,{"c":"x","d":2.5E0}]})";
  EXPECT_EQ(canonical_json(text), text);
  EXPECT_EQ(
      canonical_json(" { \"b\" : [ true, null, {\"d\":2.50, \"c\":\"\\u0078\"} ],\n\"a\":1.0 }"),
      text);
  EXPECT_NE(canonical_json(R"({"a":1,"b":[null,true]})"),
            canonical_json(R"({"a":1,"b":[true,null]})"));
  EXPECT_NE(canonical_json(R"({"a":"1"})"), canonical_json(R"({"a":1})"));
  EXPECT_EQ(canonical_json("no json {"), "no json {");
  EXPECT_EQ(canonical_json(""), "");
  const std::string deep = std::string(5000, '[') + std::string(5000, ']');
  EXPECT_EQ(canonical_json(deep), deep);
}

TEST(JsonBody, ContentTypeIgnoresCaseAndParameters) {
  Header header{"content-type", "Application/JSON ; charset=utf-8"};
  Request request;
  EXPECT_FALSE(has_content_type(request, "application/json"));
  request.headers = {&header, 1};
  EXPECT_TRUE(has_content_type(request, "application/json"));
  EXPECT_FALSE(has_content_type(request, "application/js"));
  header.value = "application/json5";
  EXPECT_FALSE(has_content_type(request, "application/json"));
}

}  // namespace
}  // namespace linepool::wire
