#include "supply/http/recipient.h"

#include <gtest/gtest.h>

namespace linepool::supply {
namespace {

std::string number(std::string_view text, std::string_view country = "") {
  NumberHabit habit;
  habit.plan = find_dial_plan(country);
  return read_recipient(text, habit).number.to_string();
}

TEST(Recipient, InternationalInAnyWriting) {
  for (const char* text :
       {"60112869001", "+60112869001", "0060112869001", "+0060112869001", " 60112869001",
        "+60 11-2869 001 ", "(+60) 11.2869/001", "tel:+60112869001", "TEL:+60-112869001;ext=1",
        "sms://+60112869001?body=x", "\u202a+60112869001\u202c", "\u200e+60\u00a0112869001",
        "\uff0b\uff16\uff10\uff11\uff11\uff12\uff18\uff16\uff19\uff10\uff10\uff11",
        "\u0666\u0660\u0661\u0661\u0662\u0668\u0666\u0669\u0660\u0660\u0661", "++60112869001",
        "60112869001/TYPE=PLMN", "+60\u2011112869001"}) {
    EXPECT_EQ(number(text), "60112869001") << text;
    EXPECT_EQ(number(text, "MY"), "60112869001") << text;
  }
}

TEST(Recipient, NumbersThatAProgramTookForOne) {
  EXPECT_EQ(number("60112869001.0"), "60112869001") << "not one digit more";
  EXPECT_EQ(number("6.0112869001E+10"), "60112869001");
  EXPECT_EQ(number("6.01128690e10"), "60112869000");
  EXPECT_EQ(number("6.0112869001e9"), "") << "not whole";
  EXPECT_EQ(number("60112869001e1"), "");
  EXPECT_EQ(number("60.11.286.9001"), "60112869001") << "somebody's dots";
}

TEST(Recipient, NationalNeedsADefaultCountry) {
  for (const char* text : {"0112869001", "011-286 9001", "+0112869001", "(011) 2869001"}) {
    EXPECT_EQ(number(text, "MY"), "60112869001") << text;
    EXPECT_EQ(number(text), "") << text;
  }
  EXPECT_EQ(number("112869001", "MY"), "60112869001") << "without its trunk prefix";
  EXPECT_EQ(number("1128690001"), "1128690001") << "nobody says that it is national";
  EXPECT_EQ(number("1128690001", "MY"), "601128690001");
}

TEST(Recipient, TheTrunkPrefixBehindTheDialCode) {
  EXPECT_EQ(number("+60 (0)112869001", "MY"), "60112869001");
  EXPECT_EQ(number("600112869001", "MY"), "60112869001");
  EXPECT_EQ(number("+390612345678", "IT"), "390612345678") << "Italy's 0 belongs to the number";
}

TEST(Recipient, EachCountrysHabit) {
  EXPECT_EQ(number("(202) 555-0123", "US"), "12025550123");
  EXPECT_EQ(number("1 202 555 0123", "US"), "12025550123");
  EXPECT_EQ(number("011 60 112869001", "US"), "60112869001");
  EXPECT_EQ(number("89161234567", "RU"), "79161234567");
  EXPECT_EQ(number("9161234567", "RU"), "79161234567");
  EXPECT_EQ(number("9112345678", "IN"), "919112345678") << "begins with the dial code, but short";
  EXPECT_EQ(number("919112345678", "IN"), "919112345678");
  EXPECT_EQ(number("81234567", "SG"), "6581234567");
  EXPECT_EQ(number("4915112345678", "MY"), "4915112345678") << "another country's";
}

TEST(Recipient, TheSuppliersOwnTrunkPrefix) {
  NumberHabit habit{find_dial_plan("SG"), "9"};
  EXPECT_EQ(read_recipient("981234567", habit).number.to_string(), "6581234567");
}

TEST(Recipient, ShortCodes) {
  const NumberHabit malaysia{find_dial_plan("MY"), {}};
  for (const NumberHabit& habit : {NumberHabit{}, malaysia}) {
    for (const char* text : {"24453", "244", "2-44-53"}) {
      const Recipient recipient = read_recipient(text, habit);
      EXPECT_TRUE(recipient.number.is_none()) << text;
      ASSERT_TRUE(recipient.short_code.has_value()) << text;
      EXPECT_EQ(recipient.short_code->to_string(), text[1] == '-' ? "24453" : text);
    }
  }
  EXPECT_EQ(read_recipient("2445312", malaysia).short_code, ShortCode::parse("2445312").value());
  EXPECT_TRUE(read_recipient("2445312", malaysia).number.is_none());
  for (const char* text : {"24", "+24453", "0024453", "244531234"}) {
    EXPECT_FALSE(read_recipient(text, malaysia).short_code.has_value()) << text;
  }
}

TEST(Recipient, ANumberThatMayBeAShortCode) {
  const Recipient national = read_recipient("81234567", {find_dial_plan("SG"), {}});
  EXPECT_EQ(national.number.to_string(), "6581234567");
  EXPECT_EQ(national.short_code, ShortCode::parse("81234567").value());
  const Recipient unknown = read_recipient("81234567", {});
  EXPECT_EQ(unknown.number.to_string(), "81234567");
  EXPECT_EQ(unknown.short_code, ShortCode::parse("81234567").value());
}

TEST(Recipient, WordsAreNone) {
  for (const char* text :
       {"", " ", "+", "Google", "6011286900x", "60112869001 and more", "12+34567",
        "60112869001@example.com", "0", "000", "60112869001601128690016011286900160112869001"}) {
    const Recipient recipient = read_recipient(text, {});
    EXPECT_TRUE(recipient.number.is_none()) << text;
    EXPECT_FALSE(recipient.short_code.has_value()) << text;
  }
}

}  // namespace
}  // namespace linepool::supply
