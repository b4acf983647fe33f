#include "cli/terminal/text_width.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace linepool::cli {
namespace {

TEST(Width, CountsColumnsNotBytes) {
  EXPECT_EQ(display_width("abc"), 3u);
  EXPECT_EQ(display_width("über"), 4u);
  EXPECT_EQ(display_width("验证码"), 6u);
  EXPECT_EQ(display_width("ｶﾅ"), 2u);  // half width
  EXPECT_EQ(display_width("e\u0301"), 1u);
  EXPECT_EQ(display_width("กำ"), 2u);
  EXPECT_EQ(display_width("न\u0947"), 1u);
  EXPECT_EQ(display_width("न\u093E"), 2u);
  EXPECT_EQ(display_width("😀🚀"), 4u);
  EXPECT_EQ(display_width("\xFF"), 1u);
  EXPECT_EQ(display_width(""), 0u);
}

TEST(Cut, EndsWithAnEllipsisThatFits) {
  EXPECT_EQ(cut_to("abcdef", 6), "abcdef");
  EXPECT_EQ(cut_to("abcdef", 4), "abc…");
  EXPECT_EQ(cut_to("验证码", 5), "验证…");
  EXPECT_EQ(cut_to("验证码", 4), "验…");
  EXPECT_EQ(cut_to("abc", 0), "");
}

TEST(Cut, CharactersKeepTheirMarks) {
  EXPECT_EQ(cut_to("e\u0301e\u0301e\u0301", 2), "e\u0301…");
  EXPECT_EQ(cut_to("👍🏽 thanks", 4), "…") << "a skin tone does not stand alone";
}

TEST(Wrap, BreaksBetweenWords) {
  using Lines = std::vector<std::string>;
  EXPECT_EQ(wrapped("one two three", 7), (Lines{"one two", "three"}));
  EXPECT_EQ(wrapped("read,lease,webhooks", 11), (Lines{"read,lease,", "webhooks"}));
  EXPECT_EQ(wrapped("read,lease,webhooks", 10), (Lines{"read,", "lease,", "webhooks"}));
  EXPECT_EQ(wrapped("a,  b", 2), (Lines{"a,", "b"}));
  EXPECT_EQ(wrapped("whole", 2), Lines{"whole"});
  EXPECT_EQ(wrapped("", 2), Lines{""});
  EXPECT_EQ(longest_word("read, lease,webhooks"), 8u);
}

}  // namespace
}  // namespace linepool::cli
