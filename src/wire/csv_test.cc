#include "wire/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace linepool::wire {
namespace {

using ::testing::ElementsAre;
using Row = std::vector<std::string>;

// All rows; a faulty row becomes {"line N", message}.
std::vector<Row> rows_of(std::string_view text, const CsvLimits& limits = {}) {
  CsvReader reader(text, limits);
  std::vector<Row> rows;
  for (;;) {
    Row row;
    const Result<bool> more = reader.next(row);
    if (!more) {
      rows.push_back({"line " + std::to_string(reader.line()), more.refusal().sentence()});
      continue;
    }
    if (!*more) return rows;
    rows.push_back(row);
  }
}

TEST(Csv, SplitsFieldsAndRows) {
  EXPECT_THAT(rows_of("a,b,c\n1,,3\n"), ElementsAre(Row{"a", "b", "c"}, Row{"1", "", "3"}));
  EXPECT_THAT(rows_of("a,b\r\n1,2"), ElementsAre(Row{"a", "b"}, Row{"1", "2"}));
  EXPECT_THAT(rows_of("a,"), ElementsAre(Row{"a", ""}));
}

TEST(Csv, HasNoRowsInNothing) {
  EXPECT_TRUE(rows_of("").empty());
  EXPECT_TRUE(rows_of("\n\r\n\n").empty());
  EXPECT_TRUE(rows_of("\xEF\xBB\xBF").empty());
}

TEST(Csv, SkipsTheByteOrderMarkOfSpreadsheets) {
  EXPECT_THAT(rows_of("\xEF\xBB\xBFnumber,country\n"), ElementsAre(Row{"number", "country"}));
}

TEST(Csv, ReadsQuotedFields) {
  EXPECT_THAT(rows_of("\"a,b\",\"say \"\"hi\"\"\",\"\"\n"),
              ElementsAre(Row{"a,b", "say \"hi\"", ""}));
  EXPECT_THAT(rows_of("\"two\nlines\",x\nnext,y"),
              ElementsAre(Row{"two\nlines", "x"}, Row{"next", "y"}));
}

TEST(Csv, CountsLinesThroughQuotedBreaksAndEmptyLines) {
  CsvReader reader("a\n\n\"b\nb\"\nc");
  Row row;
  ASSERT_TRUE(reader.next(row).ok());
  EXPECT_EQ(reader.line(), 1u);
  ASSERT_TRUE(reader.next(row).ok());
  EXPECT_EQ(reader.line(), 3u);
  ASSERT_TRUE(reader.next(row).ok());
  EXPECT_EQ(reader.line(), 5u);
  EXPECT_EQ(row, Row{"c"});
}

TEST(Csv, RefusesFaultyRowsAndGoesOn) {
  EXPECT_THAT(rows_of("a\"b,c\nd\n"),
              ElementsAre(Row{"line 1", "An unquoted field contains a quote."}, Row{"d"}));
  EXPECT_THAT(rows_of("\"a\"b\nd\n"),
              ElementsAre(Row{"line 1", "A quoted field is followed by more text."}, Row{"d"}));
  EXPECT_THAT(rows_of("x\n\"open\n1,2\n"),
              ElementsAre(Row{"x"}, Row{"line 2", "A quoted field is not closed."}));
}

TEST(Csv, RefusesWhatIsNoText) {
  EXPECT_THAT(rows_of(std::string_view("a\0b\nc\n", 6)),
              ElementsAre(Row{"line 1", "A field contains a NUL byte."}, Row{"c"}));
  EXPECT_THAT(rows_of("\xC3(\nc\n"),
              ElementsAre(Row{"line 1", "A field is not valid UTF-8."}, Row{"c"}));
}

TEST(Csv, IsBounded) {
  EXPECT_THAT(rows_of("1,2,3\nx\n", {.fields = 2}),
              ElementsAre(Row{"line 1", "The row has too many fields."}, Row{"x"}));
  EXPECT_THAT(rows_of("12345\n\"12345\"\n1234\n", {.field_bytes = 4}),
              ElementsAre(Row{"line 1", "A field is too long."},
                          Row{"line 2", "A field is too long."}, Row{"1234"}));
}

}  // namespace
}  // namespace linepool::wire
