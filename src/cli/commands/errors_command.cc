// errors: the error table.
#include <linepool/error.h>

#include <boost/json.hpp>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "cli/commands/commands.h"
#include "cli/syntax/suggestion.h"

namespace linepool::cli {
namespace {

namespace json = boost::json;

std::string_view advice(Action action) {
  switch (action) {
    case Action::kRetry: return "Try again later, after Retry-After if the answer has it.";
    case Action::kNewNumber: return "Take another number.";
    case Action::kTopUp: return "Add money to the balance.";
    case Action::kFixKey: return "Use a key or token that may do this.";
    case Action::kFixRequest: return "Correct the call.";
    case Action::kGiveUp: return "Do not repeat the call: nothing changes by itself.";
  }
  return "";
}

Exit exit_of(Error error) {
  Failure failure;
  failure.kind = Failure::Kind::kRefused;
  failure.error = error;
  return cli::exit_of(failure);
}

Exit show_errors(Session& session, const std::string& only) {
  json::array rows;
  std::vector<std::string> codes;
  std::vector<Column> columns{
      {"CODE"}, right("HTTP"), right("EXIT"), word_list("MEANING"), word_list("WHAT TO DO", 0)};
  if (!only.empty()) columns.push_back(word_list("USER API SAYS"));
  Table table(std::move(columns));
  for (const ErrorInfo& row : error_table()) {
    codes.emplace_back(row.code);
    if (!only.empty() && row.code != only) continue;
    const int exit = static_cast<int>(exit_of(row.error));
    rows.push_back({{"code", row.code},
                    {"sentence", row.sentence},
                    {"http_status", row.http_status},
                    {"exit_code", exit},
                    {"meaning", row.meaning},
                    {"action", name(row.action)},
                    {"advice", advice(row.action)}});
    std::vector<std::string> cells{std::string(row.code), std::to_string(row.http_status),
                                   std::to_string(exit), std::string(row.meaning),
                                   std::string(advice(row.action))};
    if (!only.empty()) {
      cells.emplace_back(row.sentence.empty() ? "a sentence that names the parameter"
                                              : row.sentence);
    }
    table.add(std::move(cells));
  }
  if (rows.empty()) {
    throw UsageError(no_such("error code", only, codes, "`linepool errors` lists them"));
  }
  session.json() ? session.show(rows) : session.show(table);
  return Exit::kDone;
}

}  // namespace

void add_errors_command(const Command& app, Session& session, Chosen& chosen) {
  const auto only = std::make_shared<std::string>();
  const Command errors = app.add_subcommand("errors", "Explain every error, or one of them")
                             .under(kHelp)
                             .example("errors")
                             .example("errors no_free_line");
  errors.add_option("code", *only, "The error's code");
  errors.callback([&session, &chosen, only] {
    chosen = [&session, only] { return show_errors(session, *only); };
  });
}

}  // namespace linepool::cli
