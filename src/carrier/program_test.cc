#include "carrier/program.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

#include "base/testing/program_texts.h"
#include "base/testing/temporary_directory.h"
#include "net/listen_socket.h"

namespace linepool::carrier {
namespace {

const std::filesystem::path kGolden = LINEPOOL_GOLDEN_DIR;

struct Said {
  Exit code = Exit::kDone;
  std::string out;
  std::string err;
};

Said say(const std::vector<std::string>& arguments, const std::string& input = "") {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  const Exit code = run(arguments, {in, out, err, [] { return false; }});
  return {code, out.str(), err.str()};
}

TEST(Program, HelpFits80ColumnsAndIsTheGoldenOne) {
  const Said help = say({"--help"});
  EXPECT_EQ(help.code, Exit::kDone);
  expect_80_columns(help.out);
  expect_golden(kGolden / "help.txt", help.out);
}

TEST(Program, TheManualHasEveryOptionOfHelp) {
  const Said help = say({"--help"});
  const Said manual = say({"--print-man"});
  expect_every_option(help.out, manual.out);
}

TEST(Program, WrongUsageIsASentence) {
  const std::pair<std::vector<std::string>, std::string> cases[] = {
      {{}, "--script FILE is missing: the messages to play."},
      {{"--script", "x"}, "Say --connect HOST:PORT to play the gateway, or --listen"},
      {{"--script", "x", "--listen", "a:1", "--connect", "b:1"}, "--listen and --connect exclude"},
      {{"--script", "x", "--connect", "a:1"}, "--system-id NAME is missing"},
      {{"--script", "x", "--connect", "a:1", "--system-id", "1234567890123456"},
       "--system-id has at most 15 bytes."},
      {{"--script", "x", "--connect", "a:1", "--system-id", "me", "--stay"},
       "--stay is for --listen."},
      {{"--window", "0"}, "--window"},
      {{"--rate", "fast"}, "--rate"},
      {{"--nonsense"}, "--nonsense"},
  };
  for (const auto& [arguments, sentence] : cases) {
    const Said said = say(arguments);
    EXPECT_EQ(said.code, Exit::kUsage);
    EXPECT_NE(said.err.find(sentence), std::string::npos) << said.err;
    EXPECT_EQ(said.err.find("linepool-carrier: "), 0u);
  }
}

TEST(Program, WrongFilesAreSentences) {
  const std::string message = "[[message]]\nto = \"60112869001\"\ntext = \"x\"\n";
  const std::vector<std::string> gateway{"--connect", "127.0.0.1:1", "--system-id",
                                         "me",        "--script",    "-"};
  EXPECT_EQ(say({"--script", "/nowhere/s.toml", "--dry-run"}).err,
            "linepool-carrier: Cannot read /nowhere/s.toml: No such file or directory.\n");
  EXPECT_EQ(say({"--script", "-", "--dry-run"}, "")
                .err.find("linepool-carrier: - has no message: a script has [[message]]"),
            0u);
  EXPECT_EQ(say({"--script", "-", "--dry-run"}, "x = 1\n").err,
            "linepool-carrier: stdin:1: unknown key 'x'; a script has: faults, message.\n");
  TemporaryDirectory directory;
  const std::string file = (directory.path() / "pw").string();
  std::ofstream(file) << "123456789\n";
  auto with = gateway;
  with.insert(with.end(), {"--password-file", file});
  EXPECT_EQ(say(with, message).err, "linepool-carrier: The password in " + file +
                                        " has 9 bytes, and SMPP has room for 8.\n");
  for (const char* address : {"host", "host:", ":1", "::1:1", "host:99999"}) {
    auto wrong = gateway;
    wrong[1] = address;
    const Said said = say(wrong, message);
    EXPECT_EQ(said.code, Exit::kUsage);
    EXPECT_NE(said.err.find("write HOST:PORT"), std::string::npos) << said.err;
  }
  with = gateway;
  with.insert(with.end(), {"--patience", "soon"});
  EXPECT_EQ(say(with, message).code, Exit::kUsage);
}

TEST(Program, WhoCannotBeReachedIsAnExitCodeOfItsOwn) {
  const std::string message = "{\"to\": \"60112869001\", \"text\": \"x\"}\n";
  const Said said =
      say({"--connect", "127.0.0.1:1", "--system-id", "me", "--script", "-", "--patience", "1s"},
          message);
  EXPECT_EQ(said.code, Exit::kUnreachable);
  EXPECT_EQ(said.err, "linepool-carrier: cannot connect to 127.0.0.1:1: Connection refused.\n");
  EXPECT_NE(said.out.find("messages                        0   of 1"), std::string::npos)
      << said.out;
}

TEST(Program, AnAddressThatIsTakenIsASentence) {
  const auto taken = net::open_listen_sockets("127.0.0.1", 0, 1);
  const std::string port = std::to_string(taken.front().port);
  const Said said = say({"--listen", "127.0.0.1:" + port, "--script", "-"},
                        "{\"to\": \"60112869001\", \"text\": \"x\"}\n");
  EXPECT_EQ(said.code, Exit::kUnreachable);
  EXPECT_EQ(said.err, "linepool-carrier: cannot listen on 127.0.0.1 port " + port +
                          ": Address already in use.\n");
}

TEST(Program, ADryRunPrintsThePlan) {
  const Said said = say({"--script", "-", "--dry-run", "--seed", "3"},
                        "{\"to\": \"60112869001\", \"text\": \"code {code}\", \"count\": 2}\n");
  EXPECT_EQ(said.code, Exit::kDone);
  EXPECT_EQ(std::count(said.out.begin(), said.out.end(), '\n'), 2);
  EXPECT_EQ(said.out.find("{\"message\":1,\"part\":1,\"parts\":1,\"duplicate\":false,"
                          "\"to\":\"60112869001\",\"data_coding\":0,\"text\":\"code "),
            0u)
      << said.out;
}

}  // namespace
}  // namespace linepool::carrier
