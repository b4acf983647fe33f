#include "carrier/plan/plan.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "carrier/account/record.h"
#include "sms/parts/inbound.h"

namespace linepool::carrier {
namespace {

constexpr std::string_view kLong =
    "This is a text that needs more than one part, because it goes on and on: {n}. It has a code, "
    "{code}, and after it comes so much more that nobody would ever want to read it on a phone.";

Script script_of(std::string_view text) {
  auto read = read_script("test", text);
  EXPECT_TRUE(read.ok()) << (read ? "" : read.refusal().sentence());
  return std::move(read).value();
}

Script one(std::string_view text, std::string_view faults, std::uint64_t count = 1) {
  std::string toml = "[[message]]\nto = \"60112869001\"\nfrom = \"Google\"\ntext = \"";
  toml += std::string(text) + "\"\ncount = " + std::to_string(count) + "\nfaults = ";
  return script_of(toml + std::string(faults) + "\n");
}

std::vector<PlannedMessage> all(const Script& script, std::uint64_t seed = 1,
                                std::uint64_t repeat = 1) {
  Plan plan(script, seed, repeat);
  std::vector<PlannedMessage> messages;
  while (auto message = plan.next()) messages.push_back(std::move(*message));
  EXPECT_EQ(messages.size(), plan.count());
  return messages;
}

std::string written(const std::vector<PlannedMessage>& messages) {
  std::string out;
  for (const PlannedMessage& message : messages) {
    for (const PlannedPdu& pdu : message.pdus) out += as_json(pdu, message.wait) + "\n";
  }
  return out;
}

std::string text_of(const PlannedPdu& pdu) {
  return sms::read_inbound(pdu.message, sms::Alphabet::kGsm7).text().text;
}

TEST(Plan, GoesThroughTheScriptAsOftenAsItShould) {
  const Script script = script_of(R"(
[[message]]
to = ["60112869001", "60112869002"]
from = "Google"
text = "first {n}"
count = 3
[[message]]
to = "32665"
from = "+49151123456"
text = "second {n}"
wait = "2s"
)");
  const auto messages = all(script, 1, 2);
  ASSERT_EQ(messages.size(), 8u);
  std::vector<std::string> seen;
  for (const auto& message : messages) {
    ASSERT_EQ(message.pdus.size(), 1u);
    seen.push_back(text_of(message.pdus[0]) + " " + message.pdus[0].message.destination.digits);
  }
  EXPECT_EQ(seen[0], "first 1 60112869001");
  EXPECT_EQ(seen[1], "first 2 60112869002");
  EXPECT_EQ(seen[2], "first 3 60112869001");
  EXPECT_EQ(seen[3], "second 4 32665");
  EXPECT_EQ(seen[4], "first 5 60112869001");
  EXPECT_EQ(messages[3].wait, Duration::seconds(2));
  EXPECT_EQ(messages[0].pdus[0].message.source, (sms::Address{5, 0, "Google"}));
  EXPECT_EQ(messages[0].pdus[0].message.destination, (sms::Address{1, 1, "60112869001"}));
  EXPECT_EQ(messages[3].pdus[0].message.source, (sms::Address{1, 1, "49151123456"}));
  EXPECT_EQ(messages[3].pdus[0].message.destination, (sms::Address{3, 1, "32665"}));
}

TEST(Plan, TheSameSeedGivesTheSameAndAnotherSeedOther) {
  const Script script = one(kLong,
                            "{ delay = 0.3, duplicate = 0.3, lost_part = 0.3, "
                            "shuffled_parts = 0.3, wrong_charset = 0.3, drop = 0.3 }",
                            200);
  const std::string first = written(all(script, 7));
  EXPECT_EQ(written(all(script, 7)), first);
  EXPECT_NE(written(all(script, 8)), first);
}

TEST(Plan, OneFaultDoesNotMoveAnother) {
  const auto drops = [](std::string_view faults) {
    std::vector<bool> found;
    for (const auto& m : all(one("x {code}", faults, 300))) {
      found.push_back(m.faults.has(Fault::kDrop));
    }
    return found;
  };
  EXPECT_EQ(drops("{ drop = 0.2 }"), drops("{ drop = 0.2, delay = 1, unbind = 0.5 }"));
}

TEST(Plan, FaultsAreAsFrequentAsTheScriptWants) {
  std::map<std::string, int> counts;
  for (const auto& m : all(one(kLong, "{ drop = 0.1, duplicate = 0.9 }", 10'000))) {
    for_each_fault([&](Fault fault) { counts[std::string(name(fault))] += m.faults.has(fault); });
  }
  EXPECT_NEAR(counts["drop"], 1000, 150);
  EXPECT_NEAR(counts["duplicate"], 9000, 150);
  EXPECT_EQ(counts["delay"], 0);
}

TEST(Plan, CodesDiffer) {
  std::set<std::string> codes;
  for (const auto& m : all(one("{code}", "[]", 1000))) {
    const std::string code = text_of(m.pdus[0]);
    EXPECT_EQ(code.size(), 6u);
    codes.insert(code);
  }
  EXPECT_GT(codes.size(), 990u);
}

TEST(Plan, ALostPartIsMissing) {
  std::set<int> missing;
  for (const auto& m : all(one(kLong, "[\"lost_part\"]", 50))) {
    ASSERT_EQ(m.pdus.size(), 1u);
    EXPECT_EQ(m.pdus[0].parts, 2);
    missing.insert(3 - m.pdus[0].part);
  }
  EXPECT_EQ(missing, (std::set<int>{1, 2})) << "any of them";
}

TEST(Plan, ShuffledPartsAreNeverInOrder) {
  for (const auto& m : all(one(kLong, "[\"shuffled_parts\"]", 50))) {
    ASSERT_EQ(m.pdus.size(), 2u);
    EXPECT_EQ(m.pdus[0].part, 2);
    EXPECT_EQ(m.pdus[1].part, 1);
  }
}

TEST(Plan, ADuplicateIsTheSameAgain) {
  const auto m = all(one(kLong, "[\"duplicate\"]")).at(0);
  ASSERT_EQ(m.pdus.size(), 4u);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(m.pdus[i].message, m.pdus[i + 2].message);
    EXPECT_FALSE(m.pdus[i].is_duplicate);
    EXPECT_TRUE(m.pdus[i + 2].is_duplicate);
  }
}

TEST(Plan, AWrongCharsetIsDeclaredAndNotSent) {
  const auto right = all(one("G-412157", "[]")).at(0).pdus.at(0).message;
  std::set<int> declared;
  for (const auto& m : all(one("G-412157", "[\"wrong_charset\"]", 50))) {
    EXPECT_EQ(m.pdus[0].message.short_message, right.short_message);
    declared.insert(m.pdus[0].message.data_coding);
  }
  EXPECT_EQ(declared, (std::set<int>{3, 8}));
}

TEST(Plan, ADelayIsAtMostWhatTheFileSays) {
  const Script script = script_of(
      "[faults]\ndelay = 1\ndelay_up_to = \"20ms\"\n[[message]]\nto = \"123\"\ntext = \"x\"\n"
      "count = 200\n");
  std::set<std::int64_t> delays;
  for (const auto& m : all(script)) delays.insert(m.pdus[0].later.ms);
  EXPECT_GE(*delays.begin(), 1);
  EXPECT_LE(*delays.rbegin(), 20);
  EXPECT_GT(delays.size(), 10u);
}

TEST(Plan, WhatCannotHappenDoesNot) {
  const Script script = script_of(
      "[faults]\nlost_part = 1\nshuffled_parts = 1\ncut_emoji = 1\n[[message]]\nto = \"123\"\n"
      "text = \"short\"\n");
  const auto m = all(script).at(0);
  EXPECT_TRUE(m.faults.is_empty());
  EXPECT_EQ(m.pdus.size(), 1u);
}

TEST(Plan, FaultsOfTheSessionComeWithTheLastPart) {
  const auto m = all(one(kLong, "[\"drop\", \"lost_response\", \"unbind\", \"pdu_length\"]")).at(0);
  EXPECT_TRUE(m.pdus[0].faults.is_empty());
  for (const Fault fault :
       {Fault::kDrop, Fault::kLostResponse, Fault::kUnbind, Fault::kPduLength}) {
    EXPECT_TRUE(m.pdus[1].faults.has(fault)) << name(fault);
  }
}

TEST(Throttle, AnswersByItsSeed) {
  const auto answers = [](double rate, std::uint64_t seed) {
    Throttle throttle(rate, seed);
    std::vector<std::uint32_t> given;
    for (int i = 0; i < 1000; ++i) given.push_back(throttle.next());
    return given;
  };
  EXPECT_EQ(answers(0.3, 1), answers(0.3, 1));
  EXPECT_NE(answers(0.3, 1), answers(0.3, 2));
  EXPECT_EQ(answers(0, 1), std::vector<std::uint32_t>(1000, 0));
  const auto always = answers(1, 1);
  EXPECT_EQ(std::set<std::uint32_t>(always.begin(), always.end()),
            (std::set<std::uint32_t>{0x14, 0x58}));
}

}  // namespace
}  // namespace linepool::carrier
