// admin supplier, line, unmatched: where numbers and SMS come from.
#include <algorithm>
#include <boost/json/parser.hpp>
#include <boost/json/serialize.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "base/gateway_limits.h"
#include "base/limits.h"
#include "base/text/replace_all.h"
#include "cli/commands/admin/api.h"
#include "cli/commands/admin/smsc.h"
#include "cli/commands/admin/supplier_signature.h"
#include "cli/commands/commands.h"
#include "cli/commands/shared/leases.h"
#include "client/http/text.h"
#include "client/json_rows.h"
#include "wire/json_body.h"

namespace linepool::cli {
namespace {

constexpr std::size_t kProblemBytes = 1'000;
constexpr std::size_t kProblemsShown = 100;

struct Arguments {
  std::string supplier;
  std::string kind = "http";
  std::optional<std::string> default_country;
  std::optional<std::string> trunk_prefix;
  std::optional<std::string> time_zone;
  std::optional<std::int64_t> answer_status;
  std::optional<std::string> answer_body;
  std::optional<std::string> cost;
  std::vector<std::string> also_for;
  std::optional<std::string> like;
  std::string map_file;
  SmscArguments smsc;
  SignatureArguments signature;
  std::string file;
  std::vector<std::string> numbers;
  std::string number_type;
  std::string country;
  std::string state;
  std::string number;
  std::uint64_t limit = 0;
};

// What to enter at the gateway, for people: with --json it is in the answer.
void show_setup(Session& session, const json::object& supplier) {
  const json::value* setup = supplier.if_contains("setup");
  if (setup == nullptr || !setup->is_array() || setup->get_array().empty()) return;
  session.note("");
  for (const json::value& line : setup->get_array()) {
    if (!line.is_string()) continue;
    session.note(printable(std::string(line.get_string()), kProblemBytes));
  }
}

// The address of this server as the command line reaches it, where the server knows no other.
void fill_in_server(const AdminApi& api, json::object& supplier) {
  json::value* setup = supplier.if_contains("setup");
  if (setup == nullptr || !setup->is_array()) return;
  constexpr std::string_view kServer = "{server}";
  for (json::value& line : setup->get_array()) {
    if (!line.is_string()) continue;
    std::string text(line.get_string());
    replace_all(text, kServer, api.root());
    line = text;
  }
}

// The only time a token is shown: alone on standard output.
Exit show_new_token(Session& session, const AdminApi& api, Outcome<json::object> supplier) {
  if (!supplier) return session.fail(supplier.failure());
  fill_in_server(api, *supplier);
  if (session.json()) {
    session.show(*supplier);
    return Exit::kDone;
  }
  const JsonRow row(*supplier);
  const std::string what = row.text("kind") == "smpp" ? "password" : "token";
  session.note("the " + what + " of supplier " + row.text("id") + ", " +
               printable(row.text("name"), kProblemBytes) + "; it will not be shown again:");
  session.console().out << row.text("token") << '\n';
  show_setup(session, *supplier);
  return Exit::kDone;
}

// Throws UsageError, which names the line, if a file holds no JSON object.
json::object object_in(Session& session, const std::string& path) {
  const std::string text = read_file(session, path, limits::kGatewayMapBytes);
  json::parser parser;
  json::error_code ec;
  const std::size_t end = parser.write_some(text.data(), text.size(), ec);
  const std::string shown = printable(path, kProblemBytes);
  if (ec) {
    const auto line =
        1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(end), '\n');
    throw UsageError(shown + " is not valid JSON; see line " + std::to_string(line));
  }
  Result<json::object> read = wire::parse_json_object(text);
  if (!read) throw UsageError(shown + " must hold a JSON object: { ... }");
  return std::move(read).value();
}

bool is_like(const Arguments& arguments) {
  if (arguments.like == "kannel") {
    throw UsageError("Kannel is a kind of its own: admin supplier add NAME --kind kannel");
  }
  return arguments.like && !arguments.like->empty();
}

// What describes the requests of the gateway, as the API takes it. Throws UsageError if the file
// holds no JSON object.
json::object map_in(Session& session, const Arguments& arguments) {
  json::object map;
  if (!arguments.map_file.empty()) map = object_in(session, arguments.map_file);
  if (is_like(arguments)) map["like"] = *arguments.like;
  return map;
}

// Adds the option to the body; "" alone means nobody.
void add_also_for(const Arguments& arguments, json::object& body) {
  if (arguments.also_for.empty()) return;
  json::array names;
  for (const std::string& name : arguments.also_for) {
    if (!name.empty()) names.emplace_back(name);
  }
  body["also_for"] = std::move(names);
}

// A supplier to whose SMSC the server binds has no token: nothing is printed but that it is there.
Exit add_smsc_supplier(Session& session, const Arguments& arguments) {
  if (arguments.kind != "http" || arguments.like || !arguments.map_file.empty()) {
    throw UsageError("--smpp does not go with --kind, --like and --map");
  }
  if (!arguments.smsc.address || !arguments.smsc.system_id ||
      arguments.smsc.password_file.empty()) {
    throw UsageError("a carrier's SMSC needs --smpp, --system-id and --password-file");
  }
  const AdminApi api(session);
  json::object body{{"name", arguments.supplier},
                    {"kind", "smpp-client"},
                    {"smpp", smsc_in(session, arguments.smsc)}};
  add_also_for(arguments, body);
  const auto supplier = api.post("/suppliers", body);
  if (!supplier) return session.fail(supplier.failure());
  if (session.json()) {
    session.show(*supplier);
  } else {
    session.note("supplier " + JsonRow(*supplier).text("id") + ", " +
                 printable(JsonRow(*supplier).text("name"), kProblemBytes) +
                 ", is added; see how it is doing: admin supplier show " +
                 printable(JsonRow(*supplier).text("name"), kProblemBytes));
  }
  return Exit::kDone;
}

Exit add_supplier(Session& session, const Arguments& arguments) {
  if (!arguments.smsc.is_empty()) return add_smsc_supplier(session, arguments);
  const AdminApi api(session);
  json::object body{{"name", arguments.supplier}, {"kind", arguments.kind}};
  if (is_like(arguments) || !arguments.map_file.empty()) {
    if (arguments.kind != "http") throw UsageError("--kind does not go with --like and --map");
    if (is_like(arguments)) body["kind"] = *arguments.like;
    body["map"] = map_in(session, arguments);
  }
  add_also_for(arguments, body);
  if (auto signature = signature_in(session, arguments.signature)) {
    body["signature"] = *std::move(signature);
  }
  return show_new_token(session, api, api.post("/suppliers", body));
}

Exit rotate_supplier(Session& session, const Arguments& arguments) {
  const AdminApi api(session);
  const auto id = id_of(api, "suppliers", arguments.supplier);
  if (!id) return session.fail(id.failure());
  return show_new_token(session, api, api.post("/suppliers/" + *id + "/rotate"));
}

Exit post_settings(Session& session, const Arguments& arguments, const json::object& body,
                   const std::string& done) {
  const AdminApi api(session);
  const auto id = id_of(api, "suppliers", arguments.supplier);
  if (!id) return session.fail(id.failure());
  const auto supplier = api.post("/suppliers/" + *id + "/settings", body);
  if (!supplier) return session.fail(supplier.failure());
  if (session.json()) {
    session.show(*supplier);
  } else {
    session.note("supplier " + printable(JsonRow(*supplier).text("name"), kProblemBytes) + " " +
                 done);
  }
  return Exit::kDone;
}

Exit pause_supplier(Session& session, const Arguments& arguments) {
  return post_settings(session, arguments, {{"smpp", {{"paused", true}}}}, "is paused");
}

Exit resume_supplier(Session& session, const Arguments& arguments) {
  return post_settings(session, arguments, {{"smpp", {{"paused", false}}}}, "goes on");
}

Exit change_supplier(Session& session, const Arguments& arguments) {
  json::object body;
  if (arguments.default_country) body["default_country"] = *arguments.default_country;
  if (arguments.trunk_prefix) body["trunk_prefix"] = *arguments.trunk_prefix;
  if (arguments.time_zone) body["time_zone"] = *arguments.time_zone;
  if (arguments.answer_status) body["answer_status"] = *arguments.answer_status;
  if (arguments.answer_body) body["answer_body"] = *arguments.answer_body;
  if (arguments.cost) body["cost_per_sms"] = *arguments.cost;
  if (is_like(arguments) || !arguments.map_file.empty()) {
    body["map"] = map_in(session, arguments);
  } else if (arguments.like) {
    body["map"] = nullptr;
  }
  add_also_for(arguments, body);
  if (!arguments.smsc.is_empty()) body["smpp"] = smsc_in(session, arguments.smsc);
  if (const auto failure = add_signature(session, arguments.signature,
                                         is_like(arguments) ? "" : arguments.supplier, body)) {
    return session.fail(*failure);
  }
  return post_settings(session, arguments, body, "is changed");
}

// Objects and arrays that are too long for a line are broken into several.
void write_json(const json::value& value, std::size_t indent, std::string& out) {
  constexpr std::size_t kWidth = 76;
  const std::string whole = json::serialize(value);
  const bool has_parts = value.is_object() || value.is_array();
  if (!has_parts || indent + whole.size() <= kWidth) {
    out += printable(whole, limits::kGatewayMapBytes);
    return;
  }
  bool is_first = true;
  const auto begin_part = [&] {
    out += (is_first ? "\n" : ",\n") + std::string(indent + 2, ' ');
    is_first = false;
  };
  out += value.is_object() ? '{' : '[';
  if (const json::array* array = value.if_array()) {
    for (const json::value& item : *array) {
      begin_part();
      write_json(item, indent + 2, out);
    }
  } else {
    for (const auto& member : value.get_object()) {
      begin_part();
      out +=
          printable(json::serialize(json::string(member.key())), limits::kGatewayMapBytes) + ": ";
      write_json(member.value(), indent + 2, out);
    }
  }
  out += '\n' + std::string(indent, ' ') + (value.is_object() ? '}' : ']');
}

Exit show_supplier(Session& session, const Arguments& arguments) {
  const AdminApi api(session);
  const auto id = id_of(api, "suppliers", arguments.supplier);
  if (!id) return session.fail(id.failure());
  const auto rows = api.list("/suppliers", {}, "suppliers", 0);
  if (!rows) return session.fail(rows.failure());
  for (const json::value& row : *rows) {
    if (!row.is_object() || JsonRow(row.get_object()).text("id") != *id) continue;
    if (session.json()) {
      session.show(row);
      return Exit::kDone;
    }
    json::object supplier = row.get_object();
    fill_in_server(api, supplier);
    for (const auto& member : supplier) {
      if (member.key() == "setup") continue;
      const json::value& value = member.value();
      std::string text;
      if (value.is_object() || value.is_array()) {
        write_json(value, 0, text);
      } else {
        text = printable(JsonRow(supplier).text(member.key()), kProblemBytes);
      }
      session.console().out << std::string_view(member.key()) << (text.empty() ? ":" : ": ") << text
                            << '\n';
    }
    show_setup(session, supplier);
    return Exit::kDone;
  }
  return session.fail(Error::kNotFound, "no such supplier", Exit::kRefused);
}

Exit list_suppliers(Session& session, const Arguments& arguments) {
  auto rows = AdminApi(session).list("/suppliers", {}, "suppliers", arguments.limit);
  if (rows && !session.json()) {
    for (json::value& supplier : *rows) {
      if (supplier.is_object()) supplier.get_object()["smsc"] = smsc_words(supplier.get_object());
    }
  }
  return show_list(session, rows, "suppliers",
                   {{"id", right("ID")},
                    {"name", name_column("NAME")},
                    {"kind", {"KIND"}},
                    {"created_at", {"CREATED"}},
                    {"lines", right("LINES")},
                    {"free_lines", right("FREE")},
                    {"quarantined_lines", right("QUARANTINED")},
                    {"last_sms_at", {"LAST SMS"}},
                    {"received", right("RECEIVED")},
                    {"taken", right("TAKEN")},
                    {"binned", right("BINNED")},
                    {"refused", right("REFUSED")},
                    {"last_refusal_at", {"LAST REFUSAL"}},
                    {"smsc", free_text("SMSC")}});
}

Exit list_unmatched(Session& session, const Arguments& arguments) {
  const auto rows = AdminApi(session).list("/unmatched", {}, "messages", arguments.limit);
  return show_list(session, rows, "messages",
                   {{"id", right("ID")},
                    {"received_at", {"RECEIVED"}},
                    {"supplier", {"SUPPLIER"}},
                    {"to", {"TO"}},
                    {"from", {"FROM"}},
                    {"text", free_text("TEXT")}});
}

Exit import_lines(Session& session, const Arguments& arguments) {
  const AdminApi api(session);
  const auto report = api.post_csv_report(
      "/lines/import", read_file(session, arguments.file, limits::kAdminBodyBytes));
  if (!report) return session.fail(report.failure());
  const JsonRow row(*report);
  const json::value* problems = report->if_contains("problems");
  const bool sound = problems == nullptr || !problems->is_array() || problems->get_array().empty();
  if (session.json()) {
    session.show(*report);
    return sound ? Exit::kDone : Exit::kRefused;
  }
  if (sound) {
    session.console().out << row.number("imported") << " lines imported, " << row.number("updated")
                          << " updated\n";
    return Exit::kDone;
  }
  const json::array& all = problems->get_array();
  for (std::size_t i = 0; i < all.size() && i < kProblemsShown; ++i) {
    if (!all[i].is_object()) continue;
    const JsonRow problem(all[i].get_object());
    session.note(printable(arguments.file, kProblemBytes) + ":" + problem.text("line") + ": " +
                 printable(problem.text("sentence"), kProblemBytes));
  }
  session.note("nothing was imported: " + std::to_string(all.size()) + " problems");
  return Exit::kRefused;
}

// Columns of their own: how many of the newest orders got an SMS, and why it is in quarantine.
void tell_orders_and_reason(json::object& line) {
  const JsonRow row(line);
  const std::int64_t orders = row.number("recent_orders");
  std::string with_sms;
  if (orders > 0) {
    with_sms =
        std::to_string(row.number("recent_orders_with_sms")) + " of " + std::to_string(orders);
  }
  const json::value* why = line.if_contains("quarantine");
  const bool has_reason = why != nullptr && why->is_object();
  std::string reason = has_reason ? JsonRow(why->get_object()).text("text") : "";
  line["with_sms"] = with_sms;
  line["reason"] = reason;
}

Exit list_lines(Session& session, const Arguments& arguments) {
  Query query;
  query.add("country", arguments.country).add("state", arguments.state);
  query.add("number", arguments.number).add("supplier", arguments.supplier);
  auto rows = AdminApi(session).list("/lines", query, "lines", arguments.limit);
  if (rows && !session.json()) {
    for (json::value& line : *rows) {
      if (line.is_object()) tell_orders_and_reason(line.get_object());
    }
  }
  return show_list(session, rows, "lines",
                   {{"number", {"NUMBER"}},
                    {"number_type", {"TYPE"}},
                    {"country", name_column("COUNTRY")},
                    {"supplier", {"SUPPLIER"}},
                    {"state", {"STATE"}},
                    {"sharing", {"SHARING"}},
                    {"leases", right("LEASES")},
                    {"last_sms_at", {"LAST SMS"}},
                    {"no_sms_since", {"NO SMS SINCE"}},
                    {"with_sms", right("ORDERS WITH SMS")},
                    {"reason", free_text("REASON", 3)},
                    {"owner", free_text("OWNER", 2)},
                    {"contract", free_text("CONTRACT", 2)},
                    {"use", free_text("USE", 1)}});
}

// Tries all numbers; the first refusal decides the exit code.
Exit switch_lines(Session& session, const Arguments& arguments, const char* change,
                  const char* done) {
  const AdminApi api(session);
  Exit worst = Exit::kDone;
  json::array changed;
  json::array errors;
  json::object body;
  if (kind_of(arguments.number_type) == NumberKind::kShortCode) {
    body = {{"number_type", arguments.number_type}, {"country", arguments.country}};
  }
  for (const std::string& number : arguments.numbers) {
    const auto line = api.post("/lines/" + segment(number) + change, body);
    if (!line) {
      session.note(printable(number, kProblemBytes) + ": " + told(line.failure()));
      json::object error = described(line.failure());
      error["number"] = number;
      errors.push_back(std::move(error));
      if (worst == Exit::kDone) worst = exit_of(line.failure());
      continue;
    }
    session.note(printable(number, kProblemBytes) + done);
    changed.push_back(*line);
  }
  if (session.json()) session.show(json::object{{"lines", changed}, {"errors", errors}});
  return worst;
}

Exit enable_lines(Session& session, const Arguments& arguments) {
  return switch_lines(session, arguments, "/enable", " is enabled");
}

Exit disable_lines(Session& session, const Arguments& arguments) {
  return switch_lines(session, arguments, "/disable", " is disabled");
}

void add_map_options(const Command& command, Arguments& arguments) {
  command.add_option("--like", arguments.like,
                     "The gateway that it is: twilio, vonage, vonage-messages, telnyx, plivo, "
                     "bandwidth, sinch, messagebird, infobip, africastalking, jasmin, nowsms, "
                     "smsgate, httpsms, textbee, sms-forwarder or linepool-deliver");
  command.add_option("--map", arguments.map_file,
                     "File that describes the gateway's requests as JSON, or - for standard input");
  add_signature_options(command, arguments.signature);
}

void add_also_for_option(const Command& command, Arguments& arguments) {
  command.add_option("--also-for", arguments.also_for,
                     "A supplier for whose lines it delivers too; may be repeated");
}

void add_line_type(const Command& command, Arguments& arguments) {
  add_number_type(command, arguments.number_type);
  command.add_option("--country", arguments.country, "Country of the short codes");
}

template <class Choose>
void add_supplier_set(const Command& supplier, const std::shared_ptr<Arguments>& arguments,
                      const Choose& choose) {
  const Command set =
      supplier.add_subcommand("set", "Change how a supplier's SMS are read and answered");
  set.add_option("supplier", arguments->supplier, "Id or name").required();
  set.add_option("--default-country", arguments->default_country,
                 "Country of national numbers and short codes, two letters; \"\" for none");
  set.add_option("--trunk-prefix", arguments->trunk_prefix,
                 "Prefix of national numbers, such as 0; \"\" for none");
  set.add_option("--time-zone", arguments->time_zone,
                 "Time zone of times without an offset, such as Asia/Kuala_Lumpur; \"\" for none");
  set.add_option("--answer-status", arguments->answer_status,
                 "HTTP status of a success, 200 to 299");
  set.add_option("--answer-body", arguments->answer_body,
                 "Body of a success; some gateways send it back as an SMS unless it is \"\"");
  set.add_option("--cost-per-sms", arguments->cost,
                 "What you pay for an SMS, in USD; for `admin margin`");
  add_also_for_option(set, *arguments);
  add_map_options(set, *arguments);
  add_smsc_options(set, arguments->smsc);
  set.example("admin supplier set carrier --password-file carrier.password --binds 2");
  set.example("admin supplier set carrier --default-country MY --trunk-prefix 0");
  set.callback(choose(change_supplier));
}

}  // namespace

