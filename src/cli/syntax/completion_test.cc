// The bash completion runs in a real bash.
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

#include "cli/testing/program_output.h"

namespace linepool::cli {
namespace {

// What bash offers after these words, sorted, separated by single spaces.
std::string offered(const std::string& words) {
  std::string file = "/tmp/linepool-completion-XXXXXX";
  close(mkstemp(file.data()));
  std::ofstream(file) << output_of({"completion", "bash"})
                      << "COMP_WORDS=(linepool " + words +
                             ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_linepool\n"
                             "printf '%s\\n' \"${COMPREPLY[@]}\" | sort | tr '\\n' ' '\n";
  FILE* bash = popen(("bash --norc -u " + file + " 2>&1").c_str(), "r");
  std::string text;
  std::array<char, 4096> piece{};
  while (const std::size_t got = fread(piece.data(), 1, piece.size(), bash)) {
    text.append(piece.data(), got);
  }
  pclose(bash);
  unlink(file.c_str());
  return text;
}

TEST(BashCompletion, OffersWhatMayComeNext) {
  EXPECT_EQ(offered("ba"), "balance ");
  EXPECT_EQ(offered("rent re"), "reject renew ");
  EXPECT_EQ(offered("rent watch --wa"), "--wait ");
  EXPECT_EQ(offered("admin key r"), "revoke rotate ");
  EXPECT_EQ(offered("--json admin cata"), "catalogue ");
  EXPECT_EQ(offered("otp --app google --co"), "--code-pattern --color --country ");
  EXPECT_EQ(offered("otp --app google --country malaysia --j"), "--json ");
  EXPECT_EQ(offered("otp --number-type ''"), "long short_code ");
  EXPECT_EQ(offered("rent auto-renew 601128691234 o"), "off on ");
  EXPECT_EQ(offered("completion b"), "bash ");
  EXPECT_EQ(offered("otp --label --"), " ") << "anything may stand there";
  EXPECT_EQ(
      offered("admin ledger ''"),
      "--admin-token-file --ca-cert --color --help --help-all --json --key --key-in-query --url "
      "--version show verify ");
}

TEST(Completion, EveryShellKnowsEveryCommand) {
  for (const char* shell : {"bash", "zsh", "fish"}) {
    const std::string script = output_of({"completion", shell});
    for (const char* word : {"otp", "history", "completion", "unmatched", "rotate", "export",
                             "country", "auto-renew"}) {
      EXPECT_NE(script.find(word), std::string::npos) << shell << ' ' << word;
    }
  }
}

}  // namespace
}  // namespace linepool::cli
