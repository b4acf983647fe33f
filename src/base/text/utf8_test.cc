#include "base/text/utf8.h"

#include <gtest/gtest.h>

#include <string>

namespace linepool {
namespace {

using namespace std::string_view_literals;

TEST(Utf8, TakesWellFormedTextOfEveryLength) {
  for (const std::string_view text :
       {""sv, "a"sv, "plain ASCII, longer than a machine word"sv, "\x00"sv, "\x7F"sv, "\xC2\x80"sv,
        "\xDF\xBF"sv, "\xE0\xA0\x80"sv, "\xED\x9F\xBF"sv, "\xEE\x80\x80"sv, "\xEF\xBF\xBF"sv,
        "\xF0\x90\x80\x80"sv, "\xF4\x8F\xBF\xBF"sv, "код \xD0\xBF\xD0\xBE\xD0\xB4 代码 😀"sv}) {
    EXPECT_TRUE(is_valid_utf8(text)) << text;
  }
}

TEST(Utf8, RefusesEveryKindOfMalformedText) {
  const struct {
    std::string_view what;
    std::string_view text;
  } kCases[] = {
      {"a continuation byte alone", "\x80"sv},
      {"a last continuation byte alone", "\xBF"sv},
      {"overlong slash in two bytes", "\xC0\xAF"sv},
      {"overlong in C1", "\xC1\xBF"sv},
      {"overlong NUL", "\xC0\x80"sv},
      {"overlong slash in three bytes", "\xE0\x80\xAF"sv},
      {"largest overlong in three bytes", "\xE0\x9F\xBF"sv},
      {"overlong in four bytes", "\xF0\x8F\xBF\xBF"sv},
      {"first surrogate", "\xED\xA0\x80"sv},
      {"last surrogate", "\xED\xBF\xBF"sv},
      {"above U+10FFFF", "\xF4\x90\x80\x80"sv},
      {"lead byte F5", "\xF5\x80\x80\x80"sv},
      {"five bytes", "\xF8\x88\x80\x80\x80"sv},
      {"FE", "\xFE"sv},
      {"FF", "\xFF"sv},
      {"cut after one of two", "\xC3"sv},
      {"cut after two of three", "\xE2\x82"sv},
      {"cut after three of four", "\xF0\x9F\x98"sv},
      {"lead byte, then ASCII", "\xC3(aaaaaaaaaaaaa"sv},
      {"third byte no continuation", "\xE2\x82("sv},
  };
  for (const auto& c : kCases) {
    EXPECT_FALSE(is_valid_utf8(c.text)) << c.what;
    // The same before and after ASCII, where the fast loop runs.
    EXPECT_FALSE(is_valid_utf8("0123456789abcdef" + std::string(c.text))) << c.what;
    EXPECT_FALSE(is_valid_utf8(std::string(c.text) + "0123456789abcdef")) << c.what;
  }
}

TEST(Utf8, GivesTheCodePointOfASequence) {
  const struct {
    std::string_view sequence;
    char32_t value;
  } kCases[] = {{"a"sv, U'a'},
                {"\0"sv, 0},
                {"\xC2\x80"sv, 0x80},
                {"\xDF\xBF"sv, 0x7FF},
                {"\xE2\x82\xAC"sv, U'€'},
                {"\xF0\x9F\x98\x80"sv, 0x1F600},
                {"\xF4\x8F\xBF\xBF"sv, 0x10FFFF}};
  for (const auto& [sequence, value] : kCases) {
    EXPECT_EQ(utf8_sequence(std::string(sequence) + "x"), sequence.size());
    EXPECT_EQ(code_point(sequence), value);
  }
  EXPECT_EQ(utf8_sequence("\xE2\x82"sv), 0u);
  EXPECT_EQ(utf8_sequence("\x80"sv), 0u);
}

TEST(CutUtf8, CutsBetweenCharacters) {
  EXPECT_EQ(cut_utf8("abc", 3), "abc");
  EXPECT_EQ(cut_utf8("ab\u20ac", 4), "ab");
  EXPECT_EQ(cut_utf8("ab\u20ac", 5), "ab\u20ac");
  EXPECT_EQ(cut_utf8("\u20ac", 1), "");
}

}  // namespace
}  // namespace linepool
