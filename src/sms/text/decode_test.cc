#include "sms/text/decode.h"

#include <gtest/gtest.h>

#include <random>

#include "base/crypto/digest.h"
#include "base/text/utf8.h"
#include "sms/text/unicode.h"

namespace linepool::sms {
namespace {

std::string bytes(std::string_view hex) {
  return from_hex(hex).value();
}

Decoded utf16(std::string_view hex) {
  return decode_text(bytes(hex), {Alphabet::kUtf16, {}});
}

TEST(DecodeText, ReadsUtf16WithSurrogates) {
  const Decoded read = utf16("041a043e0434d83dde00");
  EXPECT_EQ(read.text, "Код😀");
  EXPECT_TRUE(read.notes.is_empty());
  EXPECT_EQ(encode_utf16("Код😀"), bytes("041a043e0434d83dde00"));
  EXPECT_EQ(utf16("feff0041").text, "A");
}

TEST(DecodeText, NotesCharactersThatAPartsBorderCuts) {
  const Decoded first = utf16("0041d83d");
  EXPECT_EQ(first.text, "A\uFFFD");
  EXPECT_TRUE(first.notes.has(Note::kEndsInsideChar));
  EXPECT_FALSE(first.notes.has(Note::kBeginsInsideChar));
  const Decoded second = utf16("de000021");
  EXPECT_EQ(second.text, "\uFFFD!");
  EXPECT_TRUE(second.notes.has(Note::kBeginsInsideChar));
  EXPECT_EQ(utf16("0041d83d"
                  "de000021")
                .text,
            "A😀!");
  const Decoded odd = utf16("0041d8");
  EXPECT_TRUE(odd.notes.has(Note::kEndsInsideChar));
  EXPECT_EQ(odd.unreadable, (std::vector<ByteRange>{{2, 3}}));
}

TEST(DecodeText, ReplacesSurrogatesInTheMiddle) {
  const Decoded read = utf16("0041d83d0042dc000043");
  EXPECT_EQ(read.text, "A\uFFFDB\uFFFDC");
  EXPECT_EQ(read.unreadable, (std::vector<ByteRange>{{2, 4}, {6, 8}}));
  EXPECT_FALSE(read.notes.has(Note::kEndsInsideChar));
}

TEST(DecodeText, ReadsAsciiThatIsDeclaredAsUtf16) {
  for (const char* text : {"Your code is 412157", "Your code is 4121", "ab 412157."}) {
    const Decoded read = decode_text(text, {Alphabet::kUtf16, {}});
    EXPECT_EQ(read.text, text);
    EXPECT_TRUE(read.notes.has(Note::kGuessed));
  }
  // Chinese and Japanese whose bytes all happen to be printable stay what they are.
  const std::string chinese = encode_utf16("慢慢来吃瓜");
  EXPECT_FALSE(decode_text(chinese, {Alphabet::kUtf16, {}}).notes.has(Note::kGuessed));
  const Decoded kana = decode_text(encode_utf16("かきくけこ"), {Alphabet::kUtf16, {}});
  EXPECT_EQ(kana.text, "かきくけこ");
}

TEST(DecodeText, ReadsBytesOfOtherAlphabets) {
  struct Case {
    Alphabet alphabet;
    const char* hex;
    const char* text;
    std::uint16_t notes;
  };
  constexpr auto kGuessed = static_cast<std::uint16_t>(Note::kGuessed);
  constexpr auto kReplaced = static_cast<std::uint16_t>(Note::kReplaced);
  const Case cases[] = {
      {Alphabet::kLatin1, "43f36469676f", "Código", 0},
      {Alphabet::kLatin1, "80313000", "€10", kGuessed},
      {Alphabet::kAscii, "47f3", "Gó", kGuessed},
      {Alphabet::kAscii, "4700470000", "G\uFFFDG", kReplaced},
      {Alphabet::kUtf8, "43c3b3f0", "Cóð", kGuessed},
      {Alphabet::kCyrillic, "bade d4", "Код", 0},
      {Alphabet::kHebrew, "e0e1", "אב", 0},
      {Alphabet::kBinary, "00ff", "00ff", static_cast<std::uint16_t>(Note::kBinary)},
      {Alphabet::kPacked7, "b4982c56bbe101", "412157x", 0},
      {Alphabet::kOther, "8341343132", "\uFFFDA412",
       kReplaced | static_cast<std::uint16_t>(Note::kReservedCoding)},
  };
  for (const Case& c : cases) {
    std::string hex(c.hex);
    std::erase(hex, ' ');
    const Decoded read = decode_text(bytes(hex), {c.alphabet, {}});
    EXPECT_EQ(read.text, c.text) << name(c.alphabet) << " " << c.hex;
    EXPECT_EQ(read.notes.bits, c.notes) << name(c.alphabet) << " " << c.hex;
  }
}

// Whatever comes, in every alphabet: valid UTF-8, and ranges inside the input, in order.
TEST(DecodeText, IsValidUtf8ForAnyBytes) {
  std::mt19937 random(1128);
  for (int round = 0; round < 20'000; ++round) {
    std::string input(random() % 24, '\0');
    for (char& c : input) c = static_cast<char>(random());
    const auto alphabet = static_cast<Alphabet>(random() % 10);
    const GsmLanguages languages{static_cast<std::uint8_t>(random() % 16),
                                 static_cast<std::uint8_t>(random() % 16)};
    const Decoded read = decode_text(input, {alphabet, languages});
    ASSERT_TRUE(is_valid_utf8(read.text));
    std::size_t last = 0;
    for (const ByteRange& range : read.unreadable) {
      ASSERT_TRUE(range.begin >= last && range.begin < range.end);
      last = range.end;
    }
    ASSERT_LE(last, alphabet == Alphabet::kPacked7 ? input.size() * 8 / 7 : input.size());
  }
}

TEST(DecodeText, Utf16ReturnsForEveryCodePoint) {
  for (char32_t c = 1; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 97) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text = "x";
    append_utf8(text, c);
    ASSERT_EQ(decode_text(encode_utf16(text), {Alphabet::kUtf16, {}}).text, text);
  }
}

}  // namespace
}  // namespace linepool::sms
