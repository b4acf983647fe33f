// The small pure parts: URLs, back-off, text, lenient JSON.
#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <string>
#include <vector>

#include "client/http/backoff.h"
#include "client/http/text.h"
#include "client/http/url.h"
#include "client/json_rows.h"

namespace linepool {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

TEST(Url, RootIsTakenFromWhateverFormTheUserGives) {
  EXPECT_EQ(server_root("http://h:1"), "http://h:1");
  EXPECT_EQ(server_root("http://h:1/"), "http://h:1");
  EXPECT_EQ(server_root("https://h/user/api"), "https://h");
  EXPECT_EQ(server_root("https://h/user/api/"), "https://h");
  EXPECT_EQ(server_root("https://h/prefix/user/api//"), "https://h/prefix");
}

TEST(Url, RefusesWhatIsNoServer) {
  for (const char* url : {"", "h:1", "ftp://h", "http://", "http:///x", "file:///etc/passwd",
                          "http://h/?a=1", "http://h/#x", "http://h /", "http://h\n"}) {
    EXPECT_FALSE(server_root(url)) << url;
  }
}

TEST(Url, QueryEscapesValuesAndLeavesEmptyOnesOut) {
  Query query;
  query.add("app", "A&B ü").add("number", "").add("country", "USA");
  EXPECT_EQ(query.text(), "?app=A%26B%20%C3%BC&country=USA");
  EXPECT_EQ(Query().text(), "");
}

TEST(Backoff, StepsEndWithTheLastForEver) {
  const std::array<milliseconds, 3> waits{seconds(3), seconds(5), seconds(8)};
  EXPECT_EQ(step_after(waits, 1), seconds(3));
  EXPECT_EQ(step_after(waits, 2), seconds(5));
  EXPECT_EQ(step_after(waits, 3), seconds(8));
  EXPECT_EQ(step_after(waits, 4'000), seconds(8));
}

TEST(Backoff, JitterOnlyLengthens) {
  EXPECT_EQ(lengthen(seconds(5), 0.2, 0.0), seconds(5));
  EXPECT_EQ(lengthen(seconds(5), 0.2, 0.5), milliseconds(5'500));
  EXPECT_EQ(lengthen(seconds(5), 0.0, 0.9), seconds(5));
}

TEST(Backoff, RepetitionsDoubleUpToFiveSeconds) {
  EXPECT_EQ(repetition_wait(0), milliseconds(200));
  EXPECT_EQ(repetition_wait(1), milliseconds(400));
  EXPECT_EQ(repetition_wait(4), milliseconds(3'200));
  EXPECT_EQ(repetition_wait(5), milliseconds(5'000));
  EXPECT_EQ(repetition_wait(1'000'000), milliseconds(5'000));
}

TEST(Text, RepairReplacesOnlyWhatIsNotUtf8) {
  EXPECT_EQ(repaired_utf8("Code: 1 ü 验 😀"), "Code: 1 ü 验 😀");
  EXPECT_EQ(repaired_utf8("a\xFC"
                          "b"),
            "a\xEF\xBF\xBD"
            "b");
  EXPECT_EQ(repaired_utf8("\xE9\xAA"), "\xEF\xBF\xBD\xEF\xBF\xBD");  // cut short
  EXPECT_EQ(repaired_utf8("\xC0\xAF"), "\xEF\xBF\xBD\xEF\xBF\xBD");  // overlong
  EXPECT_EQ(repaired_utf8("\xED\xA0\x80").size(), 9u);               // a surrogate
  EXPECT_EQ(repaired_utf8("\xF4\x90\x80\x80").size(), 12u);          // beyond Unicode
}

TEST(Text, PrintableDisarmsTerminalsAndCutsAtACharacter) {
  EXPECT_EQ(printable("a\x1B[31mb\nc\x7F\xC2\x9B", 100), "a [31mb c  ");
  EXPECT_EQ(printable("验验验", 7), "验验");
  EXPECT_EQ(printable(std::string(1'000, 'x'), 10), "xxxxxxxxxx");
  EXPECT_EQ(printable("", 10), "");
}

TEST(Text, FoldedIgnoresCaseSpaceAndFullStops) {
  EXPECT_EQ(folded(" Not Enough balance.\r\n"), "not enough balance");
  EXPECT_EQ(folded("..."), "");
}

TEST(JsonRows, ReadsIdsMoneyAndFlagsInAnyType) {
  std::vector<std::string> prices;
  std::vector<std::int64_t> ids;
  std::vector<bool> flags;
  ASSERT_TRUE(for_each_row(R"([{"id":58,"p":"0.66","f":1},{"id":"62","p":0.84,"f":"0"},
                               {"id":null,"p":2,"f":true},{}])",
                           [&](const JsonRow& row) {
                             ids.push_back(row.number("id"));
                             prices.push_back(row.text("p"));
                             flags.push_back(row.flag("f"));
                           }));
  EXPECT_EQ(ids, (std::vector<std::int64_t>{58, 62, 0, 0}));
  EXPECT_EQ(prices, (std::vector<std::string>{"0.66", "0.84", "2", ""}));
  EXPECT_EQ(flags, (std::vector<bool>{true, false, true, false}));
}

TEST(JsonRows, RefusesWhatIsNoListOfObjects) {
  for (const std::string& text :
       {std::string("{}"), std::string("[1]"), std::string("[{},[]]"), std::string("[{}"),
        std::string("Customer Not Found."), std::string(100'000, '['), std::string()}) {
    EXPECT_FALSE(for_each_row(text, [](const JsonRow&) { FAIL(); }));
  }
}

}  // namespace
}  // namespace linepool
