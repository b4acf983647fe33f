#include "deliver/program.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>

#include "base/testing/program_texts.h"
#include "base/testing/temporary_directory.h"
#include "deliver/send/poster.h"
#include "deliver/spool/spool.h"

namespace linepool::deliver {
namespace {

const std::filesystem::path kGolden = LINEPOOL_GOLDEN_DIR;
constexpr Time kNow{1'795'939'200'000};

struct Said {
  Exit code = Exit::kDone;
  std::string out;
  std::string err;
};

using Variables = std::map<std::string, std::string>;

class Program : public ::testing::Test {
 protected:
  Said say(const std::vector<std::string>& arguments, const Variables& variables = {}) {
    std::ostringstream out;
    std::ostringstream err;
    const ManualClock clock(kNow);
    SeededRandom random(1);
    RealDisk disk;
    const Surroundings around{
        .out = out,
        .err = err,
        .environment = [&variables](const std::string& name) -> std::optional<std::string> {
          const auto found = variables.find(name);
          if (found == variables.end()) return std::nullopt;
          return found->second;
        },
        .clock = clock,
        .random = random,
        .disk = disk,
        .interrupted = [] { return false; }};
    const Exit code = run(arguments, around);
    return {code, out.str(), err.str()};
  }

  std::string write(const std::string& name, const std::string& text, mode_t mode = 0600) {
    const std::string file = top_.file(name);
    std::ofstream(file) << text;
    ::chmod(file.c_str(), mode);
    return file;
  }

  // With a server that nobody is.
  std::vector<std::string> with(std::initializer_list<std::string> more) {
    std::vector<std::string> all{"--url",        "http://127.0.0.1:1/supply/shelf/sms",
                                 "--spool",      top_.file("spool"),
                                 "--token-file", write("token", "T0KEN\n")};
    all.insert(all.end(), more);
    return all;
  }

  std::string only_body() {
    RealDisk disk;
    const Result<Spool> spool = Spool::open(top_.file("spool"), disk);
    CHECK(spool.ok() && spool->waiting().size() == 1);
    return spool->body_of(spool->waiting().front());
  }

