#include "sms/parts/join.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "base/crypto/digest.h"
#include "base/text/utf8.h"

namespace linepool::sms {
namespace {

PartText part(std::uint8_t number, std::string_view bytes, TextCoding coding = {}) {
  return {number, coding, bytes};
}

// In pieces that end anywhere.
Joined joined_in_pieces(const std::string& bytes, std::vector<std::size_t> ends,
                        TextCoding coding) {
  std::vector<PartText> parts;
  std::size_t at = 0;
  ends.push_back(bytes.size());
  for (const std::size_t end : ends) {
    const auto number = static_cast<std::uint8_t>(parts.size() + 1);
    parts.push_back(part(number, std::string_view(bytes).substr(at, end - at), coding));
    at = end;
  }
  return join_parts(parts, static_cast<std::uint8_t>(parts.size()));
}

TEST(JoinParts, PutsTextsOneAfterTheOther) {
  const std::vector<PartText> parts{part(1, "Goo"), part(2, "gle "), part(3, "412157")};
  const Joined joined = join_parts(parts, 3);
  EXPECT_EQ(joined.text, "Google 412157");
  EXPECT_TRUE(joined.notes.is_empty());
}

TEST(JoinParts, ABorderMayCutACharacter) {
  const std::string wide = from_hex("0041d83dde000021").value();
  const std::string turkish =
      "\x1B"
      "c\x1B"
      "i";  // of the Turkish extension table
  for (std::size_t end = 0; end <= wide.size(); ++end) {
    const Joined joined = joined_in_pieces(wide, {end}, {Alphabet::kUtf16, {}});
    EXPECT_EQ(joined.text, "A😀!") << end;
    EXPECT_TRUE(joined.notes.is_empty()) << end;
  }
  for (std::size_t end = 0; end <= turkish.size(); ++end) {
    const Joined joined = joined_in_pieces(turkish, {end}, {Alphabet::kGsm7, {0, 1}});
    EXPECT_EQ(joined.text, "çı") << end;
  }
  const std::string utf8 = "Привет 😀";
  for (std::size_t end = 0; end <= utf8.size(); ++end) {
    EXPECT_EQ(joined_in_pieces(utf8, {end}, {Alphabet::kUtf8, {}}).text, utf8) << end;
  }
}

TEST(JoinParts, EachPartIsReadInItsOwnAlphabet) {
  const std::string cyrillic = from_hex("041a").value();
  const std::vector<PartText> parts{part(1, "5\x1B"), part(2, "e, "),
                                    part(3, cyrillic, {Alphabet::kUtf16, {}})};
  EXPECT_EQ(join_parts(parts, 3).text, "5€, К");
}

TEST(JoinParts, AGapShowsOnceWhateverIsMissing) {
  const std::vector<PartText> middle{part(3, "gle 412157")};
  EXPECT_EQ(join_parts(middle, 5).text, " … gle 412157 … ");
  const std::vector<PartText> ends{part(1, "Goo"), part(4, "157")};
  const Joined joined = join_parts(ends, 4);
  EXPECT_EQ(joined.text, "Goo … 157");
  EXPECT_TRUE(joined.notes.has(Note::kIncomplete));
  const std::vector<PartText> all{part(255, "end")};
  EXPECT_EQ(join_parts(all, 255).text, " … end");
}

// What is at hand of a character that a missing part has the rest of is shown as unreadable.
TEST(JoinParts, HalfACharacterAtAGapIsNoted) {
  const std::string half = from_hex("0041d83d").value();
  const std::vector<PartText> parts{part(1, half, {Alphabet::kUtf16, {}})};
  const Joined joined = join_parts(parts, 2);
  EXPECT_TRUE(joined.notes.has(Note::kEndsInsideChar));
  EXPECT_TRUE(is_valid_utf8(joined.text));
}

TEST(JoinParts, ACodeAtAGapMayGoOn) {
  const std::string text = "Code 412 … 157 x";
  EXPECT_TRUE(touches_gap(text, 5, 8));
  EXPECT_TRUE(touches_gap(text, 13, 16));
  EXPECT_FALSE(touches_gap(text, 0, 4));
  EXPECT_FALSE(touches_gap(text, 17, text.size()));
}

// Whole text in any pieces is the text in one piece; with pieces missing it is still UTF-8.
TEST(JoinParts, PiecesOfAnyBytesAreReadAsOne) {
  for (unsigned seed = 0; seed < 300; ++seed) {
    std::mt19937 random(seed);
    std::string bytes;
    for (std::size_t i = random() % 40; i > 0; --i) bytes += static_cast<char>(random() % 256);
    const TextCoding coding{static_cast<Alphabet>(2 + random() % 8), {}};
    std::vector<std::size_t> ends;
    for (std::size_t i = random() % 5; i > 0; --i) ends.push_back(random() % (bytes.size() + 1));
    std::sort(ends.begin(), ends.end());
    const Joined joined = joined_in_pieces(bytes, ends, coding);
    const Decoded once = decode_text(bytes, coding);
    ASSERT_EQ(joined.text, once.text) << "seed " << seed;
    ASSERT_EQ(joined.notes, once.notes) << "seed " << seed;
    const std::vector<PartText> one{part(2, bytes, coding)};
    ASSERT_TRUE(is_valid_utf8(join_parts(one, 3).text)) << "seed " << seed;
  }
}

}  // namespace
}  // namespace linepool::sms
