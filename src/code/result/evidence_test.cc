#include "code/result/evidence.h"

#include <gtest/gtest.h>

#include <string>

namespace linepool {
namespace {

// With what the lease says, if that changes anything.
CodeResult seen(const std::string& text, const CodeEvidence& evidence) {
  const CodeResult found = read_code(text);
  return with_evidence(found, evidence, text).value_or(found);
}

CodeEvidence from(std::string_view sender, std::string_view app = "Acme") {
  CodeEvidence evidence;
  evidence.sender = sender;
  evidence.app = app;
  return evidence;
}

TEST(Evidence, WithoutAnyNothingChanges) {
  const std::string text = "G-590518 is your Google verification code.";
  EXPECT_EQ(with_evidence(read_code(text), from("Google", "Google"), text), std::nullopt);
}

TEST(Evidence, APatternGoesFirst) {
  const std::string text = "Your code is 111111. Booking AB-777.";
  CodeEvidence evidence = from("Acme");
  const std::size_t at = text.find("AB-777");
  evidence.pattern = CodeSpan{at, at + 6};
  const CodeResult result = seen(text, evidence);
  ASSERT_NE(result.otp(), nullptr);
  EXPECT_EQ(*result.otp(), "AB-777");
  EXPECT_EQ(result.rule, "pattern");
  EXPECT_EQ(result.level, CodeLevel::kHigh);
  EXPECT_EQ(text.substr(result.begin, result.end - result.begin), "AB-777");
  ASSERT_FALSE(result.candidates.empty());
  EXPECT_EQ(result.candidates.front().code, "111111") << "what the rules say comes behind";
  EXPECT_LE(result.candidates.size(), kMaxCodeOptions);
}

TEST(Evidence, APatternMakesACodeOfWhatTheRulesCallNone) {
  const std::string text = "Thanks for flying with us, seat 12.";
  CodeEvidence evidence = from("Acme");
  const std::size_t at = text.find("12");
  evidence.pattern = CodeSpan{at, at + 2};
  EXPECT_EQ(read_code(text).otp(), nullptr);
  EXPECT_EQ(seen(text, evidence).code, "12");
  EXPECT_EQ(seen(text, evidence).reason, NoCode::kFound);
}

TEST(Evidence, TheNumberOfTheSenderIsNoCode) {
  const std::string text = "Your code: 22000";
  ASSERT_EQ(read_code(text).code, "22000");
  const CodeResult result = seen(text, from("22000"));
  EXPECT_EQ(result.otp(), nullptr);
  EXPECT_EQ(result.reason, NoCode::kNotACode);
  EXPECT_EQ(result.rule_version, kCodeRuleVersion);
}

TEST(Evidence, TheNameOfTheAppIsNoCode) {
  const std::string text = "Your code: 12306";
  EXPECT_EQ(seen(text, from("Acme", "12306")).otp(), nullptr);
  CodeEvidence evidence = from("Acme");
  const std::vector<std::string> names{"12306"};
  evidence.names = &names;
  EXPECT_EQ(seen(text, evidence).otp(), nullptr);
}

CodeResult lone_number() {
  CodeResult result;
  result.reason = NoCode::kNotACode;
  CodeOption only;
  only.code = "482913";
  only.type = CodeType::kLogin;
  only.begin = 4;
  only.end = 10;
  result.candidates.push_back(only);
  return result;
}

TEST(Evidence, TheOnlyNumberOfAShortSmsOfTheAppIsACode) {
  CodeEvidence evidence = from("Acme");
  EXPECT_EQ(with_evidence(lone_number(), evidence, "ok, 482913"), std::nullopt);
  evidence.is_claimed = true;
  const auto result = with_evidence(lone_number(), evidence, "ok, 482913");
  ASSERT_TRUE(result);
  ASSERT_NE(result->otp(), nullptr);
  EXPECT_EQ(*result->otp(), "482913");
  EXPECT_EQ(result->level, CodeLevel::kLow);
  EXPECT_EQ(result->rule, "lease");
  EXPECT_TRUE(result->candidates.empty());
  const std::string long_text = "ok, 482913" + std::string(60, '.');
  EXPECT_EQ(with_evidence(lone_number(), evidence, long_text), std::nullopt);
  CodeResult two = lone_number();
  two.candidates.push_back(two.candidates.front());
  EXPECT_EQ(with_evidence(two, evidence, "482913 482913"), std::nullopt);
  CodeResult other = lone_number();
  other.candidates.front().type = CodeType::kOther;
  EXPECT_EQ(with_evidence(other, evidence, "ok, 482913"), std::nullopt);
}

}  // namespace
}  // namespace linepool
