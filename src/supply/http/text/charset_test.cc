#include "supply/http/text/charset.h"

#include <gtest/gtest.h>

#include "base/text/utf8.h"
#include "supply/http/text/utf16.h"

namespace linepool::supply {
namespace {

using namespace std::string_literals;

// UTF-16BE of a text within the Basic Multilingual Plane.
std::string utf16be(std::u16string_view text) {
  std::string bytes;
  for (const char16_t unit : text) {
    bytes += static_cast<char>(unit >> 8);
    bytes += static_cast<char>(unit & 0xFF);
  }
  return bytes;
}

TEST(DecodeField, BelievesTheCharset) {
  EXPECT_EQ(decode_field("C\xF3"
                         "digo",
                         "ISO-8859-1")
                .text,
            "C\u00f3digo");
  EXPECT_FALSE(decode_field("C\xF3"
                            "digo",
                            "latin1")
                   .replaced);
  EXPECT_EQ(decode_field("\x80 5", "windows-1252").text, "\u20ac 5");
  EXPECT_EQ(decode_field("\xEA\xEE\xE4", "Windows-1251").text, "\u043a\u043e\u0434");
  EXPECT_EQ(decode_field("\xD1\xE9", "GBK").text, "\u9a8c");
  EXPECT_EQ(decode_field("\u043a\u043e\u0434", "UTF-8").text, "\u043a\u043e\u0434");
  EXPECT_EQ(decode_field(utf16be(u"Google"), "utf-16be").text, "Google");
}

TEST(DecodeField, AFieldOfOneByteInAFormOfTwo) {
  EXPECT_EQ(decode_field("Google", "UTF-16BE").text, "Google");
}

TEST(DecodeField, GuessesWhereNobodySays) {
  const Decoded latin1 = decode_field(
      "C\xF3"
      "digo Google: 412157",
      "");
  EXPECT_EQ(latin1.text, "C\u00f3digo Google: 412157");
  EXPECT_TRUE(latin1.replaced);
  const Decoded wrongly = decode_field(
      "C\xF3"
      "digo",
      "utf-8");
  EXPECT_EQ(wrongly.text, "C\u00f3digo");
  EXPECT_TRUE(wrongly.replaced);
  EXPECT_EQ(decode_field("a\x81z", "").text, "a\uFFFDz") << "no letter of windows-1252";
}

TEST(DecodeField, AFewBrokenBytesDoNotSpoilUtf8) {
  const Decoded cut = decode_field("\u0412\u0430\u0448 \u043a\u043e\u0434 4121 \xF0\x9F\x98", "");
  EXPECT_EQ(cut.text, "\u0412\u0430\u0448 \u043a\u043e\u0434 4121 \uFFFD");
  EXPECT_TRUE(cut.replaced);
}

TEST(DecodeField, PairsInTheUtf8OfOldJava) {
  const Decoded pair = decode_field("Go \xED\xA0\xBD\xED\xB8\x80!", "utf-8");
  EXPECT_EQ(pair.text, "Go \U0001F600!");
  EXPECT_FALSE(pair.replaced);
  const Decoded half = decode_field("\u043a\u043e\u0434 \xED\xA0\xBD", "");
  EXPECT_EQ(half.text, "\u043a\u043e\u0434 \uFFFD");
  EXPECT_TRUE(half.replaced);
}

TEST(DecodeField, LeavesOutNulsAndTheByteOrderMark) {
  const Decoded nul = decode_field("Google G-412157\0\0"s, "");
  EXPECT_EQ(nul.text, "Google G-412157");
  EXPECT_FALSE(nul.replaced);
  EXPECT_EQ(decode_field("Google G-41215\0"s, "").text, "Google G-41215") << "even in length";
  EXPECT_EQ(decode_field("\0Google G-41215"s, "").text, "Google G-41215");
  EXPECT_EQ(decode_field("\u043a\0\u043e\u0434 4"s, "").text, "\u043a\u043e\u0434 4");
  EXPECT_EQ(decode_field("\xEF\xBB\xBFGoogle", "").text, "Google");
}

TEST(DecodeField, KnowsUtf16ByItsLook) {
  for (const std::u16string_view text :
       {u"G-412157 Google", u"\u0412\u0430\u0448\u043a\u043e\u0434",
        u"\u0e23\u0e2b\u0e31\u0e2a 4121", u"\u9a8c\u8bc1\u7801 412157", u"C\u00f3digo 4121"}) {
    const std::string bytes = utf16be(text);
    EXPECT_EQ(utf16_order_of(bytes), ByteOrder::kBig);
    EXPECT_EQ(decode_field(bytes, "").text, utf16_to_utf8(bytes, ByteOrder::kBig).utf8);
    std::string swapped = bytes;
    for (std::size_t i = 0; i < swapped.size(); i += 2) std::swap(swapped[i], swapped[i + 1]);
    EXPECT_EQ(decode_field(swapped, "").text, decode_field(bytes, "").text);
  }
  for (const std::string& text :
       {"G-412157 Google!"s,
        "C\xF3"
        "digo: 412157\0"s,
        "ann\0example: 42"s, "\u0412\u0430\u0448 \u043a\u043e\u0434 \0"s}) {
    EXPECT_FALSE(utf16_order_of(text).has_value()) << text;
  }
}

TEST(DecodeBody, TakesTheByteOrderMarkFirst) {
  EXPECT_EQ(decode_body("\xEF\xBB\xBF{}", "iso-8859-1").text, "{}");
  EXPECT_EQ(decode_body("\xFE\xFF\0{\0}"s, "").text, "{}");
  EXPECT_EQ(decode_body("\xFF\xFE{\0}\0"s, "utf-8").text, "{}");
}

TEST(DecodeSmsText, KannelsCodingsWithAndWithoutRecoding) {
  const std::string cyrillic = utf16be(u"\u0412\u0430\u0448 \u043a\u043e\u0434 412157");
  const std::string shown = "\u0412\u0430\u0448 \u043a\u043e\u0434 412157";
  EXPECT_EQ(decode_sms_text(cyrillic, "UTF-16BE", "2").text, shown);
  EXPECT_EQ(decode_sms_text(cyrillic, "", "2").text, shown);
  EXPECT_EQ(decode_sms_text(cyrillic, "", "").text, shown);
  EXPECT_EQ(decode_sms_text(utf16be(u"\u4f60\u597d"), "", "2").text, "\u4f60\u597d");
  EXPECT_EQ(decode_sms_text(shown, "UTF-8", "0").text, shown);
  EXPECT_EQ(decode_sms_text(shown, "UTF-8", "2").text, shown) << "the charset decides";
  EXPECT_EQ(decode_sms_text(shown, "", "2").text, shown) << "recoded, and the coding left at 2";
  EXPECT_EQ(decode_sms_text("caf\xE9", "windows-1252", "0").text, "caf\u00e9");
  EXPECT_EQ(decode_sms_text("G-412157 is it", "UTF-16BE", "2").text, "G-412157 is it");
}

TEST(DecodeSmsText, HalfAnEmojiAndAnOddByte) {
  const Decoded half = decode_sms_text(utf16be(u"Go ") + "\xD8\x3D", "UTF-16BE", "2");
  EXPECT_EQ(half.text, "Go \uFFFD");
  EXPECT_TRUE(half.replaced);
  const Decoded odd = decode_sms_text(utf16be(u"Go ") + "\xD8", "UTF-16BE", "2");
  EXPECT_EQ(odd.text, "Go \uFFFD");
  EXPECT_TRUE(odd.replaced);
  EXPECT_EQ(decode_sms_text("\0G\xD8\x3D\xDE\0"s, "UTF-16BE", "2").text, "G\U0001F600");
}

TEST(DecodeSmsText, BinaryIsShownInHexUnlessItIsText) {
  const Decoded text = decode_sms_text("G-412157", "", "1");
  EXPECT_FALSE(text.binary);
  EXPECT_EQ(text.text, "G-412157");
  const Decoded bytes = decode_sms_text("\x01\x02\xFE\x80"s, "", "1");
  EXPECT_TRUE(bytes.binary);
  EXPECT_EQ(bytes.text, "0102fe80");
}

}  // namespace
}  // namespace linepool::supply
