#include "domain/numbers/phone_number.h"

#include <gtest/gtest.h>

#include <cctype>
#include <string>
#include <vector>

namespace linepool {
namespace {

TEST(PhoneNumber, ParsesWithAndWithoutPlus) {
  for (const std::string text : {"601128691234", "+601128691234", " 601128691234"}) {
    const Result<PhoneNumber> number = PhoneNumber::parse(text);
    ASSERT_TRUE(number.ok()) << text;
    EXPECT_EQ(number->to_string(), "601128691234");
    EXPECT_EQ(number->e164(), "+601128691234");
    EXPECT_EQ(number->digits(), 601128691234u);
  }
  EXPECT_TRUE(PhoneNumber::parse("1234567").ok());
  EXPECT_TRUE(PhoneNumber::parse("123456789012345").ok());
}

TEST(PhoneNumber, ReadsEverySpelling) {
  for (const std::string text :
       {"00601128691234", " 00601128691234", "+60 11-2869 1234", "60-11-2869-1234",
        "60.11.2869.12.34", "+60 (11) 2869 1234", "(60) 11 28691234", "+60 (0)11-2869 1234",
        "00 60 11 2869 1234", "  601128691234", "601128691234 ", "+ 601128691234"}) {
    const Result<PhoneNumber> number = PhoneNumber::parse(text);
    ASSERT_TRUE(number.ok()) << text;
    EXPECT_EQ(number->to_string(), "601128691234") << text;
  }
}

bool has_run_of_six_digits(const std::string& text) {
  int run = 0;
  for (const char c : text) {
    run = std::isdigit(static_cast<unsigned char>(c)) != 0 ? run + 1 : 0;
    if (run >= 6) return true;
  }
  return false;
}

TEST(PhoneNumber, RefusesEverythingElseWithoutRepeatingIt) {
  for (const std::string& bad : std::vector<std::string>{"",
                                                         "+",
                                                         " ",
                                                         "123456",
                                                         "+123456",
                                                         "1234567890123456",
                                                         "0123456789",
                                                         "++1234567",
                                                         "+01234567",
                                                         "+001234567",
                                                         "0001234567",
                                                         "00",
                                                         "00123456",
                                                         "-",
                                                         "()",
                                                         "(0)",
                                                         "(0)123456",
                                                         "12345a7",
                                                         "1234567+",
                                                         "123+4567",
                                                         "123/4567",
                                                         "123,4567",
                                                         "60112869001.0",
                                                         "60112869001.00",
                                                         "6.0112869001E+10",
                                                         "tel:60112869001",
                                                         std::string("1234567\0", 8),
                                                         "６０１１２８６９１２３４",
                                                         std::string(10'000, '1'),
                                                         "1234567" + std::string(10'000, ' ')}) {
    const Result<PhoneNumber> number = PhoneNumber::parse(bad);
    ASSERT_FALSE(number.ok()) << bad;
    EXPECT_EQ(number.error(), Error::kInvalidParameter);
    EXPECT_FALSE(number.refusal().detail.empty());
    EXPECT_FALSE(has_run_of_six_digits(number.refusal().sentence()));
  }
}

TEST(PhoneNumber, DefaultIsNone) {
  const PhoneNumber none;
  EXPECT_TRUE(none.is_none());
  EXPECT_EQ(none.to_string(), "");
  EXPECT_EQ(none.e164(), "");
  EXPECT_FALSE(none.starts_with("1"));
  EXPECT_EQ(PhoneNumber::from_digits(0), none);
}

TEST(PhoneNumber, KnowsItsDialCode) {
  const PhoneNumber number = PhoneNumber::parse("12425551234").value();
  EXPECT_TRUE(number.starts_with("1"));
  EXPECT_TRUE(number.starts_with("1242"));
  EXPECT_FALSE(number.starts_with("1243"));
  EXPECT_FALSE(number.starts_with(""));
  EXPECT_FALSE(number.starts_with("124255512345"));
}

TEST(PhoneNumber, RoundTripsThroughItsInteger) {
  const PhoneNumber number = PhoneNumber::parse("447700900123").value();
  EXPECT_EQ(PhoneNumber::from_digits(number.digits()), number);
}

TEST(PhoneNumberDeathTest, AnIntegerThatIsNoNumberIsABug) {
  EXPECT_DEATH(PhoneNumber::from_digits(999'999), "not an E.164 number");
  EXPECT_DEATH(PhoneNumber::from_digits(1'000'000'000'000'000), "not an E.164 number");
}

}  // namespace
}  // namespace linepool
