// Help, as the whole program prints it.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "cli/program.h"
#include "cli/terminal/text_width.h"
#include "client/testing/manual_time.h"

namespace linepool::cli {
namespace {

struct Said {
  Exit code = Exit::kDone;
  std::string out;
  std::string err;
};

// Runs the program where no server answers and Ctrl-C comes soon.
Said run_alone(const std::vector<std::string>& arguments) {
  client_testing::ManualTime time;
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  int looks = 0;
  Console console{.in = in,
                  .out = out,
                  .err = err,
                  .environment = [](const char* name) -> std::optional<std::string> {
                    const std::string_view variable(name);
                    if (variable == "LINEPOOL_URL") return "http://127.0.0.1:1";
                    if (variable == "LINEPOOL_KEY") return "feedfeedfeedfeedfeedfeedfeedfeed";
                    if (variable == "LINEPOOL_ADMIN_TOKEN") return "a-token";
                    return std::nullopt;
                  },
                  .catch_interrupt = [] {},
                  .interrupted = [&looks] { return ++looks > 3; },
                  .timing = time.timing()};
  Said said;
  said.code = run(arguments, console);
  said.out = out.str();
  said.err = err.str();
  return said;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

// As a shell splits a line with single quotes.
std::vector<std::string> words_of(const std::string& line) {
  std::vector<std::string> words(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '\'') {
      quoted = !quoted;
    } else if (c == ' ' && !quoted) {
      words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  return words;
}

std::set<std::string> examples() {
  std::set<std::string> found;
  for (const std::string& line : lines_of(run_alone({"--help-all"}).out)) {
    if (line.starts_with("  linepool ")) found.insert(line.substr(11));
  }
  return found;
}

// Every heading of --help-all is a command.
std::vector<std::string> commands() {
  std::vector<std::string> found;
  const std::vector<std::string> lines = lines_of(run_alone({"--help-all"}).out);
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const bool is_rule = !lines[i].empty() && lines[i].find_first_not_of('-') == std::string::npos;
    if (is_rule) found.push_back(lines[i - 1].substr(std::string("linepool ").size()));
  }
  return found;
}

TEST(Help, EveryPageFitsTheTerminalAndHasAnExample) {
  const std::vector<std::string> all = commands();
  EXPECT_GT(all.size(), 60u);
  for (const std::string& command : all) {
    std::vector<std::string> arguments = words_of(command);
    arguments.emplace_back("--help");
    const Said said = run_alone(arguments);
    EXPECT_EQ(said.code, Exit::kDone) << command;
    const std::size_t at = said.out.find("\nExamples:\n");
    ASSERT_NE(at, std::string::npos) << command;
    EXPECT_NE(said.out.find("  linepool " + command, at), std::string::npos) << command;
    for (const std::string& line : lines_of(said.out)) {
      const bool is_whole = line.starts_with("  linepool ") || line.starts_with("Usage: ");
      EXPECT_TRUE(is_whole || display_width(line) <= 80) << command << '\n' << line;
    }
  }
}

TEST(Help, EveryExampleIsRightUsage) {
  const std::set<std::string> all = examples();
  EXPECT_GT(all.size(), 60u);
  for (const std::string& example : all) {
    const Said said = run_alone(words_of(example));
    // These read files of the user.
    const bool needs_files = said.err.find("lines.csv") != std::string::npos ||
                             said.err.find("in catalogue") != std::string::npos ||
                             said.err.find("texts.jsonl") != std::string::npos ||
                             said.err.find("carrier.password") != std::string::npos ||
                             said.err.find("request.txt") != std::string::npos ||
                             said.err.find("message.txt") != std::string::npos;
    EXPECT_TRUE(said.code != Exit::kUsage || needs_files) << example << '\n' << said.err;
  }
}

}  // namespace
}  // namespace linepool::cli
