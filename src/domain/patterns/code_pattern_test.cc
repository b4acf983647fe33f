#include "domain/patterns/code_pattern.h"

#include <gmock/gmock.h>

#include <string>

#include "base/limits.h"

namespace linepool {
namespace {

using testing::HasSubstr;

std::string captured(const std::string& pattern, const std::string& text) {
  const Result<CodePattern> compiled = CodePattern::compile(pattern);
  EXPECT_TRUE(compiled.ok()) << pattern;
  if (!compiled) return "refused";
  const auto found = compiled->find(text);
  return found ? text.substr(found->begin, found->end - found->begin) : "-";
}

std::string why_refused(const std::string& pattern) {
  const Result<CodePattern> compiled = CodePattern::compile(pattern);
  if (compiled) return "accepted";
  EXPECT_THAT(compiled.refusal().detail, HasSubstr("exactly one capture")) << "what is allowed";
  return compiled.refusal().detail;
}

TEST(CodePattern, CapturesOnePart) {
  EXPECT_EQ(captured(R"((\d{3}) on DocBook)", "Please enter code 416 on DocBook."), "416");
  EXPECT_EQ(captured(R"(booking ([A-Z]{2}-\d+))", "Your BOOKING ab-77."), "ab-77");
  EXPECT_EQ(captured(R"((?:code|pin): (\pL+))", "PIN: приве́т"), "приве");
  EXPECT_EQ(captured(R"((?P<code>\d+))", "a 12 b 34"), "12") << "the first";
  EXPECT_EQ(captured(R"(code(\d*))", "code"), "-") << "nothing";
  EXPECT_EQ(captured(R"(code (\d+))", "code " + std::string(65, '1')), "-") << "too long";
  EXPECT_EQ(captured(R"(a(?:b|(c)))", "ab"), "-") << "another branch";
}

TEST(CodePattern, SearchesTheBeginningOfALongText) {
  const std::string far(CodePattern::kTextBytes, ' ');
  EXPECT_EQ(captured(R"((\d{4}))", far + "1234"), "-");
}

TEST(CodePattern, RefusalsSayWhatIsAllowed) {
  EXPECT_THAT(why_refused(""), HasSubstr("empty"));
  EXPECT_THAT(why_refused("("), HasSubstr("RE2 says"));
  EXPECT_THAT(why_refused(R"(\d{4})"), HasSubstr("this one has 0"));
  EXPECT_THAT(why_refused(R"((\d)(\d))"), HasSubstr("this one has 2"));
  EXPECT_THAT(why_refused(R"((\d*))"), HasSubstr("empty text"));
  EXPECT_THAT(why_refused(R"((\pL{60}))"), HasSubstr("too large"));
  EXPECT_THAT(why_refused("(" + std::string(limits::kCodePatternBytes, 'a') + ")"),
              HasSubstr("longer"));
  EXPECT_THAT(why_refused("(\xff)"), HasSubstr("UTF-8"));
}

TEST(CodePatterns, KeepsThoseInUse) {
  CodePatterns patterns;
  ASSERT_NE(patterns.of("(a)"), nullptr);
  for (std::size_t i = 0; i < 3 * CodePatterns::kKept; ++i) {
    EXPECT_EQ(patterns.of("(x" + std::to_string(i) + ")")->source(),
              "(x" + std::to_string(i) + ")");
    EXPECT_EQ(patterns.of("(a)")->source(), "(a)");
  }
  EXPECT_EQ(patterns.of("("), nullptr);
}

}  // namespace
}  // namespace linepool
