#include "code/result/kept.h"

#include <gtest/gtest.h>

#include <string>

#include "code/result/code_json.h"

namespace linepool {
namespace {

CodeResult full() {
  CodeResult result;
  result.code = "590518";
  result.type = CodeType::kPayment;
  result.confidence = 0.991;
  result.level = CodeLevel::kHigh;
  result.begin = 300;
  result.end = 306;
  result.rule = "named";
  result.rule_version = 7;
  for (const char* code : {"1", "22", "333", "4444", "55555"}) {
    CodeOption option;
    option.code = code;
    option.type = CodeType::kPromo;
    option.confidence = 0.2;
    option.begin = 5;
    option.end = 5 + option.code.size();
    option.rule = "other";
    result.candidates.push_back(option);
  }
  result.service = "Acme";
  result.origin = "https://example.com";
  result.expires_in_s = 600;
  result.reference = "ZJWR";
  result.amount = "EUR 45.10";
  result.reason = NoCode::kFound;
  return result;
}

TEST(KeptCode, AResultComesBackAsItWas) {
  EXPECT_EQ(kept_code(keep_code(full())), full());
}

// The types and reasons with the value 0 are left out, the others are not.
TEST(KeptCode, NothingComesBackAsNothing) {
  CodeResult nothing;
  nothing.rule_version = 2;
  EXPECT_EQ(kept_code(keep_code(nothing)), nothing);
  nothing.reason = kLastNoCode;
  EXPECT_EQ(kept_code(keep_code(nothing)), nothing);
}

TEST(KeptCode, WhatTheRulesFindComesBack) {
  for (const char* text :
       {"G-590518 is your Google verification code.", "Hello there", "Ваш код: 4821 для Acme",
        "Your code is 604217.\n\n@example.com #604217", "Pickup code 4411, order 99812",
        "Ref ZJWR: your code for EUR 45.10 is 120934, valid for 5 minutes."}) {
    CodeResult found = read_code(text);
    found.score = 0;  // is not kept
    EXPECT_EQ(kept_code(keep_code(found)), found) << text;
  }
}

TEST(KeptCode, ItIsSmall) {
  EXPECT_LT(keep_code(read_code("G-590518 is your Google verification code.")).size(), 80U);
}

TEST(KeptCode, BytesOfOthersAreRefused) {
  const std::string bytes = keep_code(full());
  EXPECT_EQ(kept_code(""), std::nullopt);
  EXPECT_EQ(kept_code("590518"), std::nullopt);
  EXPECT_EQ(kept_code("\x02" + bytes.substr(1)), std::nullopt);
  EXPECT_EQ(kept_code(std::string(1, '\x01') + "\x02\x63"), std::nullopt) << "no such type";
  EXPECT_EQ(kept_code(std::string(1, '\x01') + "\x01\x7f" + "1"), std::nullopt) << "too short";
  EXPECT_EQ(kept_code(bytes + std::string(kKeptCodeBytes, '\x02')), std::nullopt);
  // Cut anywhere, it is refused or a smaller result; it is never read beyond its end.
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    static_cast<void>(kept_code(bytes.substr(0, size)));
  }
}

TEST(KeptCode, ALaterFieldIsSkipped) {
  const std::string bytes = keep_code(full()) + "\x71\x03" + "new" + "\x72\x05";
  EXPECT_EQ(kept_code(bytes), full());
}

TEST(KeptCode, AWordThatIsTooLongIsLeftOut) {
  CodeResult result = full();
  result.service = std::string(kKeptWordBytes + 1, 'x');
  const auto back = kept_code(keep_code(result));
  ASSERT_TRUE(back);
  EXPECT_EQ(back->service, "");
  EXPECT_EQ(back->code, "590518");
}

TEST(CodeJson, AConfidenceHasAsFewDecimalsAsItNeeds) {
  EXPECT_EQ(confidence_text(0), "0");
  EXPECT_EQ(confidence_text(0.65), "0.65");
  EXPECT_EQ(confidence_text(0.991), "0.991");
  EXPECT_EQ(confidence_text(0.2), "0.2");
  EXPECT_EQ(confidence_text(0.007), "0.007");
  EXPECT_EQ(confidence_text(1), "1");
}

}  // namespace
}  // namespace linepool
