// admin trace: what became of an order, an SMS, or everything on a line or of a customer.
#include <memory>
#include <string>

#include "cli/commands/admin/api.h"
#include "cli/commands/commands.h"
#include "cli/commands/shared/leases.h"
#include "client/json_rows.h"

namespace linepool::cli {
namespace {

struct Arguments {
  std::string what;
  std::string number;
  std::string number_type;
  std::string country;
  std::string order;
  std::string customer;
  std::string message;
};

Query query_of(const Arguments& arguments) {
  const Arguments& a = arguments;
  const int named = static_cast<int>(!a.what.empty()) + static_cast<int>(!a.number.empty()) +
                    static_cast<int>(!a.order.empty()) + static_cast<int>(!a.customer.empty()) +
                    static_cast<int>(!a.message.empty());
  if (named != 1) {
    throw UsageError("name one thing to trace: a number, an order, a customer or an SMS");
  }
  const NumberKind kind = kind_of(a.number_type);
  const bool is_code = kind == NumberKind::kShortCode;
  if (is_code && a.country.empty()) throw UsageError("a short code needs its --country");
  Query query;
  // Short codes are never guessed: their digits may be an order as well.
  query.add(is_code && !a.what.empty() ? "number" : "what", a.what);
  query.add("number", number_of(a.number, kind));
  query.add("order", a.order).add("customer", a.customer).add("message", a.message);
  if (is_code) query.add("number_type", a.number_type).add("country", a.country);
  return query;
}

const json::array& rows_of(const json::object& trace, std::string_view member) {
  static const json::array kNone;
  const json::value* rows = trace.if_contains(member);
  return rows != nullptr && rows->is_array() ? rows->get_array() : kNone;
}

Exit show_trace(Session& session, const Arguments& arguments) {
  const Query query = query_of(arguments);
  const auto trace = AdminApi(session).get("/trace", query);
  if (!trace) return session.fail(trace.failure());
  if (session.json()) {
    session.show(*trace);
    return Exit::kDone;
  }
  Table table({{"TIME"}, {"WHAT"}, word_list("DETAIL")});
  for (const json::value& row : rows_of(*trace, "entries")) {
    if (!row.is_object()) continue;
    const JsonRow entry(row.get_object());
    table.add({in_seconds(entry.text("at")), entry.text("kind"), entry.text("text")});
  }
  for (const json::value& sentence : rows_of(*trace, "summary")) {
    if (sentence.is_string()) table.add({"", "summary", std::string(sentence.get_string())});
  }
  session.show(table);
  const JsonRow row(*trace);
  if (row.flag("more_entries")) session.note("older entries are left out");
  if (row.flag("more_orders")) session.note("only the newest orders are shown");
  return Exit::kDone;
}

}  // namespace

void add_admin_trace_command(const Command& admin, Session& session, Chosen& chosen) {
  const auto arguments = std::make_shared<Arguments>();
  const Command trace = admin.add_subcommand(
      "trace", "What became of an order or an SMS, and why; shows no SMS text and no code");
  trace
      .add_option("what", arguments->what,
                  "The number of a line, or else the id of an order or rental, or else the name of "
                  "a customer")
      .type_name("NUMBER|ORDER|CUSTOMER");
  trace.add_option("--number", arguments->number, "Everything on this number");
  add_number_type(trace, arguments->number_type);
  trace.add_option("--country", arguments->country, "Country of a short code").type_name("COUNTRY");
  trace.add_option("--order", arguments->order, "This order or rental, by id").at_least(1);
  trace.add_option("--customer", arguments->customer, "The newest orders of this customer");
  trace.add_option("--message", arguments->message, "This SMS, by id").at_least(1);
  trace.example("admin trace 601128691234");
  trace.example("admin trace 81");
  trace.example("admin trace alice");
  trace.example("admin trace --message 7 --json");
  trace.callback(chooser(session, chosen, arguments)(show_trace));
}

}  // namespace linepool::cli
