#include "core/codes/message_code.h"

#include <gtest/gtest.h>

#include "code/result/kept.h"

namespace linepool::core {
namespace {

Message with_text(const char* text) {
  Message message;
  message.text = SmsText(text);
  return message;
}

CodeOption option(const char* code, CodeLevel level) {
  CodeOption out;
  out.code = code;
  out.level = level;
  out.type = CodeType::kLogin;
  return out;
}

// Two rules that were not there when it came would disagree; what is kept is what counts.
TEST(MessageCode, WhatIsKeptIsNotFoundAnew) {
  CodeResult old;
  old.code = "777";
  old.type = CodeType::kLogin;
  old.rule = "of an earlier release";
  old.rule_version = 1;
  Message message = with_text("Your verification code is 590518.");
  message.found_code = SmsText(keep_code(old));
  EXPECT_EQ(code_of(message).code, "777");
  EXPECT_EQ(code_of(message).rule_version, 1);
  EXPECT_EQ(otp_of(message), "777");
  EXPECT_EQ(likely_code_of(message), "777");
}

TEST(MessageCode, WhatCameBeforeResultsWereKeptIsFoundByThePresentRules) {
  const Message message = with_text("Your verification code is 590518.");
  EXPECT_EQ(otp_of(message), "590518");
  EXPECT_EQ(code_of(message).rule_version, kCodeRuleVersion);
}

TEST(MessageCode, OfAnErasedSmsNothingIsKnown) {
  Message message = with_text("");
  EXPECT_TRUE(known_code_of(message)) << "it is empty, and has no code";
  message.marks.add(MessageMark::kErased);
  EXPECT_EQ(known_code_of(message), std::nullopt);
}

TEST(MessageCode, TheLikelyCodeIsTheCodeOrACandidateThatIsLikelyEnough) {
  CodeResult result;
  result.type = CodeType::kOther;
  result.candidates = {option("111", CodeLevel::kNone), option("222", CodeLevel::kLow),
                       option("333", CodeLevel::kMedium)};
  Message message = with_text("111 222 333");
  message.found_code = SmsText(keep_code(result));
  EXPECT_EQ(likely_code_of(message), "222") << "the best one is not likely enough";
  EXPECT_EQ(otp_of(message), std::nullopt);
  result.candidates.resize(1);
  message.found_code = SmsText(keep_code(result));
  EXPECT_EQ(likely_code_of(message), "");
  result.code = "444";
  result.type = CodeType::kPickup;
  message.found_code = SmsText(keep_code(result));
  EXPECT_EQ(likely_code_of(message), "444") << "of whatever type";
}

}  // namespace
}  // namespace linepool::core
