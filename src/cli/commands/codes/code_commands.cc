// code score, code explain: the code extractor judged on one's own texts, and asked about one.
#include <array>
#include <boost/json.hpp>
#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands/codes/labelled_texts.h"
#include "cli/commands/commands.h"
#include "code/extractor.h"
#include "code/score/score.h"

namespace linepool::cli {
namespace {

namespace json = boost::json;

constexpr std::size_t kFileBytes = std::size_t{256} * 1024 * 1024;
constexpr std::size_t kTextBytes = 64 * 1024;

struct Arguments {
  std::string file;
  bool each = false;
};

std::string rounded(double value, int digits) {
  std::array<char, 32> text{};
  const int size = std::snprintf(text.data(), text.size(), "%.*f", digits, value);
  return {text.data(), static_cast<std::size_t>(size)};
}

// With two decimals; "-" or null where there is nothing to count.
std::string cell(std::optional<double> share) {
  return share ? rounded(*share, 2) : "-";
}
json::value number(std::optional<double> share) {
  if (!share) return nullptr;
  return std::stod(rounded(*share, 2));
}

json::object counted(const ScoreCounts& counts) {
  return {{"exact", number(per_cent(counts.exact, counts.with_code()))},
          {"wrong", number(per_cent(counts.wrong, counts.with_code()))},
          {"miss", number(per_cent(counts.miss, counts.with_code()))},
          {"false", number(per_cent(counts.invented, counts.without_code()))},
          {"type", number(per_cent(counts.type_right, counts.typed))},
          {"with_code", counts.with_code()},
          {"without_code", counts.without_code()}};
}

template <class Groups>
json::object counted_by(const Groups& groups) {
  json::object rows;
  for (const auto& [group, counts] : groups) rows[group] = counted(counts);
  return rows;
}

json::object levels_of(const Score& score) {
  json::object rows;
  for (const auto& [level, counts] : score.by_level) {
    rows[name(level)] = json::object{{"given", counts.given},
                                     {"right", number(per_cent(counts.right, counts.given))}};
  }
  return rows;
}

void add_row(Table& table, const std::string& by, const std::string& group,
             const ScoreCounts& counts) {
  table.add({by, group, std::to_string(counts.texts()),
             cell(per_cent(counts.exact, counts.with_code())),
             cell(per_cent(counts.wrong, counts.with_code())),
             cell(per_cent(counts.miss, counts.with_code())),
             cell(per_cent(counts.invented, counts.without_code())),
             cell(per_cent(counts.type_right, counts.typed))});
}

Table table_of(const Score& score) {
  Table table({{"BY"},
               word_list("GROUP"),
               right("TEXTS"),
               right("EXACT %"),
               right("WRONG %"),
               right("MISS %"),
               right("FALSE %"),
               right("TYPE %")});
  add_row(table, "total", "", score.total);
  for (const auto& [group, counts] : score.by_language) add_row(table, "lang", group, counts);
  for (const auto& [group, counts] : score.by_source) add_row(table, "source", group, counts);
  for (const auto& [level, counts] : score.by_level) {
    table.add({"level", std::string(name(level)), std::to_string(counts.given),
               cell(per_cent(counts.right, counts.given)), "", "", "", ""});
  }
  return table;
}

json::object told_line(const LabelledLine& line, const CodeResult& result) {
  const std::string* otp = result.otp();
  return {{"line", line.number},
          {"outcome", name(outcome_of(line.text, result))},
          {"code", line.text.code ? json::value(*line.text.code) : json::value(nullptr)},
          {"got", otp != nullptr ? json::value(*otp) : json::value(nullptr)},
          {"type", name(result.type)},
          {"confidence", result.confidence},
          {"score", result.score},
          {"rule", result.rule},
          {"reason", name(result.reason)}};
}

// Whether somebody who looks for faults wants to see the line.
bool is_fault(const LabelledLine& line, const CodeResult& result) {
  const ScoreOutcome outcome = outcome_of(line.text, result);
  return (outcome != ScoreOutcome::kExact && outcome != ScoreOutcome::kRight) ||
         (line.text.type && *line.text.type != result.type);
}

Exit score_file(Session& session, const Arguments& arguments) {
  const std::string file = read_file(session, arguments.file, kFileBytes);
  Score score;
  json::array lines;
  Table faults(
      {right("LINE"), {"OUTCOME"}, {"RIGHT"}, {"GOT"}, {"TYPE"}, {"RULE"}, free_text("TEXT")});
  for (const LabelledLine& line : read_labelled_texts(file, arguments.file)) {
    const CodeResult result = read_code(line.text.text);
    score.add(line.text, result);
    if (!arguments.each) continue;
    if (session.json()) {
      lines.push_back(told_line(line, result));
    } else if (is_fault(line, result)) {
      const std::string* otp = result.otp();
      const std::string type =
          (line.text.type ? std::string(name(*line.text.type)) + " > " : std::string()) +
          std::string(name(result.type));
      faults.add({std::to_string(line.number), std::string(name(outcome_of(line.text, result))),
                  line.text.code.value_or("-"), otp != nullptr ? *otp : "-", type,
                  std::string(result.rule), line.text.text});
    }
  }
  if (!session.json()) {
    session.show(arguments.each ? faults : table_of(score));
    return Exit::kDone;
  }
  json::object document{{"total", counted(score.total)},
                        {"by_language", counted_by(score.by_language)},
                        {"by_source", counted_by(score.by_source)},
                        {"by_level", levels_of(score)}};
  if (arguments.each) document["lines"] = std::move(lines);
  session.show(document);
  return Exit::kDone;
}

json::object told(const CodeOption& reading) {
  return {{"code", reading.code},
          {"type", name(reading.type)},
          {"confidence", reading.confidence},
          {"level", name(reading.level)},
          {"rule", reading.rule},
          {"span", json::array{reading.begin, reading.end}}};
}

json::object told(const CodeResult& result) {
  json::array candidates;
  for (const CodeOption& reading : result.candidates) candidates.push_back(told(reading));
  const auto text = [](const std::string& value) {
    return value.empty() ? json::value(nullptr) : json::value(value);
  };
  return {{"code", text(result.code)},
          {"otp", result.otp() != nullptr ? json::value(*result.otp()) : json::value(nullptr)},
          {"type", name(result.type)},
          {"confidence", result.confidence},
          {"level", name(result.level)},
          {"span", result.code.empty() ? json::value(nullptr)
                                       : json::value(json::array{result.begin, result.end})},
          {"rule", text(std::string(result.rule))},
          {"rule_version", result.rule_version},
          {"candidates", std::move(candidates)},
          {"service", text(result.service)},
          {"origin", text(result.origin)},
          {"expires_in_s",
           result.expires_in_s ? json::value(*result.expires_in_s) : json::value(nullptr)},
          {"reference", text(result.reference)},
          {"amount", text(result.amount)},
          {"reason", text(std::string(name(result.reason)))}};
}

std::string span(std::size_t begin, std::size_t end) {
  return std::to_string(begin) + "-" + std::to_string(end);
}

Exit explain(Session& session, const Arguments& arguments) {
  std::string text = read_file(session, arguments.file, kTextBytes);
  if (!text.empty() && text.back() == '\n') text.pop_back();
  const CodeResult result = read_code(text);
  if (session.json()) {
    session.show(told(result));
    return Exit::kDone;
  }
  Table table({{"WHAT"}, free_text("VALUE")});
  const auto row = [&table](const char* what, std::string value) {
    if (!value.empty()) table.add({what, std::move(value)});
  };
  row("code", result.code);
  row("type", std::string(name(result.type)));
  row("no one-time code", std::string(name(result.reason)));
  row("confidence", rounded(result.confidence, 3) + " " + std::string(name(result.level)));
  if (!result.code.empty()) row("bytes", span(result.begin, result.end));
  row("rule", std::string(result.rule));
  row("rule version", std::to_string(result.rule_version));
  row("service", result.service);
  row("origin", result.origin);
  if (result.expires_in_s) row("expires in s", std::to_string(*result.expires_in_s));
  row("reference", result.reference);
  row("amount", result.amount);
  for (const CodeOption& other : result.candidates) {
    row("candidate", other.code + " " + std::string(name(other.type)) + " " +
                         rounded(other.confidence, 3) + " " + std::string(other.rule) + " at " +
                         span(other.begin, other.end));
  }
  session.show(table);
  return Exit::kDone;
}

}  // namespace

void add_code_commands(const Command& app, Session& session, Chosen& chosen) {
  const Command code =
      app.add_subcommand("code", "The code in a text: explain, score; without a server")
          .under("Test your app");
  code.require_subcommand();
  const auto arguments = std::make_shared<Arguments>();
  const auto choose = chooser(session, chosen, arguments);
  const Command explaining = code.add_subcommand("explain", "Say which code a text holds, and why");
  explaining.add_option("file", arguments->file, "The text; standard input if not given");
  explaining.example("code explain message.txt");
  explaining.callback([session_at = &session, &chosen, arguments] {
    if (arguments->file.empty()) arguments->file = "-";
    chosen = [session_at, arguments] { return explain(*session_at, *arguments); };
  });
  const Command scoring = code.add_subcommand(
      "score", "Measure the extractor on labelled texts: exact, wrong, miss, false in per cent");
  scoring
      .add_option("file", arguments->file,
                  "Lines of {text, code or null, lang?, source?, type?, also_right?}; - for "
                  "standard input")
      .required();
  scoring.add_flag("--each", arguments->each,
                   "List the texts that went wrong; with --json, every text");
  scoring.example("code score texts.jsonl").example("code score texts.jsonl --each");
  scoring.callback(choose(score_file));
}

}  // namespace linepool::cli
