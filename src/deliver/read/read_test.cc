#include <gtest/gtest.h>

#include <cstdlib>
#include <ctime>
#include <map>

#include "deliver/numbers.h"
#include "deliver/read/gammu.h"
#include "deliver/read/smstools.h"

namespace linepool::deliver {
namespace {

constexpr Time kNow{1'795'939'200'000};

Environment variables(std::map<std::string, std::string> values) {
  return [values = std::move(values)](const std::string& name) -> std::optional<std::string> {
    const auto found = values.find(name);
    if (found == values.end()) return std::nullopt;
    return found->second;
  };
}

std::vector<Sms> gammu(std::map<std::string, std::string> values,
                       const std::vector<std::string>& ids = {"IN20261129_080000_00_+1_00.txt"}) {
  const Result<std::vector<Sms>> read = read_gammu(variables(std::move(values)), ids, kNow, "u");
  EXPECT_TRUE(read.ok());
  return read ? *read : std::vector<Sms>{};
}

TEST(Gammu, AnSmsOfOnePart) {
  const auto all = gammu({{"SMS_MESSAGES", "1"},
                          {"DECODED_PARTS", "0"},
                          {"SMS_1_NUMBER", "+60112869777"},
                          {"SMS_1_TEXT", "G-412157"},
                          {"PHONE_ID", "shelf-1"}});
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].from, "+60112869777");
  EXPECT_EQ(all[0].text, "G-412157");
  EXPECT_EQ(all[0].device, "shelf-1");
  EXPECT_EQ(all[0].charset, "UTF-8");
  EXPECT_EQ(all[0].received, kNow);
  EXPECT_FALSE(all[0].part);
}

TEST(Gammu, TheJoinedTextCountsMoreThanItsParts) {
  const auto all = gammu({{"SMS_MESSAGES", "2"},
                          {"DECODED_PARTS", "2"},
                          {"SMS_1_NUMBER", "Google"},
                          {"SMS_1_TEXT", "one"},
                          {"SMS_2_TEXT", "two"},
                          {"DECODED_1_TEXT", "first, "},
                          {"DECODED_2_TEXT", "second"}});
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].text, "first, second");
  EXPECT_FALSE(all[0].part);
}

TEST(Gammu, PartsThatWereNotJoinedAreMarkedAndHaveIdsOfTheirOwn) {
  const auto all = gammu({{"SMS_MESSAGES", "2"},
                          {"SMS_1_NUMBER", "1"},
                          {"SMS_2_NUMBER", "1"},
                          {"SMS_1_TEXT", "same"},
                          {"SMS_2_TEXT", "same"}});
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].part->number, 1u);
  EXPECT_EQ(all[1].part->number, 2u);
  EXPECT_EQ(all[1].part->total, 2u);
  EXPECT_NE(all[0].id, all[1].id);
}

TEST(Gammu, ABinarySmsHasNoTextAndIsTaken) {
  const auto all = gammu({{"SMS_MESSAGES", "1"}, {"SMS_1_NUMBER", "1"}});
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].text, "");
}

TEST(Gammu, TheIdIsTheSameForTheSameSmsOnly) {
  const std::map<std::string, std::string> sms{
      {"SMS_MESSAGES", "1"}, {"SMS_1_NUMBER", "1"}, {"SMS_1_TEXT", "x"}};
  EXPECT_EQ(gammu(sms)[0].id, gammu(sms)[0].id);
  EXPECT_NE(gammu(sms)[0].id, gammu(sms, {"IN2"})[0].id);
  auto other = sms;
  other["PHONE_ID"] = "b";
  EXPECT_NE(gammu(sms)[0].id, gammu(other)[0].id);
  // Its null service gives no ids: then two equal SMS are two.
  const auto with = [&sms](const std::string& unique) {
    return read_gammu(variables(sms), {}, kNow, unique)->front().id;
  };
  EXPECT_NE(with("a"), with("b"));
  EXPECT_EQ(gammu(sms)[0].id.size(), std::string("gammu-").size() + 32);
}

