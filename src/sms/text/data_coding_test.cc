#include "sms/text/data_coding.h"

#include <gtest/gtest.h>

namespace linepool::sms {
namespace {

constexpr Alphabet kStandard = Alphabet::kLatin1;  // of the connector, to tell it from GSM

// What the standards say of each byte, written down range by range and not as the code does it.
Alphabet expected_alphabet(unsigned coding) {
  if (coding == 0) return kStandard;
  if (coding == 1) return Alphabet::kAscii;
  if (coding == 2 || coding == 4) return Alphabet::kBinary;
  if (coding == 3) return Alphabet::kLatin1;
  if (coding == 6) return Alphabet::kCyrillic;
  if (coding == 7) return Alphabet::kHebrew;
  if (coding == 8) return Alphabet::kUtf16;
  if (coding == 11 || coding == 12 || coding == 15) return kStandard;
  if (coding < 16) return Alphabet::kOther;
  if (coding < 0x80) {
    if (coding % 0x40 >= 0x20) return Alphabet::kBinary;  // compressed
    const unsigned row = coding % 16 / 4;
    if (row == 0) return Alphabet::kGsm7;
    if (row == 1) return Alphabet::kBinary;
    if (row == 2) return Alphabet::kUtf16;
    return kStandard;
  }
  if (coding < 0xC0) return kStandard;
  if (coding < 0xE0) return Alphabet::kGsm7;
  if (coding < 0xF0) return Alphabet::kUtf16;
  return coding % 8 < 4 ? Alphabet::kGsm7 : Alphabet::kBinary;
}

TEST(DataCoding, EveryByteHasItsMeaning) {
  for (unsigned coding = 0; coding < 256; ++coding) {
    const DataCoding read = read_data_coding(static_cast<std::uint8_t>(coding), kStandard);
    EXPECT_EQ(name(read.alphabet), name(expected_alphabet(coding))) << coding;
    EXPECT_EQ(read.waiting.has_value(), coding >= 0xC0 && coding < 0xF0) << coding;
    const bool is_discarded = read.waiting && read.waiting->is_discarded;
    EXPECT_EQ(is_discarded, coding >= 0xC0 && coding < 0xD0) << coding;
    EXPECT_EQ(read.deletes_itself, coding >= 0x40 && coding < 0x80) << coding;
    const bool has_class =
        coding >= 0xF0 || (coding >= 0x10 && coding < 0x80 && coding / 16 % 2 == 1);
    EXPECT_EQ(read.message_class.has_value(), has_class) << coding;
    EXPECT_EQ(read.message_class.value_or(0), has_class ? coding % 4 : 0) << coding;
  }
}

TEST(DataCoding, ReadsFlashMessages) {
  EXPECT_EQ(read_data_coding(0x18, kStandard).alphabet, Alphabet::kUtf16);
  EXPECT_EQ(read_data_coding(0x18, kStandard).message_class, 0);
  EXPECT_EQ(read_data_coding(0x10, Alphabet::kPacked7).alphabet, Alphabet::kPacked7);
}

TEST(DataCoding, ReadsMessageWaiting) {
  const auto discarded = read_data_coding(0xC8, kStandard).waiting;
  EXPECT_EQ(discarded, (Waiting{Waiting::What::kVoicemail, true, true}));
  const auto stored = read_data_coding(0xE2, kStandard).waiting;
  EXPECT_EQ(stored, (Waiting{Waiting::What::kEmail, false, false}));
}

TEST(DataCoding, NamesOfAlphabetsReturn) {
  for (int i = 0; i < 10; ++i) {
    const auto alphabet = static_cast<Alphabet>(i);
    EXPECT_EQ(alphabet_from_name(name(alphabet)), alphabet);
  }
  EXPECT_FALSE(alphabet_from_name("ebcdic").has_value());
}

}  // namespace
}  // namespace linepool::sms
