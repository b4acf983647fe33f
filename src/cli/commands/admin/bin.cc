// admin bin: SMS that reached nobody, and what becomes of them.
#include <memory>
#include <ostream>
#include <string>

#include "cli/commands/admin/api.h"
#include "cli/commands/commands.h"
#include "cli/commands/shared/leases.h"
#include "client/http/text.h"
#include "client/json_rows.h"

namespace linepool::cli {
namespace {

constexpr std::size_t kTextBytes = 16'000;

struct Arguments {
  std::string id;
  std::string reason;
  std::string supplier;
  std::string number;
  std::string number_type;
  std::string country;
  std::string order;
  std::uint64_t limit = 0;
};

std::string path_of(const Arguments& arguments, const char* action = "") {
  return "/bin/" + segment(arguments.id) + action;
}

Exit list_bin(Session& session, const Arguments& arguments) {
  Query query;
  query.add("reason", arguments.reason).add("supplier", arguments.supplier);
  const auto rows = AdminApi(session).list("/bin", query, "messages", arguments.limit);
  return show_list(session, rows, "messages",
                   {{"id", right("ID")},
                    {"received_at", {"RECEIVED"}},
                    {"supplier", {"SUPPLIER"}},
                    {"reason", {"REASON"}},
                    {"to", {"TO"}},
                    {"from", {"FROM"}},
                    {"text", free_text("TEXT")}});
}

Exit show_bin_message(Session& session, const Arguments& arguments) {
  const auto message = AdminApi(session).get(path_of(arguments));
  if (!message) return session.fail(message.failure());
  if (session.json()) {
    session.show(*message);
    return Exit::kDone;
  }
  const JsonRow row(*message);
  std::ostream& out = session.console().out;
  for (const char* name : {"id", "received_at", "sent_at", "supplier", "reason", "to", "from"}) {
    out << name << ": " << printable(row.text(name), kTextBytes) << '\n';
  }
  out << "text: " << printable(row.text("text"), kTextBytes) << '\n';
  const json::value* raw = message->if_contains("raw");
  if (raw == nullptr || !raw->is_object()) return Exit::kDone;
  const JsonRow request(raw->get_object());
  for (const char* name : {"content_type", "query", "headers", "body"}) {
    const std::string value = request.text(name);
    if (!value.empty()) out << "raw " << name << ": " << printable(value, kTextBytes) << '\n';
  }
  return Exit::kDone;
}

Exit say_outcome(Session& session, const Outcome<json::object>& message) {
  if (!message) return session.fail(message.failure());
  if (session.json()) {
    session.show(*message);
    return Exit::kDone;
  }
  const JsonRow row(*message);
  const std::string order = row.text("order");
  session.note("SMS " + row.text("id") +
               (order.empty() ? " reached no lease" : " went to order " + order));
  return Exit::kDone;
}

Exit reroute(Session& session, const Arguments& arguments) {
  json::object body;
  if (!arguments.number.empty()) body["number"] = arguments.number;
  if (kind_of(arguments.number_type) == NumberKind::kShortCode) {
    body["number_type"] = arguments.number_type;
    body["country"] = arguments.country;
  }
  if (!arguments.order.empty()) body["order"] = std::stoll(arguments.order);
  return say_outcome(session, AdminApi(session).post(path_of(arguments, "/reroute"), body));
}

Exit decode(Session& session, const Arguments& arguments) {
  return say_outcome(session, AdminApi(session).post(path_of(arguments, "/decode")));
}

Exit drop(Session& session, const Arguments& arguments) {
  const auto message = AdminApi(session).post(path_of(arguments, "/drop"));
  if (!message) return session.fail(message.failure());
  if (session.json()) {
    session.show(*message);
  } else {
    session.note("SMS " + JsonRow(*message).text("id") + " is dropped");
  }
  return Exit::kDone;
}

void add_id(const Command& command, const std::shared_ptr<Arguments>& arguments) {
  command.add_option("id", arguments->id, "Id of the SMS, as `admin bin list` shows it")
      .required()
      .at_least(1);
}

}  // namespace

void add_admin_bin_commands(const Command& admin, Session& session, Chosen& chosen) {
  const auto arguments = std::make_shared<Arguments>();
  const auto choose = chooser(session, chosen, arguments);
  const Command bin =
      admin.add_subcommand("bin", "SMS that belong to no lease: list, show, reroute, decode, drop");
  bin.require_subcommand();

  const Command list = bin.add_subcommand("list", "List these SMS, with the reason");
  list.add_option("--reason", arguments->reason,
                  "Only with this reason: no_recipient, no_line, no_lease, denied_sender, "
                  "before_lease, wrong_clock, ambiguous_recipient, foreign_app or denied_text")
      .one_of({"no_recipient", "no_line", "no_lease", "denied_sender", "before_lease",
               "wrong_clock", "ambiguous_recipient", "foreign_app", "denied_text"})
      .type_name("REASON");
  list.add_option("--supplier", arguments->supplier, "Only from this supplier, by name");
  list.add_option("--limit", arguments->limit, "Max number of rows");
  list.example("admin bin list --reason no_line");
  list.callback(choose(list_bin));

  const Command show = bin.add_subcommand("show", "Show an SMS and the request that delivered it");
  add_id(show, arguments);
  show.example("admin bin show 4");
  show.callback(choose(show_bin_message));

  const Command reroute_command = bin.add_subcommand(
      "reroute", "Give an SMS to whoever had a number when it was received, or to an order");
  add_id(reroute_command, arguments);
  const Option number =
      reroute_command.add_option("--number", arguments->number, "A line of the pool");
  const Option order =
      reroute_command.add_option("--order", arguments->order, "Id of an order or rental")
          .at_least(1);
  number.excludes(order);
  add_number_type(reroute_command, arguments->number_type);
  reroute_command.add_option("--country", arguments->country, "Country of the short code");
  reroute_command.example("admin bin reroute 4 --number 601128691234");
  reroute_command.example("admin bin reroute 4 --order 17");
  reroute_command.callback(choose(reroute));

  const Command decode_command = bin.add_subcommand(
      "decode", "Decode an SMS again with the supplier's current settings, and deliver it");
  add_id(decode_command, arguments);
  decode_command.example("admin bin decode 4");
  decode_command.callback(choose(decode));

  const Command drop_command = bin.add_subcommand("drop", "Delete an SMS");
  add_id(drop_command, arguments);
  drop_command.example("admin bin drop 4");
  drop_command.callback(choose(drop));
}

}  // namespace linepool::cli
