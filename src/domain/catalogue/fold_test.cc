#include "domain/catalogue/fold.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace linepool {
namespace {

std::string folded(std::string_view text) {
  std::array<char, 64> buffer;
  return std::string(fold_case(text, buffer).value());
}

TEST(CatalogueFold, LowersLettersOfSeveralScripts) {
  EXPECT_EQ(folded("WhatsApp 24"), "whatsapp 24");
  EXPECT_EQ(folded("ÅLAND"), "åland");
  EXPECT_EQ(folded("CÔTE D'IVOIRE ŁÓDŹ ŽĎÁR"), "côte d'ivoire łódź žďár");
  EXPECT_EQ(folded("ΕΛΛΑΔΑ"), "ελλαδα");
  EXPECT_EQ(folded("ЯНДЕКС ЁЖ"), "яндекс ёж");
  EXPECT_EQ(folded("微信 ×"), "微信 ×");
}

TEST(CatalogueFold, IsItsOwnFixedPoint) {
  for (char32_t c = 0x80; c < 0x800; ++c) {
    const std::string letter{static_cast<char>(0xC0 | (c >> 6)),
                             static_cast<char>(0x80 | (c & 0x3F))};
    EXPECT_EQ(folded(folded(letter)), folded(letter)) << letter;
  }
}

TEST(CatalogueFold, LeavesBrokenUtf8AsItIs) {
  const std::string broken = "A\xC3\xFF\x80Z\xC3";
  EXPECT_EQ(folded(broken), "a\xC3\xFF\x80z\xC3");
}

TEST(CatalogueFold, SaysWhenTheBufferIsTooSmall) {
  std::array<char, 4> buffer;
  EXPECT_TRUE(fold_case("abcd", buffer).has_value());
  EXPECT_FALSE(fold_case("abcde", buffer).has_value());
  EXPECT_FALSE(fold_case("abcé", buffer).has_value());
}

}  // namespace
}  // namespace linepool