void add_admin_supply_commands(const Command& admin, Session& session, Chosen& chosen) {
  const auto arguments = std::make_shared<Arguments>();
  const auto choose = chooser(session, chosen, arguments);
  const Command supplier =
      admin.add_subcommand("supplier", "SMS suppliers: add, list, show, set, test, pause, rotate");
  supplier.require_subcommand();

  const Command add =
      supplier.add_subcommand("add", "Add a supplier and print its token or password, once");
  add.add_option("name", arguments->supplier, "Its name, part of its URL or its system_id")
      .required();
  add.add_option("--kind", arguments->kind,
                 "http; kannel, which is answered with an empty body; or smpp, which binds")
      .one_of({"http", "kannel", "smpp"});
  add_map_options(add, *arguments);
  add_also_for_option(add, *arguments);
  add_smsc_options(add, arguments->smsc);
  add.example("admin supplier add carrier");
  add.example("admin supplier add carrier --like jasmin");
  add.example(
      "admin supplier add carrier --smpp smsc.example.com:2775 --system-id pool "
      "--password-file carrier.password");
  add.callback(choose(add_supplier));

  const Command list = supplier.add_subcommand(
      "list", "List suppliers and how they are doing; SMS are counted since the server started");
  list.example("admin supplier list");
  list.callback(choose(list_suppliers));

  const Command show = supplier.add_subcommand("show", "Show a supplier and all its settings");
  show.add_option("supplier", arguments->supplier, "Id or name").required();
  show.example("admin supplier show carrier");
  show.callback(choose(show_supplier));

  const Command rotate = supplier.add_subcommand(
      "rotate", "Replace a supplier's token or password and print the new one");
  rotate.add_option("supplier", arguments->supplier, "Id or name").required();
  rotate.example("admin supplier rotate carrier");
  rotate.callback(choose(rotate_supplier));

  add_supplier_set(supplier, arguments, choose);
  add_admin_supplier_test_command(supplier, session, chosen);

  const Command pause =
      supplier.add_subcommand("pause", "End the sessions with a carrier's SMSC, and begin none");
  pause.add_option("supplier", arguments->supplier, "Id or name").required();
  pause.example("admin supplier pause carrier");
  pause.callback(choose(pause_supplier));

  const Command resume = supplier.add_subcommand("resume", "Bind to a carrier's SMSC again");
  resume.add_option("supplier", arguments->supplier, "Id or name").required();
  resume.example("admin supplier resume carrier");
  resume.callback(choose(resume_supplier));

  const Command unmatched = admin.add_subcommand("unmatched", "List SMS that matched no lease");
  unmatched.add_option("--limit", arguments->limit, "Max number of rows");
  unmatched.example("admin unmatched --limit 20");
  unmatched.callback(choose(list_unmatched));
}

