#include "cli/terminal/table.h"

#include <gtest/gtest.h>

#include <string>

namespace linepool::cli {
namespace {

const Screen kWide{.width = 200};

Table orders() {
  Table table({right("ID"), {"TIME"}, word_list("SCOPES"), free_text("SMS"), {"CODE"}});
  table.add({"1", "2026-08-01T10:00:00Z", "read,lease,webhooks",
             "Your code is 482913, do not tell it to anybody", "482913"});
  table.add({"1234567", "2026-08-01T10:00:09Z", "", "", ""});
  return table;
}

TEST(TableText, AlignsAndNeverLeavesTrailingSpace) {
  Table table({{"NAME"}, right("PRICE"), free_text("NOTE")});
  table.add({"Google", "0.84", ""});
  table.add({"微信", "12.00", "x"});
  EXPECT_EQ(table.render(kWide),
            "NAME    PRICE  NOTE\n"
            "Google   0.84\n"
            "微信    12.00  x\n");
}

TEST(TableText, FreeTextIsShortenedFirst) {
  EXPECT_EQ(
      orders().render({.width = 88}),
      "     ID  TIME                  SCOPES               SMS                           CODE\n"
      "      1  2026-08-01T10:00:00Z  read,lease,webhooks  Your code is 482913, do not…  482913\n"
      "1234567  2026-08-01T10:00:09Z\n");
}

TEST(TableText, ThenListsWrap) {
  EXPECT_EQ(orders().render({.width = 64}),
            "     ID  TIME                  SCOPES       SMS           CODE\n"
            "      1  2026-08-01T10:00:00Z  read,lease,  Your code i…  482913\n"
            "                               webhooks\n"
            "1234567  2026-08-01T10:00:09Z\n");
}

TEST(TableText, ThenRowsTurnVerticalAndAreWhole) {
  EXPECT_EQ(orders().render({.width = 60}),
            "ID:     1\n"
            "TIME:   2026-08-01T10:00:00Z\n"
            "SCOPES: read,lease,webhooks\n"
            "SMS:    Your code is 482913, do not tell it to anybody\n"
            "CODE:   482913\n"
            "\n"
            "ID:     1234567\n"
            "TIME:   2026-08-01T10:00:09Z\n");
  const std::string narrow = orders().render({.width = 40});
  EXPECT_NE(narrow.find("SMS:    Your code is 482913, do not tell\n        it to anybody\n"),
            std::string::npos)
      << narrow;
}

TEST(TableText, NothingThatIsWholeIsEverCut) {
  for (std::size_t width = 1; width < 120; ++width) {
    const std::string text = orders().render({.width = width});
    for (const char* whole :
         {"1234567", "2026-08-01T10:00:00Z", "2026-08-01T10:00:09Z", "482913"}) {
      EXPECT_NE(text.find(whole), std::string::npos) << width << '\n' << text;
    }
  }
}

TEST(TableText, AnEmptyTableIsItsTitles) {
  EXPECT_EQ(Table({{"A"}, {"B"}}).render({.width = 1}), "A  B\n");
}

TEST(TableText, OnlyTitlesAreBold) {
  Table table({{"A"}, right("BB")});
  table.add({"x", "1"});
  EXPECT_EQ(table.render({.width = 80, .bold = true}),
            "\x1B[1mA\x1B[0m  \x1B[1mBB\x1B[0m\nx   1\n");
  EXPECT_EQ(table.render({.width = 3, .bold = true}), "\x1B[1mA\x1B[0m:  x\n\x1B[1mBB\x1B[0m: 1\n");
}

TEST(TableText, CellsCannotDriveTheTerminal) {
  Table table({free_text("TEXT")});
  table.add({"a\x1B[2Jb\nc\td"});
  EXPECT_EQ(table.render(kWide), "TEXT\na [2Jb c d\n");
}

TEST(TableText, ProgramsGetEveryCellInOnePiece) {
  Table table({right("ID"), free_text("TEXT"), {"CODE"}});
  table.add({"1", "a\tb\nc\\d\x1B" + std::string(300, 'x'), ""});
  EXPECT_EQ(table.tab_separated(),
            "ID\tTEXT\tCODE\n1\ta\\tb\\nc\\\\d " + std::string(300, 'x') + "\t\n");
}

}  // namespace
}  // namespace linepool::cli
