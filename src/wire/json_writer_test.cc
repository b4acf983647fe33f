#include "wire/json_writer.h"

#include <gtest/gtest.h>
#include <boost/json.hpp>

#include "base/ids.h"

namespace linepool::wire {
namespace {

struct Cents {
  std::string digits;
  [[nodiscard]] const std::string& to_string() const { return digits; }
};

TEST(JsonWriter, WritesMembersInTheirOrder) {
  JsonWriter json;
  json.begin_object()
      .text("z", "last")
      .number("a", -7)
      .count("n", 3)
      .flag("yes", true)
      .flag("no", false)
      .null("nothing")
      .money("deduct", Cents{"0.66"})
      .decimal("price", Cents{"0.66"})
      .id("lease", LeaseId{9})
      .id("none", LeaseId{})
      .end_object();
  EXPECT_EQ(json.take(), R"({"z":"last","a":-7,"n":3,"yes":true,"no":false,"nothing":null,)"
                         R"("deduct":"0.66","price":0.66,"lease":9,"none":null})");
}

TEST(JsonWriter, NestsAndSeparates) {
  JsonWriter json;
  json.begin_object().key("rows").begin_array();
  json.begin_object().number("id", 1).end_object();
  json.begin_object().end_object();
  json.begin_array().end_array();
  json.text("x").number(2).null();
  json.end_array().number("next", 2).end_object();
  EXPECT_EQ(json.take(), R"({"rows":[{"id":1},{},[],"x",2,null],"next":2})");
  EXPECT_EQ(json.begin_array().end_array().take(), "[]");
}

TEST(JsonWriter, WritesTimes) {
  JsonWriter json;
  json.begin_object().time("at", Time{1'793'534'400'123}).time("never", Time{}).end_object();
  EXPECT_EQ(json.take(), R"({"at":"2026-11-01T12:00:00.123Z","never":null})");
}

TEST(JsonWriter, EscapesEveryCharacterThatNeedsIt) {
  std::string all;
  for (int c = 0; c < 128; ++c) all += static_cast<char>(c);
  all += "é😀";
  JsonWriter json;
  json.begin_array().text(all).end_array();
  const std::string text = json.take();
  for (const char c : text) EXPECT_GE(static_cast<unsigned char>(c), 0x20);
  const boost::json::value parsed = boost::json::parse(text);
  EXPECT_EQ(std::string_view(parsed.as_array().at(0).as_string()), all);
}

}  // namespace
}  // namespace linepool::wire