TEST(Gammu, HostileEnvironmentsAreRefusedWithoutTheirText) {
  const std::string secret = "SECRET";
  std::string large = secret;
  large.resize(kMaxTextBytes + 1, 'x');
  const std::map<std::string, std::string> cases[] = {
      {{"SMS_MESSAGES", "0"}},
      {{"SMS_MESSAGES", "256"}},
      {{"SMS_MESSAGES", "-1"}},
      {{"SMS_MESSAGES", "1x"}},
      {{"SMS_MESSAGES", "99999999999999999999"}},
      {{"SMS_MESSAGES", "1"}, {"DECODED_PARTS", "300"}},
      {{"SMS_MESSAGES", "1"}, {"SMS_1_TEXT", large}},
      {{"SMS_MESSAGES", "1"}, {"SMS_1_NUMBER", secret + std::string(kMaxFieldBytes, '1')}},
      {{"SMS_MESSAGES", "1"}, {"PHONE_ID", std::string(kMaxFieldBytes + 1, '1')}},
  };
  for (const auto& values : cases) {
    const auto read = read_gammu(variables(values), {"1"}, kNow, "u");
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.refusal().sentence().find(secret), std::string::npos);
  }
  EXPECT_FALSE(
      read_gammu(variables({{"SMS_MESSAGES", "1"}}), std::vector<std::string>(256), kNow, "").ok());
}

TEST(Gammu, WhichLocaleHasAllLetters) {
  EXPECT_TRUE(has_unicode_locale(variables({{"LC_ALL", "C.UTF-8"}})));
  EXPECT_TRUE(has_unicode_locale(variables({{"LC_ALL", ""}, {"LANG", "de_DE.utf8"}})));
  EXPECT_FALSE(has_unicode_locale(variables({{"LC_ALL", "C"}, {"LANG", "C.UTF-8"}})));
  EXPECT_FALSE(has_unicode_locale(variables({})));
}

const std::string kHeaders =
    "From: 60112869777\nFrom_TOA: 91 international, ISDN/telephone\nSent: 26-11-29 07:59:58\n"
    "Received: 26-11-29 08:00:00\nSubject: GSM1\nModem: GSM1\nIMSI: 502121234567890\n"
    "Report: no\n";

Sms smstools(const std::string& file, const std::string& name = "GSM1.q3laWa") {
  const Result<Sms> read = read_smstools(name, file, kNow);
  EXPECT_TRUE(read.ok()) << (read ? "" : read.refusal().sentence());
  return read ? *read : Sms{};
}

TEST(Smstools, AFileAsItWritesIt) {
  ::setenv("TZ", "Asia/Kuala_Lumpur", 1);
  ::tzset();
  const std::string ucs2("\0G\0-\0\n", 6);
  const Sms sms = smstools(kHeaders + "Alphabet: UCS2\nLength: 3\n\n" + ucs2);
  ::unsetenv("TZ");
  ::tzset();
  EXPECT_EQ(sms.from, "+60112869777");
  EXPECT_EQ(sms.device, "GSM1");
  EXPECT_EQ(sms.imsi, "502121234567890");
  EXPECT_EQ(sms.coding, "2");
  EXPECT_EQ(sms.charset, "");
  EXPECT_EQ(sms.text, ucs2);
  EXPECT_EQ(format_rfc3339(sms.received), "2026-11-29T00:00:00.000Z");
  EXPECT_FALSE(sms.part);
}

TEST(Smstools, Alphabets) {
  const std::tuple<const char*, const char*, const char*> cases[] = {
      {"ISO", "ISO-8859-15", ""}, {"UTF-8", "UTF-8", ""}, {"binary", "", "1"},
      {"UCS2", "", "2"},          {"GSM", "", ""},        {"", "", ""}};
  for (const auto& [alphabet, charset, coding] : cases) {
    const Sms sms = smstools(kHeaders + "Alphabet: " + alphabet + "\n\nx");
    EXPECT_EQ(sms.charset, charset) << alphabet;
    EXPECT_EQ(sms.coding, coding) << alphabet;
  }
}

TEST(Smstools, OnlyInternationalNumbersGetAPlus) {
  EXPECT_EQ(smstools("From: Google\nFrom_TOA: D0 alphanumeric\n\nx").from, "Google");
  EXPECT_EQ(smstools("From: 22000\nFrom_TOA: 81 unknown\n\nx").from, "22000");
  EXPECT_EQ(smstools("From: \nFrom_TOA: 91 international\n\nx").from, "");
}

TEST(Smstools, PartsOfALongSms) {
  const auto part = [](const std::string& header) {
    return smstools(kHeaders + "UDH-DATA: " + header + "\n\nx").part;
  };
  const auto small = part("05 00 03 09 03 02 ");
  ASSERT_TRUE(small);
  EXPECT_EQ(small->reference, 9u);
  EXPECT_EQ(small->total, 3u);
  EXPECT_EQ(small->number, 2u);
  const auto large = part("0A 24 01 01 08 04 01 02 03 01");  // after a shift table
  ASSERT_TRUE(large);
  EXPECT_EQ(large->reference, 258u);
  EXPECT_EQ(large->number, 1u);
  for (const char* wrong : {"", "0", "zz", "05", "05 00", "05 00 03", "05 00 03 09 03", "00",
                            "05 00 03 09 02 03", "05 00 03 09 00 00", "05 00 03 09 02 00",
                            "06 05 04 0B 84 23 F0", "02 00 03 09 02 01", "05 00 FF 09 02 01"}) {
    EXPECT_FALSE(part(wrong)) << wrong;
  }
}

