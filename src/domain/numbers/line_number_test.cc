#include "domain/numbers/line_number.h"

#include <gtest/gtest.h>

#include <string>
#include <unordered_set>
#include <vector>

namespace linepool {
namespace {

constexpr CountryId kMalaysia{1458};
constexpr CountryId kUk{62};

LineNumber code(std::string_view digits, CountryId country) {
  return {ShortCode::parse(digits).value(), country};
}

TEST(LineNumber, AnE164NumberIsOne) {
  const PhoneNumber phone = PhoneNumber::parse("601128691234").value();
  const LineNumber number = phone;
  EXPECT_EQ(number.type(), NumberType::kLong);
  EXPECT_EQ(number.value(), phone.digits()) << "what a database holds stays what it is";
  EXPECT_EQ(number.to_string(), "601128691234");
  EXPECT_EQ(number.written(), "+601128691234");
  EXPECT_TRUE(number.short_code_country().is_none());
  EXPECT_EQ(LineNumber::from_value(number.value()), number);
}

TEST(LineNumber, AShortCodeKeepsItsDigitsAndItsCountry) {
  for (const char* digits : {"244", "24453", "99999999", "0244", "0800"}) {
    const LineNumber number = code(digits, kMalaysia);
    EXPECT_EQ(number.type(), NumberType::kShortCode);
    EXPECT_EQ(number.to_string(), digits);
    EXPECT_EQ(number.written(), digits) << "no plus";
    EXPECT_EQ(number.short_code_country(), kMalaysia);
    EXPECT_EQ(LineNumber::from_value(number.value()), number);
    EXPECT_EQ(number.value() >> 63, 0u) << "databases count with a sign";
  }
  EXPECT_NE(code("0244", kUk), code("244", kUk));
}

TEST(LineNumber, TwoCountriesMayHaveOneShortCode) {
  const LineNumber malaysian = code("24453", kMalaysia);
  const LineNumber british = code("24453", kUk);
  EXPECT_NE(malaysian, british);
  EXPECT_NE(std::hash<LineNumber>{}(malaysian), std::hash<LineNumber>{}(british));
}

TEST(LineNumber, EightDigitsAreNotThatE164Number) {
  EXPECT_NE(code("24453123", kUk), LineNumber(PhoneNumber::parse("24453123").value()));
}

TEST(LineNumber, ThoseOfOneShortCodeStandTogether) {
  const auto [first, beyond] = LineNumber::values_of(ShortCode::parse("24453").value());
  for (const CountryId country : {CountryId{1}, kUk, kMalaysia}) {
    EXPECT_GE(code("24453", country).value(), first);
    EXPECT_LT(code("24453", country).value(), beyond);
    EXPECT_LT(code("24452", country).value(), first);
    EXPECT_GE(code("24454", country).value(), beyond);
    EXPECT_LT(code("2445", country).value(), first);
  }
}

TEST(LineNumber, WordsAreNoShortCodes) {
  for (const std::string& bad : std::vector<std::string>{
           "", "24", "244531234", "00", "0044", "+24453", "2445a", "GOOGLE", "24 453", " 24453",
           "-24453", std::string("244\0", 4), "２４４５３"}) {
    const Result<ShortCode> code = ShortCode::parse(bad);
    ASSERT_FALSE(code.ok()) << bad;
    EXPECT_EQ(code.error(), Error::kInvalidParameter);
    EXPECT_FALSE(code.refusal().detail.empty());
  }
}

TEST(LineNumber, DefaultIsNone) {
  const LineNumber none;
  EXPECT_TRUE(none.is_none());
  EXPECT_EQ(none.to_string(), "");
  EXPECT_EQ(none.written(), "");
  EXPECT_EQ(LineNumber::from_value(0), none);
  EXPECT_EQ(LineNumber(PhoneNumber()), none);
}

TEST(LineNumberDeathTest, AnIntegerThatIsNoNumberIsABug) {
  const std::uint64_t sound = code("24453", kUk).value();
  EXPECT_DEATH(LineNumber::from_value(999'999), "not an E.164 number");
  EXPECT_DEATH(LineNumber::from_value(sound - 62), "not a short code");
  EXPECT_DEATH(LineNumber::from_value(sound | std::uint64_t{1} << 63), "not a short code");
  EXPECT_DEATH(LineNumber::from_value(std::uint64_t{1} << 62 | 7), "not a short code");
  EXPECT_DEATH(LineNumber(ShortCode::parse("244").value(), CountryId{}), "has its country");
}

TEST(LineNumber, HashSpreadsNeighbours) {
  std::unordered_set<std::size_t> low_bytes;
  for (std::uint64_t i = 0; i < 256; ++i) {
    const auto digits = std::to_string(24000 + i);
    low_bytes.insert(std::hash<LineNumber>{}(code(digits, kUk)) & 0xff);
  }
  EXPECT_GT(low_bytes.size(), 100u);
}

TEST(NumberType, HasNames) {
  for (const NumberType type : {NumberType::kLong, NumberType::kShortCode}) {
    EXPECT_EQ(number_type_from(name(type)), type);
  }
  EXPECT_FALSE(number_type_from("").has_value());
  EXPECT_FALSE(number_type_from("Short_Code").has_value());
}

}  // namespace
}  // namespace linepool
