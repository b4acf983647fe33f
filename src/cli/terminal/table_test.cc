#include "cli/terminal/table.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace linepool::cli {
namespace {

TEST(Width, CountsColumnsNotBytes) {
  EXPECT_EQ(display_width("abc"), 3u);
  EXPECT_EQ(display_width("über"), 4u);
  EXPECT_EQ(display_width("验证码"), 6u);
  EXPECT_EQ(display_width("e\u0301"), 1u);
  EXPECT_EQ(display_width("😀"), 2u);
  EXPECT_EQ(display_width(""), 0u);
}

TEST(Cut, EndsWithAnEllipsisThatFits) {
  EXPECT_EQ(cut_to("abcdef", 6), "abcdef");
  EXPECT_EQ(cut_to("abcdef", 4), "abc…");
  EXPECT_EQ(cut_to("验证码", 5), "验证…");
  EXPECT_EQ(cut_to("验证码", 4), "验…");
  EXPECT_EQ(cut_to("abc", 0), "");
}

TEST(TableText, AlignsAndNeverLeavesTrailingSpace) {
  Table table({{"NAME"}, {"PRICE", Align::kRight}, {"NOTE"}});
  table.add({"Google", "0.84", ""});
  table.add({"微信", "12.00", "x"});
  EXPECT_EQ(table.render(0),
            "NAME    PRICE  NOTE\n"
            "Google   0.84\n"
            "微信    12.00  x\n");
}

TEST(TableText, TheWidestColumnsGiveWay) {
  Table table({{"ID", Align::kRight}, {"MESSAGE"}, {"APP"}});
  table.add({"1", std::string(200, 'm'), "Google"});
  std::istringstream lines(table.render(40));
  for (std::string line; std::getline(lines, line);) EXPECT_LE(display_width(line), 40u) << line;
  EXPECT_NE(table.render(40).find("…  Google"), std::string::npos);
  // When no column can shrink further, the table is too wide rather than empty.
  EXPECT_NE(table.render(3).find("mmmmm…"), std::string::npos);
}

TEST(TableText, CellsCannotDriveTheTerminal) {
  Table table({{"TEXT"}});
  table.add({"a\x1B[2Jb\nc\td"});
  EXPECT_EQ(table.render(0), "TEXT\na [2Jb c d\n");
}

}  // namespace
}  // namespace linepool::cli
