// Where the admin commands find a server whose admin.listen is an address of its own.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "base/testing/temporary_directory.h"
#include "cli/program.h"
#include "client/testing/manual_time.h"
#include "client/testing/scripted_server.h"

namespace linepool::cli {
namespace {

using client_testing::ManualTime;
using client_testing::Scripted;
using client_testing::ScriptedServer;
using client_testing::Seen;

constexpr const char* kClock =
    R"({"now":"2026-11-28T10:00:00Z","system":"2026-11-28T10:00:00Z","ahead_ms":0,)"
    R"("in_doubt":false,"step_ms":0})";

class AdminUrl : public testing::Test {
 protected:
  AdminUrl() {
    write("token", "file-token\n");
    environment_["LINEPOOL_URL"] = main_.url();
  }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(directory_.file(name)) << text;
  }
  [[nodiscard]] std::vector<std::string> by_file() const {
    return {"admin", "clock", "show", "--admin-token-file", directory_.file("token")};
  }
  Exit run_with(const std::vector<std::string>& words) {
    ManualTime time;
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    Console console{.in = in,
                    .out = out,
                    .err = err,
                    .environment = [this](const char* name) -> std::optional<std::string> {
                      const auto found = environment_.find(name);
                      if (found == environment_.end()) return std::nullopt;
                      return found->second;
                    },
                    .catch_interrupt = [] {},
                    .interrupted = [] { return false; },
                    .timing = time.timing()};
    const Exit exit = run(words, console);
    err_ = err.str();
    return exit;
  }

  TemporaryDirectory directory_;
  ScriptedServer main_{[](const Seen&) { return Scripted{.body = "Not found.", .status = 404}; }};
  ScriptedServer admin_{[](const Seen&) { return Scripted{.body = kClock}; }};
  std::map<std::string, std::string> environment_;
  std::string err_;
};

TEST_F(AdminUrl, IsInTheFileBesideTheToken) {
  write("admin.url", admin_.url() + "\n");
  EXPECT_EQ(run_with(by_file()), Exit::kDone) << err_;
  EXPECT_EQ(main_.seen().size(), 0u);
  EXPECT_EQ(admin_.seen().size(), 1u);
}

TEST_F(AdminUrl, IsWhatTheEnvironmentSays) {
  write("admin.url", "http://127.0.0.1:1\n");
  environment_["LINEPOOL_ADMIN_URL"] = admin_.url();
  EXPECT_EQ(run_with(by_file()), Exit::kDone) << err_;
  environment_["LINEPOOL_ADMIN_TOKEN"] = "a-token";
  EXPECT_EQ(run_with({"admin", "clock", "show"}), Exit::kDone) << err_;
  EXPECT_EQ(admin_.seen().size(), 2u);
}

TEST_F(AdminUrl, IsWhatTheOptionSays) {
  write("admin.url", "http://127.0.0.1:1\n");
  environment_["LINEPOOL_ADMIN_URL"] = "http://127.0.0.1:2";
  auto words = by_file();
  words.insert(words.end(), {"--url", admin_.url()});
  EXPECT_EQ(run_with(words), Exit::kDone) << err_;
}

TEST_F(AdminUrl, AHintSaysWhereItMayBe) {
  EXPECT_NE(run_with(by_file()), Exit::kDone);
  EXPECT_EQ(main_.seen().size(), 1u);
  EXPECT_NE(err_.find("admin.listen"), std::string::npos) << err_;
  EXPECT_NE(err_.find("LINEPOOL_ADMIN_URL"), std::string::npos) << err_;
}

}  // namespace
}  // namespace linepool::cli
