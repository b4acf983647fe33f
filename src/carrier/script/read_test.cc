#include <gtest/gtest.h>

#include <algorithm>

#include "carrier/script/script.h"

namespace linepool::carrier {
namespace {

// What is wrong with a script.
std::string complaint(std::string_view text) {
  const auto read = read_script("s.toml", text);
  return read ? "" : read.refusal().sentence();
}

TEST(Script, ReadsEveryKeyInBothLanguages) {
  const auto toml = read_script("s.toml", R"(
[faults]
drop = 0.5
delay_up_to = "3s"

[[message]]
to = ["60112869001", "+60112869002"]
from = "Google"
text = "G-{code} {n}"
coding = "gsm7-turkish"
parts = "sar"
count = 7
wait = "250ms"
to_ton = 2
from_ton = 0
faults = { duplicate = 1 }
)");
  const auto json =
      read_script("s.jsonl", R"({"faults": {"drop": 0.5, "delay_up_to": "3s"}}

{"to": ["60112869001", "+60112869002"], "from": "Google", "text": "G-{code} {n}", )"
                             R"("coding": "gsm7-turkish", "parts": "sar", "count": 7, )"
                             R"("wait": "250ms", "to_ton": 2, "from_ton": 0, )"
                             R"("faults": ["duplicate"]})");
  for (const auto& read : {toml, json}) {
    ASSERT_TRUE(read.ok()) << read.refusal().sentence();
    const Script& script = read.value();
    EXPECT_EQ(script.delay_up_to, Duration::seconds(3));
    EXPECT_EQ(script.count(), 7u);
    ASSERT_EQ(script.messages.size(), 1u);
    const ScriptMessage& message = script.messages[0];
    EXPECT_EQ(message.to, (std::vector<std::string>{"60112869001", "+60112869002"}));
    EXPECT_EQ(message.from, "Google");
    EXPECT_EQ(message.text, "G-{code} {n}");
    EXPECT_EQ(message.coding, (Coding{Charset::kGsm7, 1}));
    EXPECT_EQ(message.parts, Splitting::kSar);
    EXPECT_EQ(message.wait, Duration::millis(250));
    EXPECT_EQ(message.to_ton, 2);
    EXPECT_EQ(message.from_ton, 0);
    EXPECT_EQ(message.faults.of(Fault::kDuplicate), 1);
    EXPECT_EQ(message.faults.of(Fault::kDrop), 0.5) << "that of the file";
  }
}

TEST(Script, AnEmptyListOfFaultsIsNone) {
  const auto read = read_script("s",
                                "faults = { drop = 1 }\n[[message]]\nto = \"123\"\n"
                                "text = \"x\"\nfaults = []\n");
  ASSERT_TRUE(read.ok()) << read.refusal().sentence();
  EXPECT_TRUE(read.value().messages[0].faults.is_empty());
}

TEST(Script, EveryMistakeGetsASentenceWithItsLine) {
  const std::string head = "[[message]]\nto = \"60112869001\"\ntext = \"x\"\n";
  const std::pair<std::string, std::string> cases[] = {
      {"x = 1\n", "s.toml:1: unknown key 'x'; a script has: faults, message."},
      {"message = 1\n", "s.toml:1: a message begins with [[message]]."},
      {"[[message]]\ntext = \"x\"\n", "s.toml:1: a message needs to, its recipient."},
      {"[[message]]\nto = \"123\"\n", "s.toml:1: a message needs text."},
      {head + "txt = 1\n",
       "s.toml:4: unknown key 'txt'; a message has: to, from, text, coding, parts, count, wait, "
       "faults, to_ton, from_ton."},
      {"[[message]]\ntext = \"x\"\nto = \"12\"\n",
       "s.toml:3: to is '12'; a number has 3 to 20 digits, and may begin with a plus."},
      {"[[message]]\ntext = \"x\"\nto = 60112869001\n",
       "s.toml:3: to is a number in quotes, or a list of 1 to 1000000 of them."},
      {"[[message]]\ntext = \"x\"\nto = [1]\n", "s.toml:3: a number in to stands in quotes."},
      {head + "coding = \"utf8\"\n",
       "s.toml:4: coding 'utf8' is none of: auto, gsm7, latin1, ucs2,"
       " binary, gsm7-turkish"},
      {head + "parts = 8\n", "s.toml:4: parts is none of: udh8, udh16, sar, payload."},
      {head + "count = 0\n", "s.toml:4: count is a whole number from 1 to 10000000."},
      {head + "count = 1.5\n", "s.toml:4: count is a whole number from 1 to 10000000."},
      {head + "wait = 5\n",
       "s.toml:4: wait is a time in quotes, such as \"250ms\", \"2s\" or "
       "\"5m\", of at most an hour."},
      {head + "wait = \"61m\"\n", "s.toml:4: wait is a time in quotes"},
      {head + "to_ton = 7\n", "s.toml:4: to_ton is a type of number from 0 to 6"},
      {head + "from = \"123456789012345678901\"\n",
       "s.toml:4: from is a number or a name in quotes, of at most 20 bytes."},
      {head + "faults = [\"lost\"]\n", "s.toml:4: unknown fault 'lost'; there are: delay, "},
      {head + "faults = { drop = 2 }\n", "s.toml:4: drop is a probability from 0 to 1."},
      {head + "faults = { drop = \"x\" }\n", "s.toml:4: drop is a probability from 0 to 1."},
      {head + "faults = { drop = nan }\n", "s.toml:4: drop is a probability from 0 to 1."},
      {head + "faults = 1\n", "s.toml:4: faults is a list of names, or a table of probabilities"},
      {head + "faults = { delay_up_to = \"1s\" }\n", "s.toml:4: unknown fault 'delay_up_to'"},
      {head + "faults = [\"throttle\"]\n", "s.toml:4: throttle stands with the faults of the file"},
      {head + "faults = [\"lost_part\"]\n",
       "s.toml:1: lost_part needs a text of at least two "
       "parts."},
      {head + "faults = [\"cut_emoji\"]\n", "s.toml:1: cut_emoji needs a character of two halves"},
      {"[[message]]\nto = \"123\"\ntext = \"\xE2\x82\xAC\"\ncoding = \"latin1\"\n",
       "s.toml:1: latin1 does not have the character '\xE2\x82\xAC'"},
      {"[[message]]\nto = \"123\"\n\ntext = \"x\n", "s.toml:4: "},
  };
  for (const auto& [text, sentence] : cases) {
    EXPECT_EQ(complaint(text).find(sentence), 0u) << text << "\n" << complaint(text);
  }
  EXPECT_EQ(complaint("{\"to\": \"60112869001\", \"text\": \"x\"}\n\n{\"to\": \"60112869001\"}\n"),
            "s.toml:3: a message needs text.");
  EXPECT_EQ(complaint("{\"to\": \"60112869001\", \"text\": \"x\"}\nnothing\n"),
            "s.toml:2: not a JSON object; each line is one message.");
}

TEST(Script, AllMistakesAreReportedInOrderAndNotTooMany) {
  EXPECT_EQ(complaint("[[message]]\nto = \"1\"\ntext = 2\ncount = -1\n"),
            "s.toml:2: to is '1'; a number has 3 to 20 digits, and may begin with a plus.\n"
            "s.toml:3: text is a text in quotes, of at most 65536 bytes.\n"
            "s.toml:4: count is a whole number from 1 to 10000000.");
  std::string many;
  for (int i = 0; i < 50; ++i) many += "[[message]]\n";
  const std::string all = complaint(many);
  EXPECT_EQ(std::count(all.begin(), all.end(), '\n'), 20);
  EXPECT_NE(all.find("\nAnd more like these."), std::string::npos);
}

TEST(Script, IsBounded) {
  EXPECT_EQ(complaint(std::string(ScriptLimits::kFileBytes + 1, ' ')).find("s.toml: a script has"),
            0u);
  std::string deep = "{\"to\": ";
  for (int i = 0; i < 100; ++i) deep += '[';
  EXPECT_NE(complaint(deep), "");
}

TEST(Script, FillsInNumbers) {
  EXPECT_EQ(filled_in("{n}: {code} {x} {n}", 12, 42), "12: 000042 {x} 12");
  EXPECT_EQ(filled_in("plain", 1, 1), "plain");
}

TEST(Script, ReadsTimes) {
  EXPECT_EQ(read_wait("0s"), Duration{});
  EXPECT_EQ(read_wait("250ms"), Duration::millis(250));
  EXPECT_EQ(read_wait("60m"), Duration::hours(1));
  for (const char* wrong : {"", "5", "ms", "-1s", "3601s", "1h", "99999999999999999999s", "1.5s"}) {
    EXPECT_FALSE(read_wait(wrong)) << wrong;
  }
}

}  // namespace
}  // namespace linepool::carrier
