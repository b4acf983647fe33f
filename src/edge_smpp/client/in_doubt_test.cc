#include "edge_smpp/client/in_doubt.h"

#include <gtest/gtest.h>

namespace linepool::edge_smpp {
namespace {

using Verdict = InDoubt::Verdict;

constexpr Time kNow{1'000'000};
constexpr Digest kPrint{1};

sms::ShortMessage message() {
  sms::ShortMessage message;
  message.source = {5, 0, "Google"};
  message.destination = {1, 1, "60112869001"};
  message.short_message = "G-412157";
  return message;
}

TEST(InDoubt, WhatIsStoredIsTheSameOnce) {
  InDoubt in_doubt;
  EXPECT_EQ(in_doubt.look(kPrint, kNow), Verdict::kNew);
  in_doubt.add(kPrint, {}, kNow);
  EXPECT_EQ(in_doubt.look(Digest{2}, kNow), Verdict::kNew);
  EXPECT_EQ(in_doubt.look(kPrint, kNow), Verdict::kSame);
  EXPECT_EQ(in_doubt.look(kPrint, kNow), Verdict::kNew) << "somebody wrote it again";
}

TEST(InDoubt, TwoThatWereEqualAreTwo) {
  InDoubt in_doubt;
  in_doubt.add(kPrint, {}, kNow);
  in_doubt.add(kPrint, {}, kNow);
  EXPECT_EQ(in_doubt.look(kPrint, kNow), Verdict::kSame);
  EXPECT_EQ(in_doubt.look(kPrint, kNow), Verdict::kSame);
  EXPECT_EQ(in_doubt.look(kPrint, kNow), Verdict::kNew);
}

TEST(InDoubt, WhatWaitsIsNotAcknowledged) {
  InDoubt in_doubt;
  in_doubt.add(kPrint, AnswerKey{7, 1}, kNow);
  EXPECT_EQ(in_doubt.look(kPrint, kNow), Verdict::kWaiting);
  in_doubt.answer({7, 2}, true);
  in_doubt.answer({8, 1}, true);
  EXPECT_EQ(in_doubt.look(kPrint, kNow), Verdict::kWaiting);
  in_doubt.answer({7, 1}, true);
  EXPECT_EQ(in_doubt.look(kPrint, kNow), Verdict::kSame);
}

TEST(InDoubt, WhatWasNotStoredIsNew) {
  InDoubt in_doubt;
  in_doubt.add(kPrint, AnswerKey{7, 1}, kNow);
  in_doubt.answer({7, 1}, false);
  EXPECT_EQ(in_doubt.look(kPrint, kNow), Verdict::kNew);
}

TEST(InDoubt, AfterTenMinutesItIsNew) {
  InDoubt in_doubt;
  in_doubt.add(kPrint, {}, kNow);
  in_doubt.add(kPrint, {}, kNow + Duration::minutes(5));
  EXPECT_EQ(in_doubt.look(kPrint, kNow + InDoubt::kFor), Verdict::kSame);
  EXPECT_EQ(in_doubt.look(kPrint, kNow + InDoubt::kFor), Verdict::kNew);
}

TEST(InDoubt, TheOldestIsForgottenFirst) {
  InDoubt in_doubt;
  in_doubt.add(kPrint, {}, kNow);
  for (std::size_t i = 1; i < InDoubt::kMax; ++i) in_doubt.add(Digest{2}, {}, kNow);
  in_doubt.add(Digest{3}, {}, kNow);
  EXPECT_EQ(in_doubt.look(kPrint, kNow), Verdict::kNew);
  EXPECT_EQ(in_doubt.look(Digest{3}, kNow), Verdict::kSame);
}

TEST(Fingerprint, IsOfWhatARepetitionHasInCommon) {
  const Digest print = fingerprint(message());
  EXPECT_EQ(fingerprint(message()), print);
  sms::ShortMessage in_payload = message();
  in_payload.short_message.clear();
  in_payload.tlvs.push_back({0x0424, "G-412157"});
  EXPECT_EQ(fingerprint(in_payload), print);
  sms::ShortMessage other = message();
  other.short_message = "G-412158";
  EXPECT_NE(fingerprint(other), print);
  other = message();
  other.source.digits = "Googl";
  EXPECT_NE(fingerprint(other), print);
  other = message();
  other.esm_class = 0x40;
  EXPECT_NE(fingerprint(other), print);
  other = message();
  other.data_coding = 8;
  EXPECT_NE(fingerprint(other), print);
  other = message();
  other.tlvs.push_back({0x0204, "\1"});
  EXPECT_NE(fingerprint(other), print);
}

}  // namespace
}  // namespace linepool::edge_smpp
