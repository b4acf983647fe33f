// admin statement, margin.
#include <memory>
#include <ostream>
#include <string>

#include "cli/commands/admin/api.h"
#include "cli/commands/commands.h"
#include "client/json_rows.h"

namespace linepool::cli {
namespace {

struct Arguments {
  std::string customer;
  std::string month;
  std::string from;
  std::string to;
  bool csv = false;
};

// Statements are for spreadsheets: CSV, or JSON with --json.
Exit show_statement(Session& session, const Arguments& arguments) {
  const AdminApi api(session);
  const auto id = id_of(api, "customers", arguments.customer);
  if (!id) return session.fail(id.failure());
  const std::string path = "/customers/" + *id + "/statement";
  Query query;
  query.add("month", arguments.month);
  if (session.json()) {
    const auto statement = api.get(path, query);
    if (!statement) return session.fail(statement.failure());
    session.show(*statement);
    return Exit::kDone;
  }
  const auto csv = api.bytes(path, query.add("format", "csv"));
  if (!csv) return session.fail(csv.failure());
  session.console().out << *csv;
  return Exit::kDone;
}

std::string counted_note(const JsonRow& report, const std::string& from) {
  const std::string counted = report.text("counted_from");
  if (counted.starts_with(from)) return "";
  return "there are too many: only those since " + counted + " are counted";
}

Exit show_margin(Session& session, const Arguments& arguments) {
  const AdminApi api(session);
  Query query;
  query.add("from", arguments.from).add("to", arguments.to);
  if (arguments.csv) {
    const auto csv = api.bytes("/reports/margin", query.add("format", "csv"));
    if (!csv) return session.fail(csv.failure());
    session.console().out << *csv;
    return Exit::kDone;
  }
  const auto report = api.get("/reports/margin", query);
  if (!report) return session.fail(report.failure());
  if (session.json()) {
    session.show(*report);
    return Exit::kDone;
  }
  const json::value* const rows = report->if_contains("rows");
  json::array shown;
  if (rows != nullptr && rows->is_array()) shown = rows->get_array();
  const std::string note = counted_note(JsonRow(*report), arguments.from);
  if (!note.empty()) session.note(note);
  return show_list(session, Outcome<json::array>(std::move(shown)), "rows",
                   {{"app", name_column("APP")},
                    {"country", {"COUNTRY"}},
                    {"kind", {"KIND"}},
                    {"count", right("COUNT")},
                    {"with_code", right("WITH CODE")},
                    {"sms", right("SMS")},
                    {"revenue", right("REVENUE")},
                    {"cost", right("COST")},
                    {"margin", right("MARGIN")}});
}

}  // namespace

void add_admin_report_commands(const Command& admin, Session& session, Chosen& chosen) {
  const auto arguments = std::make_shared<Arguments>();
  const auto choose = chooser(session, chosen, arguments);
  const Command statement =
      admin.add_subcommand("statement", "What moved a customer's balance in a month, as CSV");
  statement.add_option("customer", arguments->customer, "Id or name").required();
  statement.add_option("month", arguments->month, "Such as 2026-11; UTC").required();
  statement.example("admin statement alice 2026-11");
  statement.callback(choose(show_statement));

  const Command margin = admin.add_subcommand(
      "margin", "What orders and rentals brought in, cost and came to, by app and country");
  margin.add_option("from", arguments->from, "The first day, such as 2026-11-01; UTC").required();
  margin.add_option("to", arguments->to, "The last day").required();
  margin.add_flag("--csv", arguments->csv, "As CSV");
  margin.example("admin margin 2026-11-01 2026-11-30");
  margin.callback(choose(show_margin));
}

}  // namespace linepool::cli
