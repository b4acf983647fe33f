#include "code/extractor.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "base/limits.h"
#include "code/text/text.h"

namespace linepool {
namespace {

std::string code_of(std::string_view text) {
  const std::optional<ExtractedCode> found = extract_code(text);
  return found ? found->code : "-";
}

struct GoldenMessage {
  std::size_t line = 0;
  std::string language;
  std::string code;  // "-" for none
  std::string text;
};

std::string unescaped(std::string text) {
  for (std::size_t at = 0; (at = text.find("\\n", at)) != std::string::npos;) {
    text.replace(at, 2, "\n");
  }
  return text;
}

std::vector<GoldenMessage> golden_messages() {
  std::ifstream in(std::string(LINEPOOL_SOURCE_DIR) + "/tests/golden/codes.tsv");
  EXPECT_TRUE(in.good());
  std::vector<GoldenMessage> messages;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    EXPECT_NE(second, std::string::npos) << "codes.tsv:" << number;
    messages.push_back({number, line.substr(0, first), line.substr(first + 1, second - first - 1),
                        unescaped(line.substr(second + 1))});
  }
  return messages;
}

TEST(CodeExtractorGolden, FindsEveryCodeAndNothingElse) {
  std::size_t codes = 0;
  std::size_t exact = 0;
  std::size_t ordinary = 0;
  std::size_t invented = 0;
  std::set<std::string> languages;
  for (const GoldenMessage& message : golden_messages()) {
    const std::optional<ExtractedCode> found = extract_code(message.text);
    const std::string code = found ? found->code : "-";
    languages.insert(message.language);
    if (message.code == "-") {
      ++ordinary;
      invented += code == "-" ? 0u : 1u;
    } else {
      ++codes;
      exact += code == message.code ? 1u : 0u;
    }
    EXPECT_EQ(code, message.code) << "codes.tsv:" << message.line << " by "
                                  << (found ? found->rule : "no rule") << ": " << message.text;
  }
  std::cout << "codes found exactly: " << exact << " of " << codes
            << "; codes seen in ordinary messages: " << invented << " of " << ordinary << "; "
            << languages.size() << " languages\n";
  EXPECT_EQ(exact, codes);
  EXPECT_EQ(invented, 0u);
  EXPECT_GE(codes + ordinary, 150u);
  EXPECT_GE(ordinary, 60u);
  EXPECT_GE(languages.size(), 20u);
}

TEST(CodeExtractor, SaysWhereHowAndHowSurely) {
  const std::string text = "Ваш код подтверждения: ۱۲۳-۴۵۶!";
  const std::optional<ExtractedCode> found = extract_code(text);
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->code, "123456");
  EXPECT_EQ(text.substr(found->begin, found->end - found->begin), "۱۲۳-۴۵۶");
  EXPECT_EQ(found->rule, "after-word");
  EXPECT_EQ(found->rule_version, kCodeRuleVersion);
  EXPECT_EQ(found->confidence, CodeLevel::kHigh);
  EXPECT_EQ(found->origin, "");
}

TEST(CodeExtractor, DomainBoundCodesNameTheirOrigin) {
  const std::optional<ExtractedCode> found =
      extract_code("Your code is 747723.\r\n@example.com #747723 @shop.example");
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->origin, "https://example.com");
  EXPECT_EQ(found->confidence, CodeLevel::kHigh);
  EXPECT_EQ(found->rule, "domain-bound");
  EXPECT_EQ(found->begin, 36u);
  EXPECT_EQ(found->end, 42u);
}

std::vector<std::string> candidates_of(const CodeResult& result) {
  std::vector<std::string> codes;
  for (const CodeOption& reading : result.candidates) codes.push_back(reading.code);
  return codes;
}

TEST(CodeExtractor, ReportsBothReadingsOfAPrefix) {
  const CodeResult google = read_code("G-412157 is your Google code");
  EXPECT_EQ(google.code, "412157");
  EXPECT_THAT(candidates_of(google), testing::Contains("G-412157"));
  const CodeResult facebook = read_code("FB-46290 is your Facebook code");
  EXPECT_EQ(facebook.code, "46290");
  EXPECT_THAT(candidates_of(facebook), testing::Contains("FB-46290"));
}

TEST(CodeExtractor, TwoCodesAreLessSureThanOne) {
  const CodeResult two = read_code("Your code is 482913. Your backup code is 771204");
  const CodeResult one = read_code("Your code is 482913.");
  EXPECT_LT(two.confidence, one.confidence);
  std::set<std::string> codes{two.code};
  for (const std::string& code : candidates_of(two)) codes.insert(code);
  EXPECT_THAT(codes, testing::IsSupersetOf({"482913", "771204"}));
}

TEST(CodeExtractor, NeverReturnsTheRetrieverHash) {
  for (const std::string hash : {"FA+9qCX9VSu", "O+JQNNN/kGY", "ologVzY+YNV", "12345678901"}) {
    EXPECT_EQ(code_of("<#> Your code is 4821\n" + hash), "4821");
    EXPECT_EQ(code_of("Your code was sent.\n" + hash), "-") << hash;
  }
}

TEST(CodeExtractor, ABareNumberIsALowConfidence) {
  const std::optional<ExtractedCode> found = extract_code("482913");
  ASSERT_TRUE(found.has_value());
  EXPECT_EQ(found->rule, "bare");
  EXPECT_EQ(found->confidence, CodeLevel::kLow);
  EXPECT_EQ(code_of("20261122"), "-");
  EXPECT_EQ(code_of("2026"), "-");
  EXPECT_EQ(code_of("482913 771204"), "-");
}

TEST(CodeExtractor, TakesAnythingWithoutHarm) {
  EXPECT_EQ(code_of(""), "-");
  EXPECT_EQ(code_of("\xff\xfe\x80 code \xc3"), "-");
  EXPECT_EQ(code_of("\xff code: 1234\xff"), "1234");
  EXPECT_EQ(code_of(std::string("code: 1234\0", 11)), "1234");
  EXPECT_EQ(code_of(std::string("\0\0", 2)), "-");
  EXPECT_EQ(code_of("@"), "-");
  EXPECT_EQ(code_of("G-"), "-");
}

TEST(CodeExtractor, SpansLieInsideTheText) {
  for (const GoldenMessage& message : golden_messages()) {
    for (std::size_t cut = 0; cut < message.text.size(); cut += 5) {
      const std::string text = message.text.substr(cut);
      const std::optional<ExtractedCode> found = extract_code(text);
      if (!found) continue;
      EXPECT_LT(found->begin, found->end);
      EXPECT_LE(found->end, text.size());
      EXPECT_FALSE(found->code.empty());
    }
  }
}

}  // namespace
}  // namespace linepool
