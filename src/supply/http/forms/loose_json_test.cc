#include "supply/http/forms/loose_json.h"

#include <gtest/gtest.h>

namespace linepool::supply {
namespace {

std::string text_of(std::string_view json) {
  const auto read = read_loose_json(json);
  const LooseJson* member = read ? read->value.find("text") : nullptr;
  return member == nullptr ? "(none)" : member->text;
}

TEST(LooseJson, ReadsJsonAsJsonSays) {
  const auto read =
      read_loose_json(R"( {"a":null,"b":[1,-2.50e3,true],"c":{"d":"x\n\u00e9\ud83d\ude00\/"},)"
                      R"("e":12345678901234567890123} )");
  ASSERT_TRUE(read);
  EXPECT_FALSE(read->replaced);
  EXPECT_EQ(read->value.find("a")->kind, LooseJson::Kind::kNull);
  EXPECT_EQ(read->value.find("b")->items.at(1).text, "-2.50e3");
  EXPECT_EQ(read->value.find("b")->items.at(2).text, "true");
  EXPECT_EQ(read->value.find("c")->find("d")->text, "x\n\u00e9\U0001F600/");
  EXPECT_EQ(read->value.find("e")->text, "12345678901234567890123");
}

TEST(LooseJson, TakesControlCharactersInsideStrings) {
  EXPECT_EQ(text_of("{\"text\":\"Google\nG-41\t2157\x01\"}"), "Google\nG-41\t2157\x01");
}

TEST(LooseJson, TakesQuotesAndBackslashesThatNobodyEscaped) {
  EXPECT_EQ(text_of(R"({"from":"a","text":"say "hi" to 4121","to":"1"})"), "say \"hi\" to 4121");
  EXPECT_EQ(text_of(R"({"text":"a "b", c 4121"})"), "a \"b\", c 4121");
  EXPECT_EQ(text_of(R"({"text":"C:\dir \u12"})"), "C:\\dir \\u12");
  // Valid JSON is never read any other way.
  EXPECT_EQ(text_of(R"({"text":"a","b":"c"})"), "a");
  EXPECT_EQ(text_of(R"({"b":["text","x"],"text":"y"})"), "y");
}

TEST(LooseJson, ReplacesHalvesOfSurrogatePairs) {
  for (const char* half : {R"(\ud83d)", R"(\ude00)", R"(\ud83d\u0041)", R"(\ud83d\ud83d\ude00)"}) {
    const auto read = read_loose_json("{\"text\":\"" + std::string(half) + "\"}");
    ASSERT_TRUE(read) << half;
    EXPECT_TRUE(read->replaced) << half;
    EXPECT_TRUE(read->value.find("text")->text.starts_with("\uFFFD")) << half;
  }
}

TEST(LooseJson, TheFirstOfTwoNamesCountsInAnyCase) {
  EXPECT_EQ(text_of(R"({"Text":"first","text":"second"})"), "first");
}

TEST(LooseJson, LetsPassCommasAndNulsAtTheEnd) {
  EXPECT_EQ(text_of("{\"text\":\"x\",}"), "x");
  EXPECT_EQ(text_of(std::string("{\"text\":\"x\"}\0\0", 14)), "x");
}

TEST(LooseJson, RefusesWhatIsNone) {
  for (const char* bad : {"", "{", "{\"a\"", "{\"a\":}", "{\"a\":1 \"b\":2}", "{a:1}", "[1", "nul",
                          "{\"text\":\"cut off", "{} {}", "{\"a\":\"\\"}) {
    EXPECT_FALSE(read_loose_json(bad)) << bad;
  }
}

TEST(LooseJson, IsBoundedInDepthAndCount) {
  const auto nested = [](std::size_t n) { return std::string(n, '[') + std::string(n, ']'); };
  EXPECT_TRUE(read_loose_json(nested(kLooseJsonDepth)));
  EXPECT_FALSE(read_loose_json(nested(kLooseJsonDepth + 2)));
  EXPECT_FALSE(read_loose_json(nested(1 << 20)));
  std::string many = "[";
  for (std::size_t i = 0; i < kLooseJsonValues; ++i) many += "1,";
  EXPECT_FALSE(read_loose_json(many + "1]"));
}

}  // namespace
}  // namespace linepool::supply
