#include "carrier/message/compose.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "sms/parts/inbound.h"
#include "sms/parts/join.h"

namespace linepool::carrier {
namespace {

constexpr std::string_view kEmoji = "\xF0\x9F\x98\x80";

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

std::vector<sms::ShortMessage> parts_of(std::string_view text, std::string_view coding,
                                        Splitting splitting = Splitting::kUdh8) {
  const auto encoded = encode_text(text, coding_from_name(coding).value());
  return split(encoded.value(), splitting, 0x1234).value();
}

// What a receiver makes of the parts, whatever their order.
std::string joined(const std::vector<sms::ShortMessage>& parts) {
  std::vector<sms::Inbound> read;
  for (const sms::ShortMessage& part : parts) {
    read.push_back(sms::read_inbound(part, sms::Alphabet::kGsm7));
    if (!read.back().concatenation) return read.back().text().text;
  }
  std::sort(read.begin(), read.end(), [](const sms::Inbound& a, const sms::Inbound& b) {
    return a.concatenation->part < b.concatenation->part;
  });
  std::vector<sms::PartText> texts;
  for (const sms::Inbound& in : read) {
    texts.push_back({in.concatenation->part, in.coding, in.bytes});
  }
  return sms::join_parts(texts, read.front().concatenation->total).text;
}

TEST(Compose, ChoosesTheSmallestAlphabet) {
  EXPECT_EQ(encode_text("G-412157", {}).value().charset, Charset::kGsm7);
  EXPECT_EQ(encode_text("\xD0\x9A\xD0\xBE\xD0\xB4", {}).value().charset, Charset::kUcs2);
  EXPECT_EQ(encode_text("Gr\xC3\xBC\xC3\x9F"
                        "e {}",
                        {})
                .value()
                .charset,
            Charset::kGsm7);
}

TEST(Compose, SaysWhichCharacterAnAlphabetHasNot) {
  const auto gsm7 = encode_text("to \xD0\x9A", coding_from_name("gsm7").value());
  ASSERT_FALSE(gsm7.ok());
  EXPECT_EQ(gsm7.refusal().sentence(),
            "gsm7 does not have the character '\xD0\x9A'; auto and ucs2 do");
  EXPECT_FALSE(encode_text("\xE2\x82\xAC", coding_from_name("latin1").value()).ok());
  EXPECT_FALSE(encode_text("0g", coding_from_name("binary").value()).ok());
  EXPECT_EQ(encode_text("00ff", coding_from_name("binary").value()).value().bytes,
            std::string("\0\xFF", 2));
}

TEST(Compose, EveryCodingThatIsNamedExists) {
  const std::string names = coding_names();
  std::size_t count = 0;
  for (std::size_t at = 0; at < names.size(); ++count) {
    const std::size_t end = std::min(names.find(", ", at), names.size());
    EXPECT_TRUE(coding_from_name(names.substr(at, end - at))) << names.substr(at, end - at);
    at = end + 2;
  }
  EXPECT_EQ(count, 5u + 13u);
  EXPECT_FALSE(coding_from_name("gsm7-"));
  EXPECT_FALSE(coding_from_name("gsm7-german"));
  EXPECT_FALSE(coding_from_name(""));
}

// 3GPP TS 23.040: 160 septets or 70 units alone; 153, 152, 67 and 66 beside a reference.
TEST(Compose, PartsAreAsLongAsTheyMayBe) {
  struct Case {
    std::size_t characters;
    std::string_view character;
    std::string_view coding;
    Splitting splitting;
    std::size_t parts;
  };
  for (const Case& c :
       std::initializer_list<Case>{{160, "a", "gsm7", Splitting::kUdh8, 1},
                                   {161, "a", "gsm7", Splitting::kUdh8, 2},
                                   {153 * 3, "a", "gsm7", Splitting::kUdh8, 3},
                                   {153 * 3 + 1, "a", "gsm7", Splitting::kUdh8, 4},
                                   {152 * 2, "a", "gsm7", Splitting::kUdh16, 2},
                                   {152 * 2 + 1, "a", "gsm7", Splitting::kUdh16, 3},
                                   {153 * 2, "a", "gsm7", Splitting::kSar, 2},
                                   {70, "\xD0\x9A", "ucs2", Splitting::kUdh8, 1},
                                   {67 * 2, "\xD0\x9A", "ucs2", Splitting::kUdh8, 2},
                                   {67 * 2 + 1, "\xD0\x9A", "ucs2", Splitting::kUdh8, 3},
                                   {66 * 2 + 1, "\xD0\x9A", "ucs2", Splitting::kUdh16, 3},
                                   {140, "\xC3\xA9", "latin1", Splitting::kUdh8, 1},
                                   {134 * 2, "\xC3\xA9", "latin1", Splitting::kUdh8, 2},
                                   {1000, "a", "gsm7", Splitting::kPayload, 1}}) {
    const std::string text = repeated(c.character, c.characters);
    const auto parts = parts_of(text, c.coding, c.splitting);
    EXPECT_EQ(parts.size(), c.parts) << c.characters << " " << c.coding;
    EXPECT_EQ(joined(parts), text);
  }
}

TEST(Compose, NoCharacterIsCut) {
  // An extension is two septets, an emoji two units: at every place around the border.
  for (std::size_t before = 140; before < 165; ++before) {
    const std::string text = repeated("a", before) + "{}[]~" + repeated("b", 200);
    EXPECT_EQ(joined(parts_of(text, "gsm7")), text);
  }
  for (std::size_t before = 60; before < 72; ++before) {
    const std::string text = repeated("a", before) + std::string(kEmoji) + repeated("b", 100);
    for (const sms::ShortMessage& part : parts_of(text, "ucs2")) {
      const sms::Inbound in = sms::read_inbound(part, sms::Alphabet::kGsm7);
      EXPECT_TRUE(in.text().notes.is_empty());
    }
  }
}

TEST(Compose, ANationalTextSaysItsTables) {
  const std::string turkish = "Do\xC4\x9Frulama kodu: 412157, g\xC3\xBCvenli\xC4\x9Fin i\xC3\xA7in";
  const auto parts = parts_of(turkish, "gsm7-turkish");
  ASSERT_EQ(parts.size(), 1u);
  EXPECT_EQ(parts[0].data_coding, 0);
  EXPECT_EQ(joined(parts), turkish);
  const std::string longer = repeated(turkish, 8);
  for (const Splitting splitting : {Splitting::kUdh8, Splitting::kUdh16, Splitting::kPayload}) {
    EXPECT_EQ(joined(parts_of(longer, "gsm7-turkish", splitting)), longer);
  }
}

TEST(Compose, CutsACharacterIfItIsTold) {
  const std::string text = "code " + std::string(kEmoji) + " 412157";
  const auto encoded = encode_text(text, coding_from_name("ucs2").value()).value();
  ASSERT_EQ(encoded.pairs(), (std::vector<std::size_t>{12}));
  const auto parts = split(encoded, Splitting::kUdh8, 7, 12).value();
  ASSERT_EQ(parts.size(), 2u);
  const auto notes = [](const sms::ShortMessage& part) {
    return sms::read_inbound(part, sms::Alphabet::kGsm7).text().notes;
  };
  EXPECT_TRUE(notes(parts[0]).has(sms::Note::kEndsInsideChar));
  EXPECT_TRUE(notes(parts[1]).has(sms::Note::kBeginsInsideChar));
  EXPECT_EQ(joined(parts), text);
}

TEST(Compose, RefusesWhatNoMessageHolds) {
  const auto encoded = encode_text(repeated("a", 153 * 255 + 1), {}).value();
  EXPECT_EQ(split(encoded, Splitting::kUdh8, 1).refusal().sentence(),
            "the text makes 256 parts, and there may be 255");
  const auto huge = encode_text(repeated("a", 65'536), {}).value();
  EXPECT_FALSE(split(huge, Splitting::kPayload, 1).ok());
}

TEST(Compose, AnEmptyTextIsAMessageToo) {
  EXPECT_EQ(parts_of("", "auto").size(), 1u);
}

}  // namespace
}  // namespace linepool::carrier
