#include "code/words/tables.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "code/text/tokens.h"

namespace linepool {
namespace {

constexpr std::size_t kLanguagesWithEachRow = 60;

TEST(WordTables, SayWhichLanguageLacksWhichRow) {
  std::map<std::string_view, std::vector<std::string_view>> lacking;
  std::size_t languages = 0;
  for_each_language([&](const LanguageWords& language) {
    ++languages;
    for (const WordRow& row : word_rows()) {
      if ((language.*row.words).empty()) lacking[row.name].push_back(language.language);
    }
  });
  for (const WordRow& row : word_rows()) {
    const std::vector<std::string_view>& without = lacking[row.name];
    if (!without.empty()) {
      std::cout << "without " << row.name << ":";
      for (const std::string_view language : without) std::cout << ' ' << language;
      std::cout << '\n';
    }
    EXPECT_GE(languages - without.size(), kLanguagesWithEachRow) << row.name;
  }
}

TEST(WordTables, NameEveryLanguageOnce) {
  std::set<std::string_view> names;
  for_each_language([&](const LanguageWords& language) {
    EXPECT_TRUE(names.insert(language.language).second) << language.language;
  });
  EXPECT_GE(names.size(), 60u);
}

// An entry that folds to nothing, or to a single mark, would match everywhere.
TEST(WordTables, EveryEntryIsAWord) {
  for_each_language([&](const LanguageWords& language) {
    for (const WordRow& row : word_rows()) {
      for_each_entry(language.*row.words, [&](std::string_view entry) {
        const std::string where = std::string(language.language) + " " + std::string(row.name) +
                                  ": " + std::string(entry);
        std::string text(entry);
        while (!text.empty() && (text[0] == '~' || text[0] == '^' || text[0] == '*'))
          text.erase(0, 1);
        if (text.ends_with('*')) text.pop_back();
        EXPECT_FALSE(fold_code_word(text).empty()) << where;
        EXPECT_EQ(text.find_first_of("~^*\""), std::string::npos) << where;
        EXPECT_FALSE(text.starts_with(' ') || text.ends_with(' ')) << where;
      });
    }
  });
}

WordSet words_of(const std::string& text) {
  const CodeText folded(text);
  const Tokens tokens(folded, 0, 0);
  WordSet words = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) words |= tokens[i].words;
  return words;
}

TEST(Lexicon, KnowsCompoundsByTheirParts) {
  EXPECT_TRUE(has(words_of("Bestätigungscode"), Sense::kCode));
  EXPECT_TRUE(has(words_of("Bestätigungscode"), Sense::kVerify));
  EXPECT_TRUE(has(words_of("Gutscheincode"), Sense::kPromo));
  EXPECT_TRUE(has(words_of("noutokoodisi"), Sense::kPickup));
  EXPECT_TRUE(has(words_of("noutokoodisi"), Sense::kCode));
  EXPECT_TRUE(has(words_of("hitelesítőkódját"), Sense::kVerify));
  EXPECT_TRUE(has(words_of("mobileTAN"), Sense::kSecret));
}

TEST(Lexicon, WordsAreWhole) {
  for (const char* text : {"decoded", "encoder", "pinned", "spinach", "capitan", "tan lines",
                           "Instagram", "Dropbox", "transparent"}) {
    EXPECT_EQ(words_of(text) & any_of(Sense::kCode, Sense::kSecret, Sense::kPromo, Sense::kPickup,
                                      Sense::kNotCode),
              0u)
        << text;
  }
  EXPECT_TRUE(has(words_of("TAN: 1234"), Sense::kSecret)) << "in capitals";
}

TEST(Lexicon, AskForAccentsWhereTheyTellWordsApart) {
  EXPECT_TRUE(has(words_of("mã"), Sense::kCode));
  EXPECT_FALSE(has(words_of("ma"), Sense::kCode));
}

// "the" is an article in English and, without its accents, a card in Vietnamese.
TEST(Lexicon, SmallWordsOfOneLanguageAreNothingElseInAnother) {
  EXPECT_FALSE(has(words_of("the"), Sense::kNotCode));
  EXPECT_FALSE(has(words_of("votre"), Sense::kNotCode));
  EXPECT_TRUE(has(words_of("the"), Sense::kYour));
}

// "verification code" stands in one row, and is a code that verifies.
TEST(Lexicon, PhrasesForACodeMeanWhatTheirWordsMean) {
  EXPECT_TRUE(has(words_of("otp code"), Sense::kSecret));
  const WordSet words = words_of("confirmation pincode");
  EXPECT_TRUE(has(words, Sense::kVerify) && has(words, Sense::kSecret));
}

// The accent makes another word of "thẻ" than of the article.
TEST(Lexicon, AccentedWordsAreNoSmallWords) {
  EXPECT_TRUE(has(words_of("thẻ"), Sense::kNotCode));
}

TEST(Lexicon, PhrasesMeanMoreThanTheirWords) {
  EXPECT_TRUE(has(words_of("no longer valid"), Sense::kExpired));
  EXPECT_TRUE(has(words_of("log\nin"), Sense::kVerify));
  EXPECT_EQ(seconds_of("minutes"), 60);
  EXPECT_EQ(seconds_of("code"), 0);
}

}  // namespace
}  // namespace linepool
