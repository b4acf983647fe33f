#include "domain/sms_text.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/log/log.h"

namespace linepool {
namespace {

template <class T>
concept Streamable = requires(std::ostream& out, const T& value) {
  out << value;
};

// What would let a text slip into a log line, an exception or a message does not compile.
static_assert(Streamable<std::string> && !Streamable<SmsText>);
static_assert(fmt::is_formattable<std::string>::value && !fmt::is_formattable<SmsText>::value);
static_assert(!std::is_convertible_v<SmsText, std::string>);
static_assert(!std::is_convertible_v<SmsText, std::string_view>);
static_assert(std::is_constructible_v<LogField, const char*, std::string> &&
              !std::is_constructible_v<LogField, const char*, SmsText>);

TEST(SmsTextTest, HoldsTheBytesAsTheyCame) {
  const SmsText text(std::string("a\0b\xff", 4));
  EXPECT_EQ(text.reveal(), std::string("a\0b\xff", 4));
  EXPECT_EQ(text.size(), 4U);
  EXPECT_EQ(text, SmsText(std::string_view("a\0b\xff", 4)));
  EXPECT_NE(text, "a");
}

TEST(SmsTextTest, ErasesThem) {
  SmsText text = "Your code is 123456";
  text.clear();
  EXPECT_TRUE(text.empty());
  EXPECT_EQ(text, "");
}

}  // namespace
}  // namespace linepool
