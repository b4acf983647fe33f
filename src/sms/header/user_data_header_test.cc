#include "sms/header/user_data_header.h"

#include <gtest/gtest.h>

#include "base/crypto/digest.h"

namespace linepool::sms {
namespace {

using Kind = Concatenation::Kind;

UserDataHeader read(std::string_view hex) {
  return read_user_data_header(from_hex(hex).value());
}

TEST(UserDataHeader, ReadsBothReferences) {
  const auto narrow = read(
      "0500037b0201"
      "41");
  EXPECT_EQ(narrow.concatenation, (Concatenation{Kind::kEightBit, 0x7B, 2, 1}));
  EXPECT_EQ(narrow.bytes, 6u);
  const auto wide = read(
      "06080412340303"
      "41");
  EXPECT_EQ(wide.concatenation, (Concatenation{Kind::kSixteenBit, 0x1234, 3, 3}));
  EXPECT_EQ(wide.bytes, 7u);
  EXPECT_FALSE(wide.is_damaged);
}

TEST(UserDataHeader, ReadsEveryElementInAnyOrder) {
  // Text formatting (unknown here), ports, tables, message waiting, concatenation at the end.
  const auto header = read(
      "1a"
      "0a03000600"
      "05040b8423f0"
      "240101"
      "250103"
      "01028003"
      "0003070201");
  EXPECT_EQ(header.elements.size(), 6u);
  EXPECT_EQ(header.ports, (Ports{0x0B84, 0x23F0}));
  EXPECT_EQ(header.languages, (GsmLanguages{3, 1}));
  EXPECT_EQ(header.waiting, (Waiting{Waiting::What::kVoicemail, true, false}));
  EXPECT_EQ(header.concatenation, (Concatenation{Kind::kEightBit, 7, 2, 1}));
  EXPECT_EQ(header.elements[0], (Element{0x0A, std::string("\x00\x06\x00", 3)}));
  EXPECT_FALSE(header.is_damaged);
}

TEST(UserDataHeader, ReadsShortPorts) {
  EXPECT_EQ(read("040402f0f1").ports, (Ports{0xF0, 0xF1}));
}

TEST(UserDataHeader, TheLastOfRepeatedElementsCounts) {
  EXPECT_EQ(read("0a"
                 "0003070201"
                 "0003080202")
                .concatenation,
            (Concatenation{Kind::kEightBit, 8, 2, 2}));
}

TEST(UserDataHeader, IgnoresAConcatenationThatContradictsItself) {
  for (const char* hex : {"050003070001", "050003070200", "050003070203", "0400020702"}) {
    EXPECT_FALSE(read(hex).concatenation.has_value()) << hex;
    EXPECT_EQ(read(hex).elements.size(), 1u) << hex;
  }
}

TEST(UserDataHeader, ALyingElementCostsOnlyTheRestOfTheHeader) {
  const auto header = read(
      "08"
      "0003070201"
      "0a0900"
      "4142");
  EXPECT_TRUE(header.is_damaged);
  EXPECT_EQ(header.concatenation, (Concatenation{Kind::kEightBit, 7, 2, 1}));
  EXPECT_EQ(header.bytes, 9u);
}

TEST(UserDataHeader, ALyingHeaderLengthKeepsTheText) {
  const auto plain = read_user_data_header("Google G-412157");
  EXPECT_TRUE(plain.is_damaged);
  EXPECT_EQ(plain.bytes, 0u);
  const auto part = read(
      "ff"
      "0003070201"
      "4142");
  EXPECT_TRUE(part.is_damaged);
  EXPECT_EQ(part.bytes, 6u);
  EXPECT_TRUE(part.concatenation.has_value());
  EXPECT_TRUE(read("").is_damaged);
  EXPECT_EQ(read("00"
                 "41")
                .bytes,
            1u);
}

TEST(UserDataHeader, WhatIsWrittenReturns) {
  for (unsigned reference : {0u, 1u, 0x7Bu, 0xFFu, 0x1234u, 0xFFFFu}) {
    for (const Kind kind : {Kind::kEightBit, Kind::kSixteenBit}) {
      if (kind == Kind::kEightBit && reference > 0xFF) continue;
      const Concatenation c{kind, static_cast<std::uint16_t>(reference), 255, 17};
      const std::vector<Element> elements{{0x70, "toolkit"}, element_of(c)};
      const auto header = read_user_data_header(write_user_data_header(elements) + "text");
      EXPECT_EQ(header.concatenation, c);
      EXPECT_EQ(header.elements, elements);
    }
  }
}

}  // namespace
}  // namespace linepool::sms
