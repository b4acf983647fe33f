#include "supply/http/forms/loose_form.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace linepool::supply {
namespace {

using ::testing::ElementsAre;
using ::testing::Pair;

std::vector<std::pair<std::string, std::string>> fields(std::string_view form) {
  std::vector<std::pair<std::string, std::string>> list;
  each_form_field(form, [&](FormField field) {
    list.emplace_back(std::move(field.name), std::move(field.value));
    return true;
  });
  return list;
}

TEST(LooseForm, GivesAnyBytesInTheOrderOfArrival) {
  EXPECT_THAT(fields("to=%2B60&text=a+b%00%FF&&to=2&empty=&alone"),
              ElementsAre(Pair("to", "+60"), Pair("text", std::string("a b\0\xFF", 5)),
                          Pair("to", "2"), Pair("empty", ""), Pair("alone", "")));
}

TEST(LooseForm, LeavesWhatIsNoEscape) {
  EXPECT_THAT(
      fields("text=100%&a=%4&b=%zz%41&c=1=2"),
      ElementsAre(Pair("text", "100%"), Pair("a", "%4"), Pair("b", "%zzA"), Pair("c", "1=2")));
}

TEST(LooseForm, TakesTheUnitsOfJavaScript) {
  EXPECT_THAT(fields("text=%u043A%u043e%u0434+41%u0032&a=%u12&b=%uD83D%uDE00"),
              ElementsAre(Pair("text", "\u043a\u043e\u0434 412"), Pair("a", "%u12"),
                          Pair("b", "\xED\xA0\xBD\xED\xB8\x80")));
}

TEST(LooseForm, ShowsTheValueAsItStands) {
  each_form_field("token=a%20b", [](const FormField& field) {
    EXPECT_EQ(field.raw, "a%20b");
    return true;
  });
}

TEST(LooseForm, StopsWhenItIsTold) {
  int seen = 0;
  each_form_field("a=1&b=2&c=3", [&](const FormField&) { return ++seen < 2; });
  EXPECT_EQ(seen, 2);
}

TEST(LooseForm, KnowsAFormByItsFirstName) {
  EXPECT_TRUE(looks_like_form("to=60112869001&text=x"));
  EXPECT_TRUE(looks_like_form("sms%5Bto%5D=1"));
  EXPECT_FALSE(looks_like_form("Your code = 1234"));
  EXPECT_FALSE(looks_like_form("{\"a\":\"b=c\"}"));
  EXPECT_FALSE(looks_like_form("no sign at all"));
  EXPECT_FALSE(looks_like_form("=1"));
}

}  // namespace
}  // namespace linepool::supply