TEST(Smstools, ATimeThatCannotBeReadIsThatOfNow) {
  EXPECT_EQ(smstools("From: 1\n\nx").received, kNow);
  EXPECT_EQ(smstools("From: 1\nReceived: today\n\nx").received, kNow);
  EXPECT_EQ(smstools("From: 1\nReceived: 26-11-29 08:00:00 PM\n\nx").received, kNow);
}

TEST(Smstools, TheIdDependsOnWhatSmsdSaysAndNotOnNow) {
  const std::string file = kHeaders + "\nx";
  const std::string id = smstools(file).id;
  EXPECT_EQ(read_smstools("GSM1.q3laWa", file, Time{1})->id, id);
  EXPECT_NE(smstools(file, "GSM1.other").id, id);
  EXPECT_NE(smstools(file + "y").id, id);
  EXPECT_TRUE(id.starts_with("smstools-"));
}

TEST(Smstools, HostileFilesAreRefusedWithoutTheirText) {
  std::string many;
  for (int i = 0; i < 70; ++i) many += "A" + std::to_string(i) + ": b\n";
  const std::string cases[] = {
      "",
      "\n\n",
      "From: 1",
      "From: 1\n",
      "SECRET\n\n",
      "To: 1\n\nSECRET",
      many + "From: 1\n\nSECRET",
      "From: " + std::string(2000, '1') + "\n\nSECRET",
      "From: " + std::string(300, '1') + "\n\nSECRET",
      "From: 1\nModem: " + std::string(300, 'x') + "\n\nSECRET",
      "From: 1\n\nSECRET" + std::string(kMaxSmstoolsFileBytes, 'x'),
      std::string(100, '\0'),
  };
  for (const std::string& file : cases) {
    const auto read = read_smstools("f", file, kNow);
    ASSERT_FALSE(read.ok()) << file.substr(0, 40);
    EXPECT_EQ(read.refusal().sentence().find("SECRET"), std::string::npos);
  }
  // What only looks odd is an SMS.
  EXPECT_EQ(smstools("From: 1\r\nX:\r\n\r\nbody\n\nFrom: 2\n").text, "body\n\nFrom: 2\n");
  EXPECT_EQ(smstools("From: 1\nFrom: 2\n\n").from, "1");
}

TEST(Form, HoldsEveryByteAndTheNumberOnlyIfThereIsOne) {
  Sms sms{.from = "A&B",
          .text = std::string("\0\xff%=&", 5),
          .charset = {},
          .coding = "1",
          .device = "GSM 1",
          .imsi = "502",
          .part = Part{9, 2, 1},
          .received = kNow,
          .id = "i-1"};
  EXPECT_EQ(form_of(sms, "+601"),
            "id=i-1&to=%2B601&device=GSM%201&from=A%26B&received_at=2026-11-29T08%3A00%3A00.000Z"
            "&part=1&parts=2&part_reference=9&coding=1&text=%00%FF%25%3D%26");
  EXPECT_EQ(form_of(Sms{.id = "i"}, "").find("to="), std::string::npos);
}

TEST(Numbers, ByDeviceThenByImsi) {
  const auto numbers = Numbers::read("device,number\nGSM1,+601\n\"502\", +602\n");
  ASSERT_TRUE(numbers.ok());
  EXPECT_EQ(numbers->number_of({.device = "GSM1", .imsi = "502"}), "+601");
  EXPECT_EQ(numbers->number_of({.device = "GSM2", .imsi = "502"}), "+602");
  EXPECT_EQ(numbers->number_of({.device = "", .imsi = ""}), "");
  for (const char* wrong : {"GSM1\n", "GSM1,\n", ",+601\n", "a,b,c\n", "a,1\na,2\n", "\"a,1\n"}) {
    const auto read = Numbers::read(wrong);
    ASSERT_FALSE(read.ok()) << wrong;
    EXPECT_TRUE(read.refusal().sentence().starts_with("Line ")) << read.refusal().sentence();
  }
}

}  // namespace
}  // namespace linepool::deliver