void add_admin_line_commands(const Command& admin, Session& session, Chosen& chosen) {
  const auto arguments = std::make_shared<Arguments>();
  const auto choose = chooser(session, chosen, arguments);
  const Command line =
      admin.add_subcommand("line", "Phone lines: import, list, enable, disable, test");
  line.require_subcommand();

  const Command import = line.add_subcommand(
      "import",
      "Import a CSV file: number,country,supplier,owner,contract,use[,sharing][,number_type]");
  import.add_option("file", arguments->file, "The file, or - for standard input").required();
  import.example("admin line import lines.csv");
  import.callback(choose(import_lines));

  const Command list =
      line.add_subcommand("list", "List lines, when each got its newest SMS, and their provenance");
  list.add_option("--country", arguments->country, "Only lines of this country");
  list.add_option("--state", arguments->state, "Only lines in this state")
      .one_of({"online", "offline", "quarantined"});
  list.add_option("--number", arguments->number, "Only the line with this number or short code");
  list.add_option("--supplier", arguments->supplier, "Only lines of this supplier, by name");
  list.add_option("--limit", arguments->limit, "Max number of rows");
  list.example("admin line list --country malaysia --state online");
  list.example("admin line list --number 601128691234");
  list.example("admin line list --supplier carrier --state offline");
  list.callback(choose(list_lines));

  const Command enable = line.add_subcommand("enable", "Make lines available for leases");
  enable.add_option("number", arguments->numbers, "Numbers of the lines").required();
  add_line_type(enable, *arguments);
  enable.example("admin line enable 601128691234");
  enable.callback(choose(enable_lines));

  const Command disable = line.add_subcommand("disable", "Take lines out of the pool");
  disable.add_option("number", arguments->numbers, "Numbers of the lines").required();
  add_line_type(disable, *arguments);
  disable.example("admin line disable 601128691234 601128691235");
  disable.callback(choose(disable_lines));

  add_admin_line_test_command(line, session, chosen);
}

}  // namespace linepool::cli