  TemporaryDirectory top_;
};

TEST_F(Program, HelpFits80ColumnsAndIsTheGoldenOne) {
  const Said help = say({"--help"});
  EXPECT_EQ(help.code, Exit::kDone);
  expect_80_columns(help.out);
  expect_golden(kGolden / "help.txt", help.out);
}

TEST_F(Program, TheManualHasEveryOptionOfHelp) {
  const Said help = say({"--help"});
  const Said manual = say({"--print-man"});
  expect_every_option(help.out, manual.out);
}

TEST_F(Program, WrongUsageIsASentence) {
  const std::string url = "http://127.0.0.1:1/supply/shelf/sms";
  const std::pair<std::vector<std::string>, std::string> cases[] = {
      {{}, "--url is missing"},
      {{"--url", url}, "--token-file is missing"},
      {{"--url", url, "--token-file", "t"}, "neither gammu-smsd nor smsd called it"},
      {{"--url", url, "--token-file", "t", "7"}, "neither gammu-smsd nor smsd called it"},
      {{"--url", "http://h/", "--token-file", "t", "--flush"}, "--url is that of a supplier"},
      {{"--flush", "--watch"}, "exclude each other"},
      {{"--url", url, "--token-file", "t", "--flush", "7"}, "take no SMS"},
      {{"--json"}, "--json is for --status."},
      {{"--url", url, "--to", "1", "--numbers", "f"}, "--to and --numbers exclude"},
      {{"--max-spool", "0"}, "--max-spool"},
      {{"--nonsense"}, "--nonsense"},
  };
  for (const auto& [arguments, sentence] : cases) {
    const Said said = say(arguments);
    EXPECT_EQ(said.code, Exit::kUsage);
    EXPECT_NE(said.err.find(sentence), std::string::npos) << said.err;
    EXPECT_EQ(said.err.find("linepool-deliver: "), 0u);
  }
}

TEST_F(Program, AnSmsIsTakenWhateverTheNetworkDoes) {
  const Variables sms{{"SMS_MESSAGES", "1"},
                      {"SMS_1_NUMBER", "Google"},
                      {"SMS_1_TEXT", "SECRET 4821"},
                      {"LANG", "C.UTF-8"}};
  for (int times = 0; times < 2; ++times) {
    const Said said = say(with({"--to", "+601", "--", "IN1"}), sms);
    EXPECT_EQ(said.code, Exit::kDone);
    EXPECT_NE(said.err.find("No answer: "), std::string::npos) << said.err;
    EXPECT_EQ(said.err.find("SECRET"), std::string::npos);
    EXPECT_EQ(said.err.find("T0KEN"), std::string::npos);
  }
  EXPECT_NE(only_body().find("&to=%2B601&from=Google&"), std::string::npos) << only_body();
  EXPECT_NE(only_body().find("&text=SECRET%204821"), std::string::npos) << only_body();
  EXPECT_EQ(only_body().find("T0KEN"), std::string::npos);
  const Said flushed = say(with({"--flush"}));
  EXPECT_EQ(flushed.code, Exit::kUnreachable);
  EXPECT_EQ(flushed.out, "delivered 0, refused 0, waiting 1\n");
  const Said status = say({"--spool", top_.file("spool"), "--status", "--json"});
  EXPECT_EQ(status.code, Exit::kDone);
  EXPECT_EQ(
      status.out.find("{\"waiting\":1,\"oldest\":\"2026-11-29T08:00:00.000Z\",\"refused\":0,"), 0u)
      << status.out;
  EXPECT_NE(say({"--spool", top_.file("spool"), "--status"}).out.find("trouble  2026-11-29T08:00"),
            std::string::npos);
}

TEST_F(Program, LookingMakesNoSpool) {
  const Said said = say({"--spool", top_.file("spool"), "--status"});
  EXPECT_EQ(said.code, Exit::kUsage);
  EXPECT_FALSE(std::filesystem::exists(top_.file("spool"))) << "it would be another user's";
}

TEST_F(Program, ATokenFileThatOthersReadIsATroubleAndTheSmsIsTaken) {
  const Variables sms{{"SMS_MESSAGES", "1"}, {"SMS_1_TEXT", "x"}, {"LANG", "C.UTF-8"}};
  const auto arguments = with({"--", "IN1"});
  for (const mode_t mode : {0644u, 0602u, 0620u}) {
    ::chmod(top_.file("token").c_str(), mode);
    const Said said = say(arguments, sms);
    EXPECT_EQ(said.code, Exit::kDone);
    EXPECT_NE(said.err.find("chmod 600"), std::string::npos) << said.err;
  }
  const Said flushed = say([&] {
    auto all = with({"--flush"});
    ::chmod(top_.file("token").c_str(), 0644);
    return all;
  }());
  EXPECT_EQ(flushed.code, Exit::kFixKey);
  EXPECT_EQ(flushed.out, "delivered 0, refused 0, waiting 1\n");
}

TEST_F(Program, TokensThatAreNone) {
  EXPECT_FALSE(read_token(top_.file("none")).ok());
  EXPECT_FALSE(read_token("/dev/zero").ok());
  for (const std::string& text :
       {std::string(), std::string(" \n"), std::string("a b"), std::string("a\r\nX: y"),
        std::string("\0", 1), std::string(2000, 'x')}) {
    const auto read = read_token(write("bad", text));
    ASSERT_FALSE(read.ok());
    EXPECT_EQ(read.refusal().sentence().find("X: y"), std::string::npos);
  }
  EXPECT_EQ(*read_token(write("good", " abc \n", 0640)), "abc");
}

TEST_F(Program, WhichAddressesAreASuppliers) {
  for (const char* url :
       {"https://pool.example/supply/shelf/sms", "http://127.0.0.1:8080/supply/a/sms",
        "HTTPS://[::1]:8080/behind/a/proxy/supply/a.b/sms"}) {
    EXPECT_TRUE(check_url(url).ok()) << url;
  }
  for (const char* url :
       {"", "pool.example/supply/a/sms", "ftp://h/supply/a/sms", "https://h/supply/a",
        "https://h/supply//sms", "https://h/supply/a/sms/", "https://h/supply/a/sms?token=t",
        "https://h/supply/a/b/sms", "https://me:pw@h/supply/a/sms", "https://h/supply/a b/sms"}) {
    EXPECT_FALSE(check_url(url).ok()) << url;
  }
}

TEST_F(Program, SmsOfSmstoolsAndItsOtherEvents) {
  const std::string file = write("GSM1.abc", "From: 1\nModem: GSM1\n\nSECRET");
  const std::string numbers = write("numbers.csv", "GSM1,+602\n");
  for (const char* event : {"SENT", "FAILED", "REPORT", "CALL"}) {
    EXPECT_EQ(say(with({"--", event, file})).code, Exit::kDone);
    EXPECT_FALSE(std::filesystem::exists(top_.file("spool"))) << event;
  }
  Said said = say(with({"--numbers", numbers, "--", "RECEIVED", file}));
  EXPECT_EQ(said.code, Exit::kDone);
  EXPECT_TRUE(std::filesystem::exists(file)) << "it is smsd's";
  EXPECT_NE(only_body().find("&to=%2B602&device=GSM1&"), std::string::npos) << only_body();
  said = say(with({"--numbers", numbers, "--remove", "--", "RECEIVED", file}));
  EXPECT_EQ(said.code, Exit::kDone);
  EXPECT_FALSE(std::filesystem::exists(file));
  only_body();  // the same as before
}

TEST_F(Program, WhatIsNotTakenSaysSoAndStays) {
  const std::string bad = write("bad", "SECRET");
  const std::string good = write("good", "From: 1\n\nx");
  Said said = say(with({"--remove", "--", "RECEIVED", bad, top_.file("none"), good}));
  EXPECT_EQ(said.code, Exit::kTryLater);
  EXPECT_EQ(said.err.find("SECRET"), std::string::npos);
  EXPECT_TRUE(std::filesystem::exists(bad));
  EXPECT_FALSE(std::filesystem::exists(good)) << "one bad file spoils no other";
  only_body();
  EXPECT_EQ(say(with({"--", "RECEIVED"})).code, Exit::kUsage);
  const std::string more = write("more", "From: 2\n\nx");
  said = say(with({"--max-spool", "1", "--remove", "--", "RECEIVED", more}));
  EXPECT_EQ(said.code, Exit::kTryLater);
  EXPECT_NE(said.err.find("is full: 1 SMS wait"), std::string::npos) << said.err;
  EXPECT_TRUE(std::filesystem::exists(more));
  EXPECT_EQ(say(with({"--max-spool", "1", "--", "IN1"}), {{"SMS_MESSAGES", "1"}}).code,
            Exit::kTryLater);
  EXPECT_EQ(say(with({"--", "IN1"}), {{"SMS_MESSAGES", "x"}}).code, Exit::kTryLater);
}

TEST_F(Program, ATableOfNumbersThatCannotBeReadCostsNoSms) {
  const std::string file = write("sms", "From: 1\nModem: GSM1\n\nx");
  const Said said = say(with({"--numbers", write("n.csv", "GSM1\n"), "--", "RECEIVED", file}));
  EXPECT_EQ(said.code, Exit::kDone);
  EXPECT_NE(said.err.find("n.csv: Line 1: a row is device,number."), std::string::npos) << said.err;
  EXPECT_EQ(only_body().find("&to="), std::string::npos);
  EXPECT_NE(only_body().find("&device=GSM1&"), std::string::npos);
}

TEST_F(Program, GammuWithoutAUnicodeLocaleIsATrouble) {
  const Said said = say(with({"--", "IN1"}), {{"SMS_MESSAGES", "1"}, {"SMS_1_TEXT", "?"}});
  EXPECT_EQ(said.code, Exit::kDone);
  EXPECT_NE(said.err.find("LC_ALL=C.UTF-8"), std::string::npos) << said.err;
}

TEST_F(Program, WhileAnotherDeliversThisOneOnlyTakesIt) {
  RealDisk disk;
  ASSERT_TRUE(Spool::open(top_.file("spool"), disk).ok());
  FolderLock other(Spool::open(top_.file("spool"), disk)->delivery_lock());
  ASSERT_TRUE(other.try_lock());
  const std::string file = write("sms", "From: 1\n\nx");
  const Said said = say(with({"--", "RECEIVED", file}));
  EXPECT_EQ(said.code, Exit::kDone);
  EXPECT_EQ(said.err, "");
  only_body();
}

}  // namespace
}  // namespace linepool::deliver
