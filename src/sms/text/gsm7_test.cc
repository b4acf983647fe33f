#include "sms/text/gsm7.h"

#include <gtest/gtest.h>

#include <random>

#include "base/crypto/digest.h"
#include "base/text/utf8.h"
#include "sms/text/gsm_tables.h"
#include "sms/text/unicode.h"

namespace linepool::sms {
namespace {

std::string bytes(std::string_view hex) {
  return from_hex(hex).value();
}

TEST(Gsm7, ReadsTheDefaultAlphabet) {
  EXPECT_EQ(decode_gsm7(std::string_view("\x00\x02\x11\x24\x40\x5B\x7F", 7)).text, "@$_¤¡Äà");
  EXPECT_EQ(decode_gsm7("caf\x05 G-412157").text, "café G-412157");
}

TEST(Gsm7, ReadsEveryCharacterOfTheExtensionTable) {
  const std::string all = bytes("1b0a1b141b281b291b2f1b3c1b3d1b3e1b401b65");
  EXPECT_EQ(decode_gsm7(all).text, "\f^{}\\[~]|€");
  EXPECT_EQ(encode_gsm7("\f^{}\\[~]|€"), all);
}

TEST(Gsm7, ReadsAnUnknownExtensionWithoutItsEscape) {
  const Decoded read = decode_gsm7(bytes("1b41"));
  EXPECT_EQ(read.text, "A");
  EXPECT_TRUE(read.notes.is_empty());
}

TEST(Gsm7, NotesAnEscapeAtTheEnd) {
  const Decoded read = decode_gsm7(bytes("411b"));
  EXPECT_EQ(read.text, "A\uFFFD");
  EXPECT_TRUE(read.notes.has(Note::kEndsInsideChar));
  EXPECT_EQ(read.unreadable, (std::vector<ByteRange>{{1, 2}}));
}

TEST(Gsm7, SaysWhichBytesAreUnreadable) {
  // Two escapes are reserved; 0x81 is neither a septet nor a character of windows-1252.
  const Decoded read = decode_gsm7(bytes("411b1b42814381"));
  EXPECT_EQ(read.text, "A\uFFFDB\uFFFDC\uFFFD");
  EXPECT_EQ(read.unreadable, (std::vector<ByteRange>{{1, 3}, {4, 5}, {6, 7}}));
}

TEST(Gsm7, GuessesBytesThatAreNoSeptets) {
  for (const char* hex : {"43f36469676f", "43c3b36469676f"}) {
    const Decoded read = decode_gsm7(bytes(hex));
    EXPECT_EQ(read.text, "Código") << hex;
    EXPECT_TRUE(read.notes.has(Note::kGuessed));
    EXPECT_TRUE(read.unreadable.empty());
  }
  EXPECT_EQ(decode_gsm7(bytes("80")).text, "€");
}

// Each septet of each pair of tables, by itself and after the escape, there and back.
TEST(Gsm7, EveryCharacterOfEveryLanguageReturns) {
  for (std::uint8_t language = 0; language < kNationalLanguages; ++language) {
    for (int is_shifted = 0; is_shifted < 2; ++is_shifted) {
      const GsmTable& table =
          is_shifted != 0 ? single_shift_table(language) : locking_table(language);
      for (std::size_t septet = 0; septet < table.size(); ++septet) {
        if (table[septet] == 0) continue;
        std::string septets(is_shifted != 0 ? "\x1B" : "");
        septets += static_cast<char>(septet);
        std::string character;
        append_utf8(character, table[septet]);
        EXPECT_EQ(decode_gsm7(septets, {language, language}).text, character);
        const auto again = encode_gsm7(character, {language, language});
        ASSERT_TRUE(again.has_value());
        EXPECT_EQ(decode_gsm7(*again, {language, language}).text, character);
      }
    }
  }
}

TEST(Gsm7, ReadsNationalTables) {
  struct Case {
    GsmLanguages languages;
    const char* septets;
    const char* text;
  };
  const Case cases[] = {
      {{0, 1}, "1b531b731b471b67", "ŞşĞğ"},
      {{1, 0}, "0b0c1c1d0760", "Ğğ\u015e\u015fı\u00e7"},
      {{0, 2}, "1b091b411b61", "çÁá"},
      {{0, 3}, "1b051b7b1b7c", "êãõ"},
      {{3, 0}, "097b7c0b", "çãõÔ"},
      {{6, 6}, "151b1c", "\u0915\u0966"},
      {{0, 4}, "1b191b1a1b1c", "\u09e6\u09e7\u09e8"},
      {{13, 13}, "001b1c", "\u0627\u06f0"},
      {{11, 0}, "15", "\u0b95"},
      {{99, 200}, "001b65", "@€"},  // a language that does not exist is the default
  };
  for (const Case& c : cases) {
    EXPECT_EQ(decode_gsm7(bytes(c.septets), c.languages).text, c.text) << c.septets;
  }
}

TEST(Gsm7, RefusesToEncodeWhatNoTableHas) {
  EXPECT_FALSE(encode_gsm7("Код").has_value());
  EXPECT_FALSE(encode_gsm7("ş").has_value());
  EXPECT_TRUE(encode_gsm7("ş", {0, 1}).has_value());
}

TEST(Septets, PackAsInTheStandardsExamples) {
  EXPECT_EQ(to_hex(pack_septets("hellohello")), "e8329bfd4697d9ec37");
  EXPECT_EQ(unpack_septets(bytes("e8329bfd4697d9ec37"), 0, 10), "hellohello");
  EXPECT_EQ(to_hex(pack_septets("1")), "31");
  EXPECT_EQ(to_hex(pack_septets("12345678")), "31d98c56b3dd70");
}

TEST(Septets, FillBitsReachTheNextSeptet) {
  EXPECT_EQ(fill_bits_after(0), 0u);
  EXPECT_EQ(fill_bits_after(6), 1u);
  EXPECT_EQ(fill_bits_after(7), 0u);
  for (std::size_t header = 0; header < 256; ++header) {
    EXPECT_LT(fill_bits_after(header), 7u);
    EXPECT_EQ((header * 8 + fill_bits_after(header)) % 7, 0u);
  }
}

TEST(Septets, SevenCharactersInSevenBytesAreNotEight) {
  EXPECT_EQ(unpack_septets(bytes("b4982c56bbe101")), "412157x");
  // With eight, the last one is a character.
  EXPECT_EQ(unpack_septets(bytes("b4982c56bbe101"), 0, 8), std::string("412157x\0", 8));
}

// Any septets, after any fill bits, return; without a count, at most a fill septet is lost.
TEST(Septets, ReturnForAllLengthsAndFillBits) {
  std::mt19937 random(20261128);
  for (std::size_t fill = 0; fill < 7; ++fill) {
    for (std::size_t length = 0; length <= 160; ++length) {
      std::string septets(length, '\0');
      for (char& c : septets) c = static_cast<char>(1 + random() % 127);
      const std::string packed = pack_septets(septets, fill);
      EXPECT_EQ(packed.size(), (fill + length * 7 + 7) / 8);
      EXPECT_EQ(unpack_septets(packed, fill, length), septets);
      EXPECT_EQ(unpack_septets(packed, fill), septets) << fill << " " << length;
    }
  }
}

TEST(Gsm7, EveryPairOfBytesIsValidUtf8AndEncodesAgain) {
  for (unsigned pair = 0; pair < 0x10000; ++pair) {
    const std::string two{static_cast<char>(pair >> 8), static_cast<char>(pair & 0xFF)};
    const Decoded read = decode_gsm7(two);
    ASSERT_TRUE(is_valid_utf8(read.text)) << pair;
    ASSERT_EQ(read.notes.has(Note::kReplaced), !read.unreadable.empty()) << pair;
    if (read.notes.is_empty()) {
      const auto again = encode_gsm7(read.text);
      ASSERT_TRUE(again.has_value()) << pair;
      ASSERT_EQ(decode_gsm7(*again).text, read.text) << pair;
    }
  }
}

}  // namespace
}  // namespace linepool::sms
